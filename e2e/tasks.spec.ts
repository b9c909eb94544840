import { expect, test } from '@playwright/test';
import { field, hashOf, open, rested, slider } from './explorer.ts';

test('U Theorem 2’s tasks: many runs beside their mean, constants that follow from D, all of it in the link', async ({
  page,
}) => {
  await open(page, '#v=2&e=first-order,ufom-q0.1-s1,reverse-s3&sel=1&eta=harmonic,10&n=300');
  await page.getByRole('combobox', { name: 'Problem' }).selectOption('two-tasks');
  await rested(page);
  const view = page.locator('.view.convergence, [data-view=convergence], section').filter({ hasText: 'Convergence' });
  await expect(view.first()).toContainText(/on average over 400 runs; nine in ten:/);
  await expect(page.locator('.convergence .bands path').first()).toBeVisible();
  await expect(page.locator('.view-outer .swarm-rows [data-who]')).toHaveCount(3);
  await expect(page.locator('.view-outer .read-out')).toContainText(
    'The mean step of First order is 0 at 5.76, where ‖d‖ is 0.346.',
  );

  // The constants that follow from D; the link carries them.
  await expect(page.getByText('so b₂ = 17.395, A = 12.597')).toBeVisible();
  await field(page, /^D, half the square/).fill('0.24');
  await field(page, /^D, half the square/).press('Enter');
  await expect(page.getByText(/so b₂ = 34\.7[89]\d*, A = 24\.19\d/)).toBeVisible();
  await field(page, 'Runs of each estimator that draws').fill('32');
  await field(page, 'Runs of each estimator that draws').press('Enter');
  await expect(view.first()).toContainText('over 32 runs');
  // Both sets of the paper are built in; one that is neither is one's own.
  const constants = page.getByRole('combobox', { name: 'Constants of the tasks' });
  await expect(constants).toHaveValue('');
  await constants.selectOption('d');
  await expect(page.getByText(/so b₂ = 10(\.0+)?, A = 400/)).toBeVisible();
  await expect(field(page, 'γ, inner step size')).toHaveValue('0.01');
  await constants.selectOption('a');
  await expect(page.getByText('so b₂ = 17.395, A = 12.597')).toBeVisible();
  await field(page, /^D, half the square/).fill('0.24');
  await field(page, /^D, half the square/).press('Enter');
  await expect(page.getByText(/so b₂ = 34\.7[89]\d*, A = 24\.19\d/)).toBeVisible();
  const hash = await hashOf(page);
  expect(hash).toMatch(/p=two-tasks&tasks=a,b,A;0\.5,0,24\.\d+;1\.5,34\.\d+,24\.\d+;1,1/);
  await page.goto('about:blank');
  await page.goto(`/${hash}`);
  await rested(page);
  await expect(page.getByText(/so b₂ = 34\.7[89]\d*, A = 24\.19\d/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Problem' })).toHaveValue('two-tasks');
  await expect(view.first()).toContainText('over 32 runs');

  // Steps that do not contract: the theorem says nothing, and the rail says why.
  await field(page, 'γ, inner step size').fill('0.7');
  await field(page, 'γ, inner step size').press('Enter');
  await expect(page.getByText('U Theorem 2 needs γ below 1/max a = 0.667.')).toBeVisible();
  // Moving in time makes no new runs.
  await slider(page, /τ/).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(view.first()).toContainText('over 32 runs');

  // Many that take long can be left at those that are through; Undo goes on with all.
  await page.goto('about:blank');
  await page.goto('/#v=2&p=two-tasks&e=first-order,ufom-q0.1-s1,reverse-s3&sel=1&eta=harmonic,10&n=10000&runs=4096');
  await expect(view.first()).toContainText(/over [\d,]+ of 4,096 runs/, { timeout: 30_000 });
  await view
    .first()
    .getByRole('button', { name: /^Stop at [\d,]+\sruns$/ })
    .click();
  await expect(view.first()).toContainText(/over (?!4,096)[\d,]+ runs;/, { timeout: 30_000 });
  await expect(view.first().getByRole('button', { name: /^Stop at/ })).toHaveCount(0);
  expect(await hashOf(page)).not.toContain('runs=4096');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'Runs of each estimator that draws')).toHaveValue('4,096');
});

