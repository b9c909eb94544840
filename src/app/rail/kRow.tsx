import { innerWords } from '#words/innerDescent.ts';
import { railWords } from '#words/rail.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { hasK, withK } from '../../state/edits.ts';
import { identityOf } from '../../views/marks/palette.ts';
import { linear } from '../controls/scale.ts';
import { Slider } from '../controls/slider.tsx';
import { useActions, useScenario } from '../explorer/context.ts';
import './kRow.css';

/** K under the thumb, on a phone: one step less, the slider, one step more, the number. */
export const KRow = () => {
  const { edit, hold } = useActions();
  const s = useScenario();
  const { estimator, slot } = selectedIn(s);
  const K = 'K' in estimator ? Math.min(estimator.K, s.T) : hasK(estimator) ? s.T : 0;
  const set = (k: number) => edit(withK(s, Math.min(s.T, Math.max(1, k))));
  return (
    <div className="k-row">
      <button type="button" aria-label={railWords.fewer} onClick={() => set(K - 1)}>
        −
      </button>
      <Slider
        symbol="K"
        term="K"
        label={innerWords.stepsKept}
        value={K}
        min={Math.min(1, K)}
        max={s.T}
        scale={linear(1, Math.max(2, s.T))}
        integer
        step={1}
        accent={identityOf(estimator, slot).css}
        status={hasK(estimator) ? 'ok' : 'unused'}
        onChange={set}
        onHold={hold}
      />
      <button type="button" aria-label={railWords.more} onClick={() => set(K + 1)}>
        +
      </button>
    </div>
  );
};
