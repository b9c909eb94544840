import { tag } from './contract.ts';
import { tellKey, turnsPage } from './decks.ts';
import { readMessage } from './messages.ts';
import { themeOf, watchThemes } from './theme.ts';

/**
 * For a page with frames: each becomes as high as its figure, and has the page's theme unless its link says one. It is asked
 * until it answers, heard by its own window alone, and never made higher than a few screens; a key that a figure has no use
 * for is told as `unrolled:key`, for decks.
 */
const [least, most] = [80, 4000];
const tries = 40;

const script = document.currentScript as HTMLScriptElement | null;
const folder = script?.src ? new URL('.', script.src).href : '';
const answered = new WeakSet<HTMLIFrameElement>();

const frames = (): readonly HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${folder}embed.html`));

const tellTheme = (frame: HTMLIFrameElement): void => {
  if (/[#&]theme=/.test(frame.src)) return;
  frame.contentWindow?.postMessage({ type: 'unrolled:theme', theme: themeOf(frame, 'auto') }, '*');
};

const ask = (frame: HTMLIFrameElement, left = tries): void => {
  if (answered.has(frame) || !frame.isConnected || left === 0) return;
  frame.contentWindow?.postMessage({ type: 'unrolled:hello' }, '*');
  tellTheme(frame);
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
  if (message.type === 'unrolled:key') tellKey(frame, message);
});

/** In a deck the keys of a remote control are the deck's, wherever in an element the focus is. */
addEventListener(
  'keydown',
  (event) => {
    const { target, isTrusted } = event;
    if (!isTrusted || !turnsPage(event) || !(target instanceof Element) || !target.matches(`.reveal ${tag}`)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    target.dispatchEvent(new KeyboardEvent('keydown', event));
  },
  true,
);

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
watchThemes(() => {
  for (const frame of frames()) tellTheme(frame);
});
