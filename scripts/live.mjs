/**
 * The page as a hand feels it, in a real browser on the production build: from a slider's event to the frame after its
 * revision was drawn, from letting go to the whole field, from navigation to the first picture, and the JavaScript
 * fetched before it. What a machine gives is measured beside it, in turns within the run: an empty page of the same
 * kind (bench/empty.html), of which the first paint and the drag are given as multiples. Prints a table and writes
 * build/live.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './browser.mjs';
import { weighFirstPicture } from './weight.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const PORT = 4187;
const MOVES = 100;
/** How often the empty page and the explorer take turns. */
const TURNS = 3;
/** How often each page is opened with nothing cached. */
const OPENINGS = 15;
/** Moves between two times of letting go, and milliseconds between two moves: about a hand's 60 per second. */
const STRETCH = 20;
const BETWEEN = 16;

/** Runs in the page before its own scripts: what was asked when, and which revision was on screen when. */
const watch = () => {
  const record = { asked: [], released: [], drawn: [], first: null };
  globalThis.__live = record;
  const asked = () => Number(document.documentElement.dataset.asked ?? 0);
  // The window hears an event last on its way up, when the page has asked already.
  window.addEventListener('input', (event) => record.asked.push({ at: event.timeStamp, revision: asked() }));
  window.addEventListener('pointerup', (event) => record.released.push({ at: event.timeStamp, revision: asked() }));
  document.addEventListener('unrolled:drawn', ({ detail }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const at = performance.now();
        record.first ??= at;
        record.drawn.push({ at, ...detail });
        port1.close();
      };
      port2.postMessage(null);
    });
  });
};

/** Milliseconds from the answer's first byte to what is painted first. */
const firstPaint = () =>
  performance.getEntriesByName('first-contentful-paint')[0].startTime -
  performance.getEntriesByType('navigation')[0].responseStart;

const quantile = (values, q) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Drags the slider of this label back and forth over a part of its track; answers milliseconds per move and per rest. */
const drag = async (page, label, from) => {
  const box = await page.getByRole('slider', { name: label }).first().boundingBox();
  if (!box) throw new Error(`There is no slider "${label}" on the page.`);
  const y = box.y + box.height / 2;
  const x = (i) => box.x + box.width * (from + (0.9 - from) * Math.abs(((i / 40) % 2) - 1));
  await page.evaluate(() => {
    for (const list of ['asked', 'released', 'drawn']) globalThis.__live[list].length = 0;
  });
  for (let i = 0; i < MOVES; i++) {
    if (i % STRETCH === 0) {
      await page.mouse.move(x(i), y);
      await page.mouse.down();
    }
    await page.mouse.move(x(i + 1), y);
    await pause(BETWEEN);
    if (i % STRETCH === STRETCH - 1) {
      await page.mouse.up();
      await pause(400);
    }
  }
  await pause(500);
  const { asked, released, drawn } = await page.evaluate(() => globalThis.__live);
  const until = ({ at, revision }, whole) => {
    const end = drawn.find((d) => d.revision >= revision && (!whole || d.complete));
    return end ? Math.max(0, end.at - at) : Number.POSITIVE_INFINITY;
  };
  const own = asked.filter(({ revision }) => drawn.some((d) => d.revision === revision)).length;
  return {
    moves: asked.length,
    drawnThemselves: own,
    toPicture: asked.map((a) => until(a, false)),
    toWhole: released.map((r) => until(r, true)),
  };
};

