/**
 * `npm run engines`: Firefox and WebKitGTK open the explorer, drag with a mouse, press keys and follow links, on the
 * production build. After each step Chromium opens the link that came of it, and both pages must say the same: every
 * sentence, cost, error, setting and handle. What is missing is installed by Debian's packages, and where that cannot be
 * the engine is skipped aloud. The last picture of each is left in build/engines.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { openChromium } from './engines/chromium.mjs';
import { firefox } from './engines/firefox.mjs';
import { provide } from './engines/packages.mjs';
import {
  findSlider,
  focusEmbedded,
  focusSlider,
  follow,
  readEmbedded,
  readPage,
  setEmbedded,
} from './engines/readings.mjs';
import { serveHost, serveWatched } from './engines/served.mjs';
import { webkit } from './engines/webkit.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const viewport = { width: 1440, height: 900 };
const engines = [firefox, webkit];
const viewCount = 6;
const K = 'K, steps kept by the reverse pass';
const cut = 'K, steps kept';
const start = 'λ₁, where the outer descent starts';
const given =
  '#v=1&l=l1&w=w1&inner=(w1-l1)^2/2%2Bw1^4/40&outer=(w1-0.5)^2%2Bsin(l1)/4&T=30&gamma=0.2&e=K2,K9,reverse&lambda=1.5&w0=-1&sel=1&field=ratio';
const embedded = 'views=strip,ratio&controls=K,stepSize&v=2&T=60&sel=2';
const followed = '#v=1&p=shaban-toy-interfering&T=60&sel=3';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What `ask` answers once `holds` of it; throws what `complaint` says of the last answer when it has not for long. */
const until = async (ask, holds, complaint) => {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) throw new Error(complaint(answer));
    await pause(250);
  }
};

const demand = (holds, complaint) => {
  if (!holds) throw new Error(complaint);
};

const differences = ([ours, theirs]) => {
  if (!ours || !theirs) return `${ours ? 'Chromium' : 'It'} does not come to rest.`;
  const only = (reading, other, sign) =>
    Object.entries(reading).flatMap(([part, lines]) =>
      lines.filter((line) => !other[part].includes(line)).map((line) => `      ${sign} ${line}`),
    );
  return ['It differs (+) from Chromium (−):', ...only(theirs, ours, '−'), ...only(ours, theirs, '+')].join('\n');
};

/** The tab's link, once it is another than `before` and stays. */
const nextLink = async (tab, before) => {
  const read = async () => {
    const link = await tab.evaluate(() => location.hash);
    await pause(500);
    return [link, await tab.evaluate(() => location.hash)];
  };
  const stays = ([link, later]) => link === later && link !== before;
  return (await until(read, stays, ([link]) => `Its link stays ${link || 'empty'}.`))[0];
};

/** What the tab says, once Chromium says the same at the tab's link. */
const agreed = async (tab, chromium, address) => {
  await chromium.open(address);
  const both = () => Promise.all([tab.evaluate(readPage), chromium.evaluate(readPage)]);
  const whole = ([ours, theirs]) => ours?.drawn.length === viewCount && isDeepStrictEqual(ours, theirs);
  const [reading] = await until(both, whole, differences);
  const wrong = [...reading.errors, ...reading.notices];
  demand(wrong.length === 0, wrong.join('\n'));
  demand(
    reading.drawn.every((view) => view.endsWith(' drawn')),
    reading.drawn.join(', '),
  );
  return reading;
};

/** Presses the mouse on the slider of this name, takes it by these pixels, and lets go. */
const pull = async (tab, name, ...path) => {
  const thumb = await tab.evaluate(findSlider, name);
  const at = ([right, down]) => ({ x: Math.round(thumb.x + right), y: Math.round(thumb.y + down) });
  await tab.drag([[0, 0], ...path].map(at));
};

