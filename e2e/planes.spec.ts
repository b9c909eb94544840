import { expect, type Page, test } from '@playwright/test';
import { field, open, rested } from './explorer.ts';

const outer = (page: Page) => page.locator('.view-outer');
const inner = (page: Page) => page.locator('.view-inner');
const readOut = (page: Page, view: 'outer' | 'inner') => page.locator(`.view-${view} .read-out`);
const asked = (page: Page) => page.evaluate(() => document.documentElement.dataset.asked);

/** To a position within the two passes, by the timeline. */
const walkTo = async (page: Page, position: number): Promise<void> => {
  const timeline = page.locator('.timeline').getByRole('slider');
  await timeline.press('Home');
  for (let k = 0; k < Math.floor(position / 10); k++) await timeline.press('PageUp');
  for (let k = 0; k < position % 10; k++) await timeline.press('ArrowRight');
};

test('the pinned run lies under the live one in both planes, and the sentences give both numbers', async ({ page }) => {
  await open(page);
  await page.keyboard.press('p');
  await expect(outer(page).locator('.pinned')).toHaveCount(1);
  const T = field(page, 'T, inner steps');
  await T.fill('20');
  await T.press('Enter');
  await rested(page);
  await expect(readOut(page, 'outer')).toContainText(/F\s=\s4\.79 \(pinned\s1\.97\).*Pale: pinned\.$/);
  await expect(readOut(page, 'inner')).toContainText(/w is 0\.80 \(pinned\s0\.011\)/);
  const [live, pinned] = [outer(page).locator('.plane-runs'), outer(page).locator('.pinned')];
  const under = await pinned.evaluate((mark, runs) => mark.compareDocumentPosition(runs!), await live.elementHandle());
  expect(under & 4).toBe(4);
  expect(await pinned.evaluate((mark) => getComputedStyle(mark).opacity)).toBe('0.45');
  await expect(pinned.locator('path[stroke-dasharray]')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('p');
  await expect(page.locator('.plane .pinned')).toHaveCount(0);
  await expect(readOut(page, 'outer')).not.toContainText('pinned');
});

test('where λ₁ was pinned elsewhere a ring says so, which cannot be dragged; where λ is another, nothing does', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('p');
  await expect(outer(page).locator('.pinned')).toHaveCount(1);
  await expect(outer(page).locator('.pinned-start')).toHaveCount(0);
  const handle = outer(page).getByRole('slider').first();
  await handle.press('Shift+ArrowRight');
  await expect(outer(page).locator('.pinned-start')).toHaveCount(1);
  await expect(outer(page).getByRole('slider')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Problem' }).selectOption('shaban-theorem-3.5');
  await rested(page);
  await expect(page.locator('.plane .pinned')).toHaveCount(0);
  await expect(readOut(page, 'outer')).not.toContainText('pinned');
});

test('one outer variable: the pinned curves are thin', async ({ page }) => {
  await open(page, '#v=2&p=shaban-theorem-3.5');
  await page.keyboard.press('p');
  const T = field(page, 'T, inner steps');
  await T.fill('20');
  await T.press('Enter');
  await rested(page);
  const curve = outer(page).locator('.pinned g path').first();
  await expect(curve).toHaveAttribute('stroke-width', '1');
  await expect(inner(page).locator('.pinned path').first()).toBeVisible();
});

test('a walk through both passes: the path comes to w_T, then h grows to that of the estimator, and nothing is asked', async ({
  page,
}) => {
  await open(page, '#v=2&sel=2');
  await page.keyboard.press('w');
  await walkTo(page, 6);
  await rested(page);
  const before = await asked(page);
  await expect(readOut(page, 'outer')).toContainText(/^Forward, t\s=\s6 of 100: no h yet\./);
  await expect(readOut(page, 'inner')).toContainText(/^Forward, t\s=\s6 of 100: w is 1\.9/);
  await expect(inner(page).locator('.inner-ring')).toHaveCount(1);
  await expect(outer(page).locator('.plane-walk')).not.toHaveAttribute('data-taken');

  const reaches = () => inner(page).locator('.inner-halo').first().getAttribute('d');
  const six = (await reaches())!;
  await page.locator('.timeline').getByRole('slider').press('ArrowRight');
  const seven = (await reaches())!;
  expect(seven.startsWith(six)).toBe(true);
  expect(seven.length).toBeGreaterThan(six.length);

  await walkTo(page, 112);
  const walk = outer(page).locator('.plane-walk');
  await expect(walk).toHaveAttribute('data-taken', '12');
  await expect(walk).toContainText('−h, K = 12');
  await expect(readOut(page, 'outer')).toContainText(
    /^Reverse, 12 of 25 steps taken, at t\s=\s88: h so far is .*off by 2\.48/,
  );
  await expect(inner(page).locator('.inner-faint')).not.toHaveCount(0);
  await page.locator('.timeline').getByRole('slider').press('End');
  await expect(walk).toHaveAttribute('data-taken', '25');
  await expect(readOut(page, 'outer')).toContainText(/25 of 25 .*: h is .*off by 0\.674/);
  expect(await asked(page)).toBe(before);
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('w');
  await expect(walk).toHaveCount(0);
  await expect(readOut(page, 'outer')).toContainText('At τ = 2');
});

test('one outer variable: h so far stands on the curves', async ({ page }) => {
  await open(page, '#v=2&p=shaban-theorem-3.5&sel=2&field=gradient');
  await page.keyboard.press('w');
  await walkTo(page, 108);
  await expect(outer(page).locator('.plane-walk')).toContainText('h, K = 8');
  await expect(readOut(page, 'outer')).toContainText(/^Reverse, 8 of 25 steps taken/);
});

test('while λ₁ is dragged the inner plane’s window grows but does not shrink or wander; let go, it fits again', async ({
  page,
}) => {
  await open(page);
  /** The least and the largest w⁽²⁾ in the window, to three digits, by its frame and its ticks. */
  const window = () =>
    inner(page).evaluate((view) => {
      const frame = view.querySelector<SVGRectElement>('.plane-frame')!.getBBox();
      const ticks = [...view.querySelectorAll('.plane-axes text[text-anchor="end"]:not(.plane-math)')].map((text) => ({
        value: Number(text.textContent!.replace('−', '-')),
        y: Number(text.getAttribute('y')),
      }));
      const [a, b] = [ticks[0]!, ticks.at(-1)!];
      const at = (y: number) => Number((a.value + ((b.value - a.value) * (y - a.y)) / (b.y - a.y)).toFixed(3));
      return { low: at(frame.y + frame.height), high: at(frame.y) };
    });
  const { x, y, width, height } = (await outer(page).getByRole('slider').first().boundingBox())!;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const drawnSince = (before: string | undefined) =>
    page.waitForFunction((was) => {
      const { drawn, asked: now } = document.documentElement.dataset;
      return now !== was && drawn === now;
    }, before);
  const atRest = await asked(page);
  await page.mouse.move(cx, cy);
  await drawnSince(atRest);
  const hovered = await asked(page);
  await page.mouse.down();
  await drawnSince(hovered);
  let last = await window();
  // The farther to the left λ₁ is, the farther w goes.
  for (const left of [15, 30, 45, 60, 45, 30, 15, 0]) {
    const before = await asked(page);
    await page.mouse.move(cx - left, cy);
    await drawnSince(before);
    const now = await window();
    expect(now.low).toBeLessThanOrEqual(last.low);
    expect(now.high).toBeGreaterThanOrEqual(last.high);
    last = now;
  }
  await page.mouse.up();
  await rested(page);
  const fitted = await window();
  expect(fitted.high - fitted.low).toBeLessThan(last.high - last.low);
});
