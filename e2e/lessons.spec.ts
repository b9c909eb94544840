import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type LessonName, lessons } from '../src/lessons/index.ts';
import type { AnyStepWords, AnyWords, Lesson, Step } from '../src/lessons/lesson.ts';
import { lessonWords as germanWords } from '../src/words/de/lessons/index.ts';
import { lessonWords } from '../src/words/en/lessons/index.ts';
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
const fits = async (page: Page): Promise<void> => {
  const wider = await page.evaluate(() =>
    ['.app', '.lesson-text', '.lesson-figure', '.header', '.lessons']
      .flatMap((name) => [...document.querySelectorAll(name)])
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => box.className),
  );
  expect(wider).toEqual([]);
};

const whole = async (page: Page): Promise<void> => {
  await fits(page);
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

/** How a text begins, up to its first number, TeX or stress. */
const beginning = (text: string): string => text.split(/[{$*]/)[0]!.trim();
const opened = (page: Page) => page.locator('.lesson-choices [data-open=true]');

/** Wrong answers have their hints, and the right one opens the rest: by letters, or a number typed in the page’s language. */
const answer = async (page: Page, step: Step, ask: NonNullable<AnyStepWords['ask']>, sign: string): Promise<void> => {
  const question = step.question!;
  if (question.kind === 'choice') {
    const wrong = question.choices.filter((choice) => choice !== question.right);
    for (const choice of [...wrong, question.right]) {
      await page.keyboard.press('abcdefg'[question.choices.indexOf(choice)]!);
      await expect(opened(page).last()).toContainText(beginning(ask.hints[choice] ?? ask.right));
    }
  } else if (question.kind === 'number') {
    const hint = page.locator('.lesson-number .lesson-hint');
    const guess = async (number: number): Promise<string> => {
      await page.locator('.lesson-number input').focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(number.toFixed(6).replace('.', sign));
      await page.keyboard.press('Enter');
      return hint.innerText();
    };
    // As a person would find it: from what is too low and what is too high.
    let [low, high] = [-1, 100_000];
    expect(await guess(low)).toContain(beginning(ask.hints.low!));
    let said = await guess(high);
    expect(said).toContain(beginning(ask.hints.high!));
    for (let n = 0; n < 60 && !said.startsWith(beginning(ask.right)); n++) {
      const middle = high - low > 1.5 ? Math.round((low + high) / 2) : (low + high) / 2;
      said = await guess(middle);
      if (said.startsWith(beginning(ask.hints.low!))) low = middle;
      else high = middle;
    }
    expect(said).toContain(beginning(ask.right));
  } else {
    await page.locator('.lesson-task').getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    // It begins as the slower curve is.
    await expect(page.locator('.lesson-task').last()).toContainText(beginning(ask.hints.high!));
    return;
  }
  if (step.reveal === 'answer') await expect(page.locator('.lesson-reveal')).toBeVisible();
};

/** Presses a key, and waits for what it asks for, if it asks for anything. */
const press = async (page: Page, key: string): Promise<void> => {
  const asked = () => page.evaluate(() => document.documentElement.dataset.asked);
  const before = await asked();
  await page.keyboard.press(key);
  await page
    .waitForFunction((old) => document.documentElement.dataset.asked !== old, before, { timeout: 400 })
    .catch(() => {});
  await rested(page);
};

const isGoalMet = async (page: Page): Promise<boolean> => (await goal(page).getAttribute('data-met')) === 'true';

/** Waits until what is asked for while a handle is held is on screen. */
const followed = (page: Page) =>
  page.waitForFunction(() => {
    const { drawn, asked } = document.documentElement.dataset;
    return drawn === asked;
  });

/** Takes what the figure offers by its middle, sliders before handles, and drags it to and fro until the goal is met. */
const drag = async (page: Page): Promise<void> => {
  const controls = await page.locator('.lesson-figure').getByRole('slider').all();
  for (const control of controls.reverse()) {
    const figure = (await page.locator('.lesson-figure').boundingBox())!;
    const box = (await control.boundingBox())!;
    const isTrack = box.width > 60;
    // A handle is dragged through the figure, a slider along its track.
    const [left, right] = isTrack ? [box.x, box.x + box.width] : [figure.x, figure.x + figure.width];
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    for (let i = 0; i <= 60; i++) {
      await page.mouse.move(i <= 30 ? left + ((right - left) * i) / 30 : right - ((right - left) * (i - 30)) / 30, y);
      await followed(page);
      if (await isGoalMet(page)) break;
    }
    await page.mouse.up();
    await rested(page);
    if (await isGoalMet(page)) return;
  }
  await expect(goal(page)).toHaveAttribute('data-met', 'true');
};

/** Moves what the figure offers by keys, sliders before handles, until the goal is met. */
const reach = async (page: Page): Promise<void> => {
  const ways = [
    ['End', 'Home', ...Array(24).fill('Shift+ArrowRight')],
    ['Home', ...Array(12).fill('ArrowRight'), ...Array(24).fill('Shift+ArrowLeft')],
  ];
  const controls = await page.locator('.lesson-figure').getByRole('slider').all();
  for (const control of controls.reverse())
    for (const way of ways) {
      await control.focus();
      for (const key of way) {
        if (await isGoalMet(page)) return;
        await press(page, key);
      }
    }
  await expect(goal(page)).toHaveAttribute('data-met', 'true');
};

/** Each step is light in one language and dark in the other; goals are reached by keys in one and by dragging in the other. */
for (const lesson of lessons as readonly Lesson[])
  for (const [language, at, words, sign, schemes] of [
    ['English', '', lessonWords, '.', ['light', 'dark']],
    ['German', 'de.html', germanWords, ',', ['dark', 'light']],
  ] as const)
    test(`${lesson.name} is walked in ${language}, in both themes: every goal reached, every wrong answer hinted`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme: schemes[0], reducedMotion: 'reduce' });
      await open(page, `#/lesson/${lesson.name}/1`, at);
      const said: AnyWords = words[lesson.name as LessonName];
      for (const [i, step] of lesson.steps.entries()) {
        const told = said.steps[step.name]!;
        const title = heading(page, told.title);
        await expect(title).toBeVisible();
        await rested(page);
        if (i > 0) await button(page, /^(Light or dark|Hell oder dunkel)$/).click();
        await expect(page.locator('html')).toHaveAttribute('data-theme', schemes[i % 2]!);
        await title.focus();
        if (step.question) await answer(page, step, told.ask!, sign);
        if (step.goal) await (at ? drag(page) : reach(page));
        await (i % 2 ? fits(page) : whole(page));
        await title.focus();
        if (i < lesson.steps.length - 1) await page.keyboard.press('ArrowRight');
      }
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
