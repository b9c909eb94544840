import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { problems } from '../src/core/problems/index.ts';
import { printHash } from '../src/scenario/link.ts';
import { papers } from '../src/scenario/papers.ts';
import { open } from './explorer.ts';
import { type Host, serveHosts } from './hosts.ts';
import { translate } from './translator.ts';

/** Posts of other people on another port, which get no header from the site that they embed. */
const site = `http://127.0.0.1:${process.env.PORT ?? 4179}/v1/`;
const script = `<script src="${site}unrolled-figure.js" async></script>`;
const frame = (link: string, more = '') =>
  `<iframe title="A figure" src="${site}embed.html${link}" ${more} style="border:0;width:100%" height="460"></iframe>`;
const listening = '<script>heard = []; onmessage = ({ data }) => heard.push(data);</script>';
const figure = (attributes: string, inside = '') => `<unrolled-figure ${attributes}>${inside}</unrolled-figure>`;
const paragraph = '<p style="margin: 30px 0">What the author says of it.</p>';

const hosts = {
  sandbox: {
    body: `${listening}${frame('#views=strip&amp;controls=K&amp;v=2&amp;T=60&amp;sel=2#?secret=Ab12', 'sandbox="allow-scripts"')}`,
  },
  elements: {
    body: `<main><h1>A post</h1>
      ${figure('src="#v=2&amp;T=60&amp;sel=2" heading="What do the last steps carry?" controls="K"')}${paragraph}
      <div style="transform: scale(.5); transform-origin: 0 0">${figure('views="ratio" controls="K,stepSize" alt="Three runs"')}</div>
      <div lang="de-AT" style="color-scheme: dark; background: #111">${figure('views="convergence" controls="stepSize"')}</div>
      <div style="color-scheme: dark; background: #111">${figure('theme="light" heading="Light"')}</div></main>${script}${script}`,
  },
  strict: {
    body: `${figure('views="strip" controls="K"')}${script}`,
    headers: {
      'Content-Security-Policy': `default-src 'none'; script-src ${new URL(site).origin}; style-src 'unsafe-inline'; worker-src 'none'`,
    },
  },
  ten: {
    body: `${Array.from({ length: 10 }, (_, i) =>
      i % 2
        ? frame('#views=ratio&amp;controls=K', 'loading="lazy"')
        : figure(`views="${i % 4 ? 'ratio' : 'strip'}" heading="Figure ${i}" style="min-height:460px"`),
    ).join(paragraph.repeat(8))}${paragraph.repeat(30)}${script}`,
  },
  plain: { body: `${figure('')}${script}` },
  slider: { body: `${figure('controls="K"')}${script}` },
  picture: {
    body: `${figure(
      'reveal="interaction" controls="K"',
      '<svg slot="poster" viewBox="0 0 640 420" role="img" aria-label="A picture of it"></svg>',
    )}${script}`,
  },
} satisfies Readonly<Record<string, Host>>;

let served: Awaited<ReturnType<typeof serveHosts>>;
test.beforeAll(async () => {
  served = await serveHosts(hosts);
});
test.afterAll(() => served.close());

const visit = async (page: Page, host: keyof typeof hosts, faults = true): Promise<void> => {
  page.on('pageerror', (error) => {
    throw error;
  });
  if (faults)
    page.on('console', (message) => {
      if (message.type() === 'error') throw new Error(`console: ${message.text()}`);
    });
  await page.goto(served.url + host);
};

const heard = (page: Page): Promise<readonly Record<string, unknown>[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: Record<string, unknown>[] }).heard);
const K = 'K, steps kept by the reverse pass';
const post = (page: Page, message: unknown): Promise<void> =>
  page.evaluate((data) => document.querySelector('iframe')!.contentWindow!.postMessage(data, '*'), message);

