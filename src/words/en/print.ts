import { isRandom } from '../../core/estimators/choice.ts';
import type { Compared, Scenario } from '../../scenario/scenario.ts';
import { exactly, tuple } from '../exact.ts';
import { named } from '../names.ts';
import { number } from '../numbers.ts';
import { type Sentence, say } from '../sentence.ts';
import { messages, problemTitle } from './app.ts';
import { estimatorName } from './estimators.ts';

/** What paper says in words, since it has no controls: every setting that the printed pictures depend on. */
export const printTitle = ({ problem }: Scenario): string => `${messages.title}: ${problemTitle(problem)}`;

const innerDescent = ({ T, stepSize, decay, w0 }: Scenario): string =>
  `Inner descent: T = ${exactly(T)}, γ = ${exactly(stepSize)}${decay === 'constant' ? '' : `, ${messages.decays[decay]}`}, w₀ = ${tuple(w0)}.`;

const outerDescent = ({ outer, lambda, tau }: Scenario): string => {
  const step =
    outer.schedule === 'inverse-sqrt'
      ? `first step of length ${exactly(outer.firstUpdateNorm)}`
      : `η = ${exactly(outer.stepSize)}`;
  return `Outer descent: λ₁ = ${tuple(lambda)}, ${messages.schedules[outer.schedule]}, ${step}, R = ${exactly(outer.iterations)}; shown at τ = ${exactly(tau)}.`;
};

const shown = ({ truth, field, along, estimators, seed }: Scenario): string => {
  const path = along === null ? undefined : estimators[along];
  const ratios = path ? ` Ratios along ${messages.pathOf(estimatorName(path.estimator))}.` : '';
  const coins = estimators.some(({ estimator }) => isRandom(estimator)) ? ` Coins from seed ${exactly(seed)}.` : '';
  return `Field: ${messages.fieldNames[field]}. Errors against ${messages.truths[truth]}.${ratios}${coins}`;
};

export const printSettings = (scenario: Scenario): readonly string[] =>
  [innerDescent(scenario), outerDescent(scenario), shown(scenario)].map((text) =>
    text.replace(/ = /g, '\u00A0=\u00A0'),
  );

/** An estimator's name with what its name does not say. */
export const printEstimator = ({ estimator, slot }: Compared, selected: boolean): Sentence => {
  const notes = [
    ...('q' in estimator ? [`q = ${number(estimator.q, 2)}`] : []),
    ...(selected ? [messages.selected] : []),
  ].join(', ');
  return say`${named(estimator, slot)}${notes && ` (${notes})`}`;
};
