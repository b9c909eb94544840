import { lazy, Suspense, useEffect, useRef } from 'react';
import { prepareFormulas } from '../../scenario/formula.ts';
import { otherClock } from '../../state/clock.ts';
import { messages } from '../../words/en/app.ts';
import { toggleFullScreen } from '../device/fullScreen.ts';
import { toggleLargeType } from '../device/largeType.ts';
import { toggleTheme } from '../device/theme.ts';
import { Keys, toggleKeys } from '../keys/keys.tsx';
import { listenForShortcuts } from '../keys/shortcuts.ts';
import { actions, ask, store, useExplorer, useFailure } from '../session.ts';
import { Explorer } from './explorer.tsx';
import { Header } from './header.tsx';

const Changes = lazy(() => import('./changes.tsx').then(({ Changes: notice }) => ({ default: notice })));
const PinBar = lazy(() => import('./pinBar.tsx').then(({ PinBar: bar }) => ({ default: bar })));
const Papers = lazy(() => import('../papers/papers.tsx').then(({ Papers: page }) => ({ default: page })));
const OwnProblem = lazy(async () => {
  const [{ OwnProblem: page }] = await Promise.all([import('../own/ownProblem.tsx'), prepareFormulas()]);
  return { default: page };
});

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

/** What opened another page may be gone with the old one: then its main part has the focus, not nothing. */
const useFocusKept = (page: string): void => {
  const last = useRef(page);
  useEffect(() => {
    if (last.current !== page && document.activeElement === document.body)
      document.getElementById('views')?.focus({ preventScroll: true });
    last.current = page;
  }, [page]);
};

const pageKeys = { d: toggleTheme, l: toggleLargeType, F: toggleFullScreen, '?': toggleKeys };
const explorerKeys = {
  ...pageKeys,
  p: () => store.getState().togglePin(),
  w: () => actions.point(otherClock(store.getState())),
  R: () => store.getState().reset(),
};

const shown = () => {
  const { page, scenario } = store.getState();
  return page === 'explore' ? { scenario, keys: explorerKeys } : { scenario: null, keys: pageKeys };
};

export const App = () => {
  const page = useExplorer((state) => state.page);
  const changed = useExplorer((state) => state.changes.length > 0);
  const comparing = useExplorer((state) => state.pinned !== null && state.page === 'explore');
  useEffect(() => listenForShortcuts(shown, actions), []);
  useFocusKept(page);
  return (
    <div className={`app page-${page}`}>
      <title>{page === 'explore' ? messages.title : `${messages.pages[page]} · ${messages.title}`}</title>
      <Header page={page} />
      <div className="notices">
        <Failure />
        <Suspense fallback={null}>
          {changed && <Changes />}
          {comparing && <PinBar />}
        </Suspense>
      </div>
      {page === 'explore' ? (
        <Explorer />
      ) : (
        <Suspense fallback={null}>{page === 'papers' ? <Papers /> : <OwnProblem />}</Suspense>
      )}
      <Keys />
    </div>
  );
};
