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
  const late = await page.evaluate(async () => {
    const first = await globalThis.__firstDrawn;
    // An entry appears when its file has come.
    await new Promise((resolve) => setTimeout(resolve, 500));
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime > first)
      .map(({ name }) => new URL(name).pathname);
  });
  // What a worker fetched is not among the page's own entries; it is counted whenever it came.
  const scripts = [...fetched].filter((path) => path.endsWith('.js') && !late.includes(path)).sort();
  return { scripts, bytes: scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`dist${path}`)).length, 0) };
};
