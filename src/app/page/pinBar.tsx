import { Say } from '../../views/marks/say.tsx';
import { messages } from '../../words/en/app.ts';
import { pinnedSentence } from '../../words/en/pinned.ts';
import { useActions, usePinned, usePinnedFailure, useResult } from '../explorer/context.ts';
import './pinBar.css';

/** What differs from the pinned run, in words, while one is pinned. */
export const PinBar = () => {
  const { togglePin, swapPin } = useActions();
  const live = useResult();
  const pinned = usePinned();
  const failure = usePinnedFailure();
  return (
    <section className="pin-bar" aria-label={messages.pinnedRun}>
      <p>
        {failure !== null && messages.pinnedFailed(failure)}
        {live && pinned && <Say sentence={pinnedSentence(live, pinned)} />}
      </p>
      <button type="button" onClick={swapPin}>
        {messages.swap}
      </button>
      <button type="button" onClick={togglePin}>
        {messages.unpin}
      </button>
    </section>
  );
};
