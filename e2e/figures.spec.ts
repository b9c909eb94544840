import { expect, type Page, test } from '@playwright/test';
import type { Figures } from './figures/main.ts';

declare global {
  var figures: Figures;
}

const drawn = (page: Page, host: string) =>
  page.waitForFunction(
    (selector) => {
      const { asked, drawn: shown } = document.querySelector<HTMLElement>(selector)!.dataset;
      return asked !== undefined && shown === asked;
    },
    host,
    { timeout: 30_000 },
  );

/** Opens the page of figures, where each host tells which of its asks is on screen, whole. */
const open = async (page: Page): Promise<void> => {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.addInitScript(() =>
    document.addEventListener('unrolled:drawn', ({ target, detail }: CustomEventInit & Event) => {
      if (detail.complete) (target as HTMLElement).dataset.drawn = String(detail.revision);
    }),
  );
  await page.goto(process.env.FIGURES_URL!);
  await page.waitForFunction(() => 'figures' in globalThis);
};

const two = async (page: Page): Promise<void> => {
  await open(page);
  await page.evaluate(() => {
    figures.show('.one', { T: 40 });
    figures.show('.other', { T: 60 });
  });
  await drawn(page, '.one');
  await drawn(page, '.other');
  // What is fetched after the first picture is there, too.
  for (const host of ['.one', '.other']) {
    await expect(page.locator(`${host} .view-cost table`)).toBeVisible();
    await expect(page.locator(`${host} .formulas .katex`).first()).toBeVisible();
    await expect(page.locator(`${host} .rail`).getByLabel('Inner method')).toBeVisible();
  }
};

const cut = (page: Page, host: string) =>
  page.locator(`${host} .rail`).getByRole('slider', { name: 'K, steps kept by the reverse pass' });

test('a drag of K in one figure leaves the other untouched, and one worker serves both', async ({ page }) => {
  await two(page);
  expect(page.workers()).toHaveLength(1);
  await page.evaluate(() => {
    const seen: string[] = [];
    const told = ({ type, target, attributeName }: MutationRecord) =>
      [type, attributeName, target instanceof Element ? target.outerHTML.slice(0, 120) : target.textContent].join(' ');
    new MutationObserver((records) => seen.push(...records.map(told))).observe(document.querySelector('.other')!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(globalThis, { seen });
  });
  const before = await page.locator('.one .view-strip .read-out').textContent();
  const slider = cut(page, '.one');
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.12, box.y + box.height / 2);
  await page.mouse.down();
  for (const part of [0.3, 0.5, 0.7, 0.9]) await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
  await page.mouse.up();
  await drawn(page, '.one');
  expect(await page.locator('.one .view-strip .read-out').textContent()).not.toBe(before);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
});

test('no two elements share an id, and radio buttons of two figures no name', async ({ page }) => {
  await two(page);
  const { ids, names } = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    names: ['.one', '.other'].map((host) => [
      ...new Set([...document.querySelectorAll<HTMLInputElement>(`${host} [type=radio]`)].map(({ name }) => name)),
    ]),
  }));
  expect(ids.length).toBeGreaterThan(20);
  expect(new Set(ids).size).toBe(ids.length);
  expect(names[0]!.filter((name) => names[1]!.includes(name))).toEqual([]);
});

test('each figure answers the keyboard where it has the focus; the address and the page’s keys are let alone', async ({
  page,
}) => {
  await two(page);
  const address = page.url();
  for (const host of ['.one', '.other']) {
    const slider = cut(page, host);
    await slider.focus();
    const before = Number(await slider.getAttribute('aria-valuetext'));
    await slider.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', String(before + 1));
    await drawn(page, host);
  }
  const K = await cut(page, '.one').getAttribute('aria-valuetext');
  await page.getByRole('button', { name: 'A button of the page' }).focus();
  for (const key of [']', 'p', 'ControlOrMeta+z', '?']) await page.keyboard.press(key);
  await page.waitForTimeout(400);
  expect(await cut(page, '.one').getAttribute('aria-valuetext')).toBe(K);
  await expect(page.locator('.pin-bar, dialog[open]')).toHaveCount(0);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => document.documentElement.dataset.asked)).toBeUndefined();
});

test('a figure shows the views and controls that it names, and leaves the page around it as it was', async ({
  page,
}) => {
  await open(page);
  const look = () =>
    page.getByRole('button', { name: 'A button of the page' }).evaluate((button) => {
      const { font, color, padding, borderWidth } = getComputedStyle(button);
      return { font, color, padding, borderWidth };
    });
  const before = await look();
  await page.evaluate(() => {
    figures.show('.one', {}, { views: ['strip', 'ratio'], controls: ['K'] });
  });
  await drawn(page, '.one');
  await expect(page.locator('.one .view-ratio svg').first()).toBeVisible();
  expect(await page.locator('.one .view').evaluateAll((all) => all.map(({ className }) => className))).toEqual([
    'view view-strip',
    'view view-ratio',
  ]);
  for (const view of ['strip', 'ratio']) await expect(page.locator(`.one .view-${view} .read-out`)).not.toBeEmpty();
  const named = () =>
    page
      .locator('.one')
      .locator('input, select')
      .evaluateAll((all) => all.map((e) => e.ariaLabel));
  expect([...new Set(await named())]).toEqual(['K, steps kept by the reverse pass']);
  expect(await look()).toEqual(before);
});

test('a hundred figures made and disposed of leave nothing behind', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  const live = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes') };
  };
  const made = (count: number) =>
    page.evaluate(async (times) => {
      const host = document.querySelector('.one')!;
      for (let i = 0; i < times; i++) {
        const shown = new Promise((resolve) => host.addEventListener('unrolled:drawn', resolve, { once: true }));
        const figure = figures.show('.one', { T: 10 }, { views: ['strip'], controls: 'all' });
        await shown;
        figure.dispose();
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }, count);
  // What is fetched and remembered once is there after these.
  await made(10);
  const before = await live();
  await made(100);
  const after = await live();
  expect(await page.evaluate(() => figures.engines.sessions())).toBe(0);
  expect(await page.locator('.one').innerHTML()).toBe('');
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.heap).toBeLessThanOrEqual(before.heap + 1_500_000);
});
