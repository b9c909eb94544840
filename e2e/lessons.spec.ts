import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { rested } from './explorer.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 2, exact: true });
const goal = (page: Page) => page.locator('.lesson-task').first();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Opens a page of lessons, and waits until a step’s numbers are computed. */
const open = async (page: Page, hash: string, at = ''): Promise<void> => {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.addInitScript(() => {
    document.addEventListener('unrolled:drawn', (event) => {
      const { revision, complete } = (event as CustomEvent<{ revision: number; complete: boolean }>).detail;
      document.documentElement.dataset.drawn = String(revision);
      document.documentElement.dataset.complete = String(complete);
    });
  });
  await page.goto(`/${at}${hash}`);
  if (hash.includes('lesson/')) await rested(page);
};

/** Nothing is cut, nothing scrolls sideways, and axe finds nothing serious. */
const whole = async (page: Page): Promise<void> => {
  const wider = await page.evaluate(() =>
    ['.app', '.lesson-text', '.lesson-figure', '.header', '.lessons']
      .flatMap((name) => [...document.querySelectorAll(name)])
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => box.className),
  );
  expect(wider).toEqual([]);
  // What fades in is measured once it is there.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
};

test('a lesson is walked by mouse: a goal reached by dragging, a wrong answer hinted, kept over a reload and the explorer', async ({
  page,
}) => {
  await open(page, '#/lessons');
  await whole(page);
  await button(page, /^Begin.*Forgetting/).click();
  await expect(heading(page, 'A gradient is a sum of steps')).toBeVisible();
  await expect(page).toHaveURL(/#\/lesson\/forgetting\/1\?v=2/);
  await expect(goal(page)).toContainText('Now 80 of 100 steps are kept.');
  await whole(page);

  const cut = page.locator('.view-strip .cut').first();
  const [flag, strip] = [(await cut.boundingBox())!, (await page.locator('.view-strip .plot').boundingBox())!];
  await page.mouse.move(flag.x + 10, flag.y + 12);
  await page.mouse.down();
  for (const part of [0.5, 0.7, 0.86]) await page.mouse.move(strip.x + part * strip.width, flag.y + 12);
  await page.mouse.up();
  await expect(goal(page)).toHaveAttribute('data-met', 'true');
  await expect(goal(page)).toContainText(/Kept: \d+ of 100 steps/);
  await expect(page.locator('.lesson [aria-live]')).toContainText('Goal reached');
  const K = await page.getByRole('textbox', { name: /kept/i }).inputValue();

  await button(page, 'Open in the explorer').click();
  await expect(page.locator('.view-inner canvas, .view-inner svg').first()).toBeVisible();
  await expect(page.locator('.rail').getByRole('textbox', { name: 'K, steps kept' })).toHaveValue(K);
  await page.goBack();
  await expect(goal(page)).toContainText(`Kept: ${K} of 100 steps`);

  await button(page, 'Next').click();
  await expect(heading(page, 'Three quarters forgotten')).toBeFocused();
  await button(page, /By 75 %/).click();
  await expect(page.locator('.lesson-choices [data-open=true]')).toContainText('Compare the first with the last: 0.0');
  await button(page, 'Not sure').click();
  await expect(page.locator('.lesson-choices [data-open=true]')).toContainText('The sentence above the strip');
  await expect(button(page, 'Skip the question')).toBeVisible();
  await button(page, /By 14 %/).click();
  await expect(page.locator('.lesson-reveal')).toContainText('Old steps count little.');
  await whole(page);

  await page.reload();
  await expect(page.locator('.lesson-reveal')).toContainText('Old steps count little.');
  await button(page, 'Step 1: A gradient is a sum of steps').click();
  await expect(goal(page)).toHaveAttribute('data-met', 'true');
  await button(page, 'All lessons').click();
  await expect(button(page, /^(Begin|Go on at step).*Forgetting/)).toBeVisible();
});

/** Every lesson’s first deep step by keyboard alone: keys to the goal, an answer, the next step. */
test('steps are walked by keyboard in the dark, and a number is asked for', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open(page, '#/lesson/forgetting/3');
  await expect(heading(page, 'How fast the bars fade')).toBeVisible();
  await expect(goal(page)).toContainText('With γ = 0.1 it is off by 14 %.');
  await page.getByRole('slider', { name: /step size/i }).focus();
  for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect(goal(page)).toContainText('With γ = 0.3 it is off by 1 %');
  await expect(goal(page)).toHaveAttribute('data-met', 'true');
  await page.getByRole('textbox', { name: 'Factor' }).focus();
  for (const [typed, told] of [
    ['0.3', 'That is less than'],
    ['0,85', 'what the slowest direction keeps'],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(page.locator('.lesson-number')).toContainText(told);
  }
  await whole(page);
  await heading(page, 'How fast the bars fade').focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page, 'Draw it before you see it')).toBeFocused();
  await button(page, 'Check').click();
  await expect(page.locator('.lesson-task')).toContainText('That falls too slowly.');
  for (const [K, tens] of [
    [5, 3],
    [15, 2],
    [25, 1],
  ] as const) {
    await page.getByRole('slider', { name: `Error with K = ${K}` }).focus();
    for (let i = 0; i < tens; i++) await page.keyboard.press('Shift+ArrowDown');
  }
  await button(page, 'Check').click();
  await expect(page.locator('.lesson-task')).toContainText('Yes: near enough everywhere.');
  await expect(page.locator('.lesson-truth')).toBeVisible();
  await whole(page);
  await heading(page, 'Draw it before you see it').focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page, 'What can be promised')).toBeFocused();
  await page.keyboard.press('d');
  await expect(page.locator('.lesson-choices [aria-pressed=true]')).toContainText('Not sure');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.keyboard.press('c');
  await expect(page.locator('.lesson-choices [data-open=true]')).toContainText('the cut is where it was');
  await page.keyboard.press('b');
  await expect(page.locator('.lesson-reveal')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(goal(page)).toContainText('With γ = 0.3 it is off by 1 %');
});

