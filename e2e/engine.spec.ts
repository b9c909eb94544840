import { expect, type Page, test } from '@playwright/test';
import { field, open, rested } from './explorer.ts';

const setT = async (page: Page, T: string) => {
  await field(page, 'T, inner steps').fill(T);
  await field(page, 'T, inner steps').press('Enter');
};

test('a worker that dies is replaced and the settings are kept', async ({ page }) => {
  await open(page, '', { deathsAllowed: true });
  await setT(page, '60');
  await rested(page);
  const [worker] = page.workers();
  await worker!.evaluate(() => {
    setTimeout(() => {
      throw new Error('Killed by a test.');
    });
  });
  await setT(page, '70');
  await rested(page);
  await expect(page.locator('.view-strip .read-out')).toContainText('of 70');
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a worker that falls silent is replaced', async ({ page }) => {
  await open(page, '', { deathsAllowed: true });
  await page.workers()[0]!.evaluate(() => self.close());
  await setT(page, '70');
  await rested(page);
  await expect(page.locator('.view-strip .read-out')).toContainText('of 70');
});

test('the numbers in the page are those of the reference: λ = (1, 1), K = 5 and 25', async ({ page }) => {
  await open(page, '#v=2&lambda=1,1&tau=1&e=K5,K25,reverse&sel=0');
  await expect(page.locator('.view-strip .read-out')).toContainText('10.7');
  await expect(page.locator('.view-strip .read-out')).toContainText('24.2');
  await expect(page.locator('.compare output')).toHaveText(['10.7', '3.10', '0']);
});

test('the frame of a result is asked for before its views are drawn', async ({ page }) => {
  await page.addInitScript(() => {
    const order: string[] = [];
    let coming = false;
    const { Worker: Original, requestAnimationFrame: request } = window;
    window.Worker = class extends Original {
      constructor(...from: ConstructorParameters<typeof Worker>) {
        super(...from);
        this.addEventListener('message', () => {
          coming = true;
        });
      }
    };
    window.requestAnimationFrame = (callback) => {
      if (coming) order.push('frame');
      return request(callback);
    };
    document.addEventListener('unrolled:drawn', () => {
      order.push('drawn');
      coming = false;
    });
    Object.assign(window, { order });
  });
  await open(page);
  await page.evaluate(() => {
    (window as unknown as { order: string[] }).order.length = 0;
  });
  await setT(page, '70');
  await rested(page);
  const order = await page.evaluate(() => (window as unknown as { order: string[] }).order);
  expect(order.length).toBeGreaterThan(1);
  for (const [i, what] of order.entries()) if (what === 'drawn') expect(order[i - 1]).toBe('frame');
});

test('taking hold of a handle asks nothing; letting go asks for what may take its time', async ({ page }) => {
  await open(page);
  const asked = () => page.evaluate(() => Number(document.documentElement.dataset.asked));
  const flag = (await page.locator('.cut-handle .flag-text').boundingBox())!;
  await page.mouse.move(flag.x + flag.width / 2, flag.y + flag.height / 2);
  const before = await asked();
  await page.mouse.down();
  expect(await asked()).toBe(before);
  await page.mouse.up();
  expect(await asked()).toBe(before + 1);
});
