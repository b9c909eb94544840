import { readFileSync } from 'node:fs';
import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build, type Rolldown } from 'vite';
import { serveHosts } from './hosts.ts';
import { Post } from './reactPost.ts';

/** Figures beside the programs that embed them, on another port. */
const site = `http://127.0.0.1:${process.env.PORT ?? 4179}/v1/`;
const K = 'K, steps kept by the reverse pass';
const start = 'λ₁, where the outer descent starts';
const [, hook = ''] = /```js\n(addEventListener\('unrolled:key'.*?)```/s.exec(readFileSync('docs/embed.md', 'utf8'))!;

const hosts = {
  deck: {
    body: `<link rel="stylesheet" href="/packages/reveal.js/dist/reveal.css">
      <style>html, body { height: 100%; margin: 0 }</style>
      <div class="reveal"><div class="slides">
        <section><h1>A talk</h1></section>
        <section><iframe title="A figure" src="${site}embed.html#views=outer&amp;controls=K&amp;v=2&amp;T=60"
          width="640" height="460" style="border:0"></iframe></section>
        <section><unrolled-figure src="#v=2&amp;T=60" views="outer" controls="K"></unrolled-figure></section>
        <section><h2>The end</h2></section>
      </div></div>
      <script src="${site}unrolled-figure.js"></script><script src="${site}host.js"></script>
      <script src="/packages/reveal.js/dist/reveal.js"></script>
      <script>${hook} Reveal.initialize({ margin: 0, width: 960, height: 700, transitionSpeed: 'fast' });</script>`,
  },
  peer: {
    body: `<iframe title="A figure" src="${site}embed.html#controls=K,stepSize&amp;v=2&amp;T=60&amp;sel=2"
        style="border:0;width:100%" height="100"></iframe>
      <script type="module">
        import { initialize } from '/packages/@open-iframe-resizer/core/dist/index.js';
        initialize({}, 'iframe');
      </script>`,
  },
  /** Canvas looks for the frame that speaks; amp-iframe hears its own and leaves heights below 100 alone. */
  heights: {
    body: `${['canvas', 'amp']
      .map(
        (
          name,
        ) => `<iframe title="In ${name}" id="${name}" src="${site}embed.html#controls=K,stepSize&amp;v=2&amp;T=60&amp;sel=2"
          sandbox="allow-scripts" style="border:0;width:100%" height="100"></iframe>`,
      )
      .join('')}<script>
        const [canvas, amp] = document.querySelectorAll('iframe');
        addEventListener('message', ({ data, source }) => {
          if (data.subject === 'lti.frameResize' && source === canvas.contentWindow) {
            const { height } = data;
            canvas.height = canvas.style.height = typeof height === 'number' ? height + 'px' : height;
          }
          if (data.sentinel === 'amp' && data.type === 'embed-size' && source === amp.contentWindow)
            if (data.height >= 100) amp.setAttribute('height', parseInt(data.height, 10));
        });
      </script>`,
  },
  react: {
    body: `<div id="root">${renderToString(createElement(Post))}</div><script src="${site}unrolled-figure.js" async></script>`,
  },
};

let served: Awaited<ReturnType<typeof serveHosts>>;
test.beforeAll(async () => {
  served = await serveHosts(hosts);
});
test.afterAll(() => served.close());

const visit = async (page: Page, host: keyof typeof hosts): Promise<void> => {
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(`console: ${message.text()}`);
  });
  await page.goto(served.url + host);
};

const centre = async (handle: Locator): Promise<readonly [number, number]> => {
  const { x, y, width, height } = (await handle.boundingBox())!;
  return [x + width / 2, y + height / 2];
};

/** Takes the handle by these pixels of the screen, once it rests; it comes to within a pixel of the pointer. */
const drag = async (page: Page, handle: Locator, right: number, down: number): Promise<void> => {
  let [x, y] = await centre(handle);
  await expect
    .poll(async () => {
      const [wasX, wasY] = [x, y];
      [x, y] = await centre(handle);
      return Math.hypot(x - wasX, y - wasY);
    })
    .toBe(0);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + down);
  await page.mouse.move(x + right, y + down);
  await page.mouse.up();
  await expect
    .poll(async () => {
      const [nowX, nowY] = await centre(handle);
      return Math.hypot(nowX - x - right, nowY - y - down);
    })
    .toBeLessThan(1);
};