test('a frame in a sandbox answers the reader and its host, and nobody else', async ({ page }) => {
  await visit(page, 'sandbox');
  const inside = page.frameLocator('iframe >> nth=0');
  const said = inside.locator('.read-out');
  await expect(said).toContainText('Cut 35 of 60 steps');
  expect(page.workers()).toHaveLength(1);

  // Heights, in every host's words.
  const height = async () =>
    (await heard(page)).flatMap((message) => (message.type === 'unrolled:height' ? message.height : [])).at(-1);
  await expect
    .poll(height)
    .toBe(await inside.locator('unrolled-figure').evaluate((e) => Math.ceil(e.getBoundingClientRect().height)));
  expect((await heard(page)).find(({ message }) => message === 'height')).toMatchObject({ secret: 'Ab12' });

  // The reader's hand, and what the host hears of it.
  const slider = inside.getByRole('slider', { name: K });
  await slider.focus();
  await slider.press('ArrowRight');
  await expect(said).toContainText('Cut 34 of 60 steps');
  await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('unrolled:state');
  await slider.press('Escape');
  await expect
    .poll(() => heard(page))
    .toContainEqual({ type: 'unrolled:key', key: 'Escape', code: 'Escape', shift: false });
  expect((await heard(page)).filter(({ key }) => key === 'ArrowRight')).toEqual([]);

  // Strangers: another source, other shapes, very many.
  await page.evaluate(() => {
    const target = document.querySelector('iframe')!.contentWindow!;
    const stranger = document.body.appendChild(document.createElement('iframe'));
    (stranger.contentWindow as unknown as { to: Window }).to = target;
    const script = stranger.contentDocument!.createElement('script');
    script.textContent = "to.postMessage({ type: 'unrolled:set', hash: '#v=2&T=10' }, '*')";
    stranger.contentDocument!.body.append(script);
    for (const data of [
      null,
      'unrolled:set',
      { type: 'unrolled:set' },
      { type: 'unrolled:set', hash: 'T'.repeat(1e6) },
    ])
      target.postMessage(data, '*');
    for (let i = 0; i < 10_000; i++)
      target.postMessage({ type: 'unrolled:set', hash: '#v=2&T=20', __proto__: 1, i }, '*');
  });
  await expect(said).toContainText('Cut 34 of 60 steps');

  // The host.
  await post(page, { type: 'unrolled:set', hash: '#v=2&T=40&sel=2' });
  await expect(said).toContainText('Cut 15 of 40 steps');
  await post(page, { type: 'unrolled:theme', theme: 'dark' });
  await expect(inside.locator('[data-theme="dark"]')).toBeVisible();

  // A deck that leaves the slide takes the worker with it.
  await post(page, 'slide:stop');
  await expect.poll(() => page.workers().length).toBe(0);
  await post(page, 'slide:start');
  await slider.press('ArrowRight');
  await expect(said).toContainText('Cut 14 of 40 steps');
});

