import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test';
import { open, rested } from './explorer.ts';

/** A finger on a phone: real touch input, so that the browser decides between a drag and a scroll as it does in the hand. */
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type Point = readonly [x: number, y: number];

const finger = (cdp: CDPSession) => {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  return {
    /** Along a line with the wobble of a hand; `held` is asked for before the finger is lifted. */
    drag: async ([x, y]: Point, [dx, dy]: Point, held: () => Promise<void> = async () => {}) => {
      await send('touchStart', [x, y]);
      const steps = 12;
      for (let i = 1; i <= steps; i++) {
        const wobble = i < steps ? (i % 2 === 0 ? 3 : -3) : 0;
        await send('touchMove', [x + (dx * i) / steps, y + (dy * i) / steps + wobble]);
      }
      await held();
      await send('touchEnd');
    },
  };
};

const middle = async (target: Locator): Promise<Point> => {
  const { x, y, width, height } = (await target.boundingBox())!;
  return [x + width / 2, y + height / 2];
};

const scrolled = (page: Page) =>
  page.evaluate(() => [
    window.scrollX,
    window.scrollY,
    visualViewport?.pageTop,
    document.querySelector('main')!.scrollTop,
  ]);

/** Whether every point of a 44-px square about the middle belongs to the target. */
const isReachable = (target: Locator, [x, y]: Point) =>
  target.evaluate(
    (element, [cx, cy]) =>
      [-21, 0, 21].every((dx) =>
        [-21, 0, 21].every((dy) => {
          if (dx !== 0 && dy !== 0) return true;
          const under = document.elementFromPoint(cx + dx, cy + dy);
          return under !== null && (element === under || element.contains(under));
        }),
      ),
    [x, y] as const,
  );

const start = async (page: Page) => {
  await open(page);
  return finger(await page.context().newCDPSession(page));
};

for (const { tab, view, name } of [
  { tab: 'Outer', view: 'outer', name: 'λ₁' },
  { tab: 'Inner', view: 'inner', name: 'w₀' },
] as const)
  test(`${name} follows the finger, in every direction, and the page stays`, async ({ page }) => {
    const touch = await start(page);
    await page.getByRole('tab', { name: tab }).click();
    const handle = page.locator(`.view-${view} .handle`);
    const ring = handle.locator('.handle-ring');
    for (const by of [
      [40, 0],
      [0, 60],
      [-30, -40],
    ] as const) {
      const from = await middle(ring);
      const value = await handle.getAttribute('aria-valuetext');
      expect(await isReachable(handle, from)).toBe(true);
      const before = await scrolled(page);
      await touch.drag(from, by, async () => {
        await expect
          .poll(async () => {
            const [x, y] = await middle(ring);
            return Math.hypot(x - from[0] - by[0], y - from[1] - by[1]);
          })
          .toBeLessThan(3);
      });
      await expect(handle).not.toHaveAttribute('aria-valuetext', value!);
      expect(await scrolled(page)).toEqual(before);
      await rested(page);
    }
  });

test('the cut follows the finger along the steps, and the page stays', async ({ page }) => {
  const touch = await start(page);
  const cut = page.locator('.strip .cut-handle');
  const cells = (await page.locator('.strip .steps').boundingBox())!;
  const before = await scrolled(page);
  const from = await middle(cut.locator('.flag-text'));
  expect((await cut.locator('.hit').first().boundingBox())!.height).toBeGreaterThanOrEqual(44);
  expect((await cut.locator('.hit').last().boundingBox())!.width).toBeGreaterThanOrEqual(44);
  await touch.drag(from, [-cells.width * 0.4, 6]);
  await expect(cut).toHaveAttribute('aria-valuenow', '45');
  await touch.drag(await middle(cut.locator('.flag-text')), [cells.width * 0.2, -20]);
  await expect(cut).toHaveAttribute('aria-valuenow', '25');
  expect(await scrolled(page)).toEqual(before);
});

for (const [tab, view] of [
  ['Ratio', 'ratio'],
  ['Convergence', 'convergence'],
] as const)
  test(`τ follows the finger on the curves of ${tab}`, async ({ page }) => {
    const touch = await start(page);
    await page.getByRole('tab', { name: tab }).click();
    const curves = page.locator(`.view-${view}`).getByRole('slider');
    const box = (await curves.boundingBox())!;
    const before = await scrolled(page);
    await touch.drag([box.x + 10, box.y + box.height / 2], [box.width - 20, 30]);
    await expect.poll(async () => Number(await curves.getAttribute('aria-valuenow'))).toBeGreaterThan(100);
    await touch.drag([box.x + box.width - 10, box.y + box.height / 2], [-box.width + 12, -30]);
    await expect.poll(async () => Number(await curves.getAttribute('aria-valuenow'))).toBeLessThan(3);
    expect(await scrolled(page)).toEqual(before);
  });

