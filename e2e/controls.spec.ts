import { expect, test } from '@playwright/test';
import { field, hashOf, open, rested, slider } from './explorer.ts';

const sliders = [
  { name: 'q, probability of the exact correction', more: '0.11', coarse: '0.2', hash: '#v=2&e=K5,reverse,K5-q0.1' },
  { name: 'K, steps kept by the reverse pass', more: '6', coarse: '15' },
  { name: 'T, inner steps', more: '101', coarse: '110' },
  { name: 'γ, inner step size', more: '0.11', coarse: '0.2' },
  { name: 'η₀, length of the first step', more: '0.61', coarse: '0.7' },
  { name: 'R, outer iterations', more: '201', coarse: '210' },
];

test('every slider: by arrows, by mouse, by typing', async ({ page }) => {
  await open(page, sliders[0]!.hash);
  for (const { name, more, coarse, hash = '#/explore' } of sliders) {
    await page.evaluate((there) => location.hash === there || location.replace(there), hash);
    const thumb = slider(page, name).first();
    const number = field(page, name);
    const start = await number.inputValue();
    await thumb.focus();
    await page.keyboard.press('ArrowRight');
    await expect(number).toHaveValue(more);
    await page.keyboard.press('ArrowLeft');
    await expect(number).toHaveValue(start);
    await page.keyboard.press('Shift+ArrowRight');
    await expect(number).toHaveValue(coarse);

    const box = (await thumb.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await expect(number).not.toHaveValue(coarse);

    await number.fill(start);
    await number.press('Enter');
    await expect(number).toHaveValue(start);
    await rested(page);
    expect(await hashOf(page)).toBe(hash);
  }
});

test('a number that cannot be read stays in its field with a sentence, and nothing else changes', async ({ page }) => {
  await open(page);
  const number = field(page, 'T, inner steps');
  await number.fill('many');
  await expect(page.getByRole('alert')).toHaveText('T, inner steps must be a whole number.');
  await number.fill('0');
  await expect(page.getByRole('alert')).toHaveText('T, inner steps must be from 1 to 10,000.');
  await number.press('Escape');
  await expect(number).toHaveValue('100');
  // A comma could part thousands or begin a fraction: nothing is guessed.
  await number.fill('0,2e2');
  await expect(page.getByRole('alert')).toHaveText('T, inner steps must be a whole number: write 0.2e2.');
  await number.press('Escape');
  await number.fill('\u00a01,000');
  await number.press('Enter');
  await expect(number).toHaveValue('1,000');
});

for (const width of [1440, 390])
  test(`what is wrong with any number of λ₁ stands inside the window at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    if (width < 720) await page.getByRole('button', { name: 'All settings' }).click();
    const numbers = page.locator('.vector .number-field input[inputmode="decimal"]');
    await expect(numbers).toHaveCount(4);
    for (const number of await numbers.all()) {
      await number.scrollIntoViewIfNeeded();
      await number.fill('pi');
      const alert = page.getByRole('alert').filter({ hasText: 'must be a number: write 3.14159.' });
      const box = (await alert.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      const seen = await alert.evaluate((node) => {
        const { left, right, top, height } = node.getBoundingClientRect();
        return [left + 2, right - 2].every((x) => node.contains(document.elementFromPoint(x, top + height / 2)));
      });
      expect(seen).toBe(true);
      await number.press('Escape');
    }
  });

test('the cut of the strip is the K slider, by mouse and by keyboard', async ({ page }) => {
  await open(page);
  const cut = page.locator('.view-strip').getByRole('slider', { name: 'K, steps kept' });
  const K = field(page, 'K, steps kept by the reverse pass');
  await cut.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(cut).toHaveAttribute('aria-valuenow', await K.inputValue());
  const before = Number(await K.inputValue());
  const box = (await cut.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 200, box.y + 12, { steps: 8 });
  await page.mouse.up();
  expect(Number(await K.inputValue())).toBeGreaterThan(before + 5);
  await rested(page);
});

test('λ₁ is a handle, by mouse and by keyboard', async ({ page }) => {
  await open(page);
  const handle = page.locator('.view-outer').getByRole('slider', { name: /λ₁/ });
  const first = field(page, 'λ₁, coordinate 1');
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect(first).not.toHaveValue('−1');
  const moved = await first.inputValue();
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 40, { steps: 8 });
  await page.mouse.up();
  await expect(first).not.toHaveValue(moved);
  await rested(page);
});

test('Alt and an arrow move γ finely; τ moves by the timeline and by the ratio plot', async ({ page }) => {
  await open(page);
  await slider(page, 'γ, inner step size').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(field(page, 'γ, inner step size')).toHaveValue('0.101');
  await page.keyboard.press('Alt+ArrowLeft');
  const timeline = page.locator('.timeline').getByRole('slider');
  await timeline.focus();
  await page.keyboard.press('ArrowRight');
  await expect(timeline).toHaveAttribute('aria-valuetext', 'τ = 3');
  const ratio = page.locator('.view-ratio').getByRole('slider').first();
  await ratio.focus();
  await page.keyboard.press('ArrowRight');
  await expect(timeline).toHaveAttribute('aria-valuetext', 'τ = 4');
});

test('one key steps K, τ, the field, the needles and the selection', async ({ page }) => {
  await open(page);
  const K = field(page, 'K, steps kept by the reverse pass');
  await page.keyboard.press(']');
  await expect(K).toHaveValue('6');
  await page.keyboard.press('{');
  await expect(K).toHaveValue('1');
  await page.keyboard.press('3');
  await expect(K).toHaveValue('25');
  await page.keyboard.press('f');
  await expect(page.getByRole('radio', { name: 'Norm of the exact gradient' })).toBeChecked();
  await page.keyboard.press('n');
  await expect(page.getByRole('checkbox', { name: 'needles' })).not.toBeChecked();
  await page.keyboard.press('.');
  await expect(page.locator('.timeline').getByRole('slider')).toHaveAttribute('aria-valuetext', 'τ = 3');
});

test('every field, both truths and every kind of estimator have their picture', async ({ page }) => {
  await open(page);
  for (const name of ['Norm of the exact gradient', 'Bias ‖h − d‖', 'Descent ratio h·d/‖d‖²', 'Cosine of h and d']) {
    await page.getByRole('radio', { name }).check({ force: true });
    await rested(page);
    await expect(page.locator('.view-outer .read-out')).not.toBeEmpty();
  }
  await page.getByRole('radio', { name: 'solution', exact: true }).check({ force: true });
  await rested(page);
  await page.getByRole('radio', { name: 'T steps' }).check({ force: true });
  for (const kind of [
    'Exact, forward mode',
    'Exact, √T checkpoints',
    'Exact, recomputed',
    'First order',
    'UFOM, a coin over first order',
    'Debiased, a coin over K steps (ours)',
  ]) {
    await page.getByRole('combobox', { name: 'Add an estimator' }).selectOption(kind);
    await rested(page);
    await page
      .getByRole('button', { name: /^Remove / })
      .last()
      .click();
    await rested(page);
  }
});

test('what had the focus and goes leaves it where one can go on', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Remove K = 25' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Select Exact' })).toBeFocused();
  await page.getByRole('button', { name: 'Papers' }).click();
  await page.locator('.card a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main.main')).toBeFocused();
});

test('reset brings one value back, and all', async ({ page }) => {
  await open(page);
  await field(page, 'T, inner steps').fill('40');
  await field(page, 'T, inner steps').press('Enter');
  await field(page, 'γ, inner step size').fill('0.3');
  await field(page, 'γ, inner step size').press('Enter');
  await page.getByRole('button', { name: 'Reset T, inner steps' }).click();
  await expect(field(page, 'T, inner steps')).toHaveValue('100');
  await expect(field(page, 'γ, inner step size')).toHaveValue('0.3');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(field(page, 'γ, inner step size')).toHaveValue('0.1');
});
