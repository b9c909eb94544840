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

test('the plane zooms by its buttons, and a wheel without a key is told how', async ({ page }) => {
  await open(page);
  const zoom = page.getByRole('group', { name: 'Zoom of the outer plane' });
  const shown = () => page.locator('.view-outer .plane-axes text').allTextContents();
  const home = await shown();
  await zoom.getByRole('button', { name: 'Zoom in' }).click();
  await zoom.getByRole('button', { name: 'Zoom in' }).click();
  await rested(page);
  const near = await shown();
  expect(near).not.toEqual(home);
  await zoom.getByRole('button', { name: 'Zoom out' }).click();
  await rested(page);
  expect(await shown()).not.toEqual(near);
  await zoom.getByRole('button', { name: 'Fit the outer plane' }).click();
  await rested(page);
  expect(await shown()).toEqual(home);
  // The buttons point at no λ of the plane below them.
  await expect(page.locator(outer)).toContainText('At τ = 2');

  const box = (await page.locator('.view-outer .plot').boundingBox())!;
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.6 * box.height);
  await page.mouse.wheel(0, 40);
  await expect(page.locator('.plane-hint')).toContainText('hold Ctrl');
  expect(await shown()).toEqual(home);
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

test('anywhere in the inner plane the nearest step answers', async ({ page }) => {
  await open(page);
  const plot = page.locator('.view-inner .plane-frame');
  const { x, y, width, height } = (await plot.boundingBox())!;
  await page.mouse.move(x + 0.1 * width, y + 0.05 * height);
  await expect(page.locator('.view-inner .inner-ring')).toHaveCount(1);
  await page.mouse.move(5, 5);
  await expect(page.locator('.view-inner .inner-ring')).toHaveCount(0);
});

test('an estimator’s name lifts its path wherever it stands, and a press on it selects', async ({ page }) => {
  await open(page);
  await rested(page);
  const paths = page.locator('.view-outer .plane-runs [data-run]');
  const strong = () =>
    paths.evaluateAll((all) => [
      ...new Set(
        all.filter((path) => getComputedStyle(path).opacity === '1').map((path) => (path as SVGElement).dataset.run),
      ),
    ]);
  await expect(page.locator('.compare li')).toHaveCount(4);
  await expect(page.locator('.view-cost tbody tr')).toHaveCount(4);
  await page.mouse.move(5, 5);
  expect((await strong()).length).toBe(4);
  for (const [selector, name, index] of [
    ['.compare label', 'K = 25', '2'],
    ['.view-ratio text', 'K = 1', '0'],
    ['.view-convergence text', 'Exact', '3'],
    ['.view-cost th', 'K = 25', '2'],
    ['.view-strip .row-name', 'K = 1', '0'],
    ['.view-strip .cut-name', 'Exact', '3'],
    ['.view-outer .plane-label', 'K = 25', '2'],
    ['.view-outer .read-out .name', 'K = 5', '1'],
  ] as const) {
    await page.mouse.move(5, 5);
    await page.locator(selector).filter({ hasText: name }).first().hover();
    await expect.poll(strong, `${selector} ${name}`).toEqual([index]);
  }
  await page.mouse.move(5, 5);
  await expect.poll(async () => (await strong()).length).toBe(4);
  await page.locator('.view-convergence text').filter({ hasText: 'K = 25' }).click();
  await expect(page.getByRole('radio', { name: 'Select K = 25' })).toBeChecked();
  await rested(page);
  await page.locator('.view-cost th').filter({ hasText: 'Exact' }).click();
  await expect(page.getByRole('radio', { name: 'Select Exact' })).toBeChecked();
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
