import type { Result } from '../../engine/result.ts';
import { type Choosing, type ChoosingFact, choosingFacts } from '../../facts/choosing.ts';
import type { Over } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tellAll } from '../telling.ts';
import { over, times } from './runs.ts';

export const choosingWords = {
  titles: { q: 'Choosing q', rho: 'Choosing ρ' } satisfies Record<Chance, string>,
  symbols: { q: 'q', rho: 'ρ' } satisfies Record<Chance, string>,
  square: (chance: Chance, isHere: boolean, whole: boolean) =>
    `mean square of a step${isHere ? '' : ', at most'}${whole ? `: 𝕍² grey, ${chance === 'q' ? '(1/q − 1)\u00A0𝔻² of the coin' : 'what the random depth adds'} above` : ''}`,
  calls: (chance: Chance, first: number, more: number) =>
    `calls of a step: ${exactly(first)} + ${exactly(more)}\u00A0${chance === 'q' ? 'q' : 'E\u00A0N/T'}`,
  price: (chance: Chance) => `calls to one accuracy, ${chance === 'q' ? 'q' : 'ρ'} = 1 takes 1`,
  best: (chance: Chance, value: string) => (chance === 'q' ? `q* = ${value}` : `least at ρ = ${value}`),
  measured: 'measured',
  legend: (chance: Chance, isHere: boolean, isMeasured: boolean) =>
    [
      chance === 'q' ? 'line: U (19)' : 'line: U (19) for a depth',
      ...(isHere ? [] : ['dashed: the same at τ']),
      ...(isMeasured ? ['rings: measured'] : []),
    ].join('; '),
  course: (ofMany: boolean) => `q of ${ofMany ? 'all runs' : 'the run'}, from τ = 1 down`,
  names: { q: 'q, probability of the exact correction', rho: 'ρ, chance of one step more' } satisfies Record<
    Chance,
    string
  >,
  over: 'Moments over',
  overs: { everywhere: 'all λ', window: 'window', here: 'at τ' } satisfies Record<Over, string>,
  overNames: {
    everywhere: 'Largest moments over all λ',
    window: 'Largest moments over the window',
    here: 'Moments at λ_τ',
  } satisfies Record<Over, string>,
} as const;

type Chance = Choosing['chance'];

const where: Readonly<Record<Over, string>> = {
  everywhere: 'Over all λ',
  window: 'Over the window',
  here: 'At λ_τ',
};

const choice = (q: number, interior: boolean): string => (interior ? `q* = ${number(q, 2)}` : 'q* = 1');

/** The words of the choice of q. */
export const choosingTelling: Telling<ChoosingFact> = {
  'no-coin': () => say`No estimator compared draws a coin or a depth: add UFOM or a debiased one.`,
  'base-is-zero': ({ who, firstOrder }) =>
    say`Without its coin ${nameOf(who)} is 0 here${firstOrder ? ': w₀ does not depend on λ and f does not name λ' : ''}. Then 𝔻² = 𝕍², U (20) fails and ${strong('q* = 1')}; a debiased K ≥ 1 has a signal.`,
  optimum: ({ over, ratio, limit, q, interior }) =>
    say`${where[over]}, 𝔻²/𝕍² is ${strong(number(ratio, 2))}, ${interior ? 'below' : 'not below'} the ${number(limit)} of U (20): ${strong(choice(q, interior))}.`,
  'optimum-here': ({ ratio, q, interior }) =>
    say`At λ_τ it is ${strong(number(ratio, 2))}: ${interior ? strong(choice(q, interior)) : 'no coin pays there'}.`,
  'best-depth': ({ over, rho, gain }) =>
    gain
      ? say`${where[over]} ${strong(`ρ = ${number(rho, 2)}`)} is best: by U (19) it takes ${times(gain.cost)} the calls of ρ = 1, with ${times(gain.square)} the mean square of a step and ${times(gain.calls)} its calls.`
      : say`${where[over]} ${strong('no ρ below 1 pays')}: what a random depth adds to the mean square of a step outweighs the calls that it saves.`,
  'own-depth': ({ rho, square, calls, cost }) =>
    say`ρ = ${number(rho, 2)} takes ${strong(times(cost))} the calls of ρ = 1: ${times(square)} the mean square, ${times(calls)} the calls.`,
  'no-gradient': ({ over }) => say`${where[over]} the gradient is 0, and no ρ can be compared with ρ = 1.`,
  measured: ({ chance, q, share, exact }) =>
    say`Measured, ${choosingWords.symbols[chance]} = ${number(q, 2)} takes ${strong(times(share))} the calls of ${nameOf(exact)}.`,
  adapted: ({ who, tau, q, ofMany }) =>
    say`At τ = ${tau}, q of ${nameOf(who)} is ${strong(number(q, 2))}${ofMany ? ' in the run that is shown' : ''}.`,
  'adapted-on-average': ({ who, tau, q, low, high, count, runs }) =>
    say`At τ = ${tau}, q of ${nameOf(who)} is ${strong(number(q, 2))} on average over ${over(count, runs)}; nine in ten: ${number(low, 2)} to ${number(high, 2)}.`,
  bound: ({ bound, D2 }) => say`𝔻²_bound of U (15) is ${strong(number(bound))}, ${number(bound / D2, 2)}\u00A0× 𝔻².`,
};

/** What q is best, where, and what was measured. */
export const choosingSentence = (result: Result): Sentence => joined(tellAll(choosingTelling, choosingFacts(result)));
