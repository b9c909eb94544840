import type { Family } from '../../core/curves/method.ts';
import type { Estimator } from '../../core/estimators/index.ts';
import type { ErrorMethod, Result } from '../../engine/result.ts';
import type { Reached } from '../../facts/errorCurves.ts';
import { type BoundsFact, type ErrorFact, errorFacts, type Over } from '../../facts/errors.ts';
import type { ErrorK, ErrorOver, Truth } from '../../scenario/scenario.ts';
import { errorText } from '../errorText.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { named, nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { type Name, type Part, type Sentence, say, strong } from '../sentence.ts';
import { truthName } from '../symbols.ts';
import { type Telling, tell, tellAll } from '../telling.ts';
import { estimatorName, shortName } from './estimators.ts';
import { list as and, plural } from './language.ts';

export const errorWords = {
  title: 'Fehler ‖h − ∇f‖',
  titleOfCuts: (truth: Truth) => `Fehler ‖h − ${truthName(truth)}‖ am trainierten w`,
  heads: {
    steps: 'über inneren Schritten t',
    products: 'über gezählten Gradienten und Produkten',
    states: 'über behaltenen Zuständen',
  },
  cutHead: (truth: Truth, T: number) =>
    truth === 'steps'
      ? `gegen d, durch ${plural(T, { one: 'den einen Schritt', other: `alle ${exactly(T)} Schritte` })}`
      : 'gegen ∇f, an der Lösung',
  axisSigns: { steps: 't', products: '', states: '', cuts: 'K, k' },
  overs: 'Über λ',
  over: { mean: 'Mittel', median: 'Median', here: 'λ_τ' } satisfies Record<ErrorOver, string>,
  overNames: {
    mean: 'Mittel über 20 zufällige λ',
    median: 'Median über 20 zufällige λ',
    here: 'Bei λ_τ oder dem λ unter dem Mauszeiger',
  } satisfies Record<ErrorOver, string>,
  ks: 'k der impliziten Verfahren',
  k: { both: 'beide', t: 'k = t', own: 'festes k' } satisfies Record<ErrorK, string>,
  kNames: {
    both: 'k = t und je das eigene k',
    t: 'Nur k = t',
    own: 'Nur je das eigene k',
  } satisfies Record<ErrorK, string>,
  T: 'T, innere Schritte',
  target: 'Fehler, der erreicht werden soll',
  ownK: (name: string) => `k von ${name}`,
  toCome: 'Die Fehler werden gerade berechnet.',
  floor: 'float64-Grenze',
  band: (of: number) => `Band: alle ${exactly(of)} λ`,
  unrolledAt: (error: number) => `Abgerollt: ${number(error)}`,
  none: '0',
  atT: (t: number) => `t = ${exactly(t)}`,
  bound: { '8': 'Schranke (8)', '14': 'Schranke (14)', '21': 'Schranke (21)' },
  above: (names: readonly string[]) => `↑ Schranken ${names.map((name) => `(${name})`).join(', ')}`,
  toZero: (name: string) => `${name} → 0`,
  stays: (name: string, error: number) => `${name}: ${number(error, 2)}`,
} as const;

const families: Readonly<Record<Family, string>> = {
  truncated: 'Abgeschnitten',
  'fixed-point': 'Fixpunkt',
  'fixed-point-descent': 'Fixpunkt, Abstiegsabbildung',
  'conjugate-gradient': 'CG',
  'normal-equations': 'Normalgleichung',
};

export const familyOfCut = (family: Family): string => families[family];

const ofT = {
  'fixed-point': { inner: 'Fixpunkt k = t', 'gradient-descent': 'Fixpunkt k = t, Abstiegsabbildung' },
  'conjugate-gradient': 'CG k = t',
  'normal-equations': 'Normalgleichung k = t',
} as const;
const shortOfT = {
  'fixed-point': { inner: 'Fixpunkt k = t', 'gradient-descent': 'Fixpunkt k = t, Abstieg' },
  'conjugate-gradient': 'CG k = t',
  'normal-equations': 'Normalgl. k = t',
} as const;