test('in a deck of reveal.js figures wake and sleep, are dragged at its scale, and leave it its keys', async ({
  page,
}) => {
  await visit(page, 'deck');
  const slide = () => page.evaluate('Reveal.getIndices().h');
  const scale = () => page.evaluate('Reveal.getScale()');
  await expect.poll(slide).toBe(0);
  await page.keyboard.press('PageDown');
  const kinds: readonly (readonly [number, FrameLocator | Locator])[] = [
    [1, page.frameLocator('iframe')],
    [2, page.locator('unrolled-figure')],
  ];
  for (const [at, figure] of kinds) {
    await expect.poll(slide).toBe(at);
    const handle = figure.getByRole('slider', { name: start });
    for (const size of [0.5, 1.3]) {
      await page.setViewportSize({ width: 960 * size, height: 700 * size });
      await expect.poll(scale).toBe(size);
      await expect(handle).toBeVisible();
      await drag(page, handle, 40 * size, -30 * size);
    }
    await expect.poll(() => page.workers().length).toBe(1);
    // By keys, too.
    const [before] = await centre(handle);
    await handle.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await centre(handle))[0]).toBeGreaterThan(before);
    expect(await slide()).toBe(at);
    // What the figure has a use for is not the deck's; all else is, and a remote control's keys always.
    const slider = figure.getByRole('slider', { name: K });
    await slider.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', '6');
    expect(await slide()).toBe(at);
    await slider.press('b');
    await expect.poll(() => page.evaluate('Reveal.isPaused()')).toBe(true);
    await slider.press('b');
    await expect.poll(() => page.evaluate('Reveal.isPaused()')).toBe(false);
    await slider.press('Escape');
    await expect.poll(() => page.evaluate('Reveal.isOverview()')).toBe(true);
    await slider.press('Escape');
    await expect.poll(() => page.evaluate('Reveal.isOverview()')).toBe(false);
    await slider.press('PageDown');
    await expect.poll(slide).toBe(at + 1);
    await expect(figure.getByRole('slider', { name: K, includeHidden: true })).toHaveAttribute('aria-valuetext', '6');
  }
  await expect.poll(() => page.workers().length).toBe(0);
});

for (const [host, who, name] of [
  ['peer', 'iframe', 'open-iframe-resizer'],
  ['heights', '#canvas', 'Canvas, by lti.frameResize,'],
  ['heights', '#amp', 'amp-iframe, by embed-size,'],
] as const)
  test(`${name} follows the height of a figure`, async ({ page }) => {
    await visit(page, host);
    const frame = page.locator(who);
    await frame.scrollIntoViewIfNeeded();
    const figure = frame.contentFrame().locator('unrolled-figure');
    await expect(figure.getByRole('slider', { name: K })).toBeVisible();
    const outside = async () => (await frame.boundingBox())!.height;
    const inside = () => figure.evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
    const wide = await inside();
    await expect.poll(outside).toBe(wide);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(inside).toBeGreaterThan(wide);
    await expect.poll(async () => (await outside()) - (await inside())).toBe(0);
  });

test('React takes over a figure that its server wrote, sets its attributes and hears its events', async ({ page }) => {
  await visit(page, 'react');
  const said = page.locator('.read-out');
  await expect(said).toContainText('Cut 35 of 60 steps');
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, lib: { entry: 'e2e/reactPost.ts', formats: ['iife'], name: 'post' } },
  }).then((outputs) => (outputs as Rolldown.RolldownOutput[])[0])) as Rolldown.RolldownOutput;
  await page.addScriptTag({ content: output[0].code });
  await page.getByRole('button', { name: 'Train less' }).click();
  await expect(said).toContainText('of 40 steps');
  await page.getByRole('slider', { name: K }).press('ArrowRight');
  await expect(page.locator('output')).toContainText('T=40');
});
