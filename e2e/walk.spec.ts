import { expect, type Page, test } from '@playwright/test';
import { open, rested } from './explorer.ts';

const readOut = (page: Page, view: string) => page.locator(`.view-${view} .read-out`);
const strip = (page: Page) => page.locator('svg.strip');
const timeline = (page: Page) => page.locator('.timeline').getByRole('slider');

/** Moves time within the two passes by single positions from the start. */
const walkTo = async (page: Page, position: number): Promise<void> => {
  await page.getByRole('button', { name: 'To the start of the forward pass' }).click();
  for (let p = 0; p < position; p++) await page.getByRole('button', { name: 'One inner step on' }).click();
};

test('both passes are walked in all views at once', async ({ page }) => {
  await open(page, '#v=2&T=6&e=K3,K1,reverse,checkpointed&sel=0');
  await page.keyboard.press('w');
  await walkTo(page, 4);
  await expect(readOut(page, 'strip')).toHaveText('Forward, t = 4 of 6: K = 3 holds 1 state.');
  await expect(readOut(page, 'ratio')).toContainText('there is no h yet');
  await expect(readOut(page, 'cost')).toContainText('4 gradients and 0 products; it holds 1.');
  await expect(strip(page).locator('.row-states')).toHaveText(['1 state', '0 states', '4 states', '2 states']);
  await expect(page.locator('.so-far')).not.toHaveCount(0);
  // The cost table counts every estimator along: gradients, products, states.
  const counted = page.locator('.view-cost tbody .number > [aria-hidden]');
  await expect(counted).toHaveText(['4', '0', '1', '4', '0', '0', '4', '0', '4', '4', '0', '2']);
  await expect(page.locator('svg.ratio .so-far')).toHaveCount(0);

  await walkTo(page, 8);
  await expect(readOut(page, 'strip')).toContainText('Reverse, 2 of 3 steps taken, at t = 4: step 5 contributes');
  await expect(readOut(page, 'strip')).toContainText('what is still missing weighs');
  await expect(page.locator('svg.ratio .so-far')).toHaveCount(1);
  await expect(readOut(page, 'cost')).toContainText('6 gradients and 2 products; it holds 1.');
  await expect(strip(page).locator('.row-states')).toHaveText(['1 state', '0 states', '4 states', '2 states']);

  await walkTo(page, 9);
  await expect(readOut(page, 'strip')).toContainText('K = 3 is off by');
  await page.keyboard.press('w');
  await expect(readOut(page, 'strip')).toContainText('Cut 3 of 6 steps');
  await expect(strip(page).locator('.walking')).toHaveCount(0);
});

test('h climbs to the estimator’s own ratio, and nothing that is drawn moves while it does', async ({ page }) => {
  await open(page, '#v=2&T=6&e=K3,reverse&sel=0');
  const axis = () => strip(page).locator('.axis').first().innerHTML();
  const before = await axis();
  await page.keyboard.press('w');
  let last = Number.POSITIVE_INFINITY;
  for (const position of [7, 8, 9]) {
    await walkTo(page, position);
    const y = Number(await page.locator('svg.ratio .so-far').getAttribute('cy'));
    expect(y).toBeLessThan(last);
    last = y;
    expect(await axis()).toBe(before);
  }
});

test('while both passes are walked the cut can still be dragged by its handle', async ({ page }) => {
  await open(page);
  await page.keyboard.press('w');
  const cut = page.getByRole('slider', { name: 'K, steps kept', exact: true });
  await cut.focus();
  await page.keyboard.press('ArrowLeft');
  await rested(page);
  await expect(cut).toHaveAttribute('aria-valuenow', '6');
  await expect(strip(page).locator('.walking')).toHaveCount(1);
});

test('playing through both passes asks the engine for nothing', async ({ page }) => {
  await open(page, '#v=2&T=20&e=K10,reverse&sel=0');
  await page.keyboard.press('w');
  await page.getByRole('button', { name: 'To the start of the forward pass' }).click();
  const asked = () => page.evaluate(() => document.documentElement.dataset.asked);
  const before = await asked();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(readOut(page, 'strip')).toContainText('K = 10 is off by', { timeout: 20_000 });
  expect(await asked()).toBe(before);
  await expect(timeline(page)).toBeVisible();
});

test('the pinned run stands under the live one in the strip, the curves and the cost table', async ({ page }) => {
  await open(page);
  for (const view of ['strip', 'ratio', 'convergence'])
    await expect(page.locator(`.view-${view} .pinned path`)).toHaveCount(0);
  await page.keyboard.press('p');
  await page.keyboard.press('}');
  await rested(page);
  await expect(readOut(page, 'strip')).toContainText(/off by [\d.]+ \(pinned\s5\.20\)/);
  await expect(readOut(page, 'ratio')).toContainText('(pinned');
  await expect(readOut(page, 'cost')).toContainText(/15 \(pinned\s5\) products/);
  await expect(readOut(page, 'convergence')).toContainText('(pinned');
  for (const view of ['strip', 'ratio', 'convergence', 'cost'])
    await expect(page.locator(`.view-${view} .pinned`).first()).toBeAttached();
  await expect(strip(page).getByRole('radio', { name: 'K = 15, 15 states (pinned 5 states)' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.locator('.view-strip .pinned')).toHaveCount(0);
  await expect(readOut(page, 'strip')).not.toContainText('pinned');
});