test('elements share a worker in any language, answer under a scale, and are regions of their names in order', async ({
  page,
}) => {
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await visit(page, 'elements');
  const nth = (i: number) => page.locator('unrolled-figure').nth(i);
  const [first, scaled, dark, light] = [nth(0), nth(1), nth(2), nth(3)];
  await expect(first.locator('.read-out')).toContainText('Cut 35 of 60 steps');
  // What those before it have pushed off the screen waits until it is seen.
  await dark.scrollIntoViewIfNeeded();
  await expect(dark.locator('[data-theme="dark"] .plot > svg')).toBeVisible();
  // In a German part of the page it is German, and the worker is the same.
  await expect(dark.getByRole('link', { name: 'In Unrolled öffnen' })).toHaveAttribute('href', /\/de\.html#/);
  await expect(dark.getByRole('textbox', { name: 'γ, innere Schrittweite' })).toHaveValue('0,1');
  await light.scrollIntoViewIfNeeded();
  await expect(light.locator('[data-theme="light"] .plot > svg')).toBeVisible();
  await expect(scaled.locator('.plot > svg')).toBeVisible();
  expect(warnings).toEqual(['<unrolled-figure> is defined already; the first definition stays.']);

  await scaled.scrollIntoViewIfNeeded();
  const slider = scaled.getByRole('slider', { name: K });
  const before = await first.locator('.read-out').textContent();
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.up();
  const value = Number(await slider.getAttribute('aria-valuetext'));
  expect(Math.abs(value - 50)).toBeLessThanOrEqual(1);
  expect(await first.locator('.read-out').textContent()).toBe(before);
  // Whoever is asked something holds the worker that all share.
  await expect.poll(() => page.workers().length).toBe(1);

  // A dark page may say so in its head alone.
  await expect(first.locator('[data-theme="light"]')).toHaveCount(1);
  await page.evaluate(() => {
    document.head.insertAdjacentHTML('beforeend', '<meta name="color-scheme" content="dark">');
    document.documentElement.className = 'dark';
  });
  await expect(first.locator('[data-theme="dark"]')).toHaveCount(1);
  await page.evaluate(() => {
    document.querySelector('meta[name=color-scheme]')!.remove();
    document.documentElement.className = '';
  });
  await expect(first.locator('[data-theme="light"]')).toHaveCount(1);

  // On paper, as it stands.
  await page.emulateMedia({ media: 'print' });
  await expect(first.locator('.plot > svg').first()).toBeVisible();
  expect(await first.locator('.read-out').textContent()).toBe(before);
  await page.emulateMedia({ media: 'screen' });

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`)).toEqual(
    [],
  );
  const names = await page.getByRole('region').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
  expect(names).toEqual(['What do the last steps carry?', 'Three runs', 'Abbildung 3', 'Light']);
  // By Tab through a figure, row by row: what is seen first comes first.
  await page.evaluate(() => document.querySelector('h1')!.setAttribute('tabindex', '-1'));
  await page.locator('h1').focus();
  const tops: number[] = [];
  const focused = () =>
    first.evaluate(({ shadowRoot }) => {
      const at = shadowRoot!.activeElement;
      // What stands in one picture is one row.
      const row = at?.closest('.plot') ?? at;
      return at && { top: row!.getBoundingClientRect().top + scrollY, link: at.localName === 'a' };
    });
  for (let at = null as Awaited<ReturnType<typeof focused>>; !at?.link; tops.push(at!.top)) {
    await page.keyboard.press('Tab');
    at = await focused();
  }
  expect(tops.length).toBeGreaterThan(5);
  const row = 20;
  expect(tops.filter((top, i) => top < (tops[i - 1] ?? 0) - row)).toEqual([]);
});

test('where workers are forbidden the figure computes beside the page', async ({ page }) => {
  await visit(page, 'strict', false);
  const said = page.locator('.read-out');
  await expect(said).toContainText('Cut 95 of 100 steps');
  const slider = page.getByRole('slider', { name: K });
  await slider.press('ArrowRight');
  await expect(said).toContainText('Cut 94 of 100 steps');
  expect(page.workers()).toHaveLength(0);

  // A browser that translates the post takes the figure's texts out: it goes on with those that come.
  const figure = page.locator('unrolled-figure');
  await translate(figure);
  await expect(said.locator('font').first()).toBeVisible();
  const read = () => said.evaluate((e) => [...e.childNodes].map(({ textContent }) => textContent).join(''));
  for (const left of [93, 92]) {
    await slider.press('ArrowRight');
    await expect.poll(read).toMatch(new RegExp(`^Cut ${left} of 100 steps`));
    expect((await read()).match(/of 100 steps/g)).toHaveLength(1);
  }
  const source = figure.locator('.embed-source');
  const titled = (await source.textContent())!;
  for (const heading of ['Kept', 'Cut']) {
    await figure.evaluate((e, text) => e.setAttribute('heading', text), heading);
    await expect(figure.locator('.embed-heading')).toHaveText(heading);
  }
  expect(await source.textContent()).toBe(titled);
  await figure.evaluate((e) => e.setAttribute('src', '#v=2&T=40&p=learned-step'));
  await expect.poll(read).toMatch(/of 40 steps/);
  await expect(source).not.toContainText(titled.slice(0, 20));
});

/** Scrolls to the end and back this often, as fast as the page draws, in steps of so many pixels; milliseconds for a frame of it. */
const fling = (page: Page, times: number, pixels = 600): Promise<number> =>
  page.evaluate(
    async ([passes, step]) => {
      const frame = () => new Promise(requestAnimationFrame);
      let frames = 0;
      const begun = performance.now();
      for (let pass = 0; pass < passes; pass++)
        for (const direction of [1, -1])
          for (let before = Number.NaN; before !== scrollY; frames++) {
            before = scrollY;
            scrollBy(0, step * direction);
            await frame();
          }
      return (performance.now() - begun) / frames;
    },
    [times, pixels] as const,
  );

test('ten figures of both kinds: who is seen works, who is gone sleeps, and long scrolling leaves nothing behind', async ({
  page,
}) => {
  await visit(page, 'ten');
  const figures = page.locator('unrolled-figure, body > iframe');
  await expect(figures.nth(0).locator('.plot > svg')).toBeVisible();
  expect(await figures.nth(8).locator('.plot').count()).toBe(0);
  for (let i = 0; i < 10; i++) {
    const figure = i % 2 ? figures.nth(i).contentFrame() : figures.nth(i);
    await figures.nth(i).scrollIntoViewIfNeeded();
    await expect(figure.locator('.plot > svg').first()).toBeVisible();
    // One for the elements, one for each frame on the screen, of which there are two at most.
    await expect.poll(() => page.workers().length).toBeLessThanOrEqual(3);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  /** At the end of the page, where every figure sleeps. */
  const held = async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => page.workers().length).toBe(0);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return {
      bytes: of('JSHeapUsedSize'),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      layouts: of('LayoutCount'),
    };
  };
  // A reader who goes to the end and back four times a minute does in ten minutes what is done here.
  const jump = 2400;
  await fling(page, 10, jump);
  const before = await held();
  await fling(page, 40, jump);
  const after = await held();
  expect(after.bytes - before.bytes).toBeLessThan(300_000);
  expect(after.nodes - before.nodes).toBeLessThan(50);
  expect(after.listeners - before.listeners).toBeLessThan(10);
  const withFigures = await fling(page, 4);
  // What is drawn already is not laid out again by who scrolls past it.
  expect((await held()).layouts - after.layouts).toBeLessThan(4);

  await figures.evaluateAll((all) => {
    for (const one of all) {
      const box = document.createElement('div');
      box.style.height = `${one.getBoundingClientRect().height}px`;
      one.replaceWith(box);
    }
  });
  const without = await fling(page, 4);
  console.log(`scrolling past ten figures: ${(withFigures / without).toFixed(2)} of the page's own time for a frame`);
});

/** What came from the site, gzipped: scripts by their names. */
const weigh = (page: Page): ReadonlyMap<string, Promise<number>> => {
  const scripts = new Map<string, Promise<number>>();
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js'))
      scripts.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  return scripts;
};

for (const [what, host, most] of [
  ['an element with its worker', 'plain', 85_500],
  ['one with a slider', 'slider', 90_000],
] as const)
  test(`${what} weighs at most ${most / 1000} kB before it is touched`, async ({ page }) => {
    const scripts = weigh(page);
    await visit(page, host);
    await expect(page.locator('.read-out')).toContainText('Cut 95 of 100 steps');
    await expect(page.getByRole('slider', { name: K })).toHaveCount(host === 'slider' ? 1 : 0);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(scripts.values());
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes, [...scripts.keys()].join(' ')).toBeLessThanOrEqual(most);
  });

