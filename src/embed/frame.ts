import { tag, themes } from './contract.ts';
import { asksForHeight, heightMessages } from './heights.ts';
import { type Message, readMessage, readSlide } from './messages.ts';
import { takeLink } from './options.ts';

/** Keys of decks and pages: they go out where nothing in the figure has a use for them. */
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
  const show = (link: string): void => figure.setAttribute('src', link);
  show(location.hash);
  document.body.append(figure);
  window.addEventListener('hashchange', () => show(location.hash));

  let told = 0;
  const tellHeight = (again: boolean): void => {
    const height = Math.ceil(figure.getBoundingClientRect().height);
    if (height === 0 || (height === told && !again)) return;
    told = height;
    for (const message of heightMessages(height, location.href, takeLink(location.hash).secret)) post(message);
  };
  new ResizeObserver(() => tellHeight(false)).observe(figure);

  figure.addEventListener('state', (event) => {
    say({ type: 'unrolled:state', hash: (event as CustomEvent<{ hash: string }>).detail.hash });
  });

  window.addEventListener('keydown', (event) => {
    const { key, code, shiftKey, defaultPrevented, ctrlKey, metaKey, altKey } = event;
    if (!keys.has(key) || defaultPrevented || ctrlKey || metaKey || altKey) return;
    const at = event.composedPath()[0];
    if (at instanceof HTMLInputElement && at.type === 'text' && key.length === 1) return;
    say({ type: 'unrolled:key', key, code, shift: shiftKey });
  });

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
          if ((themes as readonly string[]).includes(message.theme)) figure.setAttribute('theme', message.theme);
          break;
        default:
      }
  };
  /** What the frame's link says of views and controls stays. */
  const keepViews = (hash: string): string => {
    const said = [...takeLink(location.hash).said].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return `#${[...said, takeLink(hash).scenario.slice(1)].filter(Boolean).join('&')}`;
  };
  window.addEventListener('message', ({ source, data }) => {
    if (source !== host || !framed) return;
    const slide = readSlide(data);
    if (slide === 'start') figure.wake();
    else if (slide === 'stop') figure.sleep();
    else if (asksForHeight(data)) {
      const { width, height } = figure.getBoundingClientRect();
      post({ type: 'iframe-resized', width: Math.ceil(width), height: Math.ceil(height) });
    } else {
      const message = readMessage(data, 'frame');
      if (!message) return;
      if (waiting.size === 0) requestAnimationFrame(hear);
      waiting.set(message.type, message);
    }
  });
};