/** A step of each lesson, by turns in English and light or in German and dark: what is moved with which keys, and what is then said. */
const goals = [
  ['', 'levels/1', /λ₁/, ['Shift+ArrowRight'], 'training ends at w = 0.'],
  ['de.html', 'unrolling/3', /innere Schritte/i, ['End'], '1.000 Zustände werden behalten'],
  ['', 'biased/1', /steps kept/i, ['Home'], 'within a hundredth after 9 moves, with d after 6'],
  ['de.html', 'coin/4', /Wahrscheinlichkeit der exakten/i, ['Home'], 'und G weicht im quadratischen Mittel um'],
  ['', 'solution/2', /iterations on the linear system/, ['ArrowRight', 'ArrowRight'], 'w has 3 components'],
  ['de.html', 'costs/1', /behaltene Schritte/i, ['Shift+ArrowRight', 'Shift+ArrowRight'], 'und 25 Zustände'],
] as const;

for (const [at, step, control, keys, told] of goals)
  test(`the goal of ${step} is reached by keyboard, in ${at ? 'German' : 'English'}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: at ? 'dark' : 'light' });
    await open(page, `#/lesson/${step}`, at);
    const slider = page.locator('.lesson-figure').getByRole('slider', { name: control }).first();
    await slider.focus();
    await expect(async () => {
      for (const key of keys) await page.keyboard.press(key);
      await expect(goal(page)).toContainText(told, { timeout: 2000 });
    }).toPass();
    await expect(goal(page)).toHaveAttribute('data-met', 'true');
    await whole(page);
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the figure stays above the text, and nothing is cut', async ({ page }) => {
    // Where nothing may be stored, too.
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('forbidden');
        },
      });
    });
    await open(page, '#/lesson/forgetting/2');
    await whole(page);
    const top = async () => (await page.locator('.lesson-views').boundingBox())!.y;
    const before = await top();
    await button(page, /By 75 %/).tap();
    await expect(page.locator('.lesson-choices [data-open=true]')).toContainText('Compare the first with the last');
    expect(await top()).toBe(before);
    await page.getByRole('button', { name: 'Skip', exact: true }).tap();
    await expect(heading(page, 'How fast the bars fade')).toBeVisible();
    await whole(page);
    // The last step leads on to a lesson with a long name.
    await page.locator('.lesson-bar nav button').last().tap();
    await expect(page.getByRole('button', { name: 'Next lesson' })).toBeVisible();
    await whole(page);
  });
});