const nameFrom = (
  table: typeof ofT | typeof shortOfT,
  own: (e: Estimator, truth: Truth) => string,
  one: ErrorMethod,
): string => {
  const { estimator, method } = one;
  if (!('k' in method) || method.k !== 't') return own(estimator, 'solution');
  return method.kind === 'fixed-point' ? table[method.kind][method.map] : table[method.kind];
};

/** A method of the error view: where the truth is the solution, reverse mode is one of the methods that are off. */
export const methodName = (one: ErrorMethod): string => nameFrom(ofT, estimatorName, one);

/** The same where room is short. */
export const shortMethodName = (one: ErrorMethod): string => nameFrom(shortOfT, shortName, one);

const named_ = (one: ErrorMethod): Name => ({ ...named(one.estimator, one.slot, 'solution'), name: methodName(one) });

const states = (n: number): string =>
  n === 0 ? 'kein Zustand' : `${exactly(n)} ${plural(n, { one: 'Zustand', other: 'Zustände' })}`;

/** "CG k = 5: 20 Schritte + 5 Produkte, kein Zustand"; the units are said once. */
const takes = (one: Reached, first: boolean): Sentence => {
  const { gradients, products, states: kept } = one.spent;
  const steps = plural(gradients, { one: 'Schritt', other: 'Schritte' });
  const units = plural(products, { one: 'Produkt', other: 'Produkte' });
  const spent = first
    ? `${exactly(gradients)} ${steps} + ${exactly(products)} ${units}`
    : `${exactly(gradients)} + ${exactly(products)}`;
  return say`${named_(one)}: ${strong(spent)}, ${states(kept)}`;
};

const average = ({ over, of }: Over): string => {
  switch (over) {
    case 'here':
      return ' hier';
    case 'mean':
      return ` im Mittel über ${exactly(of)} λ`;
    case 'median':
      return ` im Median über ${exactly(of)} λ`;
  }
};

interface Reach extends Over {
  readonly target: number;
  readonly never: readonly ErrorMethod[];
  readonly every: number;
}

const toReach = ({ target, every, ...over }: Reach): string =>
  `bis zum Fehler ${errorText(target)}${average(over)}${every > 1 ? `, auf ${exactly(every)} Schritte genau` : ''}`;

const notThere = ({ never }: Reach): Sentence =>
  never.length > 0
    ? say` ${and(never.map(named_))} ${plural(never.length, { one: 'erreicht', other: 'erreichen' })} ihn nicht.`
    : [];

const offBy = (family: Family, slot: number | null): Part => ({ name: families[family], slot });

