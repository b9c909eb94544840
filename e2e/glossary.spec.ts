import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { termNames } from '../src/words/terms.ts';
import { open } from './explorer.ts';

const answer = (page: Page) => page.locator('.explanation');

test('a symbol says what it means where the mouse rests, at the focus and at a press, and never over data', async ({
  page,
}) => {
  // Where the pointer rests already when the answers arrive, too.
  await page.route(/explanation-.*\.js$/, async (route) => {
    await new Promise((arrived) => setTimeout(arrived, 1500));
    await route.continue();
  });
  await open(page);
  const name = page.locator('.rail').getByRole('button', { name: 'chance of heads' });
  await name.hover();
  await expect(answer(page)).toContainText('Before each move a coin is flipped');
  // It stays under the pointer, and goes by Escape although the pointer is still on it.
  await answer(page).hover();
  await page.waitForTimeout(400);
  await expect(answer(page)).toBeVisible();
  expect((await new AxeBuilder({ page }).include('.explanation').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(answer(page)).toBeHidden();

  // In a view: by keyboard, arrows going from symbol to symbol of the sentence.
  const symbols = page.locator('.view-outer .read-out .term');
  await page.locator('.view-outer .view-head').getByRole('radio').first().focus();
  await symbols.first().focus();
  await page.keyboard.press('Shift');
  await expect(answer(page)).toContainText('Counts where λ stands');
  const [box, rail] = [(await answer(page).boundingBox())!, (await page.locator('.rail').boundingBox())!];
  expect(box.x + box.width).toBeLessThanOrEqual(rail.x + rail.width);
  await page.keyboard.press('ArrowRight');
  await expect(answer(page)).toContainText('tuning λ is looking for its lowest point');
  await page.keyboard.press('Escape');
  await expect(answer(page)).toBeHidden();

  // So with what is written in the strip.
  await page.locator('.strip text').filter({ hasText: 'bound S (10)' }).hover();
  await expect(answer(page)).toContainText('A theorem says that the error is at most this long');
  await page.keyboard.press('Escape');
  await expect(answer(page)).toBeHidden();

  await page.locator('.rail .slider').first().locator('.symbol').click();
  await answer(page).getByRole('button', { name: 'All symbols' }).click();
  await expect(page.getByRole('heading', { name: 'All symbols' })).toBeVisible();
  expect(await page.locator('.symbols dt').count()).toBe(termNames.length);
  await expect(page).toHaveURL(/#\/symbols/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap opens it as a sheet below, and a tap elsewhere closes it', async ({ page }) => {
    await open(page);
    await page.locator('.view-outer .read-out .term').first().tap();
    await expect(answer(page)).toBeVisible();
    const { width, y, height } = (await answer(page).boundingBox())!;
    expect([Math.round(width), Math.round(y + height)]).toEqual([390, 844]);
    await page.getByRole('tab', { name: 'Outer' }).tap();
    await expect(answer(page)).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
