import { expect, test } from '@playwright/test';
import { weighFirstPicture } from '../scripts/weight.mjs';

test('the JavaScript before the first picture is at most 153.5 kB, gzipped', async ({ page }) => {
  const { scripts, bytes } = await weighFirstPicture(page, '/');
  expect(scripts.length).toBeGreaterThan(1);
  expect(bytes, scripts.join(' ')).toBeLessThanOrEqual(153_500);
});
