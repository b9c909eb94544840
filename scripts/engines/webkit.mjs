/** WebKitGTK by WebDriver: its driver with its own small browser, on a screen in memory. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dragged, pressed } from './actions.mjs';
import { ended, said } from './processes.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A function that asks the driver and answers its value. */
const connect = (port) => async (method, path, body) => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
};

/** Waits until the driver listens, which it does not say. */
const answering = async (ask, tries = 100) => {
  for (let i = 1; ; i++) {
    try {
      return await ask('GET', '/status');
    } catch (error) {
      if (i === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

export const webkit = {
  name: 'WebKitGTK',
  needs: { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' },
  open: async ({ width, height }) => {
    const size = `${2 * width}x${2 * height}x24`;
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const children = [screen];
    const close = async () => {
      for (const child of children.reverse()) await ended(child);
    };
    try {
      const [display] = await said(screen.stdio[3], /\d+/);
      const port = await freePort();
      const env = { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11' };
      children.push(spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env }));
      const ask = connect(port);
      await answering(ask);
      const { sessionId, capabilities } = await ask('POST', '/session', { capabilities: {} });
      const session = `/session/${sessionId}`;
      const evaluate = async (work, ...values) => {
        const script = `return JSON.stringify((${work})(...arguments) ?? null)`;
        return JSON.parse(await ask('POST', `${session}/execute/sync`, { script, args: values }));
      };
      // The window's bars are part of what WebDriver sizes.
      await ask('POST', `${session}/window/rect`, { width, height });
      const bars = height - (await evaluate(() => window.innerHeight));
      await ask('POST', `${session}/window/rect`, { width, height: height + bars });
      const act = (actions) => ask('POST', `${session}/actions`, { actions });
      return {
        version: `WebKitGTK ${capabilities.browserVersion}`,
        open: (url) => ask('POST', `${session}/url`, { url }),
        evaluate,
        drag: (path) => act(dragged(path)),
        press: (key) => act(pressed(key)),
        picture: async () => Buffer.from(await ask('GET', `${session}/screenshot`), 'base64'),
        close: async () => {
          await ask('DELETE', session);
          await close();
        },
      };
    } catch (error) {
      await close();
      throw error;
    }
  },
};
