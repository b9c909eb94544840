import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { field, open, rested } from './explorer.ts';

const outer = (page: Page) => field(page, 'Outer objective f(w, λ)');
const inner = (page: Page) => field(page, 'Inner objective g(w, λ)');
const check = (page: Page) => page.getByRole('region', { name: 'Checked on the domain' });
const picture = (page: Page) => page.locator('.view-outer .read-out');

/** The address once it says so. */
const address = (page: Page) => expect.poll(() => page.evaluate(() => location.hash));

const axe = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
};

test('a problem is typed, wrong at a character, mended, seen, and opened from its link', async ({ page, context }) => {
  await open(page, '#/problem');
  await outer(page).fill('(w1 - 1)^2 + (w2 - l2)^2 + 3*wrong');
  await expect(outer(page)).toHaveAttribute('aria-invalid', 'true');
  const field1 = page.locator('[data-field="outer"]');
  await expect(outer(page)).toHaveAccessibleDescription(/“wrong” is not a name of this formula .* at character 30\./);
  await expect(field1.locator('mark')).toHaveText('w');
  const [mark, box] = [await field1.locator('mark').boundingBox(), await outer(page).boundingBox()];
  expect(mark!.x).toBeGreaterThan(box!.x + 100);
  expect(mark!.x + mark!.width).toBeLessThan(box!.x + box!.width);
  await expect(page.getByText('This is the last problem that could be')).toBeVisible();

  await outer(page).fill('(w1 - 1)^2 + (w2 - l2)^2 + 3*l1^2');
  await expect(outer(page)).toHaveAttribute('aria-invalid', 'false');
  await expect(page.getByText('This is the last problem that could be')).toHaveCount(0);
  await expect(page.locator('.own-preview .katex-html').first()).toContainText('3');
  await address(page).toContain('#/problem?v=2&');
  await rested(page);
  const seen = (await picture(page).textContent())!;
  const hash = await page.evaluate(() => location.hash);

  const other = await context.newPage();
  await open(other, hash);
  await expect(outer(other)).toHaveValue('(w1 - 1)^2 + (w2 - l2)^2 + 3*l1^2');
  await expect(picture(other)).toHaveText(seen);
  await address(other).toBe(hash);
});

