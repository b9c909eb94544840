import { drawOf } from '../../core/estimators/choice.ts';
import type { Result } from '../../engine/result.ts';
import { type RatioFact, ratioFacts } from '../../facts/ratio.ts';
import type { Cursor } from '../../state/actions.ts';
import { both } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { normName } from '../symbols.ts';
import { type Telling, tellAll } from '../telling.ts';
import { domainTelling } from './domain.ts';
import { updatesTelling } from './machine.ts';
import { noValueTelling } from './noValue.ts';
import { inFloat32, nextIsNone } from './range.ts';
import { stepSizeTelling } from './stepSize.ts';

export const ratioWords = {
  title: 'Descent ratio',
  symbol: 'h·d/‖d‖²',
  tau: 'outer iteration τ',
  uphill: 'uphill',
};

type Measured = Pick<Extract<RatioFact, { readonly kind: 'ratio-is' }>, 'tau' | 'who' | 'along' | 'ratio'>;

/** 10⁻⁸, or a number of the problem's own scale. */
const limit = (x: number): string => (x === 1e-8 ? '10⁻⁸' : number(x, 2));

const here = ({ tau, who, along, ratio }: Measured): Sentence =>
  along
    ? say`On the ${nameOf(along)} path at τ = ${tau}, ${nameOf(who)} has ${both(ratio)}`
    : say`At τ = ${tau}, ${nameOf(who)} has ${both(ratio)}`;

export const ratioTelling: Telling<RatioFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...noValueTelling,
  ...updatesTelling,
  'no-ratios': () => say`There is no ratio to show.`,
  'path-leaves-numbers': ({ who, tau, float32 }) =>
    say`${nameOf(who)} ends at τ = ${strong(tau)}: ${nextIsNone(float32)}.`,
  'path-ends-at-zero': ({ who, tau, float32 }) =>
    say`${nameOf(who)} ends at τ = ${strong(tau)}: its hypergradient is 0 there${inFloat32(float32)}, so no step follows.`,
  'path-had-arrived': ({ who, truth, since, least }) =>
    say`The path of ${nameOf(who)} has arrived: from τ = ${strong(since)} on, ${normName(truth)} is at most ${limit(least)} and there is no ratio.`,
  'no-ratio-of-short': ({ truth, tau, least }) =>
    say`At τ = ${tau} there is no ratio: ${normName(truth)} is at most ${limit(least)}.`,
  'no-ratio-of-truth': ({ truth, tau }) =>
    truth === 'steps'
      ? say`At τ = ${tau} there is no ratio: d is not finite.`
      : say`At τ = ${tau} there is no ratio: no exact solution was found there, and so no ∇f.`,
  'no-ratio-of-h': ({ who, tau }) => say`At τ = ${tau} there is no ratio: the h of ${nameOf(who)} is not finite.`,
  'ratio-of-base': (fact) =>
    drawOf(fact.who.estimator) === 'coin'
      ? say`${here(fact)} at ξ = 0, before its coin corrects it.`
      : say`${here(fact)} at N = 0, where it takes no step back.`,
  'ratio-is-zero': (fact) => say`${here(fact)}: neither down nor up, but for rounding.`,
  'ratio-is-uphill': (fact) => say`${here(fact)}: uphill.`,
  'ratio-is-against-solution': (fact) => say`${here(fact)}: away from ∇f.`,
  'ratio-is': (fact) => say`${here(fact)}.`,
  'negative-from': ({ tau, least }) => say`Negative from τ = ${tau}, down to ${strong(number(least))}.`,
  'path-arrives': ({ truth, since, least }) => say`It arrives at τ = ${since}: ${normName(truth)} ≤ ${limit(least)}.`,
  'another-turns-negative': ({ who, tau }) => say`${nameOf(who)} turns negative at τ = ${tau}.`,
  'one-of-many': ({ runs }) => say`The path is that of one of ${exactly(runs)} runs.`,
  'all-downhill': () => say`All above 0: −h is downhill for all.`,
  'all-along-solution': () => say`All above 0: no h points away from ∇f.`,
};

/** What the ratio shows at τ for the selected estimator, and where a step would go uphill. */
export const ratioSentence = (result: Result, cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(tellAll(ratioTelling, ratioFacts(result, cursor, pinned)));
