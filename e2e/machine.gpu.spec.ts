import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Field } from '../src/engine/result.ts';
import { open, rested, slider } from './explorer.ts';
import { choose, counts, machine, onGpu, openPanel, skipWithoutAdapter } from './gpu.ts';

/** Fields of the page on a GPU; where the browser has none, on a processor that plays one. */

const wanted = 'a GPU, even a software one';

/** The last whole field that the page got from its worker, and whether every number is near another's. */
const keepFields = (page: Page) =>
  page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          if (data.kind === 'parts' && data.parts.field?.complete)
            (window as unknown as { field: Field }).field = data.parts.field;
        });
      }
    };
  });

const kept = (page: Page): Promise<Pick<Field, 'float32'> & { arrays: number[][] }> =>
  page.evaluate(() => {
    const { float32, value, truth, hypergradient } = (window as unknown as { field: Field }).field;
    return { float32, arrays: [value, truth, hypergradient!].map((a) => Array.from(a)) };
  });

const readOuts = (page: Page) => page.locator('.read-out').allInnerTexts();
const contours = async (page: Page) => (await page.locator('.view-outer .plane-level').allTextContents()).sort();

/** The process that drives the GPU dies, as in a driver’s fault. */
const crash = async (browser: Browser): Promise<void> => {
  const cdp = await browser.newBrowserCDPSession();
  await cdp.send('Browser.crashGpuProcess' as never);
  await cdp.detach();
};

test.beforeEach(async ({ page }) => {
  await keepFields(page);
});

test('the best there is passes over a software GPU; asked for, it computes the field that float64 has', async ({
  page,
}) => {
  await open(page, '#v=2&field=bias');
  await skipWithoutAdapter(page);
  const software = await page.evaluate(async () => (await navigator.gpu.requestAdapter())!.info.isFallbackAdapter);
  if (software) {
    await page.waitForTimeout(300);
    await expect(machine(page)).toContainText(/^float64/);
  }
  await choose(page, 'float64 only');
  await rested(page);
  const own = await kept(page);
  const [said, levels] = [await readOuts(page), await contours(page)];

  await choose(page, wanted);
  await expect(machine(page)).toContainText(onGpu);
  await rested(page);
  const theirs = await kept(page);
  expect([own.float32, theirs.float32]).toEqual([false, true]);
  for (const [a, exact] of own.arrays.entries()) {
    const size = exact.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
    const error = exact.reduce((m, x, i) => Math.max(m, Math.abs(x - theirs.arrays[a]![i]!)), 0);
    expect(error).toBeLessThan(1e-5 * size);
  }
  expect(await readOuts(page)).toEqual(said);
  expect(await contours(page)).toEqual(levels);
  await expect(page.locator('.view-outer .plane-key').first()).toContainText('float32');
  const shown = await openPanel(page);
  await expect(shown).toContainText('WebGPU on ');
  if (software) await expect(shown).toContainText('a software GPU');
});

test('a GPU whose process dies is missed in one sentence, and is back by itself; settings and picture stay', async ({
  page,
  browser,
}) => {
  await open(page, '#v=2&T=80');
  await skipWithoutAdapter(page);
  await choose(page, wanted);
  await expect(machine(page)).toContainText(onGpu);
  const said = await readOuts(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const line = document.querySelector('.header .machine')!;
    new MutationObserver(() => seen.push(line.textContent)).observe(line, { subtree: true, characterData: true });
  });
  await crash(browser);
  await page.waitForFunction(() =>
    (window as unknown as { seen: string[] }).seen.some((s) => s.startsWith('GPU lost')),
  );
  await expect(machine(page)).toContainText(onGpu, { timeout: 15_000 });
  await expect(machine(page)).not.toContainText('GPU lost');
  await rested(page);
  expect(await readOuts(page)).toEqual(said);
});

test('a choice of the GPU that was made before is heard when the page opens, after the first picture', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('unrolled:machine', 'webgpu'));
  await open(page);
  await skipWithoutAdapter(page);
  await expect(machine(page)).toContainText(onGpu);
});

test('K, T and γ dragged on the GPU: pictures keep coming, nothing is compiled, and its memory is flat', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, '#v=2&field=bias');
  await skipWithoutAdapter(page);
  await choose(page, wanted);
  await expect(machine(page)).toContainText(onGpu);
  const drag = (label: RegExp) =>
    slider(page, label)
      .first()
      .evaluate(async (input: HTMLInputElement) => {
        const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
        let drawn = 0;
        const count = () => {
          drawn += 1;
        };
        document.addEventListener('unrolled:drawn', count);
        input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        for (let i = 0; i < 35; i++) {
          const [low, high] = [Number(input.min), Number(input.max)];
          write.call(input, String(low + (high - low) * (0.3 + 0.01 * i)));
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve, 16));
        }
        input.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
        document.removeEventListener('unrolled:drawn', count);
        return drawn;
      });
  const round = async () => {
    for (const label of [/^K/, /^T/, /^γ/]) {
      expect(await drag(label)).toBeGreaterThan(3);
      await rested(page);
    }
    await expect(machine(page)).toContainText(onGpu);
  };
  await round();
  const { kernels } = await counts(page);
  // A buffer is kept for each of a few sizes, and which sizes are met depends on how fast the adapter is: the rounds go on
  // until one adds nothing, which a leak would never let happen.
  let before = await counts(page);
  await expect(async () => {
    const last = before;
    await round();
    before = await counts(page);
    expect(before).toEqual(last);
  }).toPass({ timeout: 90_000 });
  expect(before.kernels).toBe(kernels);
});

test('a question is answered while the GPU computes another’s field', async ({ page }) => {
  await open(page);
  await skipWithoutAdapter(page);
  await choose(page, wanted);
  await expect(machine(page)).toContainText(onGpu);
  await page.evaluate(() => {
    const T = document.querySelector<HTMLInputElement>('.rail input[type=range][aria-label^="T,"]')!;
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    write.call(T, T.max);
    T.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await rested(page);
  await expect(page.locator('.view-strip .read-out')).toContainText('of 100');
  await expect(machine(page)).toContainText(onGpu);
});
