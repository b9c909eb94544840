import { expect, type Page, test } from '@playwright/test';
import { open, rested } from './explorer.ts';

/** What a room needs: large type, full screen, one key for each switch, a sheet of paper. */

const remember = (page: Page, key: string, value: string) =>
  page.addInitScript(([k, v]) => localStorage.setItem(k!, v!), [key, value]);

/** Pairs of texts that lie over each other, of what can be seen; contours and paths are under their labels on purpose. */
const overlaps = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const seen: { text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const frame = document.querySelector('main')!.getBoundingClientRect();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent?.trim() || !parent.checkVisibility({ opacityProperty: true })) continue;
      if (
        parent.closest('.visually-hidden, .logo, .skip, desc, title, select, option, .marks, .plane, .katex, sub, sup')
      )
        continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const inMain = parent.closest('main') !== null;
        // On a phone K stays in sight over what is scrolled.
        const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('.k-row');
        const covered = inMain && over != null && !over.contains(parent);
        const cut = covered || (inMain && (box.bottom > frame.bottom || box.top < frame.top));
        if (box.width > 2 && !cut) seen.push({ text: node.textContent.trim(), box });
      }
    }
    const found: string[] = [];
    seen.forEach((a, i) => {
      for (const b of seen.slice(i + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const lowest = Math.min(a.box.height, b.box.height);
        if (across > 2 && down > 0.45 * lowest) found.push(`${a.text} / ${b.text}`);
      }
    });
    return found;
  });