test('every preset and card has its pictures, and one with what waits behind it weighs 6,000 bytes at most', () => {
  const size = (file: string): number => gzipSync(readFileSync(`dist/v1/${file}`), { level: 9 }).length;
  const files = readdirSync('dist/v1/posters', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /svg$/.test(name),
  );
  const ids = [...Object.keys(problems), ...papers.map(({ id }) => id)];
  const all = ids.flatMap((id) => [`${id}.svg`, `${id}-dark.svg`]).flatMap((name) => [name, `de/${name}`]);
  expect(files.sort()).toEqual(all.sort());
  const heaviest = Math.max(...files.map((name) => size(`posters/${name}`)));
  expect(size('unrolled-figure.js') + heaviest).toBeLessThanOrEqual(6000);
});

test('a picture is as high as the figure that takes its place, of every kind and in both languages', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const english = ['s-fig-1', 's-fig-3', 's-fig-4-right', 'u-fig-1c', 'g-fig-1-hr', 'u-fig-1d', 'q-late'];
  const german = ['s-fig-2-left', 's-theorem-3.5', 's-table-1', 'u-prop-1', 's-prop-3.6'];
  const cards = [...english, ...german].map((kind) => papers.find(({ id }) => id === kind)!);
  const figures = cards.map(({ id, figure: view, scenario }) => {
    const link = printHash('explore', scenario).replace('#/explore?', '#').replaceAll('&', '&amp;');
    const [lang, folder] = german.includes(id) ? ['de', 'de/'] : ['en', ''];
    return `<unrolled-figure lang="${lang}" reveal="interaction" src="${link}" poster="${site}posters/${folder}${id}.svg"
      views="${view === 'errors' ? 'convergence' : view}"></unrolled-figure>`;
  });
  const blog = await serveHosts({
    all: { body: `<main style="width:640px">${figures.join(paragraph)}</main>${script}` },
  });
  await page.goto(`${blog.url}all`);
  for (const [i, { id }] of cards.entries()) {
    const one = page.locator('unrolled-figure').nth(i);
    await one.scrollIntoViewIfNeeded();
    await expect
      .poll(() => one.locator('.poster img').evaluate((e) => (e as HTMLImageElement).naturalHeight))
      .not.toBe(0);
    const height = async () => `${id} ${(await one.boundingBox())!.height}`;
    const before = await height();
    await one.getByRole('button').click();
    const said = one.locator('.read-out');
    // Errors at many λ, and many runs, come bit by bit.
    let last: string | null = null;
    await expect
      .poll(
        async () => {
          const before = last;
          last = await said.textContent();
          return last !== '' && last === before;
        },
        { intervals: [700], timeout: 30_000 },
      )
      .toBe(true);
    await expect.poll(height, { timeout: 30_000 }).toBe(before);
  }
  // What a view fetches when it needs it has its styles.
  await expect(page.locator('.errors .flag-text').first()).toHaveCSS('font-weight', '600');
  blog.close();
});

