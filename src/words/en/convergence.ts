import { hasOwnPath, isExact, isFullReverse, isRandom } from '../../core/estimators/choice.ts';
import {
  convergenceSeries,
  distanceAt,
  nearestMinimum,
  type Quantity,
  standstill,
  weightedAverage,
} from '../../core/outer/convergence.ts';
import type { Result, Run, StationaryPoint } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import { noValueFact } from '../../facts/noValue.ts';
import { cannotLearn } from '../../facts/stepSize.ts';
import type { Cursor } from '../../state/actions.ts';
import { beside } from '../beside.ts';
import { joined } from '../joined.ts';
import { named } from '../names.ts';
import { number, powerOfTen } from '../numbers.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { normName } from '../symbols.ts';
import { tell } from '../telling.ts';
import { tensorUpdates } from './machine.ts';
import { noValueTelling } from './noValue.ts';
import { stepSizeTelling } from './stepSize.ts';

export const convergenceWords = {
  title: 'Convergence',
  floors: { float64: 'float64 floor', float32: 'float32 floor' },
  none: 'There is nothing to show: no state has a finite value.',
  noMinimum: 'No minimum of F is known in this window: there is no distance to show.',
};

/** What stands on the axis: F, ‖d‖ or ‖∇f‖, ‖λ_τ − λ*‖. */
export const quantityName = ({ scenario }: Result, quantity: Quantity): string =>
  quantity === 'value' ? 'F' : quantity === 'gradient' ? normName(scenario.truth) : '‖λ_τ − λ*‖';

/** Runs with a curve of their own: those that walk the path of full reverse mode are drawn once. */
export const drawnRuns = ({ scenario: { estimators }, descent }: Result): readonly { run: Run; index: number }[] => {
  const reverse = estimators.some((c) => isFullReverse(c.estimator));
  return descent.runs.flatMap((run, index) => (hasOwnPath(run.estimator) || !reverse ? [{ run, index }] : []));
};

const nameOf = ({ scenario, descent }: Result, e: number): Part => {
  const { estimator, slot } = scenario.estimators[e]!;
  return named(descent.runs[e]?.estimator ?? estimator, slot);
};

const counts = ['', '', 'Both', 'All three', 'All four', 'All five', 'All six'];

/** λ* is the lowest of the known minima. */
const minimumName = (minimum: StationaryPoint, { stationary }: Result): string =>
  stationary.some((p) => p.kind === 'minimum' && p.value < minimum.value) ? 'a minimum of F' : 'λ*';

/** A run has reached a minimum once it has come within this part of the way to it. */
const near = 1e-3;

/** The next power of ten at or above x > 0. */
const below = (x: number): string => powerOfTen(Math.ceil(Math.log10(x)));

/** That all runs end near one minimum, and how near; where none is known, that ‖d‖ has vanished; null where neither is so. */
const allArrive = (result: Result): Sentence | null => {
  const { stationary, scenario } = result;
  const runs = drawnRuns(result);
  const first = runs[0];
  if (!first || runs.some(({ run }) => run.length === 0 || run.ended)) return null;
  const who = runs.length === 1 ? say`${nameOf(result, first.index)}` : say`${counts[runs.length]!}`;
  const s = runs.length === 1 ? 's' : '';
  const ofAll = (read: (run: Run) => number) => Math.max(...runs.map(({ run }) => read(run)));
  const minimum = nearestMinimum(first.run, stationary);
  if (!minimum) {
    const norm = ofAll((run) => run.gradientNorm[run.length - 1]!);
    return norm > 0 && norm <= near * first.run.gradientNorm[0]!
      ? say`${who} bring${s} ${normName(scenario.truth)} below ${below(norm)}. `
      : null;
  }
  const away = ofAll((run) => distanceAt(run, run.length - 1, minimum));
  if (!(away <= near * distanceAt(first.run, 0, minimum))) return null;
  const reach = runs.length === 1 ? 'reaches' : 'reach';
  return say`${who} ${reach} ${minimumName(minimum, result)}${away > 0 ? ` within ${below(away)}` : ''}. `;
};

/** Whether non-interference, ∇_λ f · (d + h − ∇_λ f) ≥ Ω(‖∇_λ f‖²), is seen to fail at the λ unrolled, the end of the run. */
const interferes = ({ scenario, unrolled }: Result, run: Run, e: number): boolean => {
  const estimate = unrolled.estimates[e];
  const N = scenario.lambda.length;
  const end = run.lambda.subarray((run.length - 1) * N, run.length * N);
  const there = unrolled.lambda.every((x, k) => Math.abs(x - end[k]!) <= 1e-2 * Math.max(1, Math.abs(x)));
  if (!estimate || !there || scenario.truth !== 'steps') return false;
  let product = 0;
  unrolled.direct.forEach((f, k) => {
    product += f * (unrolled.exact[k]! + estimate.hypergradient[k]! - f);
  });
  return product < 0;
};

