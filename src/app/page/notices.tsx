import { lazy, Suspense } from 'react';
import { messages } from '#words/app.ts';
import { useExplorer, useFailure, useThisExplorer } from '../explorer/context.ts';

const Changes = lazy(() => import('./changes.tsx').then(({ Changes: notice }) => ({ default: notice })));
const PinBar = lazy(() => import('./pinBar.tsx').then(({ PinBar: bar }) => ({ default: bar })));

/** What is said when the engine could not answer; the last picture and the settings stay. */
const Failure = () => {
  const { ask } = useThisExplorer().session;
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

/** What stands above the views: a failure, what a link's repair changed, how the pinned run differs. */
export const Notices = () => {
  const changed = useExplorer((state) => state.changes.length > 0);
  const comparing = useExplorer((state) => state.pinned !== null && state.page === 'explore');
  return (
    <div className="notices">
      <Failure />
      <Suspense fallback={null}>
        {changed && <Changes />}
        {comparing && <PinBar />}
      </Suspense>
    </div>
  );
};