test('a picture stands until the reader touches it, and no program is fetched before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await visit(page, 'picture');
  const button = page.getByRole('button', { name: 'Try it' });
  await expect(button).toBeVisible();
  await page.waitForTimeout(300);
  expect(asked.filter((path) => path.startsWith('/v1/'))).toEqual(['/v1/unrolled-figure.js']);
  await button.press('Enter');
  await expect(page.getByRole('slider', { name: K })).toBeVisible();
  await expect(button).toBeHidden();
  await expect(page.getByRole('img', { name: 'A picture of it' })).toBeHidden();
});

test('the dialog shows what readers will see, and what it gives works in a page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '#v=2&T=60&sel=2');
  await page.locator('.view-strip .export-button').click();
  await page.getByRole('menuitem', { name: 'Embed …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed this figure' });
  const preview = dialog.frameLocator('iframe');
  const code = dialog.getByRole('textbox').last();
  await expect(preview.locator('[data-theme="dark"] .read-out')).toContainText('Cut 35 of 60 steps');
  await dialog.getByLabel('Convergence').check();
  await dialog.getByLabel('γ step size').check();
  await dialog.getByLabel('Title').fill('What is "kept" & what is not');
  await dialog.getByRole('radio', { name: 'light' }).check({ force: true });
  await expect(preview.locator('[data-theme="light"] .view-convergence .plot > svg').first()).toBeVisible();
  await dialog.getByRole('radio', { name: 'Deutsch' }).check({ force: true });
  await expect(preview.getByRole('link', { name: 'In Unrolled öffnen' })).toBeVisible();
  await expect(code).toHaveValue(/lang=de&/);
  await dialog.getByRole('radio', { name: 'English' }).check({ force: true });
  await expect(preview.getByRole('link', { name: 'Open in Unrolled' })).toBeVisible();
  const height = () => preview.locator('unrolled-figure').evaluate((e) => Math.ceil(e.getBoundingClientRect().height));
  await expect.poll(async () => (await code.inputValue()).includes(`height="${await height()}"`)).toBe(true);
  const { violations } = await new AxeBuilder({ page })
    .include('.embed-dialog')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await dialog.getByRole('radio', { name: 'Element' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.inputValue());
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.view-strip .export-button')).toBeFocused();

  const blog = await serveHosts({ post: { body: copied } });
  await page.goto(`${blog.url}post`);
  await expect(page.locator('.view-strip .read-out')).toContainText('Cut 35 of 60 steps');
  await expect(page.locator('.embed-heading')).toHaveText('What is "kept" & what is not');
  await expect(page.getByRole('slider', { name: 'γ, inner step size' })).toBeVisible();
  blog.close();
});

