import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const title = (page: Page) => page.locator('.lecture-text h2');
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Nothing on the page needs scrolling, and nothing stands out of the screen. */
const fits = async (page: Page): Promise<void> => {
  const cut = await page.evaluate(() =>
    ['.app', '.lecture-text', '.lecture .lesson-figure', '.lecture-foot', '.main']
      .flatMap((name) => [...document.querySelectorAll(name)])
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.className),
  );
  expect(cut).toEqual([]);
};
/** The smallest letters on the screen, as a part of its height: those of 24 px of 1080 are read from ten metres. */
const smallest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const zoom = Number.parseFloat(getComputedStyle(document.body).zoom);
    const sizes = [...document.querySelectorAll('.lecture :is(p, h2, button, kbd, svg text), .lecture-foot *')]
      .filter((one) => one.textContent && one.getClientRects().length > 0 && !one.closest('.visually-hidden, .katex'))
      .map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    return (zoom * Math.min(...sizes)) / innerHeight;
  });

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const)
  test(`a lesson is shown to a room of ${width} × ${height} by a clicker`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto('/#/lesson/biased/3');
    await expect(page.locator('.lesson-views .view-ratio svg').first()).toBeVisible();
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expect(title(page)).toHaveText('A move can go uphill');
    await expect(page.locator('.header')).toBeHidden();
    await expect(page).toHaveURL(/present=on/);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('paper');
    await expect(page.locator('.lecture .view-ratio svg').first()).toBeVisible();
    await fits(page);
    expect(await smallest(page)).toBeGreaterThan(23.9 / 1080);

    // Votes come before the dark screen, and a wrong one is answered by its hint.
    await press(page, 'PageDown');
    await expect(title(page)).toContainText('Drag K until');
    await press(page, 'PageDown');
    await expect(title(page)).toContainText('What makes the difference?');
    await press(page, 'b', 'a');
    await expect(page.getByRole('button', { name: 'The error' })).toHaveAttribute('aria-pressed', 'true');
    await press(page, 'Space');
    await expect(page.locator('.lecture-options [data-right=true]')).toContainText('It pulls against the steps');
    await expect(page.locator('.lecture-text')).toContainText('It is not: where that path is lowest');
    await fits(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

    // A handle is as large as a finger, and moves what it moves.
    const thumb = page.locator('.lecture').getByRole('slider', { name: /steps kept/i });
    expect((await thumb.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await press(page, ']');
    await expect(thumb).toHaveAttribute('aria-valuetext', '13');

    await press(page, '.');
    const dark = page.getByRole('button', { name: /The screen is dark/ });
    await expect(dark).toBeVisible();
    await press(page, 'PageDown');
    await expect(dark).toHaveCount(0);
    await press(page, 'PageDown', 'PageDown');
    await expect(title(page)).toHaveText('Where the path comes to rest');
    await expect(page.locator('.lecture .view-strip .cut').first()).toBeVisible();
    await fits(page);
    await press(page, 'PageUp');
    await expect(page.locator('.lecture-text')).toContainText('There the direct term is');
    await press(page, 'Escape');
    await expect(page.locator('.header')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'A move can go uphill' })).toBeVisible();
    await expect(page).not.toHaveURL(/present/);
  });

test('two sliders in a room have tracks to be moved along, and a drawing has numbers to be read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/#/lesson/coin/3?present=on');
  const sliders = page.locator('.lecture .lesson-controls input[type=range]');
  await expect(sliders).toHaveCount(2);
  for (const slider of await sliders.all()) expect((await slider.boundingBox())!.width).toBeGreaterThan(150);

  // A curve to be drawn has its numbers whole, as large as all others; the keys are named once, and not at each step.
  await page.evaluate(() => {
    location.hash = '#/lesson/forgetting/4?present=on';
  });
  await expect(title(page)).toContainText('Draw it');
  await expect(page.locator('.lecture').locator('.view-strip svg').first()).toBeVisible();
  await expect(page.getByRole('status')).toBeEmpty({ timeout: 7000 });
  const asked = page.locator('.lecture .lesson-drawing svg');
  for (let n = 0; n < 4 && (await asked.count()) === 0; n++) await press(page, 'PageDown');
  await expect(asked).toBeVisible();
  expect(await smallest(page)).toBeGreaterThan(23.9 / 1080);
  const left = (await page.locator('.lecture-text').boundingBox())!.x;
  for (const text of await asked.locator('text').all())
    expect((await text.boundingBox())!.x).toBeGreaterThanOrEqual(left);
  await press(page, ...Array(4).fill('PageDown'));
  await expect(page.locator('.lecture-foot')).toContainText('5 of 6');
  await expect(page.getByRole('status')).toBeEmpty();
});

test('an enlarged view of the explorer is shown to a room, and the next one by a clicker', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/#v=2&big=strip');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.locator('.lecture-foot')).toContainText('3 of 6');
  await expect(page.locator('.header')).toBeHidden();
  await expect(page.locator('.view-strip .view-tools')).toBeHidden();
  await fits(page);
  await press(page, 'PageDown');
  await expect(page.locator('.view-ratio .plot svg').first()).toBeVisible();
  await press(page, 'PageUp', 'PageUp');
  await expect(page.locator('.view-inner .plot svg').first()).toBeVisible();
  await press(page, 'Escape');
  await expect(page.locator('.header')).toBeVisible();
  await expect(page).toHaveURL(/big=inner/);
});
