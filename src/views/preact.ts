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

/** An element, by preact's own names for itself and its children (kept by it for its tools). */
interface Drawn {
  readonly type: unknown;
  readonly props: { readonly children?: unknown };
  readonly __e: (Element & { said?: string | number }) | null;
  readonly __k: readonly [{ readonly __e: Text }];
}

/** A browser that translates a page puts nodes of its own where a text was: what has changed since takes its place again. */
const after = options.diffed;
options.diffed = (vnode) => {
  after?.(vnode);
  const { type, props, __e: element, __k: children } = vnode as unknown as Drawn;
  const text = props.children;
  // What is written as text has no elements.
  if (typeof type !== 'string' || (typeof text !== 'string' && typeof text !== 'number') || !element) return;
  if (element.said === text) return;
  if (element.said !== undefined && !children[0].__e.parentNode) element.replaceChildren(children[0].__e);
  element.said = text;
};
