import { expect, type Page, test } from '@playwright/test';
import { field, hashOf, open, rested } from './explorer.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Compared with the pinned run' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a run is pinned, one thing is changed, and the difference is told in words', async ({ page }) => {
  await open(page);
  await button(page, 'Pin this run').click();
  await expect(bar(page)).toContainText('Pinned: this run. Change one setting to see both.');
  await field(page, 'T, inner steps').fill('50');
  await field(page, 'T, inner steps').press('Enter');
  await expect(bar(page)).toContainText('T is 50 instead of 100');
  await expect(bar(page)).toContainText(/the error is [\d.]+ \(pinned\s5\.20\)/);
});

test('the link carries the pinned run; it can be swapped, undone and let go', async ({ page, context }) => {
  await open(page);
  await page.keyboard.press('p');
  await page.keyboard.press(']');
  await expect(bar(page)).toContainText('K = 6 replaces K = 5');
  const hash = await hashOf(page);
  const other = await context.newPage();
  await open(other, hash);
  await expect(bar(other)).toContainText('K = 6 replaces K = 5');
  await other.getByRole('button', { name: 'Swap' }).click();
  await expect(bar(other)).toContainText('K = 5 replaces K = 6');
  await other.getByRole('button', { name: 'Undo' }).click();
  await rested(other);
  await expect(bar(other)).toContainText('Pinned: this run.');
  await other.keyboard.press('p');
  await expect(bar(other)).toHaveCount(0);
  expect(await hashOf(other)).not.toContain('pin=');
});

test('the curves of cost show the pinned run along the live axis, where it differs', async ({ page }) => {
  await open(page, '#v=2&cost=T&pin=dj0y');
  const cost = page.locator('.view-cost');
  await expect(bar(page)).toContainText('Pinned: this run.');
  await expect(cost.locator('.pinned')).toHaveCount(0);
  await field(page, 'T, inner steps').fill('50');
  await field(page, 'T, inner steps').press('Enter');
  await expect(cost.locator('.read-out')).toHaveText(/^K = 5: 55 \(pinned\s105\) operations, 5 states\.$/);
  await expect(cost.locator('.pinned')).toHaveCount(2);
  await expect(cost.locator('.pinned').first()).toHaveCSS('opacity', '0.45');
  await cost.getByRole('radio', { name: 'Counts against K' }).check();
  await expect(cost.locator('.read-out')).toHaveText(/^K = 5: 55 \(pinned\s105\) operations, 5 states\.$/);
  await expect(cost.locator('.pinned').first().locator('[stroke-dasharray]')).toHaveCount(2);
});