test('on the toy, too, what throws a coin is many runs and their mean', async ({ page }) => {
  await open(page, '#v=2&e=K5,reverse&n=30&tau=8');
  await page
    .getByRole('combobox', { name: 'Add an estimator' })
    .selectOption({ label: 'Debiased, a coin over K steps (ours)' });
  const view = page.locator('.view-outer');
  await expect(view.locator('.read-out')).toContainText(/At τ\s=\s8, 400 runs of Debiased K\s=\s\d+ are at \(/);
  await expect(view.locator('.swarm-cloud circle').first()).toBeVisible();
  await expect(view.locator('.plane-labels')).toContainText(/Debiased K = \d+, mean/);
  expect(await hashOf(page)).toContain('runs=400');
});

test('equal curvatures, where no D can be chosen, are told and lose nothing', async ({ page }) => {
  await open(page, '#v=2&p=two-tasks&e=first-order,reverse&runs=0');
  const curvature = field(page, 'a, curvature of task 1');
  await curvature.fill('1.5');
  await curvature.press('Enter');
  await expect(page.getByText('First order’s step and the gradient vanish together here: D is 0.')).toBeVisible();
  await expect(field(page, /^D, half the square/)).toHaveCount(0);
  await curvature.fill('0.5');
  await curvature.press('Enter');
  await expect(field(page, /^D, half the square/)).toBeVisible();
  await expect(page.locator('.rail')).not.toContainText('NaN');
  // What no b₂ reaches is said at the field.
  await field(page, /^D, half the square/).fill('1e30');
  await expect(page.getByText(/^D, half the square .* must be from/)).toBeVisible();
});

test('by function calls, what a coin costs beside the exact gradient', async ({ page }) => {
  await open(page, '#v=2&p=two-tasks&e=first-order,ufom-q0.1,recompute&sel=1&eta=harmonic,10&n=500&runs=100');
  const view = page.locator('.view-convergence');
  await expect(view.locator('.read-out')).toContainText('over 100 runs');
  await view.getByRole('radio', { name: 'Against function calls' }).check();
  await expect(view.locator('.read-out')).toContainText(/on average UFOM takes [\d.]+\s× the calls of Recompute\./);
  await expect(view.locator('.axis-name').filter({ hasText: 'calls' })).toHaveCount(1);
  expect(await hashOf(page)).toContain('against=calls');
  // The cursor stays on its τ, and moves by it.
  await view.getByRole('slider').focus();
  const tau = await view.getByRole('slider').getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowRight');
  await expect(view.getByRole('slider')).toHaveAttribute('aria-valuenow', String(Number(tau) + 1));
});

test('choosing q: the flag is q, by hand and by key, and the moments may be those of one λ', async ({ page }) => {
  await open(page, '#v=2&p=two-tasks&e=first-order,ufom-q0.1,recompute&sel=1&eta=harmonic,10&n=200&runs=60&big=cost');
  const view = page.locator('.view-cost');
  await view.getByRole('radio', { name: 'Choosing q' }).check();
  await expect(view.locator('.read-out')).toContainText('below the 0.417 of U (20): q* = 0.19');
  await expect(view.locator('.read-out')).toContainText(/Measured, q\s=\s0\.10 takes [\d.]+\s× the calls of Recompute/);
  const flag = view.getByRole('slider', { name: 'q, probability of the exact correction' });
  await flag.focus();
  await page.keyboard.press('ArrowRight');
  await expect(flag).toHaveAttribute('aria-valuenow', '0.105');
  expect(await hashOf(page)).toContain('ufom-q0.105');
  const box = (await flag.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 120, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await flag.getAttribute('aria-valuenow'))).toBeGreaterThan(0.13);
  await view.getByRole('radio', { name: 'Moments at λ_τ' }).check();
  await expect(view.locator('.read-out')).toContainText(/At\sλ.?τ,\s𝔻²\/𝕍²/);
});

test('what else an estimator can be asked for stands in a row of its own, by name', async ({ page }) => {
  await open(page, '#v=2&e=adaptive-ufom,K5,randomised-truncation&sel=0');
  await expect(page.getByRole('combobox', { name: '𝔻² is' })).toHaveValue('bias');
  for (const row of await page.locator('.estimator-fields .field').all())
    expect((await row.boundingBox())!.height).toBeLessThan(45);
  await page.locator('.compare').getByText('Random depth').first().click();
  const rho = page.getByRole('textbox', { name: 'ρ, chance of one step more' });
  await rho.fill('0.5');
  await rho.press('Enter');
  await expect(page.locator('.compare')).toContainText('Random depth ρ = 0.5');
  expect(await hashOf(page)).toContain('rho0.5');
});
