import { readMessage } from './messages.ts';

/**
 * For a page with frames: each becomes as high as its figure. It is asked until it answers, heard by its own window alone,
 * and never made higher than a few screens; a key that a figure has no use for is told as `unrolled:key`, for decks.
 */
const [least, most] = [80, 4000];
const tries = 40;

const script = document.currentScript as HTMLScriptElement | null;
const folder = script?.src ? new URL('.', script.src).href : '';
const answered = new WeakSet<HTMLIFrameElement>();

const frames = (): readonly HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${folder}embed.html`));

const ask = (frame: HTMLIFrameElement, left = tries): void => {
  if (answered.has(frame) || !frame.isConnected || left === 0) return;
  frame.contentWindow?.postMessage({ type: 'unrolled:hello' }, '*');
  setTimeout(ask, 500, frame, left - 1);
};

addEventListener('message', ({ source, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  const message = frame && readMessage(data, 'host');
  if (!message) return;
  if (message.type === 'unrolled:height') {
    answered.add(frame);
    const height = Math.min(most, Math.max(least, Math.round(message.height)));
    if (frame.style.height !== `${height}px`) frame.style.height = `${height}px`;
  }
  if (message.type === 'unrolled:key')
    frame.dispatchEvent(new CustomEvent('unrolled:key', { detail: message, bubbles: true }));
});

/** A frame that loads is asked anew, as after the host has moved it. */
addEventListener(
  'load',
  ({ target }) => {
    if (!(target instanceof HTMLIFrameElement)) return;
    answered.delete(target);
    if (frames().includes(target)) ask(target);
  },
  true,
);
const askAll = (): void => {
  for (const frame of frames()) ask(frame);
};
askAll();
addEventListener('DOMContentLoaded', askAll);