test('τ and K follow the finger on their sliders at the bottom', async ({ page }) => {
  const touch = await start(page);
  const before = await scrolled(page);
  for (const [slider, read] of [
    [page.locator('.timeline input[type=range]'), page.locator('.timeline .tau')],
    [page.locator('.k-row input[type=range]'), page.locator('.k-row .number-field input')],
  ] as const) {
    await slider.scrollIntoViewIfNeeded();
    const at = await scrolled(page);
    const told = async () => (await read.textContent()) || (await read.inputValue());
    const box = (await slider.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    const was = await told();
    const [, y] = await middle(slider);
    await touch.drag([box.x + 20, y], [box.width - 40, 4]);
    await expect.poll(told).not.toBe(was);
    const most = await told();
    await touch.drag([box.x + box.width - 20, y], [-box.width / 2, 4]);
    await expect.poll(told).not.toBe(most);
    expect(await scrolled(page)).toEqual(at);
  }
  expect((await scrolled(page)).slice(0, 3)).toEqual(before.slice(0, 3));
});

test('every slider of the settings follows the finger, and the sheet stays', async ({ page }) => {
  const touch = await start(page);
  await page.getByRole('button', { name: 'All settings' }).click();
  const sheet = page.getByRole('dialog');
  for (const name of [/^K, steps kept/, /^T, inner steps/, /^γ, inner/, /^η₀, length/, /^R, outer/]) {
    const slider = sheet.getByRole('slider', { name });
    const number = sheet.getByRole('textbox', { name });
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    const [, y] = await middle(slider);
    const was = await number.inputValue();
    const at = await sheet.evaluate((element) => element.scrollTop);
    await touch.drag([box.x + box.width * 0.2, y], [box.width * 0.35, 5]);
    await expect(number).not.toHaveValue(was);
    expect(await sheet.evaluate((element) => element.scrollTop)).toBe(at);
  }
});

test('a finger that goes up and down beside the handles scrolls the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 640 });
  const touch = await start(page);
  const plane = (await page.locator('.view-outer .plot').boundingBox())!;
  await touch.drag([plane.x + plane.width - 40, plane.y + plane.height - 40], [0, -120]);
  await expect.poll(async () => (await scrolled(page))[3]).toBeGreaterThan(40);
});

for (const [width, height] of [
  [390, 844],
  [360, 740],
  [320, 640],
] as const)
  test(`at ${width} × ${height} K is in sight however the page is scrolled, the plane can be read, and nothing is cut`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await start(page);
    const row = page.locator('.k-row');
    await expect(row).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'needles' })).toBeVisible();
    const below = (await page.locator('.timeline').boundingBox())!.y;
    for (const top of [0, 60, 10_000]) {
      await page.locator('main').evaluate((main, y) => main.scrollTo(0, y), top);
      const { y, height: tall } = (await row.boundingBox())!;
      expect(Math.abs(y + tall - below)).toBeLessThanOrEqual(1);
      expect(await isReachable(row.locator('input[type=range]'), await middle(row.locator('input[type=range]')))).toBe(
        true,
      );
    }
    await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
    const plane = (await page.locator('.view-outer .plane-frame').boundingBox())!;
    expect(plane.height).toBeGreaterThanOrEqual(0.6 * width);
    expect(plane.y + plane.height).toBeLessThan((await row.boundingBox())!.y);
    const box = (await page.locator('.view-outer .toggle').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(8);
    // A sentence longer than its lines is told whole.
    const readOut = page.locator('.view-outer .read-out');
    await readOut.evaluate((at) => at.append(' and so on'.repeat(12)));
    expect(
      await readOut.evaluate((at) => [at.scrollHeight - at.clientHeight, getComputedStyle(at).webkitLineClamp]),
    ).toEqual([0, 'none']);
  });

test('what is tapped is 44 pixels high and wide', async ({ page }) => {
  await start(page);
  const small = await page
    .locator('.tabs button, .k-row button, .plane-zoom button, .timeline button, .header-button, .header nav button')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility())
        .map((button) => ({ name: button.textContent || button.ariaLabel, box: button.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 43.9)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );
  expect(small).toEqual([]);
});
