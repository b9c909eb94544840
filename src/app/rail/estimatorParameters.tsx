import { parameterLabel, parameterWord } from '#words/parameters.ts';
import { type Estimator, type MoreName, moreParameters } from '../../core/estimators/choice.ts';
import type { NumberParameter } from '../../core/estimators/parameters.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { withEstimator } from '../../state/edits.ts';
import { NumberField } from '../controls/numberField.tsx';
import { useExplorer, useThisExplorer } from '../explorer/context.ts';
import './laterControls.css';

/** A hundredth of the size, or one. */
const stepOf =
  ({ min, max, whole }: NumberParameter) =>
  (value: number, direction: number): number => {
    const size = whole ? 1 : 10 ** (Math.ceil(Math.log10(Math.max(Math.abs(value), 1e-9))) - 2);
    return Math.min(max, Math.max(min, Number((value + direction * size).toPrecision(6))));
  };

/** What else the selected estimator can be asked for: ρ, β, what 𝔻² is multiplied by. */
export const EstimatorParameters = () => {
  const { actions, store } = useThisExplorer();
  const { estimator } = useExplorer(({ scenario }) => selectedIn(scenario));
  const own = moreParameters(estimator);
  if (own.length === 0) return null;
  const values = estimator as unknown as Readonly<Record<MoreName, number | string>>;
  const set = (name: MoreName, value: number | string): void => {
    const { scenario } = store.getState();
    actions.edit(withEstimator(scenario, scenario.selected, { ...estimator, [name]: value } as Estimator));
  };
  return (
    <div className="estimator-fields">
      {own.map(([name, p]) =>
        p.type === 'number' ? (
          <div className="field" key={name}>
            <span aria-hidden="true">{parameterLabel[name]}</span>
            <NumberField
              label={parameterLabel[name]}
              value={values[name] as number}
              integer={p.whole ?? false}
              min={p.min}
              max={p.max}
              step={stepOf(p)}
              onChange={(next) => set(name, next)}
            />
          </div>
        ) : (
          <label className="field" key={name}>
            <span>{parameterLabel[name]}</span>
            <select value={values[name]} onChange={(event) => set(name, event.target.value)}>
              {p.words.map((word) => (
                <option key={word} value={word}>
                  {parameterWord[word]}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
    </div>
  );
};
