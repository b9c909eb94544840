import { options } from 'preact';
import { useState } from 'preact/compat';

/** What stands for React in other pages (`plugins/onPreact.ts`): preact's compat layer, but where that does otherwise than figures need. */
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
