import { expect, type Page, test } from '@playwright/test';
import { open } from './explorer.ts';

/**
 * Pictures as pictures. Text is rasterised differently by other systems, so these run where they were drawn; a share of
 * the pixels may differ, since Chromium's antialiasing changes between versions.
 */
test.skip(process.platform !== 'linux', 'The pictures were drawn by Chromium on Linux.');

const pictures = [
  { name: 'default-light', hash: '', width: 1440, height: 900, scheme: 'light' },
  {
    name: 'uphill-dark',
    hash: '#v=2&p=shaban-toy-interfering&field=ratio&sel=0&tau=9',
    width: 1440,
    height: 900,
    scheme: 'dark',
  },
  { name: 'divergence-light', hash: '#v=2&gamma=2.2', width: 1440, height: 900, scheme: 'light' },
  {
    name: 'counterexample-light',
    hash: '#v=2&p=shaban-theorem-3.5&field=gradient',
    width: 1280,
    height: 800,
    scheme: 'light',
  },
  { name: 'phone-light', hash: '', width: 390, height: 844, scheme: 'light' },
] as const;

const settled = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
};

for (const { name, hash, width, height, scheme } of pictures) {
  test(name, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, hash);
    if (width >= 720) await expect(page.locator('.view-cost table')).toBeVisible();
    await settled(page);
    await expect(page).toHaveScreenshot(`${name}.png`, {
      mask: [page.locator('.machine')],
      maxDiffPixelRatio: 0.01,
      animations: 'disabled',
    });
  });
}
