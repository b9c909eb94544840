import { isExact, isRandom } from '../../core/estimators/choice.ts';
import type { OuterDescent, Result, Run } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import type { Cursor } from '../../state/actions.ts';
import { beside } from '../beside.ts';
import { joined } from '../joined.ts';
import { named } from '../names.ts';
import { number } from '../numbers.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { tensorUpdates } from './machine.ts';
import { noValue } from './noValue.ts';
import { cannotLearn } from './stepSize.ts';

export const ratioWords = {
  title: 'Descent ratio',
  symbol: 'h·d/‖d‖²',
  tau: 'outer iteration τ',
  uphill: 'uphill',
  none: 'There is no ratio to show.',
};

/** ‖d‖ at or below this has no ratio: the run has arrived. */
const arrived = 1e-8;

/** The run along whose path estimator e is measured, and its ratios there; the view draws the same. */
export const ratioSeries = (
  descent: OuterDescent,
  along: number | null,
  e: number,
): { readonly run: Run; readonly values: Float64Array } | null => {
  const run = descent.runs[along ?? e];
  const values = run?.ratio[e];
  return run && values ? { run, values } : null;
};

const nameOf = (result: Result, e: number): Part => {
  const compared = result.scenario.estimators[e]!;
  return named(result.descent.runs[e]?.estimator ?? compared.estimator, compared.slot);
};

const firstBelow = (values: Float64Array): number => values.findIndex((v) => v < 0);
const least = (values: Float64Array): number => values.reduce((a, v) => (v < a ? v : a), 0);

/** The 1-based τ from which ‖d‖ stays at or below 10⁻⁸; 0 where it does not. */
const arrival = (run: Run): number => {
  let tau = 0;
  for (let i = run.length - 1; i >= 0 && run.gradientNorm[i]! <= arrived; i--) tau = i + 1;
  return tau;
};

const others = (result: Result, selected: number): Sentence => {
  const rest = result.scenario.estimators
    .map((c, e) => ({ e, c, series: ratioSeries(result.descent, result.scenario.along, e) }))
    .filter(({ e, c, series }) => e !== selected && series && !isExact(c.estimator));
  const uphill = rest.find(({ series }) => firstBelow(series!.values) >= 0);
  if (uphill) return say` ${nameOf(result, uphill.e)} turns negative at τ = ${firstBelow(uphill.series!.values) + 1}.`;
  return result.scenario.outer.schedule === 'adam'
    ? say` All above 0: −h is downhill for all.`
    : say` All above 0: all downhill.`;
};

/** What the ratio shows at τ for the selected estimator, and where a step would go uphill. */
export const ratioSentence = (result: Result, _cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(sentence(result, pinned));

/** The pinned run's ratio at the same τ. */
const pinnedValue = ({ scenario }: Result, pinned: Result | null): number | undefined => {
  const other = pinned && ratioSeries(pinned.descent, pinned.scenario.along, counterpart(pinned.scenario, scenario));
  return other?.values[scenario.tau - 1];
};

const sentence = (result: Result, pinned: Result | null): Sentence => {
  const { scenario } = result;
  const selected = Math.min(scenario.selected, scenario.estimators.length - 1);
  const series = ratioSeries(result.descent, scenario.along, selected);
  if (!series) return say`${ratioWords.none}`;
  const untaught = cannotLearn(result);
  if (untaught) return untaught;
  const { run, values } = series;
  const name = nameOf(result, selected);
  const { tau, along } = scenario;
  const norm = scenario.truth === 'solution' ? '‖∇f‖' : '‖d‖';
  const own = along === null || along === selected;
  const value = values[tau - 1];

  const who = along === null ? name : nameOf(result, along);
  const valueless = noValue(run, who, Math.min(tau, run.length) - 1);
  if (valueless && run.ended?.reason !== 'diverged') return valueless;
  if (run.ended && (value === undefined || tau >= run.ended.tau)) {
    return run.ended.reason === 'diverged'
      ? say`${who} ends at τ = ${strong(String(run.ended.tau))}: its path leaves what float64 can hold.`
      : say`${who} ends at τ = ${strong(String(run.ended.tau))}: its hypergradient is 0 there, so no step follows.`;
  }
  if (value === undefined || !Number.isFinite(value)) {
    const computed =
      value === undefined && result.tensors ? tensorUpdates(result.tensors, scenario.outer.iterations) : null;
    if (computed) return computed;
    const since = arrival(run);
    if (since > 0 && tau >= since)
      return say`The path of ${who} has arrived: from τ = ${strong(String(since))} on, ${norm} is at most 10⁻⁸ and there is no ratio.`;
    return say`At τ = ${tau} ${name} has no ratio: ${norm} is at most 10⁻⁸, or not finite.`;
  }
  const at = own ? say`At τ = ${tau}` : say`On the ${nameOf(result, along)} path at τ = ${tau}`;
  const here = say`${at}, ${name} has ${beside(value, pinnedValue(result, pinned))}`;
  if (result.unrolled.divergence && Math.abs(value) < 1e-3 && !isExact(run.estimator))
    return say`${name} keeps ${strong(number(value))} of the descent: it keeps the small steps.`;
  if (isRandom(scenario.estimators[selected]!.estimator)) {
    const heads = values.reduce((a, v) => (v > a ? v : a), 0);
    return heads > 2
      ? say`${here}: one toss of the coin. Heads reach ${strong(number(heads))}.`
      : say`${here}: one toss of the coin.`;
  }
  const first = firstBelow(values);
  if (value < 0) return say`${here}: uphill. Negative from τ = ${first + 1}, down to ${strong(number(least(values)))}.`;
  if (first >= 0) return say`${here}. Negative from τ = ${first + 1}, down to ${strong(number(least(values)))}.`;
  const since = arrival(run);
  if (pinned) return say`${here}.`;
  if (since > 0) return say`${here}. It arrives at τ = ${since}: ${norm} ≤ 10⁻⁸.`;
  return say`${here}.${others(result, selected)}`;
};
