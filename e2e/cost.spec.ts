import { expect, type Page, test } from '@playwright/test';
import { field, hashOf, open, rested, slider } from './explorer.ts';

const cost = (page: Page) => page.locator('.view-cost');
const choose = (page: Page, name: string) => cost(page).getByRole('radio', { name }).check();
const alongT = (page: Page) => cost(page).getByRole('slider', { name: 'T, inner steps' });
const alongK = (page: Page) => cost(page).getByRole('slider', { name: 'K, steps kept by the reverse pass' });

test('the cost view follows the counts along T and K, says them, and the link keeps which', async ({ page }) => {
  await open(page);
  await expect(cost(page).getByRole('table')).toBeVisible();
  await choose(page, 'Counts against T');
  await expect(cost(page).locator('.read-out')).toHaveText(
    'Marks are counted, lines predicted. K = 5: 105 operations, 5 states.',
  );
  await expect(alongT(page)).toHaveAttribute('aria-valuetext', 'T = 100, 105 operations, 5 states');
  expect(await hashOf(page)).toContain('cost=T');
  await choose(page, 'Counts against K');
  await expect(alongK(page)).toHaveAttribute('aria-valuetext', 'K = 5, 105 operations, 5 states');
  expect(await hashOf(page)).toContain('cost=K');
  await choose(page, 'Each estimator’s counts');
  await expect(cost(page).getByRole('table')).toBeVisible();
  expect(await hashOf(page)).toBe('#/explore');
});

test('arrow keys and a drag on the curves move T and K', async ({ page }) => {
  await open(page, '#v=2&cost=T');
  await alongT(page).press('ArrowRight');
  await expect(field(page, 'T, inner steps')).toHaveValue('101');
  await expect(alongT(page)).toHaveAttribute('aria-valuetext', 'T = 101, 106 operations, 5 states');
  const box = (await alongT(page).boundingBox())!;
  await page.mouse.click(box.x + 1, box.y + box.height / 2);
  await expect(field(page, 'T, inner steps')).toHaveValue('1');
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(field(page, 'T, inner steps')).toHaveValue('1,000');
  await rested(page);
  await expect(alongT(page)).toHaveAttribute('aria-valuetext', 'T = 1,000, 1,005 operations, 5 states');

  await open(page, '#v=2&cost=K&T=40');
  await alongK(page).press('End');
  await expect(alongK(page)).toHaveAttribute('aria-valuetext', 'K = 40, 80 operations, 40 states');
  await alongK(page).press('Home');
  await expect(alongK(page)).toHaveAttribute('aria-valuetext', 'K = 0, 40 operations, no state');
});

test('the quantity of the convergence view is in the link, and undone', async ({ page }) => {
  await open(page);
  const shown = page.locator('.view-convergence');
  await shown.getByRole('radio', { name: 'F along the runs' }).check();
  await expect(shown.locator('.read-out')).toContainText('F = ');
  expect(await hashOf(page)).toContain('curve=value');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(shown.getByRole('radio', { name: 'Norm of d along the runs' })).toBeChecked();
});

test('Adam runs from the select, and the theorem that does not hold for it says so', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Step schedule' }).selectOption('Adam, η');
  await rested(page);
  await expect(slider(page, 'η, outer step size')).toHaveAttribute('aria-valuetext', '0.05');
  await expect(page.locator('.view-outer .read-out')).toContainText('Its h·d is');
  await expect(page.locator('.view-convergence desc')).toContainText('which Adam does not have');
  expect(await hashOf(page)).toContain('eta=adam,0.05');
});

test('on a phone the curves have a tab, and a finger moves T', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '#v=2&cost=T');
  await page.getByRole('tab', { name: 'Cost' }).click();
  const box = (await alongT(page).boundingBox())!;
  expect(box.height).toBeGreaterThan(44);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await page.mouse.click(box.x + 1, box.y + box.height / 2);
  await expect(alongT(page)).toHaveAttribute('aria-valuetext', 'T = 1, 2 operations, 1 state');
});
