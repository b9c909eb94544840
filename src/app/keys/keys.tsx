import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { messages } from '#words/app.ts';
import { useThisExplorer } from '../explorer/context.ts';
import './keys.css';

const List = lazy(() => import('./keysDialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })));

/** Opens the list of keys, where the document's keys are this explorer's. */
export const KeysButton = () => {
  const { isPage, overlay } = useThisExplorer();
  if (!isPage) return null;
  return (
    <button type="button" className="keys-button" aria-haspopup="dialog" onClick={overlay.toggleKeys}>
      {messages.keys} <kbd>?</kbd>
    </button>
  );
};

export const Keys = () => {
  const { overlay } = useThisExplorer();
  const shown = useStore(overlay, ({ keys }) => keys);
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <List onClose={() => overlay.setState({ keys: false })} />
    </Suspense>
  );
};
