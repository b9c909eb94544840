import { messages } from '#words/app.ts';
import { estimatorName } from '#words/estimators.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { exactly } from '../../words/exact.ts';
import { between, number } from '../../words/numbers.ts';
import { useScenario } from '../explorer/context.ts';
import { learnsStep } from './setting.tsx';

/** The rail folded to its values: one column that opens the sheet. */
export const RailButton = ({ onOpen }: { onOpen: () => void }) => {
  const s = useScenario();
  const { estimator } = selectedIn(s);
  const values: [string, string][] = [
    ['K', 'K' in estimator ? exactly(estimator.K) : '–'],
    ['T', exactly(s.T)],
    ['γ', learnsStep(s.problem) ? '–' : number(s.stepSize)],
    ...('q' in estimator ? [['q', number(estimator.q)] as [string, string]] : []),
    ['R', exactly(s.outer.iterations)],
  ];
  return (
    <button
      type="button"
      className="rail-folded"
      aria-label={`${messages.settings}: ${estimatorName(estimator, s.truth)}, ${values.map(([k, v]) => `${k} = ${v}`).join(between)}`}
      onClick={onOpen}
    >
      {values.map(([symbol, value]) => (
        <span key={symbol}>
          <i className="math">{symbol}</i>
          <span>{value}</span>
        </span>
      ))}
    </button>
  );
};
