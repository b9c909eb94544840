import { expect, test } from '@playwright/test';
import { weighFirstPicture } from '../scripts/weight.mjs';

/** 150 kB of the first screen, and 1.1 kB of what looks for a GPU: fetched a moment after the first answer, on a slow machine before its picture. */
for (const [what, url, most] of [
  ['the first screen', '/', 151_200],
  ['the explorer', '/#/explore', 161_500],
] as const)
  test(`the JavaScript before the first picture of ${what} is at most ${most / 1000} kB, gzipped`, async ({ page }) => {
    const { scripts, bytes } = await weighFirstPicture(page, url);
    expect(scripts.length).toBeGreaterThan(1);
    expect(bytes, scripts.join(' ')).toBeLessThanOrEqual(most);
  });
