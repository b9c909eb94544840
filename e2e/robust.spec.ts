import { expect, type Page, test } from '@playwright/test';
import { field, hashOf, open, rested, slider } from './explorer.ts';
import { translate } from './translator.ts';

/** What one reads outside drawings. */
const readable = (page: Page) =>
  page.locator('.app').evaluate((app) => {
    const said: string[] = [];
    for (const part of app.querySelectorAll(
      '.view, .rail, .timeline, .own-form, .own-picture, .card, .pin-bar, .k-row, .tabs',
    )) {
      const copy = part.cloneNode(true) as HTMLElement;
      for (const drawn of copy.querySelectorAll('svg, [aria-live], [role=status]')) drawn.remove();
      said.push((copy.textContent ?? '').replace(/\s+/g, ' ').trim());
    }
    return said;
  });

const asOpenedAnew = async (page: Page): Promise<void> => {
  await rested(page);
  await page.mouse.move(2, 2);
  const hash = await hashOf(page);
  const anew = await page.context().newPage();
  await anew.setViewportSize(page.viewportSize()!);
  await open(anew, hash);
  await anew.mouse.move(2, 2);
  await anew.locator('.view .view-tools button').first().waitFor();
  await anew.waitForTimeout(500);
  const expected = await readable(anew);
  await anew.close();
  await expect.poll(() => readable(page)).toEqual(expected);
};

const cut = (page: Page) => page.locator('.strip .cut-handle');
const dragCut = async (page: Page, by: number): Promise<void> => {
  const flag = (await page.locator('.strip .flag-text').boundingBox())!;
  await page.mouse.move(flag.x + 5, flag.y + 5);
  await page.mouse.down();
  await page.mouse.move(flag.x + 5 + by, flag.y + 5, { steps: 5 });
  await page.mouse.up();
};

test('a page that a browser translates shows the new numbers, and only those', async ({ page }) => {
  // Each comparison opens a page anew.
  test.setTimeout(150_000);
  await open(page);
  await page.locator('.view-cost .enlarge').waitFor();
  await translate(page.locator('body'));
  await dragCut(page, -60);
  await expect(cut(page)).not.toHaveAttribute('aria-valuenow', '5');
  await asOpenedAnew(page);
  await field(page, 'T, inner steps').fill('20');
  await page.keyboard.press('Enter');
  await asOpenedAnew(page);
  await page.getByRole('combobox', { name: 'Problem' }).selectOption({ index: 1 });
  await rested(page);
  await slider(page, /^γ/).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('p');
  await page.keyboard.press('e');
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: 'Pause' }).click();
  await asOpenedAnew(page);
  await page.keyboard.press('v');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Your problem' }).click();
  await page.getByRole('textbox', { name: /inner/i }).first().fill('(w1 - l1)^2 + sin w1');
  await page.getByRole('textbox', { name: /inner/i }).first().fill('(w1 - l1)^2 + w2^2');
  await rested(page);
  await page.getByRole('button', { name: 'Papers' }).click();
  await expect(page.locator('.card').first()).toBeVisible();
  await page.getByRole('button', { name: 'Explore' }).first().click();
  await expect(page.locator('.fault')).toHaveCount(0);
  await asOpenedAnew(page);
});

