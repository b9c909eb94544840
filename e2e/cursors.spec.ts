import { expect, test } from '@playwright/test';
import { open, rested } from './explorer.ts';

const outer = '.view-outer .read-out';
const strip = '.view-strip .read-out';

test('the λ under the pointer is told in the outer plane and unrolled in the strip, until the pointer leaves', async ({
  page,
}) => {
  await open(page);
  const atRest = await page.locator(strip).textContent();
  const box = (await page.locator('.view-outer .plot').boundingBox())!;
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.6 * box.height);
  await expect(page.locator(outer)).toContainText('Under the pointer');
  await rested(page);
  await expect(page.locator(strip)).not.toHaveText(atRest!);
  await page.mouse.move(5, 5);
  await expect(page.locator(outer)).toContainText('At τ = 2');
  await expect(page.locator(strip)).toHaveText(atRest!);
});

test('the plane can be walked by arrow keys, and Escape leaves it', async ({ page }) => {
  await open(page);
  await page.locator('.view-outer [tabindex="0"]:not(.term)').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(outer)).toContainText('Under the');
  await page.keyboard.press('Escape');
  await expect(page.locator(outer)).toContainText('At τ = 2');
});

test('the step under the pointer is told in the strip', async ({ page }) => {
  await open(page);
  const box = (await page.locator('.view-strip .plot').boundingBox())!;
  await page.mouse.move(box.x + 0.45 * box.width, box.y + 0.5 * box.height);
  await expect(page.locator(strip)).toContainText(/Step \d+ contributes/);
  await page.mouse.move(5, 5);
  await expect(page.locator(strip)).toContainText('Cut 95 of 100 steps');
});

test('selecting an estimator moves the flag, the needles and the sentences to it', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Select K = 25' }).check({ force: true });
  await rested(page);
  await expect(page.locator(outer)).toContainText('K = 25');
  await expect(page.locator(strip)).toContainText('Cut 75 of 100 steps');
  await expect(page.getByRole('slider', { name: 'K, steps kept', exact: true })).toHaveAttribute('aria-valuenow', '25');
});

test('ratios go along each one’s own path, or along another’s', async ({ page }) => {
  await open(page);
  const curves = () => page.locator('.view-ratio .plot').innerHTML();
  const own = await curves();
  await page.getByRole('combobox', { name: 'Along' }).selectOption('the path of K = 1');
  await rested(page);
  expect(await curves()).not.toBe(own);
  await expect(page.locator('.view-ratio .read-out')).toContainText('K = 1 path');
});

test('what the strip says is announced once, after the change', async ({ page }) => {
  await open(page);
  const announced = page.locator('main > [aria-live="polite"]');
  await expect(announced).toHaveText('');
  for (let i = 0; i < 5; i++) await page.keyboard.press(']');
  await expect(announced).toHaveText('');
  await expect(announced).toContainText('Cut 90 of 100 steps');
});
