/** The production build, served with a watcher in its page that hears errors and what was drawn, in any engine. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { preview } from 'vite';

/** Runs in the page before its own scripts. */
const watch = () => {
  const heard = { errors: [], drawn: null };
  globalThis.__heard = heard;
  const say = (what) => heard.errors.push(String(what));
  addEventListener(
    'error',
    ({ message, target }) => {
      // Firefox says it of preloading a module that runs already.
      if (target.rel !== 'modulepreload') say(message ?? `${target.outerHTML} did not load`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => say(reason));
  addEventListener('securitypolicyviolation', ({ blockedURI }) => say(`${blockedURI} was blocked`));
  const { error } = console;
  console.error = (...values) => {
    say(values.join(' '));
    error(...values);
  };
  document.addEventListener('unrolled:drawn', ({ detail }) => {
    heard.drawn = detail;
  });
};

const watched = {
  name: 'watched',
  configurePreviewServer({ middlewares }) {
    middlewares.use(async ({ url }, response, next) => {
      const send = (type, text) => response.setHeader('Content-Type', type).end(text);
      if (url === '/watch.js') return send('text/javascript', `(${watch})()`);
      if (url !== '/') return next();
      const page = await readFile('dist/index.html', 'utf8');
      send('text/html', page.replace('<link', '<script src="watch.js"></script><link'));
    });
  },
};

export const serveWatched = async (port) => {
  const server = await preview({
    plugins: [watched],
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
};

/** Serves one page of somebody else's on a port of its own. */
export const serveHost = async (body) => {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(body));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
};
