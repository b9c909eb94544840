import type { Result } from '../../engine/result.ts';
import { type RatioFact, ratioFacts } from '../../facts/ratio.ts';
import type { Cursor } from '../../state/actions.ts';
import { both } from '../beside.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { normName } from '../symbols.ts';
import { type Telling, tellAll } from '../telling.ts';
import { updatesTelling } from './machine.ts';
import { noValueTelling } from './noValue.ts';
import { stepSizeTelling } from './stepSize.ts';

export const ratioWords = {
  title: 'Descent ratio',
  symbol: 'h·d/‖d‖²',
  tau: 'outer iteration τ',
  uphill: 'uphill',
};

type Measured = Extract<RatioFact, { readonly kind: 'ratio-is' | 'ratio-is-uphill' | 'ratio-of-a-toss' }>;

const here = ({ tau, who, along, ratio }: Measured): Sentence =>
  along
    ? say`On the ${nameOf(along)} path at τ = ${tau}, ${nameOf(who)} has ${both(ratio)}`
    : say`At τ = ${tau}, ${nameOf(who)} has ${both(ratio)}`;

export const ratioTelling: Telling<RatioFact> = {
  ...stepSizeTelling,
  ...noValueTelling,
  ...updatesTelling,
  'no-ratios': () => say`There is no ratio to show.`,
  'path-leaves-float64': ({ who, tau }) =>
    say`${nameOf(who)} ends at τ = ${strong(String(tau))}: its path leaves what float64 can hold.`,
  'path-ends-at-zero': ({ who, tau }) =>
    say`${nameOf(who)} ends at τ = ${strong(String(tau))}: its hypergradient is 0 there, so no step follows.`,
  'path-had-arrived': ({ who, truth, since }) =>
    say`The path of ${nameOf(who)} has arrived: from τ = ${strong(String(since))} on, ${normName(truth)} is at most 10⁻⁸ and there is no ratio.`,
  'no-ratio': ({ who, truth, tau }) =>
    say`At τ = ${tau} ${nameOf(who)} has no ratio: ${normName(truth)} is at most 10⁻⁸, or not finite.`,
  'keeps-small-steps': ({ who, ratio }) =>
    say`${nameOf(who)} keeps ${strong(number(ratio))} of the descent: it keeps the small steps.`,
  'ratio-of-a-toss': (fact) => say`${here(fact)}: one toss of the coin.`,
  'heads-reach': ({ ratio }) => say`Heads reach ${strong(number(ratio))}.`,
  'ratio-is-uphill': (fact) => say`${here(fact)}: uphill.`,
  'ratio-is': (fact) => say`${here(fact)}.`,
  'negative-from': ({ tau, least }) => say`Negative from τ = ${tau}, down to ${strong(number(least))}.`,
  'path-arrives': ({ truth, since }) => say`It arrives at τ = ${since}: ${normName(truth)} ≤ 10⁻⁸.`,
  'another-turns-negative': ({ who, tau }) => say`${nameOf(who)} turns negative at τ = ${tau}.`,
  'all-steps-downhill': () => say`All above 0: all downhill.`,
  'all-h-downhill': () => say`All above 0: −h is downhill for all.`,
};

/** What the ratio shows at τ for the selected estimator, and where a step would go uphill. */
export const ratioSentence = (result: Result, cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(tellAll(ratioTelling, ratioFacts(result, cursor, pinned)));
