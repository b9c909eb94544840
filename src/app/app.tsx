import { lazy, Suspense, useEffect } from 'react';
import { otherClock } from '../state/clock.ts';
import { messages } from '../words/en/app.ts';
import { changeSentence } from '../words/en/link.ts';
import { Explorer } from './explorer.tsx';
import { Header } from './header.tsx';
import { actions, ask, store, useExplorer, useFailure } from './session.ts';
import { listenForKey, listenForShortcuts } from './shortcuts.ts';

const PinBar = lazy(() => import('./pinBar.tsx').then(({ PinBar: bar }) => ({ default: bar })));
const Papers = lazy(() => import('./papers.tsx').then(({ Papers: page }) => ({ default: page })));

/** What the link's repair changed, until it is dismissed. */
const Changes = () => {
  const changes = useExplorer((state) => state.changes);
  if (changes.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>
        {messages.changed} {changes.map(changeSentence).join(' ')}
      </p>
      <button type="button" onClick={() => store.getState().dismiss()}>
        {messages.dismiss}
      </button>
    </div>
  );
};

/** What is said when the engine could not answer; the last picture and the settings stay. */
const Failure = () => {
  const why = useFailure();
  if (why === null) return null;
  return (
    <div className="notice bad" role="alert">
      <p>{messages.failed(why)}</p>
      <button type="button" onClick={ask}>
        {messages.tryAgain}
      </button>
    </div>
  );
};

export const App = () => {
  const page = useExplorer((state) => state.page);
  const comparing = useExplorer((state) => state.pinned !== null && state.page === 'explore');
  useEffect(() => listenForShortcuts(() => store.getState().scenario, actions), []);
  useEffect(() => listenForKey('p', () => store.getState().togglePin()), []);
  useEffect(() => listenForKey('w', () => actions.point(otherClock(store.getState()))), []);
  return (
    <div className={`app page-${page}`}>
      <Header page={page} />
      <div className="notices">
        <Changes />
        <Failure />
        {comparing && (
          <Suspense fallback={null}>
            <PinBar />
          </Suspense>
        )}
      </div>
      {page === 'explore' ? (
        <Explorer />
      ) : (
        <Suspense fallback={null}>
          <Papers />
        </Suspense>
      )}
    </div>
  );
};
