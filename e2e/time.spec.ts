import { expect, type Page, test } from '@playwright/test';
import { field, hashOf, open, rested, slider } from './explorer.ts';

const timeline = (page: Page) => page.locator('.timeline').getByRole('slider');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tauOf = async (page: Page): Promise<number> =>
  Number((await timeline(page).getAttribute('aria-valuetext'))!.replace('τ = ', ''));

test('play moves τ in every view, the address waits, and pause stops it there', async ({ page }) => {
  await open(page);
  await button(page, 'Play').click();
  await expect.poll(() => tauOf(page)).toBeGreaterThan(5);
  expect(await page.evaluate(() => location.hash)).toBe('#/explore');
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toBeVisible();
  const tau = await tauOf(page);
  await rested(page);
  await expect(page.locator('.view-outer .read-out')).toContainText(`At τ = ${tau}`);
  expect(await hashOf(page)).toContain(`tau=${tau}`);
  expect(await tauOf(page)).toBe(tau);
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
});

test('time steps, goes back to the start, stops at the end, and loops where it is asked to', async ({ page }) => {
  await open(page);
  await button(page, 'One outer step on').click();
  expect(await tauOf(page)).toBe(3);
  await button(page, 'One outer step back').click();
  expect(await tauOf(page)).toBe(2);
  await button(page, 'To the start').click();
  expect(await tauOf(page)).toBe(1);
  await field(page, 'R, outer iterations').fill('4');
  await field(page, 'R, outer iterations').press('Enter');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  await button(page, 'Play').click();
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', 'τ = 5');
  await expect(button(page, 'Play')).toBeVisible();
  await button(page, 'Loop').click();
  await expect(button(page, 'Loop')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Play').click();
  for (const tau of [5, 2, 5, 2]) await expect.poll(() => tauOf(page), { intervals: [20] }).toBe(tau);
  await button(page, 'Pause').click();
});

test('the space bar plays and pauses, but not from a control', async ({ page }) => {
  await open(page);
  await expect(button(page, 'Play')).toBeVisible();
  await page.keyboard.press(' ');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press(' ');
  await expect(button(page, 'Play')).toBeVisible();
  await slider(page, 'T, inner steps').focus();
  await page.keyboard.press(' ');
  await expect(button(page, 'Play')).toBeVisible();
});

test('play stops when a person edits something, takes the timeline or leaves the page', async ({ page }) => {
  await open(page);
  const ends = async (act: () => Promise<void>) => {
    await button(page, 'Play').click();
    await expect(button(page, 'Pause')).toBeVisible();
    await act();
    await expect(button(page, 'Play')).toBeVisible();
  };
  await ends(() => page.keyboard.press(']'));
  await ends(async () => {
    const box = (await timeline(page).boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.up();
  });
  await ends(() =>
    page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }),
  );
});

test('nothing is announced while time plays, and what stands there once it pauses', async ({ page }) => {
  await open(page);
  const announced = page.locator('main > [aria-live="polite"]');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('½×');
  await button(page, 'Play').click();
  await page.waitForTimeout(2500);
  await expect(announced).toHaveText('');
  await button(page, 'Pause').click();
  await expect(announced).toContainText('Cut 95 of 100 steps');
});

test('where less motion is asked for, play goes one step and says so', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const play = button(page, 'Play one step');
  await expect(play).toHaveAttribute('title', /less motion/);
  await play.click();
  await expect(page.locator('.toast')).toHaveText('Your system asks for less motion: Play goes one step on.');
  await page.getByRole('heading', { name: 'Outer plane' }).click();
  await page.keyboard.press(' ');
  await page.waitForTimeout(600);
  expect(await tauOf(page)).toBe(4);
  await page.setViewportSize({ width: 390, height: 844 });
  await play.click();
  expect(await tauOf(page)).toBe(5);
});

test('on a phone there is one play button, as large as a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  for (const name of ['Play', 'Undo']) {
    const box = (await button(page, name).boundingBox())!;
    expect(box.width).toBeGreaterThanOrEqual(44);
    expect(box.height).toBeGreaterThanOrEqual(44);
  }
  await button(page, 'Play').click();
  await expect.poll(() => tauOf(page)).toBeGreaterThan(3);
  await button(page, 'Pause').click();
});

test('a drag by mouse is one step, back and forth by the buttons', async ({ page }) => {
  await open(page);
  const T = field(page, 'T, inner steps');
  const box = (await slider(page, 'T, inner steps').boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 12 });
  await page.mouse.up();
  await expect(T).not.toHaveValue('100');
  const dragged = await T.inputValue();
  await button(page, 'Undo').click();
  await expect(T).toHaveValue('100');
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
  await rested(page);
  expect(await hashOf(page)).toBe('#/explore');
  await button(page, 'Redo').click();
  await expect(T).toHaveValue(dragged);
  await expect(button(page, 'Redo')).toHaveAttribute('aria-disabled', 'true');
});

test('a drag of λ₁ in the plane is one step', async ({ page }) => {
  await open(page);
  const start = await hashOf(page);
  const handle = page.locator('.view-outer').getByRole('slider').first();
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 50, { steps: 8 });
  await page.mouse.up();
  expect(await hashOf(page)).not.toBe(start);
  await page.keyboard.press('ControlOrMeta+z');
  await rested(page);
  expect(await hashOf(page)).toBe(start);
});

test('undo and redo by keyboard; quick repeats are one step, and a text field keeps its own undo', async ({ page }) => {
  await open(page);
  const K = field(page, 'K, steps kept by the reverse pass');
  // As quick as a key that is held repeats, however slow the machine is.
  await page.evaluate(() => {
    for (let i = 0; i < 4; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ']', bubbles: true }));
  });
  await expect(K).toHaveValue('9');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(K).toHaveValue('5');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(K).toHaveValue('9');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+y');
  await expect(K).toHaveValue('9');
  await K.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(K).toHaveValue('9');
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'false');
});

test('Back still works, and undo goes back over it', async ({ page }) => {
  await open(page);
  const problem = page.getByRole('combobox', { name: 'Problem' });
  await problem.selectOption('Toy problem with direct term');
  await hashOf(page);
  await page.goBack();
  await expect(problem).toHaveValue('shaban-toy');
  await button(page, 'Undo').click();
  await expect(problem).toHaveValue('shaban-toy-interfering');
  await hashOf(page);
  await page.goBack();
  await expect(problem).toHaveValue('shaban-toy');
  await rested(page);
});

test('what the page was opened with cannot be undone', async ({ page }) => {
  await open(page, '#v=2&T=40');
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'T, inner steps')).toHaveValue('40');
});

test('time runs through both passes of one hypergradient, and nothing is computed for it', async ({ page }) => {
  await open(page);
  const asked = () => page.evaluate(() => document.documentElement.dataset.asked);
  const before = await asked();
  await page.getByRole('combobox', { name: 'Time runs over' }).selectOption('Both passes');
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', 'reverse pass, 5 steps taken, at t = 95');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  await button(page, 'Play').click();
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', /forward pass, step \d+ of 100/);
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', 'reverse pass, 5 steps taken, at t = 95', {
    timeout: 20_000,
  });
  await expect(button(page, 'Play')).toBeVisible();
  await timeline(page).press('Home');
  await timeline(page).press('PageUp');
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', 'forward pass, step 10 of 100');
  await button(page, 'One inner step back').click();
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', 'forward pass, step 9 of 100');
  expect(await asked()).toBe(before);
  await page.keyboard.press('w');
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', 'τ = 2');
});
