import { expect, test } from '@playwright/test';
import { open, rested } from './explorer.ts';

/** What is alive after a thousand moves is what was alive before them. */
test('a thousand moves of K, T and γ leave the heap and the nodes of the page flat', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, '#v=2&R=50');
  await expect(page.locator('.view-cost table')).toBeVisible();
  const cdp = await page.context().newCDPSession(page);

  /** One drag of so many moves, to and fro, as the slider's own events say it, ten between two frames. */
  const drag = (label: string, moves: number, from: number) =>
    page.evaluate(
      async ([name, count, first]) => {
        const slider = document.querySelector<HTMLInputElement>(`.rail input[type=range][aria-label^="${name}"]`)!;
        const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
        slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        for (let i = 0; i < count; i++) {
          write.call(slider, String(first + 300 * Math.abs(Math.sin(i))));
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          if (i % 10 === 9) await new Promise(requestAnimationFrame);
        }
        slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      },
      [label, moves, from] as const,
    );
  const moves = async (count: number) => {
    for (let done = 0, turn = 0; done < count; done += 20, turn++) {
      const [label, from] = (
        [
          ['K,', 40],
          ['T,', 400],
          ['γ,', 50],
        ] as const
      )[turn % 3]!;
      await drag(label, 20, from);
    }
    await rested(page);
  };
  const alive = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    return { heap: usedSize / 1e6, nodes, jsEventListeners };
  };

  await moves(500);
  const half = await alive();
  await moves(500);
  const end = await alive();
  test.info().annotations.push({ type: 'alive', description: JSON.stringify({ half, end }) });
  // What is compiled while it runs grows by half a megabyte; one field that is kept per move would be a hundred.
  expect(end.heap).toBeLessThan(1.05 * half.heap + 1);
  expect(end.nodes).toBeLessThan(1.05 * half.nodes + 100);
  expect(end.jsEventListeners).toBeLessThan(1.05 * half.jsEventListeners + 20);
});
