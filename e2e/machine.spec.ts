import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { field, open, rested } from './explorer.ts';
import { choose, close, machine, openPanel, panel } from './gpu.ts';

test('a browser without a GPU computes in float64, says so where one was asked for, and everything works', async ({
  page,
}) => {
  await open(page);
  await expect(machine(page)).toContainText(/^float64 · \d+ threads?/);
  await choose(page, 'a GPU, even a software one');
  await expect(machine(page)).toContainText('no GPU · float64');
  await expect((await openPanel(page)).getByRole('status')).toContainText('This browser gives the page no GPU.');
  await close(page);
  await field(page, 'T, inner steps').fill('60');
  await field(page, 'T, inner steps').press('Enter');
  await rested(page);
  await expect(page.locator('.view-strip .read-out')).toContainText('of 60');
  await choose(page, 'float64 only');
  await expect(machine(page)).toContainText(/^float64/);
});

test('the choice stays on this device and out of the link', async ({ page }) => {
  await open(page);
  await choose(page, 'float64 only');
  const before = page.url();
  await page.reload();
  await rested(page);
  expect(page.url()).toBe(before);
  await expect((await openPanel(page)).getByRole('radio', { name: 'float64 only' })).toBeChecked();
});

test('the panel opens and is left by keys, and gives the focus back', async ({ page }) => {
  await open(page);
  await machine(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('radio', { name: 'Value F(λ)' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(machine(page)).toBeFocused();
});

test('a phone reaches it from the settings', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(machine(page)).toBeHidden();
  await page.locator('.settings-button').click();
  await page.locator('.sheet .machine').click();
  await expect(panel(page)).toBeVisible();
  const labels = await panel(page).locator('label').all();
  for (const label of labels) expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the panel can be read by everyone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await choose(page, 'a GPU, even a software one');
    await expect(machine(page)).toContainText('no GPU');
    await openPanel(page);
    const { violations } = await new AxeBuilder({ page }).include('.machine-panel').include('.header').analyze();
    expect(violations).toEqual([]);
  });