test.describe('large type', () => {
  for (const [width, height] of [
    [1280, 800],
    [1440, 900],
    [1920, 1080],
    [768, 1024],
    [390, 844],
  ] as const)
    test(`${width} × ${height}: everything grows, no text over another, nothing to scroll sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page);
      const size = () =>
        page.locator('.view-outer .read-out').evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getClientRects()[0]!.height;
        });
      const before = await size();
      await page.keyboard.press('l');
      await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
      await rested(page);
      const scale = Math.min(1.5, Math.max(1, width / 360));
      if (width >= 1280) expect((await size()) / before).toBeGreaterThan(1.4);
      else expect(scale).toBeGreaterThan(1);
      const ring = (await page.locator('.view-outer .handle-ring').boundingBox())!;
      expect(ring.width).toBeGreaterThan(15.9 * scale);
      const sideways = await page.evaluate(() => {
        const main = document.querySelector('main')!;
        return [
          document.documentElement.scrollWidth - window.innerWidth,
          document.documentElement.scrollHeight - window.innerHeight,
          main.scrollWidth - main.clientWidth,
        ];
      });
      for (const beyond of sideways) expect(beyond).toBeLessThanOrEqual(0);
      await expect.poll(() => overlaps(page)).toEqual([]);
    });

  for (const [compared, hash] of [
    ['', ''],
    [', a pinned run’s difference in two lines above', '#v=2&T=50&gamma=0.2&lambda=-1,0.3&pin=dj0y'],
  ] as const)
    test(`1920 × 1080 in full screen: every view is in sight${compared}`, async ({ page }) => {
      await page.setViewportSize({ width: 1920, height: 1080 });
      await open(page, hash);
      await expect(page.locator('.pin-bar')).toHaveCount(hash ? 1 : 0);
      await page.keyboard.press('l');
      await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
      await rested(page);
      const main = page.locator('main');
      await expect.poll(() => main.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0);
      expect((await page.locator('.view-strip .plot').boundingBox())!.height).toBeGreaterThan(300);
    });

  test('stays on this device, and leaves the link alone', async ({ page }) => {
    await open(page);
    const button = page.getByRole('button', { name: 'Large type' });
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    const { x, y, width, height } = (await button.boundingBox())!;
    // It stays under a pointer that does not move.
    for (const pressed of ['true', 'false', 'true']) {
      await page.mouse.click(x + width / 2, y + height / 2);
      await expect(button).toHaveAttribute('aria-pressed', pressed);
    }
    expect(await page.evaluate(() => location.hash)).toBe('#/explore');
    await page.reload();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await expect(page.locator('html')).toHaveAttribute('data-type', 'normal');
  });

  test('a drag stays under the hand, in the planes and on the strip', async ({ page }) => {
    await remember(page, 'unrolled:type', 'large');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await open(page);
    for (const [target, dx, dy] of [
      ['.view-outer .handle', 90, -40],
      ['.view-inner .handle', -60, 50],
    ] as const) {
      const box = (await page.locator(`${target} .handle-ring`).boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + dx, y + dy, { steps: 3 });
      await expect
        .poll(async () => {
          const now = (await page.locator(`${target} .handle-ring`).boundingBox())!;
          return Math.hypot(now.x + now.width / 2 - x - dx, now.y + now.height / 2 - y - dy);
        })
        .toBeLessThan(2);
      await page.mouse.up();
      await rested(page);
    }
    const flag = (await page.locator('.strip .cut-handle .flag-text').boundingBox())!;
    const cut = page.locator('.strip .cut-handle');
    const before = Number(await cut.getAttribute('aria-valuenow'));
    const cells = (await page.locator('.strip .steps').boundingBox())!;
    await page.mouse.move(flag.x + 5, flag.y + 5);
    await page.mouse.down();
    await page.mouse.move(flag.x + 5 - cells.width / 2, flag.y + 5, { steps: 4 });
    await expect(cut).toHaveAttribute('aria-valuenow', String(before + 50));
    await page.mouse.up();
  });
});

test.describe('full screen', () => {
  test('is entered and left by button and key; the button follows the document', async ({ page }) => {
    await open(page);
    const button = page.getByRole('button', { name: 'Full screen' });
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await expect.poll(isFull).toBe(true);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await page.evaluate(() => document.exitFullscreen());
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await page.locator('body').press('Shift+F');
    await expect.poll(isFull).toBe(true);
    await page.locator('body').press('Shift+F');
    await expect.poll(isFull).toBe(false);
  });

  test('is not offered where the browser has none', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false }),
    );
    await open(page);
    await expect(page.getByRole('button', { name: 'Light or dark' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Full screen' })).toHaveCount(0);
  });
});

test.describe('one key', () => {
  test('changes each switch of the page', async ({ page }) => {
    await open(page);
    const press = (key: string) => page.locator('body').press(key);
    await press('d');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await press('e');
    await expect(page.getByRole('radio', { name: 'Select K = 25' })).toBeChecked();
    await press('t');
    await expect(page.getByRole('radio', { name: 'solution', exact: true })).toBeChecked();
    await press('q');
    await expect(page.getByRole('radio', { name: 'Distance to the minimum along the runs' })).toBeChecked();
    await press('f');
    await expect(page.getByRole('radio', { name: 'Norm of the gradient at the exact solution' })).toBeChecked();
    await press('Shift+R');
    await expect(page.getByRole('radio', { name: 'Select K = 5', exact: true })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'T steps' })).toBeChecked();
  });

  test('of one character does nothing while a person types, with Ctrl, or when it is switched off; that stays', async ({
    page,
  }) => {
    await open(page);
    const html = page.locator('html');
    const field = page.getByRole('textbox', { name: 'T, inner steps' });
    await field.focus();
    await page.keyboard.press('d');
    await expect(html).toHaveAttribute('data-theme', 'light');
    await field.press('Escape');
    await page.locator('body').press('Alt+d');
    await expect(html).toHaveAttribute('data-theme', 'light');
    await page.getByRole('heading', { name: 'Outer plane' }).click();

    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog.getByText('large type on, off')).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    for (const key of ['d', 'l', '?', 'p', 'w', '2', ']']) await page.locator('body').press(key);
    await expect(html).toHaveAttribute('data-theme', 'light');
    await expect(html).toHaveAttribute('data-type', 'normal');
    await expect(dialog).toBeHidden();
    expect(await page.evaluate(() => location.hash)).toBe('#/explore');

    await page.reload();
    await rested(page);
    await page.locator('body').press('d');
    await expect(html).toHaveAttribute('data-theme', 'light');
    await page.getByRole('button', { name: /^Keys/ }).click();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.locator('body').press('d');
    await expect(html).toHaveAttribute('data-theme', 'dark');
  });
});

test('a phone has undo and redo in the header, and what concerns the page in its settings', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page);
  await page.getByRole('button', { name: 'Keep one step more' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  for (const button of [undo, redo]) {
    const box = (await button.boundingBox())!;
    expect(box.width).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
  }
  await undo.click();
  await expect(redo).toHaveAttribute('aria-disabled', 'false');
  await redo.click();
  await expect(page.getByRole('textbox', { name: 'K, steps kept by the reverse pass' })).toHaveValue('6');
  await page.getByRole('button', { name: 'All settings' }).click();
  const sheet = page.getByRole('dialog');
  const top = async (name: string) => (await sheet.getByRole('button', { name, exact: true }).boundingBox())!.y;
  expect((await sheet.getByRole('combobox', { name: 'Problem' }).boundingBox())!.y).toBeLessThan(
    await top('Reset all'),
  );
  await sheet.getByRole('button', { name: 'Light or dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await sheet.getByRole('button', { name: 'Large type' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
  await sheet.getByRole('button', { name: 'Large type' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-type', 'normal');
  await sheet.getByRole('button', { name: 'Reset all' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'K, steps kept by the reverse pass' })).toHaveValue('5');
});
