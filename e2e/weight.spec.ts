import { expect, test } from '@playwright/test';
import { weighFirstPicture } from '../scripts/weight.mjs';

/** With what looks for a GPU, 1.1 kB: fetched a moment after the first answer, on a slow machine before its picture. */
for (const [what, url, most] of [
  ['the first screen', '/', 93_000],
  ['the explorer', '/#/explore', 104_000],
] as const)
  test(`the JavaScript before the first picture of ${what} is at most ${most / 1000} kB, gzipped`, async ({ page }) => {
    const { scripts, bytes } = await weighFirstPicture(page, url);
    expect(scripts.length).toBeGreaterThan(1);
    expect(bytes, scripts.join(' ')).toBeLessThanOrEqual(most);
  });
