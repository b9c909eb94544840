import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Opens the built page and waits for its first picture: the JavaScript files that were asked for before it was drawn,
 * workers' included, and what they weigh gzipped, in bytes.
 */
export const weighFirstPicture = async (page, url) => {
  const context = page.context();
  const fetched = new Set();
  context.on('request', (request) => fetched.add(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    globalThis.__firstDrawn = new Promise((resolve) =>
      document.addEventListener('unrolled:drawn', () => resolve(performance.now()), { once: true }),
    );
  });
  await page.goto(url);
  const first = await page.evaluate(() => globalThis.__firstDrawn);
  const startOf = async () =>
    new Map(
      await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name, startTime }) => [new URL(name).pathname, startTime]),
      ),
    );
  // An entry appears when its file has come; what only a worker fetched has none, and is counted whenever it came.
  let starts = await startOf();
  for (let quiet = 0; quiet < 10; ) {
    await page.waitForTimeout(200);
    const now = await startOf();
    quiet = now.size === starts.size ? quiet + 1 : 0;
    starts = now;
  }
  const late = [...starts].filter(([, start]) => start > first).map(([path]) => path);
  const scripts = [...fetched].filter((path) => path.endsWith('.js') && !late.includes(path)).sort();
  return { scripts, bytes: scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`dist${path}`)).length, 0) };
};
