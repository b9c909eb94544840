import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { lessons } from '../src/lessons/index.ts';

const sound = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
};

test('a teacher finds what to ask with its computed answer, and builds a link for an exam', async ({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto('/#/lessons');
  await page.getByRole('button', { name: /^For teachers/ }).click();
  const rows = page.locator('.teachers li');
  await expect(rows).toHaveCount(lessons.length);
  await expect(rows.nth(0)).toContainText('w = 0.667 instead of 1.00');
  await expect(rows.nth(4)).toContainText(/300 runs scatter, and their mean ends 0\.\d+ from/);
  await rows.nth(2).getByText('Exercises and answers').click();
  await expect(rows.nth(2)).toContainText('70 and 36');
  await sound(page);

  const builder = page.getByRole('region', { name: 'Build a link' });
  await builder.getByRole('checkbox', { name: /steps kept/ }).uncheck();
  await builder.getByRole('checkbox', { name: 'Sentences' }).uncheck();
  await builder.getByRole('radio', { name: 'not shown' }).check();
  await builder.getByRole('checkbox', { name: /No links out/ }).check();
  await expect(builder).toContainText('No link leads out of the lesson.');
  await expect(builder.getByRole('textbox')).toHaveValue(
    /#\/lesson\/biased\/3\?controls=T&readouts=goal,outer,strip,ratio&answers=off&links=off$/,
  );
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.querySelector('.app')!.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });

  // What the student gets.
  await builder.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('heading', { name: 'A move can go uphill' })).toBeVisible();
  await expect(page.locator('.lesson-figure .view-ratio .plot svg').first()).toBeVisible();
  await expect(page.getByRole('slider', { name: /steps kept/ })).toHaveCount(0);
  await expect(page.locator('.lesson-figure .read-out').first()).toBeHidden();
  for (const out of ['Explore', 'Unrolled', 'Open in the explorer', 'Copy link to this step', 'Present'])
    await expect(page.getByRole('button', { name: out, exact: true })).toHaveCount(0);
  const answer = page.getByRole('button', { name: 'It pulls against the steps' });
  await answer.click();
  await expect(answer).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.lesson-choices .lesson-hint, .lesson-verdict, .lesson-reveal')).toHaveCount(0);
  await expect(page.locator('.lesson [aria-live]')).toHaveText('noted');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Where the path comes to rest' })).toBeVisible();
  await expect(page).toHaveURL(/links=off/);
});

test('a handout is one portrait page in lines, whatever the lesson', async ({ page }) => {
  test.slow();
  for (const lesson of ['levels/1', 'unrolling/1', 'forgetting/1', 'biased/3', 'coin/1', 'costs/1']) {
    await page.goto(`/?${lesson}#/lesson/${lesson}?handout=on`);
    await expect(page.locator('.handout-sheet .plot > *').first()).toBeVisible();
    await expect(page.locator('.handout-sheet > ol')).not.toContainText('—');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.handout-buttons')).toBeHidden();
    expect(await page.locator('.handout canvas').filter({ visible: true }).count()).toBe(0);
    const text = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g), lesson).toHaveLength(1);
    expect(text.includes('/Subtype /Image'), lesson).toBe(false);
    const [, across = 0, down = 0] = (text.match(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/) ?? []).map(Number);
    expect([Math.round(across), Math.round(down)]).toEqual([595, 842]);
    await page.emulateMedia({ media: 'screen' });
  }
});
