import { cutTelling } from '#words/cutNote.ts';
import { estimatorName } from '#words/estimators.ts';
import { innerWords } from '#words/innerDescent.ts';
import { settingWords } from '#words/setting.ts';
import { cutFact } from '../../facts/cutNote.ts';
import { limits } from '../../scenario/limits.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { hasK, withEstimator, withK } from '../../state/edits.ts';
import { identityOf } from '../../views/marks/palette.ts';
import { plain } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import { linear } from '../controls/scale.ts';
import { Slider } from '../controls/slider.tsx';
import { useExplorer, useThisExplorer } from '../explorer/context.ts';
import { Group, useReset } from './setting.tsx';
import { iterationsOf, stepsOf } from './spent.ts';

/** What a slider does, and the scenario as it stands when it is moved. */
export const useEdits = () => {
  const { store, actions } = useThisExplorer();
  return { edit: actions.edit, hold: actions.hold, now: () => store.getState().scenario };
};

/** k of the selected estimator. */
const Iterations = () => {
  const { edit, hold, now } = useEdits();
  const { estimator, slot } = useExplorer(({ scenario }) => selectedIn(scenario));
  const T = useExplorer(({ scenario }) => scenario.T);
  const iterations = iterationsOf(estimator, T);
  if (!iterations) return null;
  const { k, initially, min, max, most, name, label } = iterations;
  const set = (next: number) => edit(withEstimator(now(), now().selected, iterations.with(next)));
  return (
    <Slider
      symbol="k"
      name={name}
      term="k"
      label={label}
      value={k}
      min={1}
      max={most}
      typedMin={min}
      typedMax={max}
      scale={linear(1, most)}
      integer
      step={1}
      accent={identityOf(estimator, slot).css}
      onReset={k === initially ? null : () => set(initially)}
      onChange={set}
      onHold={hold}
    />
  );
};

/** What the selected estimator spends: K, or its iterations where it solves a linear system. */
export const Cut = () => {
  const solves = useExplorer(({ scenario }) => 'k' in selectedIn(scenario).estimator);
  return solves ? <Iterations /> : <Kept />;
};

/** K of the selected estimator. */
const Kept = () => {
  const { edit, hold, now } = useEdits();
  const { estimator, slot } = useExplorer(({ scenario }) => selectedIn(scenario));
  const T = useExplorer(({ scenario }) => scenario.T);
  const truth = useExplorer(({ scenario }) => scenario.truth);
  const reset = useReset('K');
  const K = stepsOf(estimator, T);
  const fact = cutFact(K, T);
  return (
    <Slider
      symbol="K"
      name={settingWords.names.K}
      term="K"
      label={innerWords.stepsKept}
      value={K}
      min={Math.min(1, K)}
      max={T}
      typedMin={limits.K.min}
      typedMax={limits.K.max}
      scale={linear(1, Math.max(2, T))}
      integer
      step={1}
      status={hasK(estimator) ? (fact?.status ?? 'ok') : 'unused'}
      accent={identityOf(estimator, slot).css}
      note={
        fact
          ? plain(tell(cutTelling, fact))
          : hasK(estimator)
            ? undefined
            : innerWords.noK(estimatorName(estimator, truth))
      }
      onReset={hasK(estimator) ? reset : null}
      onChange={(value) => edit(withK(now(), value))}
      onHold={hold}
    />
  );
};

/** It alone, as a group. */
export const CutGroup = () => (
  <Group title={innerWords.innerDescent}>
    <Cut />
  </Group>
);