/** One engine's way through the explorer; throws where it differs from Chromium's. */
const walk = async (tab, chromium, url) => {
  let link = '#/explore';
  let says = null;
  const step = async (name, act, holds) => {
    const was = says;
    await act();
    if (was) link = await nextLink(tab, link);
    says = await agreed(tab, chromium, url + link);
    demand(holds(says, was), `${name}: ${JSON.stringify(says, null, 2)}`);
    console.log(`  ✓ ${name}`);
  };
  const numberOf = (reading, name) =>
    Number(reading.settings.findLast((line) => line.startsWith(`${name}: `)).split(': ')[1]);
  const movesK = (now, was) => numberOf(now, K) !== numberOf(was, K) && !isDeepStrictEqual(now.said, was.said);

  await step(
    'opens',
    () => tab.open(url + link),
    (now) => numberOf(now, K) === 5,
  );
  await step('K by the mouse', () => pull(tab, K, [20, 0], [50, 3], [40, 3]), movesK);
  const press = async () => {
    await tab.evaluate(focusSlider, K);
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) await tab.press(key);
  };
  await step('K by arrow keys', press, (now, was) => movesK(now, was) && numberOf(now, K) === numberOf(was, K) + 2);
  await step('the cut of the strip', () => pull(tab, cut, [-40, 5], [90, 5]), movesK);
  await step(
    'λ₁ in its plane',
    () => pull(tab, start, [30, 10], [60, 40]),
    (now, was) => !isDeepStrictEqual(now.said, was.said),
  );
  const open = async () => {
    await tab.open('about:blank');
    await tab.open(url + given);
  };
  await step('a link opened', open, (now) => numberOf(now, 'T, inner steps') === 30);
  await step(
    'a link followed',
    () => tab.evaluate(follow, followed),
    (now) => numberOf(now, 'T, inner steps') === 60,
  );
};

/** Figures of another page: a frame's own document, then an element beside a frame in a page on another port. */
const walkEmbedded = async (tab, chromium, url) => {
  const agree = async (name) => {
    const both = () => Promise.all([tab.evaluate(readEmbedded), chromium.evaluate(readEmbedded)]);
    const same = ([ours, theirs]) => ours !== null && isDeepStrictEqual(ours, theirs);
    await until(both, same, ([ours, theirs]) => `Chromium: ${JSON.stringify(theirs)}\nhere: ${JSON.stringify(ours)}`);
    console.log(`  ✓ ${name}`);
  };
  const frame = `${url}v1/embed.html#${embedded}`;
  await Promise.all([tab.open(frame), chromium.open(frame)]);
  await agree('a frame');
  const host = await serveHost(`<!doctype html><title>A post</title>
    <script src="${url}v1/unrolled-figure.js"></script><script src="${url}v1/host.js"></script>
    <unrolled-figure src="#${embedded}"></unrolled-figure>
    <iframe title="A figure" src="${frame}" height="100" width="640"></iframe>`);
  try {
    await Promise.all([tab.open(host.url), chromium.open(host.url)]);
    await agree('an element beside a frame');
    await tab.evaluate(focusEmbedded);
    await tab.press('ArrowRight');
    await chromium.evaluate(setEmbedded, `#${embedded}&e=K1,K5,K26,reverse`);
    await agree('an arrow key in the element');
  } finally {
    host.close();
  }
};

const served = await serveWatched(Number(process.env.PORT ?? 4189));
const chromium = await openChromium(viewport);
let failed = false;
mkdirSync('build/engines', { recursive: true });
try {
  for (const { name, needs, open } of engines) {
    const missing = provide(needs);
    if (missing.length > 0) {
      console.log(`\n${name}: SKIPPED, ${missing.join(' and ')} not found, and not installed here.`);
      continue;
    }
    const tab = await open(viewport);
    console.log(`\n${tab.version}, held against ${chromium.version}`);
    try {
      await walk(tab, chromium, served.url);
      await walkEmbedded(tab, chromium, served.url);
    } catch (error) {
      failed = true;
      console.error(`  ✗ ${error.message}`);
    } finally {
      writeFileSync(`build/engines/${name}.png`, await tab.picture());
      await tab.close();
    }
  }
} finally {
  await chromium.close();
  await served.close();
}
process.exit(failed ? 1 : 0);
