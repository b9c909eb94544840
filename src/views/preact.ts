import { options } from 'preact';
import { useState } from 'preact/compat';

/** What stands for React in what is built (`plugins/onPreact.ts`): preact's compat layer, but where that does otherwise than the page needs. */
export {
  Component,
  createContext,
  createElement,
  createPortal,
  Fragment,
  flushSync,
  lazy,
  memo,
  StrictMode,
  Suspense,
  use,
  useCallback,
  useContext,
  useDebugValue,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'preact/compat';
export { createRoot } from 'preact/compat/client';

let used = 0;

/** One in the document, not only in its root as preact's is: two figures of a page have no id and no name in common. */
export const useId = (): string => useState(() => `P${used++}`)[0];

/** SVG's attributes are what they are spelled, and only `tabindex` lets an element have the focus. */
const before = options.vnode;
options.vnode = (vnode) => {
  const { type, props } = vnode as { readonly type: unknown; readonly props: Record<string, unknown> };
  if (typeof type === 'string' && props.tabIndex !== undefined) {
    props.tabindex = props.tabIndex;
    delete props.tabIndex;
  }
  before?.(vnode);
};

/** Effects run before the next event, as React's do: after the next frame a second key would find the listeners of before the first. */
options.requestAnimationFrame = queueMicrotask;

/** An element with one text, by preact's own name for its children (kept by it for its tools). */
interface WithText {
  readonly type: unknown;
  readonly props: { readonly children?: unknown };
  readonly __k: readonly [{ readonly __e: Text }] | null;
}

const shown = new WeakMap<Text, string>();

/** A browser that translates a page puts nodes of its own where a text was: what has changed since takes its place again. */
const after = options.diffed;
options.diffed = (vnode) => {
  after?.(vnode);
  const { type, props, __k: children } = vnode as unknown as WithText;
  if (typeof type !== 'string' || (typeof props.children !== 'string' && typeof props.children !== 'number')) return;
  const text = children![0].__e;
  const before = shown.get(text);
  if (before === text.data) return;
  shown.set(text, text.data);
  if (before !== undefined && !text.parentNode) (vnode as unknown as { __e: Element }).__e.replaceChildren(text);
};
