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
  titles: { q: 'Wahl von q', rho: 'Wahl von ρ' } satisfies Record<Chance, string>,
  symbols: { q: 'q', rho: 'ρ' } satisfies Record<Chance, string>,
  square: (chance: Chance, isHere: boolean, whole: boolean) =>
    `mittleres Quadrat eines Schritts${isHere ? '' : ', höchstens'}${whole ? `: 𝕍² grau, darüber ${chance === 'q' ? '(1/q − 1)\u00A0𝔻² der Münze' : 'was die zufällige Tiefe hinzufügt'}` : ''}`,
  calls: (chance: Chance, first: number, more: number) =>
    `Aufrufe je Schritt: ${exactly(first)} + ${exactly(more)}\u00A0${chance === 'q' ? 'q' : 'E\u00A0N/T'}`,
  price: (chance: Chance) => `Aufrufe bei gleicher Genauigkeit, ${chance === 'q' ? 'q' : 'ρ'} = 1 braucht 1`,
  best: (chance: Chance, value: string) => (chance === 'q' ? `q* = ${value}` : `am wenigsten bei ρ = ${value}`),
  measured: 'gemessen',
  legend: (chance: Chance, isHere: boolean, isMeasured: boolean) =>
    [
      chance === 'q' ? 'Linie: U (19)' : 'Linie: U (19) für eine Tiefe',
      ...(isHere ? [] : ['gestrichelt: dasselbe bei τ']),
      ...(isMeasured ? ['Ringe: gemessen'] : []),
    ].join('; '),
  course: (ofMany: boolean) => `q ${ofMany ? 'aller Läufe' : 'des Laufs'}, von τ = 1 abwärts`,
  names: {
    q: 'q, Wahrscheinlichkeit der exakten Korrektur',
    rho: 'ρ, Chance auf einen Schritt mehr',
  } satisfies Record<Chance, string>,
  over: 'Momente über',
  overs: { everywhere: 'alle λ', window: 'Fenster', here: 'bei τ' } satisfies Record<Over, string>,
  overNames: {
    everywhere: 'Größte Momente über alle λ',
    window: 'Größte Momente im Fenster',
    here: 'Momente bei λ_τ',
  } satisfies Record<Over, string>,
} as const;

type Chance = Choosing['chance'];

const where: Readonly<Record<Over, string>> = {
  everywhere: 'Über alle λ',
  window: 'Im Fenster',
  here: 'Bei λ_τ',
};

const choice = (q: number, interior: boolean): string => (interior ? `q* = ${number(q, 2)}` : 'q* = 1');

/** The words of the choice of q. */
export const choosingTelling: Telling<ChoosingFact> = {
  'no-coin': () =>
    say`Kein verglichener Schätzer zieht eine Münze oder eine Tiefe: Nimm UFOM oder einen entzerrten Schätzer in den Vergleich auf.`,
  'base-is-zero': ({ who, firstOrder }) =>
    say`Ohne die Münze ist ${nameOf(who)} hier 0${firstOrder ? ': w₀ hängt nicht von λ ab, und in f kommt λ nicht vor' : ''}. Dann ist 𝔻² = 𝕍², U (20) gilt nicht, und ${strong('q* = 1')}; ein entzerrter Schätzer mit K ≥ 1 hat ein Signal.`,
  optimum: ({ over, ratio, limit, q, interior }) =>
    say`${where[over]} ist 𝔻²/𝕍² gleich ${strong(number(ratio, 2))}, ${interior ? 'unter' : 'nicht unter'} der Grenze ${number(limit)} aus U (20): ${strong(choice(q, interior))}.`,
  'optimum-here': ({ ratio, q, interior }) =>
    interior
      ? say`Bei λ_τ ist das Verhältnis ${strong(number(ratio, 2))}: ${strong(choice(q, interior))}.`
      : say`Bei λ_τ ist das Verhältnis ${strong(number(ratio, 2))}: Dort lohnt sich keine Münze.`,
  'best-depth': ({ over, rho, gain }) =>
    gain
      ? say`${where[over]} ist ${strong(`ρ = ${number(rho, 2)}`)} am besten: Nach U (19) braucht es ${times(gain.cost)} der Aufrufe von ρ = 1; ein Schritt hat dann ${times(gain.square)} des mittleren Quadrats und ${times(gain.calls)} der Aufrufe.`
      : say`${where[over]} ${strong('lohnt sich kein ρ unter 1')}: Was eine zufällige Tiefe zum mittleren Quadrat eines Schritts hinzufügt, wiegt mehr als die Aufrufe, die sie spart.`,
  'own-depth': ({ rho, square, calls, cost }) =>
    say`ρ = ${number(rho, 2)} braucht ${strong(times(cost))} der Aufrufe von ρ = 1: ${times(square)} des mittleren Quadrats, ${times(calls)} der Aufrufe.`,
  'no-gradient': ({ over }) => say`${where[over]} ist der Gradient 0, und kein ρ lässt sich mit ρ = 1 vergleichen.`,
  measured: ({ chance, q, share, exact }) =>
    say`Gemessen: ${choosingWords.symbols[chance]} = ${number(q, 2)} braucht ${strong(times(share))} der Aufrufe von ${nameOf(exact)}.`,
  adapted: ({ who, tau, q, ofMany }) =>
    say`Bei τ = ${tau} steht q von ${nameOf(who)} ${ofMany ? 'im gezeigten Lauf ' : ''}auf ${strong(number(q, 2))}.`,
  'adapted-on-average': ({ who, tau, q, low, high, count, runs }) =>
    say`Bei τ = ${tau} ist q von ${nameOf(who)} im Mittel über ${over(count, runs)} ${strong(number(q, 2))}; neun von zehn liegen zwischen ${number(low, 2)} und ${number(high, 2)}.`,
  bound: ({ bound, D2 }) =>
    say`𝔻²_bound aus U (15) ist ${strong(number(bound))}, also ${number(bound / D2, 2)}\u00A0× 𝔻².`,
};

/** What q is best, where, and what was measured. */
export const choosingSentence = (result: Result): Sentence => joined(tellAll(choosingTelling, choosingFacts(result)));
