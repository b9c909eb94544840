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
  title: 'Wahl von q',
  square: (isHere: boolean, whole: boolean) =>
    `mittleres Quadrat eines Schritts${isHere ? '' : ', höchstens'}${whole ? ': 𝕍² grau, darüber (1/q − 1)\u00A0𝔻² der Münze' : ''}`,
  calls: (tails: number, more: number) => `Aufrufe je Schritt: ${exactly(tails)} + ${exactly(more)}\u00A0q`,
  price: 'Aufrufe bei gleicher Genauigkeit, q = 1 braucht 1',
  measured: 'gemessen',
  legend: (isHere: boolean, isMeasured: boolean) =>
    [
      'Linie: U (19)',
      ...(isHere ? [] : ['gestrichelt: dasselbe bei τ']),
      ...(isMeasured ? ['Ringe: gemessen'] : []),
    ].join('; '),
  course: 'q des Laufs, von τ = 1 abwärts',
  q: 'q, Wahrscheinlichkeit der exakten Korrektur',
  over: 'Momente über',
  overs: { everywhere: 'alle λ', window: 'Fenster', here: 'bei τ' } satisfies Record<Over, string>,
  overNames: {
    everywhere: 'Größte Momente über alle λ',
    window: 'Größte Momente im Fenster',
    here: 'Momente bei λ_τ',
  } satisfies Record<Over, string>,
} as const;

const where: Readonly<Record<Over, string>> = {
  everywhere: 'Über alle λ',
  window: 'Im Fenster',
  here: 'Bei λ_τ',
};

const choice = (q: number, interior: boolean): string => (interior ? `q* = ${number(q, 2)}` : 'q* = 1');

/** The words of the choice of q. */
export const choosingTelling: Telling<ChoosingFact> = {
  'no-coin': () =>
    say`Kein verglichener Schätzer wirft eine Münze: Nimm UFOM oder einen entzerrten Schätzer in den Vergleich auf.`,
  'base-is-zero': ({ who, firstOrder }) =>
    say`Ohne die Münze ist ${nameOf(who)} hier 0${firstOrder ? ': w₀ hängt nicht von λ ab, und in f kommt λ nicht vor' : ''}. Dann ist 𝔻² = 𝕍², U (20) gilt nicht, und ${strong('q* = 1')}; ein entzerrter Schätzer mit K ≥ 1 hat ein Signal.`,
  optimum: ({ over, ratio, limit, q, interior }) =>
    say`${where[over]} ist 𝔻²/𝕍² gleich ${strong(number(ratio, 2))}, ${interior ? 'unter' : 'nicht unter'} der Grenze ${number(limit)} aus U (20): ${strong(choice(q, interior))}.`,
  'optimum-here': ({ ratio, q, interior }) =>
    interior
      ? say`Bei λ_τ ist das Verhältnis ${strong(number(ratio, 2))}: ${strong(choice(q, interior))}.`
      : say`Bei λ_τ ist das Verhältnis ${strong(number(ratio, 2))}: Dort lohnt sich keine Münze.`,
  measured: ({ q, share, exact }) =>
    say`Gemessen: q = ${number(q, 2)} braucht ${strong(times(share))} der Aufrufe von ${nameOf(exact)}.`,
  adapted: ({ who, tau, q }) => say`Bei τ = ${tau} steht q von ${nameOf(who)} auf ${strong(number(q, 2))}.`,
  bound: ({ bound, D2 }) =>
    say`𝔻²_bound aus U (15) ist ${strong(number(bound))}, also ${number(bound / D2, 2)}\u00A0× 𝔻².`,
};

/** What q is best, where, and what was measured. */
export const choosingSentence = (result: Result): Sentence => joined(tellAll(choosingTelling, choosingFacts(result)));
