import { parameterName } from '#words/estimators.ts';
import { parameterWord } from '#words/parameters.ts';
import { type Estimator, moreParameters } from '../../core/estimators/choice.ts';
import type { ParameterName } from '../../core/estimators/index.ts';
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
  const values = estimator as unknown as Readonly<Record<ParameterName, number | string>>;
  const set = (name: ParameterName, value: number | string): void => {
    const { scenario } = store.getState();
    actions.edit(withEstimator(scenario, scenario.selected, { ...estimator, [name]: value } as Estimator));
  };
  return (
    <div className="vector data-fields">
      {own.map(([name, p]) =>
        p.type === 'number' ? (
          <span className="pair" key={name}>
            <span className="symbol" aria-hidden="true">
              {parameterName[name]}
            </span>
            <NumberField
              label={parameterName[name]}
              value={values[name] as number}
              integer={p.whole ?? false}
              min={p.min}
              max={p.max}
              step={stepOf(p)}
              onChange={(next) => set(name, next)}
            />
          </span>
        ) : (
          <label className="field" key={name}>
            <span>{parameterName[name]}</span>
            <select value={values[name]} onChange={(event) => set(name, event.target.value)}>
              {p.words.map((word) => (
                <option key={word} value={word}>
                  {parameterWord[word] ?? word}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
    </div>
  );
};
