import { innerWords } from '#words/innerDescent.ts';
import { railWords } from '#words/rail.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { hasK, withEstimator, withK } from '../../state/edits.ts';
import { identityOf } from '../../views/marks/palette.ts';
import { linear } from '../controls/scale.ts';
import { Slider } from '../controls/slider.tsx';
import { useActions, useScenario } from '../explorer/context.ts';
import './kRow.css';
import { iterationsOf, stepsOf } from './spent.ts';

/** What the selected estimator spends under the thumb, on a phone: K, or k where it solves a linear system; one less, the slider, one more, the number. */
export const KRow = () => {
  const { edit, hold } = useActions();
  const s = useScenario();
  const { estimator, slot } = selectedIn(s);
  const iterations = iterationsOf(estimator, s.T);
  const K = Math.min(s.T, stepsOf(estimator, s.T));
  const { symbol, label, value, least, most, set } = iterations
    ? {
        ...({ symbol: 'k', label: iterations.label, value: iterations.k, least: 1, most: iterations.most } as const),
        set: (k: number) => edit(withEstimator(s, s.selected, iterations.with(k))),
      }
    : {
        ...({ symbol: 'K', label: innerWords.stepsKept, value: K, least: Math.min(1, K), most: s.T } as const),
        set: (k: number) => edit(withK(s, Math.min(s.T, Math.max(1, k)))),
      };
  return (
    <div className="k-row">
      <button
        type="button"
        aria-label={iterations ? railWords.fewerOfk : railWords.fewer}
        onClick={() => set(value - 1)}
      >
        −
      </button>
      <Slider
        symbol={symbol}
        term={symbol}
        label={label}
        value={value}
        min={least}
        max={most}
        scale={linear(1, Math.max(2, most))}
        integer
        step={1}
        accent={identityOf(estimator, slot).css}
        status={iterations || hasK(estimator) ? 'ok' : 'unused'}
        onChange={set}
        onHold={hold}
      />
      <button type="button" aria-label={iterations ? railWords.moreOfk : railWords.more} onClick={() => set(value + 1)}>
        +
      </button>
    </div>
  );
};
