import { createStore, type StoreApi } from 'zustand/vanilla';

/** What stands over the views for a while: the list of keys, and a short sentence about what a button has just done. */
export interface Overlay {
  readonly keys: boolean;
  readonly said: string;
}

export interface OverlayStore extends StoreApi<Overlay> {
  /** On screen for a moment, and heard by screen readers. */
  tell(text: string): void;
  toggleKeys(): void;
  dispose(): void;
}

const moment = 5000;

export const createOverlay = (): OverlayStore => {
  const store = createStore<Overlay>(() => ({ keys: false, said: '' }));
  let timer = 0;
  return {
    ...store,
    tell(text) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => store.setState({ said: '' }), moment);
      store.setState({ said: text });
    },
    toggleKeys: () => store.setState(({ keys }) => ({ keys: !keys })),
    dispose: () => window.clearTimeout(timer),
  };
};
