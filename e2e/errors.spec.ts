import { expect, type Page, test } from '@playwright/test';
import { field, hashOf, open, slider } from './explorer.ts';

const view = (page: Page) => page.locator('.view-convergence');
const scenario = '#v=2&p=biased-ridge&data=1,8,3,0.1&e=fixed-point-k5,conjugate-gradient-k2,reverse&sel=1&T=20';

test('the errors of methods: asked for, by handles, against another price, enlarged, and taken away', async ({
  page,
}) => {
  await open(page, scenario);
  await view(page).getByLabel('What converges').selectOption({ label: 'errors by steps' });
  await expect(view(page).locator('.read-out')).toContainText('To reach 10⁻³ on average over 20 λ: ');
  await expect(view(page).locator('[data-method="CG k = t"]')).toBeVisible();
  await expect(view(page).getByRole('group', { name: 'Error ‖h − ∇f‖' })).toHaveAccessibleDescription(/G’s constants/);

  await slider(page, 'Error to be reached').press('ArrowUp');
  await expect(view(page).locator('.read-out')).toContainText('To reach 10⁻²');
  await view(page).getByRole('slider', { name: 'T, inner steps' }).press('ArrowRight');
  await expect(field(page, 'T, inner steps')).toHaveValue('21');
  await slider(page, 'k of CG k = 2').press('ArrowRight');
  await expect(view(page).locator('[data-method="CG k = 3"]')).toBeVisible();

  await view(page).getByLabel('What converges').selectOption({ label: 'errors by products' });
  await expect(view(page).locator('[data-price="products"]')).toBeVisible();
  expect(await hashOf(page)).toMatch(/T=21.*errors=products.*target=0\.01/);

  await view(page)
    .getByRole('button', { name: /^Enlarge/ })
    .click();
  await expect(view(page).locator('[data-price]')).toHaveCount(3);
  await expect(view(page).locator('[data-truth]')).toHaveCount(2);
  await expect(view(page).locator('.read-out')).toContainText(/off ∇f/);
  await view(page).getByRole('radio', { name: 'Median over 20 random λ' }).check();
  await expect(view(page).locator('.read-out')).toContainText('in the median of 20 λ');

  await view(page)
    .getByRole('button', { name: /^Export/ })
    .click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV of errors of methods', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/convergence.*\.csv$/);
});

test('what each estimator means, from the papers and from the picker, with the columns of the problem raised', async ({
  page,
}) => {
  await open(page, '#v=2&p=quadratic-from-lambda&e=fixed-point-k5,reverse');
  const rows = page.getByRole('region', { name: 'Compare' }).getByRole('listitem');
  await expect(rows.first()).toContainText('blind to w₀(λ)');
  await page.getByRole('combobox', { name: 'Add an estimator' }).selectOption('combinations');
  const table = page.getByRole('table');
  await expect(table.locator('thead [data-here]')).toHaveText([/^Gradient descent/, /^w₀ depends on λ/]);
  await expect(table.locator('tr[data-compared] th')).toHaveText([/^Unrolled/, /^Fixed point, the inner/]);
  await page.getByRole('button', { name: 'Papers' }).click();
  await page.getByRole('button', { name: 'Which combinations mean what' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('combobox', { name: 'Estimator' }).selectOption({ label: 'Conjugate gradient' });
  await expect(page.locator('.combination-list')).toContainText('not offered: it needs a symmetric Jacobian');
});
