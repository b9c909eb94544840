import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { papers } from '../src/scenario/papers.ts';
import { crowded, open } from './explorer.ts';

const sizes = [
  [390, 844],
  [360, 640],
  [768, 1024],
  [1024, 768],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const;

/** One size of each arrangement of the page: a phone's, a narrow one's, and a wide one's. */
const arrangements: readonly number[] = [360, 768, 1440];

for (const [width, height] of sizes)
  test(`${width} × ${height}, light and dark: nothing is cut off, axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      for (const view of ['outer', 'strip']) {
        const box = (await page.locator(`.view-${view} .plot`).boundingBox())!;
        expect(box.width).toBeGreaterThan(300);
        expect(box.height).toBeGreaterThanOrEqual(120);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
      if (width >= 1280)
        expect(
          await page.evaluate(() => {
            const main = document.querySelector('main')!;
            return main.scrollHeight - main.clientHeight;
          }),
        ).toBeLessThanOrEqual(0);
      await expect(page.locator('.view-outer .view-tools button').first()).toBeVisible();
      await expect.poll(() => page.evaluate(crowded)).toEqual([]);
      if (!arrangements.includes(width)) continue;
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    }
  });

test('heads with two components to choose, and with errors, hold all that they offer at every size', async ({
  page,
}) => {
  for (const errors of ['off', 'steps']) {
    await open(page, `#v=2&p=biased-ridge&data=1,8,3,0.1&errors=${errors}`);
    await expect(page.locator('.view-outer .view-tools button').first()).toBeVisible();
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => page.evaluate(crowded), `${width} × ${height}, errors ${errors}`).toEqual([]);
    }
  }
});

test('the papers page passes axe, and each card opens its setting', async ({ page }) => {
  // It measures all of them.
  test.setTimeout(150_000);
  await page.goto('/#/papers');
  const cards = page.locator('.card');
  await expect(cards).toHaveCount(papers.length + 1);
  await expect(cards.locator('dd', { hasText: /^measuring$/ })).toHaveCount(0, { timeout: 40_000 });

  // One has no data before a person gives them; 12 rows are enough to measure by.
  const table1 = cards.filter({ hasText: 'G Table 1' });
  const [given, own] = [table1.locator('input[type=file]'), table1.locator('.table1-own')];
  const giving = (rows: readonly (readonly (string | number)[])[]) =>
    given.setInputFiles({ name: 'a.data', mimeType: 'text/plain', buffer: Buffer.from(rows.join('\n')) });
  await giving([
    ['a', 'b'],
    [1, 2],
  ]);
  await expect(table1).toContainText('This is not UCI’s Parkinsons table');
  await expect(own.first()).toHaveText('–');
  const header = ['name', 'MDVP:Fo(Hz)', 'HNR', 'RPDE', 'DFA', 'spread1', 'spread2', 'D2', 'PPE'];
  const more = Array.from({ length: 14 }, (_, i) => `Jitter ${i}`);
  const numbers = (row: number) => Array.from({ length: 22 }, (_, i) => Math.sin(37 * row + i * i));
  await giving([
    [...header, ...more, 'status'],
    ...Array.from({ length: 12 }, (_, i) => [`voice ${i}`, ...numbers(i), i % 3 === 0 ? 0 : 1]),
  ]);
  await expect(own.last()).toHaveText(/^[\d.]+ \([\d.]+\)$/, { timeout: 60_000 });
  await expect(table1).toContainText(/Lowest f at t\s=\s100: .+; highest: /);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  await page.getByRole('link', { name: /Small K can go uphill/ }).click();
  await expect(page.getByRole('combobox', { name: 'Problem' })).toHaveValue('shaban-toy-interfering');
  await expect(page.locator('.view-outer .read-out')).toContainText('uphill');

  const note = page.getByRole('complementary', { name: 'S Fig. 2, right' });
  await expect(note).toContainText('The figure is the descent ratio.');
  await expect(note).toContainText('The ratio can become negative.');
  await expect(note).toContainText('falls to');
  await expect(note).toContainText('From λ₁ = (1, 1) it never does.');
  await expect(note.getByRole('link', { name: /^Shaban, Cheng, Hatch and Boots/ })).toHaveAttribute(
    'href',
    /1810\.10667$/,
  );
  await page.keyboard.press(']');
  await expect(note).toContainText('The settings are no longer those of the card.');
  await note.getByRole('button', { name: 'Back to the card’s settings' }).click();
  await expect(note).toContainText('falls to');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
});

test('on a phone every view is a tab, the strip stays, K is under the thumb and the settings are a sheet', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole('tab', { name: 'Ratio' }).click();
  await expect(page.locator('.view-ratio svg').first()).toBeVisible();
  await expect(page.locator('.view-strip')).toBeVisible();
  await page.getByRole('button', { name: 'Keep one step more' }).click();
  await expect(page.getByRole('textbox', { name: 'K, steps kept by the reverse pass' })).toHaveValue('6');
  await page.getByRole('button', { name: 'All settings' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'T, inner steps' }).fill('40');
  await sheet.getByRole('textbox', { name: 'T, inner steps' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('.view-strip .read-out')).toContainText('of 40');
});

test('the theme button changes the theme, and the choice stays', async ({ page }) => {
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
