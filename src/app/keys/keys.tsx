import { lazy, Suspense, useSyncExternalStore } from 'react';
import { messages } from '../../words/en/app.ts';

const List = lazy(() => import('./keysDialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })));

/** Whether the list of keys is open: by its button, or by its own key. */
const listeners = new Set<() => void>();
let open = false;

const set = (now: boolean) => {
  open = now;
  for (const listener of listeners) listener();
};

export const toggleKeys = () => set(!open);

export const KeysButton = () => (
  <button type="button" className="keys-button" aria-haspopup="dialog" onClick={toggleKeys}>
    {messages.keys} <kbd>?</kbd>
  </button>
);

export const Keys = () => {
  const shown = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => open,
  );
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <List onClose={() => set(false)} />
    </Suspense>
  );
};
