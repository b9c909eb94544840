import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Opens the built page and waits for its first picture: the JavaScript files that were asked for before it was drawn,
 * workers' included, and what they weigh gzipped, in bytes.
 */
export const weighFirstPicture = async (page, url) => {
  const asked = new Map();
  page.context().on('request', (request) => asked.set(new URL(request.url()).pathname, request));
  await page.addInitScript(() => {
    globalThis.__firstDrawn = new Promise((resolve) =>
      document.addEventListener('unrolled:drawn', () => resolve(performance.timeOrigin + performance.now()), {
        once: true,
      }),
    );
  });
  await page.goto(url);
  const first = await page.evaluate(() => globalThis.__firstDrawn);
  for (let known = 0, quiet = 0; quiet < 10; ) {
    await page.waitForTimeout(200);
    quiet = asked.size === known ? quiet + 1 : 0;
    known = asked.size;
  }
  const scripts = [];
  for (const [path, request] of asked) {
    if (!path.endsWith('.js')) continue;
    await request.response();
    // What the browser gives no time for is counted.
    if (!(request.timing().startTime > first)) scripts.push(path);
  }
  scripts.sort();
  return { scripts, bytes: scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`dist${path}`)).length, 0) };
};