const blocks = [...readFileSync('docs/embed.md', 'utf8').matchAll(/```html\n(.*?)```/gs)].map(([, body = '']) => body);

test('what the documentation shows works as it stands', async ({ page }) => {
  expect(blocks).toHaveLength(3);
  const body = `<style>body { margin: 0 }</style>${blocks.join(paragraph)}`.replaceAll(
    'https://unrolled.example/v1/',
    site,
  );
  const blog = await serveHosts({ post: { body } });
  await page.setViewportSize({ width: 640, height: 1800 });
  await page.goto(`${blog.url}post`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('slider', { name: K })).toBeVisible();
  // The frame is as high as its figure.
  const inside = () => frame.locator('unrolled-figure').evaluate((e) => Math.ceil(e.getBoundingClientRect().height));
  await expect.poll(async () => (await page.locator('iframe').boundingBox())!.height).toBe(await inside());
  // A key that the figure has no use for comes out for a deck.
  const key = page.evaluate(
    () => new Promise((resolve) => addEventListener('unrolled:key', (e) => resolve((e as CustomEvent).detail.key))),
  );
  await frame.getByRole('slider', { name: K }).press('b');
  expect(await key).toBe('b');
  // Only a frame's own window says its height, and not any.
  const tell = (from: 'frame' | 'page', height: number) =>
    page.evaluate(
      ([who, said]) => {
        const source = who === 'frame' ? document.querySelector('iframe')!.contentWindow : window;
        dispatchEvent(new MessageEvent('message', { source, data: { type: 'unrolled:height', height: said } }));
        return document.querySelector('iframe')!.style.height;
      },
      [from, height] as const,
    );
  expect(await tell('page', 300)).not.toBe('300px');
  expect([await tell('frame', 1e9), await tell('frame', -1)]).toEqual(['4000px', '80px']);
  // A page that turns dark takes its frames along, and they have no ground of their own.
  await page.evaluate(() => {
    document.documentElement.style.colorScheme = 'dark';
  });
  await expect(frame.locator('[data-theme="dark"] .read-out')).toBeVisible();
  const schemes = [page.locator('iframe'), frame.locator('html')];
  for (const one of schemes) await expect(one).toHaveCSS('color-scheme', 'dark');
  // A host that is loaded anew asks anew.
  await page.reload();
  await expect(frame.getByRole('slider', { name: K })).toBeVisible();
  await expect.poll(async () => (await page.locator('iframe').boundingBox())!.height).toBe(await inside());
  await expect(page.locator('unrolled-figure').first().locator('.view-convergence .plot > svg').first()).toBeVisible();
  // A picture is as high as what comes for it.
  const last = page.locator('unrolled-figure').last();
  await expect.poll(() => last.locator('.poster img').evaluate((e) => (e as HTMLImageElement).complete)).toBe(true);
  const height = async () => (await last.boundingBox())!.height;
  const before = await height();
  await last.getByRole('button', { name: 'Try it' }).click();
  await expect(last.getByRole('slider', { name: K })).toBeVisible();
  expect(await height()).toBe(before);
  blog.close();
});

test('the post says what its figures say', async ({ page }) => {
  await page.goto('/post.html');
  const [strip, plane, curve] = [0, 1, 2].map((i) => page.locator('unrolled-figure').nth(i));
  const said = new Set(await page.locator('main p b').allTextContents());
  await strip!.getByRole('button', { name: 'Try it' }).click();
  for (const number of ['3.10', '8.69']) {
    expect(said.has(number)).toBe(true);
    await expect(strip!.locator('.read-out')).toContainText(number);
  }
  await plane!.scrollIntoViewIfNeeded();
  await expect(plane!.locator('canvas')).toBeVisible();
  await curve!.scrollIntoViewIfNeeded();
  for (const [cut, number] of [
    ['5', '0.251'],
    ['1', '0.557'],
    ['25', '0.018'],
  ] as const) {
    expect(said.has(number)).toBe(true);
    await curve!.getByRole('textbox', { name: K }).fill(cut);
    await curve!.getByRole('textbox', { name: K }).press('Enter');
    await expect(curve!.locator('.read-out')).toContainText(`${number}`);
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 100)}`)).toEqual([]);
});