/** What the curves show at τ for the selected estimator: that all arrive, or where it stops, or what ended it. */
export const convergenceSentence = (result: Result, _cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(sentence(result, pinned));

/** The pinned run's values per outer iteration. */
const pinnedValues = ({ scenario }: Result, pinned: Result | null): ArrayLike<number> => {
  const run = pinned?.descent.runs[counterpart(pinned.scenario, scenario)];
  return run ? convergenceSeries(run, scenario.quantity, pinned.stationary) : [];
};

const sentence = (result: Result, pinned: Result | null): Sentence => {
  const { scenario, descent, unrolled } = result;
  const { quantity } = scenario;
  const selected = Math.min(scenario.selected, scenario.estimators.length - 1);
  const run = descent.runs[selected];
  if (!run || run.length === 0) return say`${convergenceWords.none}`;
  if (quantity !== 'value' && cannotLearn(result)) return tell(stepSizeTelling, { kind: 'cannot-learn-step' });
  const values = convergenceSeries(run, quantity, result.stationary);
  if (values.length === 0) return say`${convergenceWords.noMinimum}`;
  const name = nameOf(result, selected);
  const norm = normName(scenario.truth);
  const { tau } = scenario;
  const value = values[tau - 1];

  const who = { ...scenario.estimators[selected]!, estimator: run.estimator };
  const valueless = noValueFact(run, who, Math.min(tau, run.length) - 1);
  if (valueless && run.ended?.reason !== 'diverged') return tell(noValueTelling, valueless);
  if (run.ended && (value === undefined || tau >= run.ended.tau))
    return run.ended.reason === 'diverged'
      ? say`${name} ends at τ = ${strong(String(run.ended.tau))}: its path leaves what float64 can hold.`
      : say`${name} stops at τ = ${strong(String(run.ended.tau))}: its h is 0 there, and ${norm} = ${strong(number(run.gradientNorm[run.length - 1]!))}.`;
  const computed =
    value === undefined && result.tensors ? tensorUpdates(result.tensors, scenario.outer.iterations) : null;
  if (computed) return computed;
  if (value === undefined || !Number.isFinite(value))
    return say`At τ = ${tau}, ${name} has no finite ${quantityName(result, quantity)}.`;
  if (value < 0) return say`At τ = ${tau}, ${name} has F = ${strong(number(value))}: below 0 a log axis shows nothing.`;

  const minimum = quantity === 'distance' ? nearestMinimum(run, result.stationary) : null;
  const other = pinnedValues(result, pinned);
  const equals = strong(`${quantityName(result, quantity)}\u00A0=\u00A0`);
  const here = minimum
    ? say`At τ = ${tau}, ${name} is ${beside(value, other[tau - 1])} from ${minimumName(minimum, result)}`
    : say`At τ = ${tau}, ${name} has ${equals}${beside(value, other[tau - 1])}`;
  if (unrolled.divergence && quantity !== 'distance') return say`${here}: w\u00A0diverges.`;

  const stop = standstill(run, selected, scenario.outer);
  if (stop) {
    const end = beside(values[run.length - 1]!, other[other.length - 1]);
    const where = minimum ? say`${end} from ${minimumName(minimum, result)}` : say`where ${equals}${end}`;
    if (interferes(result, run, selected))
      return say`${name} stops ${where}: non-interference (S Theorem 3.4) fails there.`;
    const own = pinned ? [] : say`; its own h is ${number(stop.own, 2)}`;
    return say`${name} stops ${where}${own}. At τ = ${tau}: ${number(value)}.`;
  }
  if (pinned) return say`${here}.`;
  return say`${allArrive(result) ?? ''}${here}${comparison(result, selected, quantity)}.`;
};

/** The exact descent beside the selected estimator; for the exact one, where another stops. */
const comparison = (result: Result, selected: number, quantity: Quantity): Sentence => {
  const { scenario, descent } = result;
  const { estimators } = scenario;
  if (!isExact(estimators[selected]!.estimator)) {
    const exact = estimators.findIndex((c) => isFullReverse(c.estimator));
    const run = descent.runs[exact];
    const value = run && convergenceSeries(run, quantity, result.stationary)[scenario.tau - 1];
    if (value !== undefined && Number.isFinite(value))
      return say`; ${nameOf(result, exact)} ${quantity === 'distance' ? 'is' : 'has'} ${number(value)}`;
    return [];
  }
  for (const { run, index } of drawnRuns(result)) {
    const stop = index === selected || isRandom(run.estimator) ? null : standstill(run, index, scenario.outer);
    if (stop)
      return say`. ${nameOf(result, index)} stops where ${normName(scenario.truth)} = ${strong(number(stop.truth))}`;
  }
  return [];
};

/** What S Theorem 3.3 bounds, along the selected path up to τ, in short lines, and its number, or that Adam has none; null where it is not finite. */
export const averageWords = (result: Result): { readonly lines: readonly string[]; readonly value: string } | null => {
  const { scenario, descent } = result;
  const run = descent.runs[scenario.selected];
  if (!run) return null;
  const tau = Math.min(scenario.tau, run.length);
  const average = weightedAverage(run, scenario.outer, tau);
  if (average === null)
    return { lines: ['S Theorem 3.3 needs', 'one η per step, which', 'Adam does not have'], value: '' };
  if (!Number.isFinite(average)) return null;
  return {
    lines: ['S Theorem 3.3:', `η-mean of ${normName(scenario.truth)}²`, `to τ\u00A0=\u00A0${tau}: `],
    value: number(average),
  };
};
