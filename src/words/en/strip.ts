import { drawOf } from '../../core/estimators/choice.ts';
import type { Result } from '../../engine/result.ts';
import type { Beside } from '../../facts/beside.ts';
import { type StripFact, stripFacts } from '../../facts/strip.ts';
import type { Cursor } from '../../state/actions.ts';
import { both } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number, percent } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { normName } from '../symbols.ts';
import { type Telling, tellAll } from '../telling.ts';
import { domainTelling } from './domain.ts';
import { flowTelling } from './flow.ts';
import { hoveredTelling } from './hovered.ts';
import { kinkTelling } from './kink.ts';
import { plural } from './language.ts';
import { largest } from './range.ts';
import { stepSizeTelling } from './stepSize.ts';
import { steps } from './stripWords.ts';

const against = ({ error, length }: { readonly error: Beside; readonly length: number }): Sentence =>
  say`${both(error)} against ‖d‖ = ${strong(number(length))}`;

const cut = (fact: { readonly cut: number; readonly T: number }): string =>
  `Cut ${exactly(fact.cut)} of ${steps(fact.T)}`;
const allOf = (T: number): string => plural(T, { one: 'the only step', other: `all ${steps(T)}` });
const grow = (factor: number): Sentence =>
  say`Contributions now ${strong('grow into the past')}, by ${number(factor, 2)} per step in the mean`;

export const stripTelling: Telling<StripFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...flowTelling,
  ...kinkTelling,
  ...hoveredTelling,
  'no-hypergradient': () => say`F has no finite value at this λ: there is no hypergradient to take apart.`,
  'no-solution-beside': ({ who, T }) =>
    say`No exact solution was found to measure ${nameOf(who)} against; d through ${steps(T)} is known.`,
  'error-overflows': ({ who, float32 }) => say`The error of ${nameOf(who)} is beyond ${largest(float32)}.`,
  'grows-into-past': ({ factor }) => say`${grow(factor)}.`,
  'grows-into-past-and-cut': ({ factor, who, truth, off }) =>
    say`${grow(factor)}: ${nameOf(who)} is off by ${strong(off < 10 ? percent(off) : `${number(off)} times`)}${off < 10 ? ' of' : ''} ${normName(truth)}.`,
  'coin-is-idle': ({ who, error }) =>
    drawOf(who.estimator) === 'coin'
      ? say`${nameOf(who)} keeps every step: its coin has nothing to correct, and the error is ${both(error)}.`
      : say`${nameOf(who)} has no step to take back: the error is ${both(error)} whatever it draws.`,
  'right-on-average': ({ who, truth, tails, toss }) => {
    const right = truth === 'steps' ? 'right' : 'd, the gradient through all steps,';
    return drawOf(who.estimator) === 'coin'
      ? say`${nameOf(who)} is ${right} on average: without its coin it is off by ${both(tails)}, and a toss is by ${both(toss)} in root mean square.`
      : say`${nameOf(who)} is ${right} on average: with no step back it is off by ${both(tails)}, and a draw is by ${both(toss)} in root mean square.`;
  },
  'cut-in-short': (fact) => say`${cut(fact)}: off by ${both(fact.error)}.`,
  'from-solution': ({ who, error }) => say`${nameOf(who)} is ${both(error)} from ∇f at the exact solution.`,
  'from-solution-and-cut': ({ who, error, T, whole }) =>
    say`${nameOf(who)} is ${both(error)} from ∇f at the exact solution; all ${steps(T)} would leave ${strong(number(whole))}.`,
  'keeps-none': (fact) =>
    say`${nameOf(fact.who)} keeps no step: the ${exactly(fact.behind)} behind it hold an error of ${against(fact)}.`,
  'keeps-none-nor-init': (fact) =>
    say`${nameOf(fact.who)} keeps no step: w₀’s own term, which it drops, holds an error of ${against(fact)}.`,
  'keeps-none-init-early': (fact) =>
    say`${nameOf(fact.who)} keeps no step: w₀’s own term, taken at t = ${fact.t}, is off by ${against(fact)}.`,
  'keeps-last': (fact) =>
    say`${nameOf(fact.who)} keeps the last step only; the ${steps(fact.behind)} before it hold an error of ${against(fact)}.`,
  'keeps-last-not-init': (fact) =>
    say`${nameOf(fact.who)} keeps the last step only; w₀’s own term, which it drops, holds an error of ${against(fact)}.`,
  'keeps-last-init-early': (fact) =>
    say`${nameOf(fact.who)} keeps the last step only; w₀’s own term, taken at t = ${fact.t}, is off by ${against(fact)}.`,
  'cut-but-init': (fact) => say`${cut(fact)}, keep w₀’s own term, and the hypergradient is off by ${both(fact.error)}.`,
  cut: (fact) => say`${cut(fact)} and the hypergradient is off by ${both(fact.error)}.`,
  'cut-by-steps': (fact) =>
    say`${cut(fact)} and the hypergradient is off by ${both(fact.error)}: the grey cells, added as vectors.`,
  'cut-by-init': (fact) => say`${cut(fact)} and the hypergradient is off by ${both(fact.error)}: w₀’s own term.`,
  'bound-allows': ({ bound }) => say`Bound S (10) allows ${strong(number(bound))}.`,
  'drops-init': ({ who, error }) =>
    say`${nameOf(who)} keeps every step and drops only w₀’s own term, so the hypergradient is off by ${both(error)}.`,
  'keeps-all': ({ who, T, error }) =>
    say`${nameOf(who)} keeps ${allOf(T)}: nothing is cut, and the error is ${both(error)}.`,
  'uses-all': ({ who, T, error }) =>
    say`${nameOf(who)} uses ${allOf(T)}: nothing is cut, and the error is ${both(error)}.`,
  'uses-all-keeps-none': ({ who, T, error }) =>
    say`${nameOf(who)} uses ${allOf(T)} and keeps none: nothing is cut, and the error is ${both(error)}.`,
  'takes-no-pass': ({ who, T, error }) =>
    say`${nameOf(who)} runs ${allOf(T)} forward and takes no reverse pass: nothing can be cut, and the error is ${both(error)}.`,
  'K-is-above-T': ({ K, T }) => say`K = ${exactly(K)} is above T: computed as ${exactly(T)}.`,
  'pinned-is-shorter': (fact) => say`The pinned ${fact.steps} steps stand under the last ${fact.steps}.`,
  'pinned-is-longer': (fact) => say`Of the pinned ${exactly(fact.steps)} steps the last ${exactly(fact.T)} are drawn.`,
};

/** What the strip shows now, in one sentence or two: the step under the cursor, else what the selected cut costs. */
export const stripSentence = (
  result: Result,
  cursor: Cursor,
  compact = false,
  pinned: Result | null = null,
): Sentence => joined(tellAll(stripTelling, stripFacts(result, cursor, compact, pinned)));