test('a fault in one view is told there, and leaves the others alive; a fault of the page keeps the settings', async ({
  page,
}) => {
  await open(page, '#v=1&T=60', { deathsAllowed: true });
  await page.locator('.view-cost .enlarge').waitFor();
  // As an extension does that wraps what pages put elements in with, and fails.
  const forbid = (selector: string) =>
    page.evaluate((which) => {
      const put = Node.prototype.insertBefore;
      Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
        if (this instanceof Element && this.closest(which)) throw new Error('forbidden');
        return put.call(this, node, before) as T;
      };
      Object.assign(window, { put });
    }, selector);
  const allow = () =>
    page.evaluate(() => {
      Node.prototype.insertBefore = (window as unknown as { put: typeof Node.prototype.insertBefore }).put;
    });
  const fault = page.getByRole('alert');
  const steps = (await page.locator('.strip .steps').boundingBox())!;
  const breakStrip = async (): Promise<void> => {
    await rested(page);
    await page.mouse.move(steps.x + steps.width / 2, steps.y + steps.height / 2);
    await page.mouse.move(2, 2);
    await expect(page.locator('.view-strip .read-out')).not.toContainText('Step');
    await forbid('.strip');
    await page.mouse.move(steps.x + steps.width / 3, steps.y + steps.height / 2);
    await expect(fault).toContainText('The unrolled strip could not be drawn. Your settings are kept');
    await allow();
    await page.mouse.move(2, 2);
  };
  await breakStrip();
  await page.keyboard.press('.');
  await expect(page.locator('.view-outer .read-out')).toContainText('τ = 3');
  await expect(fault).toHaveCount(0);
  await expect(cut(page)).toBeVisible();
  await breakStrip();
  await fault.getByRole('button', { name: 'Draw it again' }).click();
  await dragCut(page, -60);
  await expect(cut(page)).not.toHaveAttribute('aria-valuenow', '5');

  // So with what stands beside the views: the next result mends it, or a press.
  await forbid('.compare');
  await page.getByRole('combobox', { name: 'Add an estimator' }).selectOption({ index: 1 });
  await expect(fault).toContainText('The controls could not be drawn.');
  await allow();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.rail .compare li')).toHaveCount(5);
  await expect(fault).toHaveCount(0);
  await page.getByRole('button', { name: 'Papers' }).click();
  await forbid('.timeline:not(.fault)');
  await page.getByRole('button', { name: 'Explore' }).click();
  await expect(fault).toContainText('The timeline could not be drawn.');
  await expect(cut(page)).toBeVisible();
  await allow();
  const moves = page.getByRole('textbox', { name: /^R, outer/ });
  await moves.fill('40');
  await moves.press('Enter');
  await expect(page.locator('.timeline .marks span').last()).toHaveText('30');
  await expect(fault).toHaveCount(0);
  await page.getByRole('button', { name: 'Papers' }).click();
  await forbid('.header:not(.fault)');
  await page.getByRole('button', { name: 'Explore' }).click();
  await expect(page.locator('.header.fault')).toContainText('The top of the page could not be drawn.');
  await expect(page.locator('.timeline input[type=range]')).toBeVisible();
  await allow();
  await page.locator('.header.fault').getByRole('button', { name: 'Draw it again' }).click();

  await forbid('main');
  await page.getByRole('button', { name: 'Papers' }).click();
  await expect(fault).toContainText('The page could not be drawn. Your settings are kept.');
  await allow();
  await fault.getByRole('button', { name: 'Go on' }).click();
  await expect(page.locator('.card').first()).toBeVisible();
  await page.getByRole('button', { name: 'Explore' }).click();
  await expect(slider(page, 'T, inner steps')).toHaveAttribute('aria-valuetext', '60');
});

test('only the keyboard’s focus is outlined in drawings', async ({ page }) => {
  await open(page);
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement!;
      const ring = at.querySelector('.focus, .handle-focus, .kept-ground') ?? at;
      const { outlineStyle } = getComputedStyle(at);
      const { stroke, visibility } = getComputedStyle(ring);
      return {
        at: at.getAttribute('class'),
        seen: outlineStyle !== 'none' || (stroke !== 'none' && visibility === 'visible'),
      };
    });
  await page.keyboard.press('Tab');
  await dragCut(page, -30);
  expect(await focused()).toEqual({ at: 'cut cut-handle', seen: false });
  for (const place of [
    '.outer-plane .handle',
    '.inner-plane .handle',
    '.strip .steps',
    '.strip .kept',
    '.view-ratio .hit',
  ]) {
    const box = (await page.locator(place).first().boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 5, box.y + box.height / 2, { steps: 3 });
    await page.mouse.up();
    expect(await focused()).toEqual({ at: expect.stringContaining(place.split('.').at(-1)!), seen: false });
  }
  await page.locator('.strip .steps').focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toEqual({ at: 'cut cut-handle', seen: true });
});

