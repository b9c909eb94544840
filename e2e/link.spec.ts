import { expect, test } from '@playwright/test';
import { field, hashOf, open, rested, slider } from './explorer.ts';

test('the link restores the exact state', async ({ page, context }) => {
  await open(page);
  expect(await hashOf(page)).toBe('#/explore');
  await page.getByRole('combobox', { name: 'Problem' }).selectOption('Toy problem with direct term');
  await slider(page, 'K, steps kept by the reverse pass').first().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('radio', { name: 'Descent ratio h·d/‖d‖²' }).check({ force: true });
  await field(page, 'γ, inner step size').fill('0.25');
  await field(page, 'γ, inner step size').press('Enter');
  const hash = await hashOf(page);
  expect(hash.length).toBeLessThan(120);

  const other = await context.newPage();
  await open(other, hash);
  await expect(other.getByRole('combobox', { name: 'Problem' })).toHaveValue('shaban-toy-interfering');
  await expect(field(other, 'K, steps kept by the reverse pass')).toHaveValue('15');
  await expect(field(other, 'γ, inner step size')).toHaveValue('0.25');
  await expect(other.getByRole('radio', { name: 'Descent ratio h·d/‖d‖²' })).toBeChecked();
  expect(await hashOf(other)).toBe(hash);
  await expect(other.locator('.view-strip .read-out')).toHaveText(
    (await page.locator('.view-strip .read-out').textContent())!,
  );
});

test('back and forward walk through discrete changes', async ({ page }) => {
  await open(page);
  const problem = page.getByRole('combobox', { name: 'Problem' });
  await problem.selectOption('Toy problem with direct term');
  await hashOf(page);
  await problem.selectOption('Counterexample, one variable');
  await hashOf(page);
  await page.goBack();
  await expect(problem).toHaveValue('shaban-toy-interfering');
  await page.goBack();
  await expect(problem).toHaveValue('shaban-toy');
  await page.goForward();
  await expect(problem).toHaveValue('shaban-toy-interfering');
  await rested(page);
});

test('a damaged link opens the nearest valid scenario and says what was changed', async ({ page }) => {
  await open(page, '#v=2&T=50000&g=abc&zzz=4');
  await expect(page.locator('.notice')).toContainText('10,000');
  await expect(field(page, 'T, inner steps')).toHaveValue('10,000');
  await expect(field(page, 'γ, inner step size')).toHaveValue('0.1');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a link typed over an open page opens it', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    location.hash = '#v=2&T=40';
  });
  await expect(field(page, 'T, inner steps')).toHaveValue('40');
  await rested(page);
});

test('every page has a title of its own', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle('Unrolled');
  await page.getByRole('button', { name: 'Papers' }).click();
  await expect(page).toHaveTitle('Papers · Unrolled');
});
