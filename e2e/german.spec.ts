import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { crowded, field, hashOf, open } from './explorer.ts';

const sizes = [
  [360, 740],
  [390, 844],
  [1280, 800],
  [1440, 900],
] as const;

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      ...[...document.querySelectorAll('.header, .start, .tabs, .rail')].map(
        (box) => box.scrollWidth - box.clientWidth,
      ),
    ),
  );

/** Sentences of views, and what is said of the machine, that are not to be read whole. */
const cut = (page: Page): Promise<readonly (string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.view .read-out, .header .machine')]
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.textContent),
  );

const serious = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
};

test.describe('for a browser that asks for German', () => {
  test.use({ locale: 'de-AT' });

  test('the first screen is German at every size, and the language chosen instead is kept with what is shown', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/de\.html$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('.start-plain canvas')).toBeVisible();
    await expect(page.locator('.start-sentence')).toContainText('Mit 25 von 100 Schritten im Speicher');
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      expect(await sideways(page), `${width}`).toBeLessThanOrEqual(0);
      if (width > 720) await expect(page.locator('.start-beats button').first()).toBeInViewport({ ratio: 1 });
    }
    expect(await serious(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(page.getByRole('link', { name: 'English' })).toBeVisible();

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/#v=2&T=50');
    await expect(page).toHaveURL(/\/de\.html#v=2&T=50$/);
    await field(page, /^T/).first().fill('60');
    await field(page, /^T/).first().press('Enter');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/#v=2&T=60$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('link', { name: 'Deutsch' })).toHaveAttribute('lang', 'de');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(field(page, /^T/).first()).toHaveValue('50');
    await page.goto('/de.html#v=2&T=50');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.goto('/#/lesson/levels/1?lang=de');
    await expect(page).toHaveURL(/\/de\.html#\/lesson\/levels\/1\?lang=de$/);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.locator('.changes')).toHaveCount(0);
    await page.goto('/#/papers');
    await expect(page.getByRole('banner').getByRole('link', { name: 'Deutsch' })).toBeVisible();

    // The first screen has no link of its own: its beat and K go along all the same.
    await page.getByRole('button', { name: 'Unrolled', exact: true }).click();
    await expect(page.locator('.start-plain canvas')).toBeVisible();
    await page.getByRole('button', { name: /direct term/ }).click();
    const cut = page.getByRole('slider', { name: 'K, steps kept' });
    await expect(cut).toHaveAttribute('aria-valuenow', '1');
    await cut.press('ArrowLeft');
    await expect(cut).toHaveAttribute('aria-valuenow', '2');
    await page.addInitScript(() => {
      // Until the program draws that beat nothing of another one is seen.
      const seen: string[] = [];
      const look = () => {
        for (const part of document.querySelectorAll(
          '.poster-page .start-sentence, .poster-page .plain-strip, .poster',
        ))
          if (part.checkVisibility({ visibilityProperty: true })) seen.push(part.className.toString());
        requestAnimationFrame(look);
      };
      look();
      Object.assign(window, { seen });
    });
    await page.getByRole('banner').getByRole('link', { name: 'Deutsch' }).click();
    await expect(page).toHaveURL(/\/de\.html$/);
    await expect(page.getByRole('button', { name: /Direkter Term/ })).toHaveAttribute('aria-current', 'step');
    await expect(page.getByRole('slider', { name: 'K, behaltene Schritte' })).toHaveAttribute('aria-valuenow', '2');
    expect(await page.evaluate(() => (window as unknown as { readonly seen: readonly string[] }).seen)).toEqual([]);
  });

  test('where nothing may be stored the link says which language was chosen', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('forbidden');
        },
      });
    });
    await page.goto('/#/about');
    await page.getByRole('main').getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/#\/about\?lang=en$/);
    await expect(page.getByRole('heading', { name: 'About' })).toBeVisible();
  });
});

test('the explorer in German: commas in fields and pictures, points in the link, and nothing cut at any size', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '', { at: 'de.html' });
  await expect(page.locator('.view-outer .read-out')).toContainText('(−0,42; 0,09)');
  await expect(page.locator('.view-outer .plane-axes')).toContainText('0,2');
  const gamma = field(page, /^γ/).first();
  await expect(gamma).toHaveValue('0,1');
  for (const typed of ['0,25', '0.25']) {
    await gamma.fill(typed);
    await gamma.press('Enter');
    await expect(gamma).toHaveValue('0,25');
  }
  expect(await hashOf(page)).toContain('gamma=0.25');
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expect(page.locator('.view-outer .view-tools button').first()).toBeVisible();
    // A head's tools come after the first picture, and are laid out anew for each size.
    await expect.poll(() => page.evaluate(crowded), `${width}`).toEqual([]);
    await expect.poll(() => sideways(page), `${width}`).toBeLessThanOrEqual(0);
  }
  expect(await serious(page)).toEqual([]);

  // The longest names, in the least room.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => {
    location.hash = '#v=2&e=randomised-truncation,K5,reverse&sel=0';
  });
  for (const view of ['outer', 'ratio', 'convergence', 'cost'])
    await expect(page.locator(`.view-${view} .read-out`)).toContainText('Zufällige Tiefe ρ = 0,9');
  await expect.poll(() => cut(page)).toEqual([]);
});