const errorTelling: Telling<ErrorFact> = {
  'errors-to-come': () => [errorWords.toCome],
  'no-curves': ({ who }) =>
    say`${and(who.map(nameOf))} ${plural(who.length, { one: 'hat', other: 'haben' })} keine Kurve über t.`,
  'no-gradient': ({ reason }) =>
    reason.code === 'learned-step'
      ? say`Es gibt kein ∇f als Maßstab: w* ist für jedes γ dasselbe, ∇f sagt also nicht, wie ein gelerntes γ zu wählen ist.`
      : reason.code === 'not-strongly-convex'
        ? say`Es gibt kein ∇f als Maßstab: g ist an der Lösung nicht stark konvex.`
        : say`Es gibt kein ∇f als Maßstab: Es wurde keine exakte innere Lösung gefunden.`,
  reach: ({ reached, ...rest }) => {
    if (reached.length === 0) return say`Kein Verfahren erreicht${average(rest)} den Fehler ${errorText(rest.target)}.`;
    return say`Aufwand ${toReach(rest)} – ${reached.flatMap((one, i) => [...(i > 0 ? ['; '] : []), ...takes(one, i === 0)])}.${notThere(rest)}`;
  },
  'least-reach': ({ least, ...rest }) =>
    say`Kleinster Aufwand ${toReach(rest)} – ${takes(least, true)}.${notThere(rest)}`,
  'one-curve': ({ methods }) => say`${and(methods.map(named_))} sind hier ein und dasselbe.`,
  'so-far': ({ through, of }) => say`Bisher ${through} von ${of} λ.`,
  'left-out': ({ who }) =>
    say`${and(who.map(nameOf))} ${plural(who.length, { one: 'hat', other: 'haben' })} keine Kurve über t.`,
  'lambdas-without': ({ count, of }) =>
    say`Bei ${count} von ${of} λ gibt es kein ∇f: ${plural(count, { one: 'Es zählt', other: 'Sie zählen' })} nicht mit.`,
  'no-truths': () => say`Bei diesem λ gibt es kein ∇f.`,
  'all-steps-off': ({ T, apart }) =>
    say`${plural(T, { one: 'Der eine Schritt, also d, weicht', other: `Alle ${exactly(T)} Schritte zusammen, also d, weichen` })} um ${strong(number(apart))} von ∇f ab; kein kürzerer Schnitt liegt um ein Zehntel näher.`,
  'fewer-are-closer': ({ T, K, slot, error, all, againstSteps }) =>
    say`${{ name: `Abgeschnitten mit K = ${exactly(K)}`, slot }} liegt h näher an ∇f (${strong(number(error))}) als mit allen ${T} Schritten (${strong(number(all))}): Die frühen Schritte lagen weit von w* entfernt. Von d weicht es um ${number(againstSteps)} ab.`,
  'implicit-off': ({ T, whom }) =>
    say`Abweichung bei w_T mit k = ${T} – von ∇f: ${and(whom.map(({ family, slot, againstSolution }) => say`${offBy(family, slot)} ${strong(number(againstSolution))}`))}; von d: ${and(whom.map(({ family, slot, againstSteps }) => say`${offBy(family, slot)} ${number(againstSteps)}`))}.`,
};

/** What it takes to reach the target, and what both truths say. */
export const errorSentence = (result: Result, all: boolean): Sentence =>
  joined(tellAll(errorTelling, errorFacts(result, all)));

const boundsTelling: Telling<BoundsFact> = {
  'no-bounds': ({ why }) => {
    switch (why.code) {
      case 'heavy-ball':
        return say`Keine Schranke: Das Heavy-Ball-Verfahren ist in dieser Norm keine Kontraktion, ‖∂Φ‖ liegt zwischen ${number(why.least)} und ${number(why.most)}. Sein Spektralradius ist höchstens ${number(why.radius)}.`;
      case 'no-constants':
        return say`Keine Schranke: Die Konstanten der Sätze von G sind für dieses Problem nicht bekannt.`;
      case 'step-varies':
        return say`Keine Schranke: Die Sätze von G handeln von einer einzigen Abbildung, und hier schrumpft γ.`;
      case 'starts-elsewhere':
        return say`Keine Schranke: Die Sätze von G beginnen bei w₀ = 0.`;
      case 'warm-start':
        return say`Keine Schranke: Die Sätze von G beginnen bei w₀ = 0, und hier beginnt w, wo der letzte äußere Schritt endete.`;
      case 'no-contraction':
        return say`Keine Schranke: Mit diesem γ ist die Abbildung keine Kontraktion, q = ${number(why.q)}.`;
    }
  },
  bounds: ({ q, kappa, D }) =>
    say`Die Konstanten von G, schlimmstenfalls: q = ${number(q)}, κ = ${number(kappa)}, ‖w*‖ = ${number(D)}.`,
  'bounds-above': ({ names, value, t }) =>
    say`↑ ${plural(names.length, { one: 'Schranke', other: 'Schranken' })} ${and(names.map((name) => `(${name})`))} ${plural(names.length, { one: 'gilt, liegt', other: 'gelten, liegen' })} aber höher: ${number(value)} bei t = ${t}`,
};

export const boundsNote = (fact: BoundsFact): Sentence => tell(boundsTelling, fact);
