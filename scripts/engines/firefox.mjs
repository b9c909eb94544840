/** Firefox by WebDriver BiDi, which it speaks itself. Needs Node's own WebSocket. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dragged, pressed } from './actions.mjs';
import { ended, said } from './processes.mjs';

/** A function that sends a command and answers its result. */
const connect = async (url) => {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`Nothing answers at ${url}.`));
  });
  const waiting = new Map();
  socket.onmessage = ({ data }) => {
    const { type, id, result, error, message } = JSON.parse(data);
    const promise = waiting.get(id);
    waiting.delete(id);
    if (type === 'success') promise?.resolve(result);
    if (type === 'error') promise?.reject(new Error(`${error}: ${message}`));
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone.'));
  };
  let commands = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      commands += 1;
      waiting.set(commands, { resolve, reject });
      socket.send(JSON.stringify({ id: commands, method, params }));
    });
};

export const firefox = {
  name: 'Firefox',
  needs: { 'firefox-esr': 'firefox-esr' },
  open: async (viewport) => {
    const home = mkdtempSync(join(tmpdir(), 'firefox-'));
    const child = spawn('firefox-esr', ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port=0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: home },
    });
    const close = async () => {
      await ended(child);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const [, address] = await said(child.stderr, /WebDriver BiDi listening on (ws:\S+)/);
      const send = await connect(`${address}/session`);
      const { capabilities } = await send('session.new', { capabilities: {} });
      const { contexts } = await send('browsingContext.getTree', {});
      const { context } = contexts[0];
      await send('browsingContext.setViewport', { context, viewport });
      const act = (actions) => send('input.performActions', { context, actions });
      return {
        version: `Firefox ${capabilities.browserVersion}`,
        open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
        evaluate: async (work, ...values) => {
          const { result, exceptionDetails } = await send('script.evaluate', {
            expression: `JSON.stringify((${work})(...${JSON.stringify(values)}) ?? null)`,
            target: { context },
            awaitPromise: false,
          });
          if (exceptionDetails) throw new Error(exceptionDetails.text);
          return JSON.parse(result.value);
        },
        drag: (path) => act(dragged(path)),
        press: (key) => act(pressed(key)),
        picture: async () => Buffer.from((await send('browsingContext.captureScreenshot', { context })).data, 'base64'),
        close,
      };
    } catch (error) {
      await close();
      throw error;
    }
  },
};
