import type { Result } from '../../engine/result.ts';
import { type ChoosingFact, choosingFacts } from '../../facts/choosing.ts';
import type { Over } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tellAll } from '../telling.ts';
import { times } from './swarm.ts';

export const choosingWords = {
  title: 'Choosing q',
  square: (isHere: boolean, whole: boolean) =>
    `mean square of a step${isHere ? '' : ', at most'}${whole ? ': 𝕍² grey, (1/q − 1)\u00A0𝔻² of the coin above' : ''}`,
  calls: (tails: number, more: number) => `calls of a step: ${exactly(tails)} + ${exactly(more)}\u00A0q`,
  price: 'calls to one accuracy, q = 1 takes 1',
  measured: 'measured',
  legend: (isHere: boolean, isMeasured: boolean) =>
    ['line: U (19)', ...(isHere ? [] : ['dashed: the same at τ']), ...(isMeasured ? ['rings: measured'] : [])].join(
      '; ',
    ),
  course: 'q of the run, from τ = 1 down',
  q: 'q, probability of the exact correction',
  over: 'Moments over',
  overs: { everywhere: 'all λ', window: 'window', here: 'at τ' } satisfies Record<Over, string>,
  overNames: {
    everywhere: 'Largest moments over all λ',
    window: 'Largest moments over the window',
    here: 'Moments at λ_τ',
  } satisfies Record<Over, string>,
} as const;

const where: Readonly<Record<Over, string>> = {
  everywhere: 'Over all λ',
  window: 'Over the window',
  here: 'At λ_τ',
};

const choice = (q: number, interior: boolean): string => (interior ? `q* = ${number(q, 2)}` : 'q* = 1');

/** The words of the choice of q. */
export const choosingTelling: Telling<ChoosingFact> = {
  'no-coin': () => say`No estimator compared tosses a coin: add UFOM or a debiased one.`,
  'base-is-zero': ({ who, firstOrder }) =>
    say`Without its coin ${nameOf(who)} is 0 here${firstOrder ? ': w₀ does not depend on λ and f does not name λ' : ''}. Then 𝔻² = 𝕍², U (20) fails and ${strong('q* = 1')}; a debiased K ≥ 1 has a signal.`,
  optimum: ({ over, ratio, limit, q, interior }) =>
    say`${where[over]}, 𝔻²/𝕍² is ${strong(number(ratio, 2))}, ${interior ? 'below' : 'not below'} the ${number(limit)} of U (20): ${strong(choice(q, interior))}.`,
  'optimum-here': ({ ratio, q, interior }) =>
    say`At λ_τ it is ${strong(number(ratio, 2))}: ${interior ? strong(choice(q, interior)) : 'no coin pays there'}.`,
  measured: ({ q, share, exact }) =>
    say`Measured, q = ${number(q, 2)} takes ${strong(times(share))} the calls of ${nameOf(exact)}.`,
  adapted: ({ who, tau, q }) => say`At τ = ${tau}, q of ${nameOf(who)} is ${strong(number(q, 2))}.`,
  bound: ({ bound, D2 }) => say`𝔻²_bound of U (15) is ${strong(number(bound))}, ${number(bound / D2, 2)}\u00A0× 𝔻².`,
};

/** What q is best, where, and what was measured. */
export const choosingSentence = (result: Result): Sentence => joined(tellAll(choosingTelling, choosingFacts(result)));
