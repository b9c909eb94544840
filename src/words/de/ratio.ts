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
  title: 'Abstiegsverhältnis',
  symbol: 'h·d/‖d‖²',
  tau: 'äußerer Schritt τ',
  uphill: 'bergauf',
};

type Measured = Pick<Extract<RatioFact, { readonly kind: 'ratio-is' }>, 'tau' | 'who' | 'along' | 'ratio'>;

/** 10⁻⁸, or a number of the problem's own scale. */
const limit = (x: number): string => (x === 1e-8 ? '10⁻⁸' : number(x, 2));

const here = ({ tau, who, along, ratio }: Measured): Sentence =>
  along
    ? say`Auf dem Pfad von ${nameOf(along)} hat ${nameOf(who)} bei τ = ${tau} das Verhältnis ${both(ratio)}`
    : say`Bei τ = ${tau} hat ${nameOf(who)} das Verhältnis ${both(ratio)}`;

export const ratioTelling: Telling<RatioFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...noValueTelling,
  ...updatesTelling,
  'no-ratios': () => say`Es gibt kein Verhältnis zu zeigen.`,
  'path-leaves-numbers': ({ who, tau, float32 }) =>
    say`${nameOf(who)} endet bei τ = ${strong(tau)}: ${nextIsNone(float32)}.`,
  'path-ends-at-zero': ({ who, tau, float32 }) =>
    say`${nameOf(who)} endet bei τ = ${strong(tau)}: Der Hypergradient ist dort${inFloat32(float32)} gleich 0, also folgt kein Schritt.`,
  'path-had-arrived': ({ who, truth, since, least }) =>
    say`Der Pfad von ${nameOf(who)} ist am Ziel: Ab τ = ${strong(since)} ist ${normName(truth)} höchstens ${limit(least)}, und es gibt kein Verhältnis.`,
  'no-ratio-of-short': ({ truth, tau, least }) =>
    say`Bei τ = ${tau} gibt es kein Verhältnis: ${normName(truth)} ist höchstens ${limit(least)}.`,
  'no-ratio-of-truth': ({ truth, tau }) =>
    truth === 'steps'
      ? say`Bei τ = ${tau} gibt es kein Verhältnis: d ist nicht endlich.`
      : say`Bei τ = ${tau} gibt es kein Verhältnis: Dort wurde keine exakte Lösung gefunden, also kein ∇f.`,
  'no-ratio-of-h': ({ who, tau }) =>
    say`Bei τ = ${tau} gibt es kein Verhältnis: Das h von ${nameOf(who)} ist nicht endlich.`,
  'ratio-of-base': (fact) =>
    drawOf(fact.who.estimator) === 'coin'
      ? say`${here(fact)} mit ξ = 0, bevor die Münze es berichtigt.`
      : say`${here(fact)} mit N = 0, ohne einen Schritt zurück.`,
  'ratio-is-zero': (fact) => say`${here(fact)}: bis auf Rundung weder bergab noch bergauf.`,
  'ratio-is-uphill': (fact) => say`${here(fact)}: bergauf.`,
  'ratio-is-against-solution': (fact) => say`${here(fact)}: von ∇f weg.`,
  'ratio-is': (fact) => say`${here(fact)}.`,
  'negative-from': ({ tau, least }) => say`Ab τ = ${tau} ist es negativ, im Tiefsten ${strong(number(least))}.`,
  'path-arrives': ({ truth, since, least }) =>
    say`Ab τ = ${since} ist der Pfad am Ziel: ${normName(truth)} ≤ ${limit(least)}.`,
  'another-turns-negative': ({ who, tau }) => say`Das Verhältnis von ${nameOf(who)} wird bei τ = ${tau} negativ.`,
  'one-of-many': ({ runs }) => say`Der Pfad ist der von einem der ${exactly(runs)} Läufe.`,
  'all-downhill': () => say`Alle liegen über 0: −h führt bei allen bergab.`,
  'all-along-solution': () => say`Alle liegen über 0: Kein h zeigt von ∇f weg.`,
};

/** What the ratio shows at τ for the selected estimator, and where a step would go uphill. */
export const ratioSentence = (result: Result, cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(tellAll(ratioTelling, ratioFacts(result, cursor, pinned)));