const server = await preview({ preview: { host: '127.0.0.1', port: PORT, strictPort: true, open: false } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  const url = `http://127.0.0.1:${PORT}/`;
  const newPage = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await context.addInitScript(watch);
    await context.route(`${url}empty.html`, (route) => route.fulfill({ path: 'bench/empty.html' }));
    return context.newPage();
  };
  const firsts = { '': [], '#/explore': [], 'empty.html': [] };
  const paints = { '': [], '#/explore': [], 'empty.html': [] };
  for (let i = 0; i < OPENINGS; i++) {
    for (const path of Object.keys(firsts)) {
      const page = await newPage();
      await page.goto(url + path);
      await page.waitForFunction(
        () => globalThis.__live.first !== null && performance.getEntriesByName('first-contentful-paint').length > 0,
        null,
        { timeout: 20_000 },
      );
      firsts[path].push(await page.evaluate(() => globalThis.__live.first));
      paints[path].push(await page.evaluate(firstPaint));
      await page.context().close();
    }
  }
  const { scripts, bytes } = await weighFirstPicture(await browser.newPage(), url);

  const errors = [];
  const open = async (path) => {
    const page = await newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(url + path);
    await page.waitForFunction(() => globalThis.__live.first !== null);
    await pause(1000);
    return page;
  };
  const turns = [];
  for (let i = 0; i < TURNS; i++) {
    const empty = await open('empty.html');
    const nothing = await drag(empty, /^K/, 0.1);
    await empty.context().close();
    const explorer = await open('#/explore');
    turns.push({ nothing, K: await drag(explorer, /^K/, 0.1), T: await drag(explorer, /^T/, 0.5) });
    await explorer.context().close();
  }
  const pooled = (name) => ({
    moves: turns.reduce((sum, turn) => sum + turn[name].moves, 0),
    drawnThemselves: turns.reduce((sum, turn) => sum + turn[name].drawnThemselves, 0),
    toPicture: turns.flatMap((turn) => turn[name].toPicture),
    toWhole: turns.flatMap((turn) => turn[name].toWhole),
  });
  const [nothing, K, T] = ['nothing', 'K', 'T'].map(pooled);
  const multiple = (q) => quantile(K.toPicture, q) / quantile(nothing.toPicture, q);

  const rows = [
    ['empty page: event to picture, median', quantile(nothing.toPicture, 0.5), 'ms', null],
    ['empty page: event to picture, 95 of 100', quantile(nothing.toPicture, 0.95), 'ms', null],
    ['K slider: event to picture, median', quantile(K.toPicture, 0.5), 'ms', null],
    ['K slider: event to picture, 95 of 100', quantile(K.toPicture, 0.95), 'ms', 33],
    ['K slider as a multiple of the empty page, median', multiple(0.5), '×', 1.3],
    ['K slider as a multiple of the empty page, 95 of 100', multiple(0.95), '×', 1.6],
    ['K slider: letting go to the whole field, slowest', Math.max(...K.toWhole), 'ms', 150],
    ['T slider: event to picture, median', quantile(T.toPicture, 0.5), 'ms', null],
    ['T slider: event to picture, 95 of 100', quantile(T.toPicture, 0.95), 'ms', null],
    ['T slider: letting go to the whole field, slowest', Math.max(...T.toWhole), 'ms', 150],
    ['the first screen’s first paint, its picture in it, median', quantile(paints[''], 0.5), 'ms', null],
    [
      'the same as a multiple of the empty page’s',
      quantile(paints[''], 0.5) / quantile(paints['empty.html'], 0.5),
      '×',
      null,
    ],
    ['navigation to the first screen alive, median', quantile(firsts[''], 0.5), 'ms', 1000],
    ['JavaScript before it, gzipped', bytes / 1000, 'kB', 150],
    ['navigation to the explorer’s first picture, median', quantile(firsts['#/explore'], 0.5), 'ms', 1000],
  ].map(([name, value, unit, target]) => ({ name, value, unit, ...(target === null ? {} : { target }) }));

  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}, no GPU`;
  console.log(`${machine}\n`);
  for (const { name, value, unit, target } of rows) {
    const verdict = target === undefined ? '' : `≤ ${target}  ${value <= target ? '✓' : '✗'}`;
    console.log(`${name.padEnd(60)} ${value.toFixed(unit === '×' ? 2 : 1).padStart(7)} ${unit}  ${verdict}`.trimEnd());
  }
  console.log(
    `\nOf ${K.moves} moves of K ${K.drawnThemselves} were drawn themselves, of ${T.moves} of T ${T.drawnThemselves}; the others by a newer one.`,
  );
  if (errors.length > 0) console.log(`Errors on the page: ${errors.join('; ')}`);
  mkdirSync('build', { recursive: true });
  writeFileSync('build/live.json', `${JSON.stringify({ version: 1, machine, rows, scripts }, null, 2)}\n`);
  if (errors.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
