import { pinnedSentence } from '#words/pinned.ts';
import { railWords } from '#words/rail.ts';
import { Say } from '../../views/marks/say.tsx';
import { useActions, usePinned, usePinnedFailure, useResult } from '../explorer/context.ts';
import './pinBar.css';

/** What differs from the pinned run, in words, while one is pinned. */
export const PinBar = () => {
  const { togglePin, swapPin } = useActions();
  const live = useResult();
  const pinned = usePinned();
  const failure = usePinnedFailure();
  return (
    <section className="pin-bar" aria-label={railWords.pinnedRun}>
      <p>
        {failure !== null && <span>{railWords.pinnedFailed(failure)}</span>}
        {live && pinned && <Say sentence={pinnedSentence(live, pinned)} />}
      </p>
      <button type="button" onClick={swapPin}>
        {railWords.swap}
      </button>
      <button type="button" onClick={togglePin}>
        {railWords.unpin}
      </button>
    </section>
  );
};
