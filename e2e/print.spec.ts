import { expect, type Page, test } from '@playwright/test';
import { papers } from '../src/scenario/papers.ts';
import { open } from './explorer.ts';

/** Relative luminance of a CSS colour, and the contrast of two (WCAG 2.2). */
const luminance = ([r = 0, g = 0, b = 0]: readonly number[]): number => {
  const [R, G, B] = [r, g, b].map((c) => (c <= 10 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * R! + 0.7152 * G! + 0.0722 * B!;
};
const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
const contrast = (colour: string): number => 1.05 / (luminance(channels(colour)) + 0.05);

const printed = async (page: Page, hash = '') => {
  await open(page, hash);
  await expect(page.locator('.view-cost table, .tabs').first()).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.print-head')).toBeVisible();
};

for (const [width, height] of [
  [1440, 900],
  [1280, 800],
  [390, 844],
] as const)
  test(`from ${width} × ${height} in the dark: one landscape page, white, with all views and without controls`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await printed(page);
    for (const view of ['outer', 'inner', 'strip', 'ratio', 'convergence', 'cost'])
      await expect(page.locator(`.view-${view}`)).toBeVisible();
    for (const control of ['button', 'select', 'input', '.timeline', '.rail', '.tabs', '.header'])
      expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
    await expect(page.locator('.print-head')).toContainText('T\u00A0=\u00A0100');
    await expect(page.locator('.print-head')).toContainText('K = 5 (selected)');
    const body = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(body).toBe('rgb(255, 255, 255)');

    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, across = 0, down = 0] = (text.match(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/) ?? []).map(Number);
    expect([Math.round(across), Math.round(down)]).toEqual([842, 595]);
  });

test('what is printed is legible in grey: text, paths by their dash and marker, pale fields', async ({ page }) => {
  await printed(page, '#v=2&p=shaban-toy-interfering&field=ratio&sel=0&tau=9');
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('main text, main p, main th, main td, main h2, .print-head')]
      .filter((element) => element.checkVisibility() && element.textContent?.trim())
      .map((element) => {
        const style = getComputedStyle(element);
        const fill = element instanceof SVGElement ? style.fill : style.color;
        return { text: element.textContent!.trim(), fill, inFlag: element.classList.contains('flag-text') };
      }),
  );
  expect(texts.length).toBeGreaterThan(40);
  for (const { text, fill, inFlag } of texts)
    if (!inFlag) expect(contrast(fill), `${text} ${fill}`).toBeGreaterThanOrEqual(4.5);
  for (const { fill } of texts) {
    const [r = 0, g = 0, b = 0] = channels(fill);
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(24);
  }

  const dashes = await page
    .locator('.view-ratio .curve-plot g > path[stroke-dasharray], .view-ratio g > path')
    .evaluateAll((paths) =>
      paths
        .filter((path) => path.getAttribute('clip-path') && path.getAttribute('stroke')?.startsWith('var(--slot'))
        .map((path) => path.getAttribute('stroke-dasharray') ?? ''),
    );
  expect(dashes.length).toBe(4);
  expect(new Set(dashes).size).toBe(dashes.length);

  const field = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.plane-field canvas')!;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let darkest = 1;
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3]! > 0)
        darkest = Math.min(darkest, (0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!) / 255);
    return { darkest, filter: getComputedStyle(canvas).filter };
  });
  expect(field.darkest).toBeGreaterThan(0.65);
  expect(field.filter).toBe('grayscale(1)');
  await expect(page.locator('.plane-hatch').first()).toBeAttached();
});

test('the page is as before once it has been printed', async ({ page }) => {
  await open(page);
  const size = () => page.locator('.view-outer .plot').boundingBox();
  const before = await size();
  await page.pdf({ preferCSSPageSize: true });
  await expect(page.locator('.print-head')).toHaveCount(0);
  await expect(page.locator('.rail')).toBeVisible();
  expect(await size()).toEqual(before);
});

test('cards are printed, none cut by the end of a page', async ({ page }) => {
  await page.goto('/#/papers');
  // Beside theirs, one that waits for a file.
  await expect(page.locator('.card')).toHaveCount(papers.length + 1);
  for (const card of await page.locator('.card').all())
    await expect(card.locator('dd').nth(1)).not.toHaveText('measuring', { timeout: 30_000 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.header')).toBeHidden();
  const cut = await page
    .locator('.card')
    .evaluateAll((cards) => cards.map((card) => getComputedStyle(card).breakInside));
  expect(new Set(cut)).toEqual(new Set(['avoid']));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeLessThanOrEqual(Math.ceil((papers.length + 1) / 6));
});
