import { tag, themes } from './contract.ts';
import { turnsPage } from './decks.ts';
import { asksForHeight, heightMessages } from './heights.ts';
import type { Language } from './language.ts';
import { type Message, readMessage, readSlide } from './messages.ts';
import { readOptions, takeLink } from './options.ts';

/** Keys of decks and pages: they go out where nothing in the figure has kept them. */
const keys = new Set([
  'PageUp',
  'PageDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'F5',
  'b',
  'B',
  'Escape',
  '.',
]);

const titles: Readonly<Record<Language, string>> = { en: 'Unrolled: a figure', de: 'Unrolled: eine Abbildung' };

type Element = HTMLElement & { sleep(): void; wake(): void };

/** The document of a frame: one figure, as its link has it, and what it says to its host and hears from it. */
export const serveFrame = (): void => {
  const host = window.parent;
  const framed = host !== window;
  const post = (message: unknown): void => {
    if (framed) host.postMessage(message, '*');
  };
  const say = (message: Message): void => post(message);

  const figure = document.createElement(tag) as Element;
  const show = (): void => {
    const language = readOptions((name) => (name === 'src' ? location.hash : null)).lang || 'en';
    document.documentElement.lang = language;
    document.title = titles[language];
    figure.setAttribute('src', location.hash);
  };
  show();
  document.body.append(figure);
  window.addEventListener('hashchange', show);

  let told = 0;
  let hasPeer = false;
  const tellHeight = (again: boolean): void => {
    const box = figure.getBoundingClientRect();
    const height = Math.ceil(box.height);
    if (height === 0 || (height === told && !again)) return;
    told = height;
    for (const message of heightMessages(height, location.href, takeLink(location.hash).secret)) post(message);
    if (hasPeer) post({ type: 'iframe-resized', width: Math.ceil(box.width), height });
  };
  new ResizeObserver(() => tellHeight(false)).observe(figure);

  figure.addEventListener('state', (event) => {
    say({ type: 'unrolled:state', hash: (event as CustomEvent<{ hash: string }>).detail.hash });
  });

  const sayKey = ({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (!keys.has(key) || ctrlKey || metaKey || altKey) return;
    say({ type: 'unrolled:key', key, code, shift: shiftKey });
  };
  window.addEventListener('keydown', sayKey);
  // In a deck the keys of a remote control are the deck's, wherever the focus is.
  let inDeck = false;
  window.addEventListener(
    'keydown',
    (event) => {
      if (!inDeck || !turnsPage(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      sayKey(event);
    },
    true,
  );

  // However many come, the newest of a kind is heard once a frame.
  const waiting = new Map<Message['type'], Message>();
  const hear = (): void => {
    const heard = [...waiting.values()];
    waiting.clear();
    for (const message of heard)
      switch (message.type) {
        case 'unrolled:hello':
          tellHeight(true);
          break;
        case 'unrolled:set':
          figure.setAttribute('src', keepViews(message.hash));
          break;
        case 'unrolled:theme':
          showTheme(message.theme);
          break;
        default:
      }
  };
  /** A document of the host's own scheme is transparent; where the link says a theme, the figure brings its ground. */
  const showTheme = (theme: string): void => {
    if (!(themes as readonly string[]).includes(theme)) return;
    document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
    if (takeLink(location.hash).said.has('theme')) figure.setAttribute('theme', theme);
  };
  /** What the frame's link says of views and controls stays. */
  const keepViews = (hash: string): string => {
    const said = [...takeLink(location.hash).said].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return `#${[...said, takeLink(hash).scenario.slice(1)].filter(Boolean).join('&')}`;
  };
  window.addEventListener('message', ({ source, data }) => {
    if (source !== host || !framed) return;
    const slide = readSlide(data);
    if (slide) {
      inDeck = true;
      if (slide === 'start') figure.wake();
      else figure.sleep();
      return;
    }
    const asked = asksForHeight(data);
    hasPeer ||= asked;
    const message = asked ? ({ type: 'unrolled:hello' } as const) : readMessage(data, 'frame');
    if (!message) return;
    if (waiting.size === 0) requestAnimationFrame(hear);
    waiting.set(message.type, message);
  });
};