test('what is not yet right survives a visit to the explorer, which shows the last valid problem type-set', async ({
  page,
}) => {
  await open(page, '#/problem');
  await inner(page).fill('(w1 - l1)^2 + (w2 - l2)^2');
  await outer(page).fill('w1^2 + w2^');
  await page.getByRole('button', { name: 'Explore it' }).click();
  await rested(page);
  await expect(page.locator('.problem .katex-html').nth(1)).toContainText('g');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(outer(page)).toHaveValue('w1^2 + w2^');
  await expect(inner(page)).toHaveValue('(w1 - l1)^2 + (w2 - l2)^2');
  await outer(page).press('End');
  await outer(page).pressSequentially('4');
  await expect(outer(page)).toHaveAttribute('aria-invalid', 'false');
  await rested(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(outer(page)).not.toHaveValue('w1^2 + w2^4');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(outer(page)).toHaveValue('w1^2 + w2^4');
});

test('each example opens with one click, in one step to undo', async ({ page }) => {
  await open(page, '#/problem');
  const before = await outer(page).inputValue();
  for (const name of ['Learned penalties', 'One slow direction', 'Two valleys', 'Learned start', 'Learned step']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
    await rested(page);
    await expect(check(page)).toContainText('Sampled at 4,096 points');
    await expect(page.locator('.own-preview .katex-error')).toHaveCount(0);
  }
  await expect(page.locator('.own-preview')).toContainText('γ');
  for (let i = 0; i < 5; i++) await page.getByRole('button', { name: 'Undo' }).click();
  await expect(outer(page)).toHaveValue(before);
});

test('what is declared belongs to its text; the sample declares what it finds, and then the bound is drawn', async ({
  page,
}) => {
  await open(page, '#/problem');
  await inner(page).fill('(w1 - l1)^2 + (w2 - l2)^2*(1 + l1^2)/4');
  await expect(check(page)).toContainText('to 2.00, at λ =');
  await expect(check(page)).not.toContainText('declared as');
  await address(page).not.toContain('beta');
  await check(page)
    .getByRole('button', { name: /Declare these: α = 0\.5/ })
    .click();
  await expect(check(page)).not.toContainText('declared as');
  await address(page).toContain('beta=2');
  await inner(page).fill('(w1^2 - 1)^2 + (w2 - l2)^2');
  await expect(check(page)).toContainText('g is not convex in w');
  await address(page).not.toContain('beta');
});

test('tasks are typed by the constants that they differ in; the explorer draws one of them, or follows all', async ({
  page,
}) => {
  await open(page, '#/problem');
  await page.getByText('Tasks that differ in constants').click();
  await field(page, /^Names of the constants/).fill('a, b');
  await field(page, /^Numbers of each task/).fill('0.5, 0; 1.5');
  await expect(field(page, /^Numbers of each task/)).toHaveAccessibleDescription(
    'A task has 2 numbers here, one for each name.',
  );
  await field(page, /^Numbers of each task/).fill('0.5, 0; 1.5, 10');
  await inner(page).fill('a/2*((w1 - b - l1)^2 + (w2 - l2)^2)');
  await address(page).toContain('tasks=a,b;0.5,0;1.5,10;1,1');
  await rested(page);
  await page.getByRole('button', { name: 'Explore it' }).click();
  await rested(page);
  await page.getByRole('radio', { name: 'Each step follows one task, which is drawn' }).check({ force: true });
  await rested(page);
  await address(page).toContain('draw=one');
});

test('a start and a step may be formulas of λ; one variable fewer is a line', async ({ page }) => {
  await open(page, '#/problem');
  await field(page, /start of w1/).fill('2*l1');
  await page.getByText('Step size and declared constants').click();
  await field(page, 'γ, a number or a formula of λ').fill('exp(l1)/10');
  await address(page).toContain('step=exp');
  await expect(page.locator('.own-preview')).toContainText('γ');
  await outer(page).fill('w1^2 + w2^2');
  await inner(page).fill('w1^2 + (w2 - l1)^2');
  await field(page, 'Names of λ, one or two').fill('l1');
  await expect(field(page, /λ₁, start of/)).toHaveCount(1);
  await rested(page);
  await expect(page.locator('.view-outer svg').first()).toBeVisible();
  await address(page).toContain('l=l1&');
});

for (const [width, height] of [
  [390, 844],
  [360, 640],
  [768, 1024],
  [1440, 900],
] as const)
  test(`${width} × ${height}, light and dark: nothing is cut off, axe finds nothing, a fault included`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, '#/problem');
    await page.getByRole('button', { name: 'Two valleys' }).click();
    await page.getByText('Step size and declared constants').click();
    await page.getByText('What may be typed').click();
    await outer(page).fill('w1 + nobody');
    await field(page, 'Domain of l1, to').fill('-9');
    await expect(outer(page)).toHaveAttribute('aria-invalid', 'true');
    await rested(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const form = (await page.locator('.own').boundingBox())!;
    for (const element of await page.locator('.own textarea, .own button').all()) {
      const box = (await element.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(form.x + form.width);
      if (width < 720) expect(box.height).toBeGreaterThanOrEqual(24);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await axe(page);
    }
  });

test('the page works by keyboard: fields in order, Enter settles, text is not lost', async ({ page }) => {
  await open(page, '#/problem');
  await outer(page).focus();
  await page.keyboard.press('Tab');
  await expect(inner(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('(w1 - l1)^4 + (w2 - l2)^2');
  await page.keyboard.press('Enter');
  await expect(inner(page)).toHaveValue('(w1 - l1)^4 + (w2 - l2)^2');
  await address(page).toContain('inner=');
});

test('a link with a broken formula opens where it is mended; what is typed there outlives a reload', async ({
  page,
}) => {
  await open(page, '#v=1&l=l1&w=w1&inner=(w1-l1)^2&outer=sin%20w1');
  await expect(outer(page)).toHaveValue('sin w1');
  await expect(inner(page)).toHaveValue('(w1-l1)^2');
  await expect(outer(page)).toHaveAccessibleDescription(/“sin” needs its argument in brackets .*: write sin\(w1\)\./);
  await outer(page).fill('sin(w1');
  await page.reload();
  await rested(page);
  await expect(outer(page)).toHaveValue('sin(w1');
  await outer(page).fill('sin(w1)');
  await address(page).toContain('outer=sin%28w1%29');
});

test('where the path goes to and fro across a kink the check says so', async ({ page }) => {
  await open(page, '#/problem?v=2&l=l&w=w&inner=(w-2)%5E2%2F2%2Bexp(l)*abs(w)&outer=w%5E2&lambda=1&w0=1&T=50&tau=1');
  await expect(page.locator('.own-check')).toContainText('goes to and fro across the kink of abs(w) in g');
});