test('a browser that refuses to write the address or to copy costs nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('too many', 'SecurityError');
    };
    history.replaceState = refuse;
    history.pushState = refuse;
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  await open(page);
  await field(page, 'T, inner steps').fill('20');
  await page.keyboard.press('Enter');
  await rested(page);
  await page.waitForTimeout(400);
  await expect(slider(page, 'T, inner steps')).toHaveAttribute('aria-valuetext', '20');
  const copy = page.getByRole('button', { name: 'Copy link' });
  await copy.click();
  const text = page.getByRole('dialog').getByRole('textbox');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/#v=2&T=20$/);
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBeGreaterThan(
    20,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(copy).toBeFocused();
});

test('in forced colours what is chosen is told by lines; keyboards without Latin letters have the shortcuts', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const outlineOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((at) => getComputedStyle(at).outlineStyle);
  await expect(page.locator('.compare li').first()).toBeVisible();
  expect(await outlineOf('.compare li[data-selected="true"]')).toBe('solid');
  expect(await outlineOf('.compare li[data-selected="false"]')).toBe('none');
  expect(await outlineOf('.header nav button[aria-current]')).toBe('solid');
  const lineOf = (checked: string) =>
    page.locator(`.truth input${checked} + span`).evaluate((at) => getComputedStyle(at).textDecorationLine);
  expect([await lineOf(':checked'), await lineOf(':not(:checked)')]).toEqual(['underline', 'none']);
  // A select that is drawn by the browser has room for its text and its arrow.
  const crowded = await page.locator('.rail select, .curves select').evaluateAll((selects) =>
    (selects as HTMLSelectElement[])
      .filter((select) => {
        const { width } = select.getBoundingClientRect();
        select.style.flex = 'none';
        const whole = select.getBoundingClientRect().width;
        select.style.flex = '';
        return width < whole - 0.5;
      })
      .map((select) => select.ariaLabel),
  );
  expect(crowded).toEqual([]);

  const press = (key: string, code: string, held: { altKey?: boolean; ctrlKey?: boolean } = {}) =>
    page.evaluate(
      (init) => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })),
      { key, code, ...held },
    );
  await press('у', 'KeyE');
  await expect(page.getByRole('radio', { name: 'Select K = 25' })).toBeChecked();
  await press('ü', 'BracketLeft');
  await expect(cut(page)).toHaveAttribute('aria-valuenow', '24');
  await press(']', 'Digit6', { altKey: true });
  await expect(cut(page)).toHaveAttribute('aria-valuenow', '25');
  await page.waitForTimeout(1200);
  await press('я', 'KeyZ', { ctrlKey: true });
  await expect(cut(page)).not.toHaveAttribute('aria-valuenow', '25');
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`at ${width} × ${height} the first picture stays where it is when the rest of the page arrives`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    let arrives = (): void => {};
    const held = new Promise<void>((resolve) => {
      arrives = resolve;
    });
    await page.route(/(laterViews|controls)-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await open(page, '', { sentences: false });
    const places = () =>
      page.evaluate(() => [
        document.documentElement.dataset.asked,
        ...['.view-outer .plane-frame', '.view-strip .plot'].map((name) => {
          const { x, y, width, height } = document.querySelector(name)!.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join(' ');
        }),
      ]);
    const first = await places();
    await expect(page.getByRole('checkbox', { name: 'needles' })).toHaveCount(0);
    arrives();
    await expect(page.getByRole('checkbox', { name: 'needles' })).toBeVisible();
    await expect(page.locator('.timeline')).toBeVisible();
    await rested(page);
    expect(await places()).toEqual(first);
  });
