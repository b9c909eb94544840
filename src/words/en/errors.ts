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
  title: 'Error ‖h − ∇f‖',
  titleOfCuts: (truth: Truth) => `Error ‖h − ${truthName(truth)}‖ at the trained w`,
  heads: {
    steps: 'against inner steps t',
    products: 'against counted gradients and products',
    states: 'against states kept',
  },
  cutHead: (truth: Truth, T: number) =>
    truth === 'steps' ? `against d, through all ${exactly(T)} steps` : 'against ∇f, at the solution',
  axisSigns: { steps: 't', products: '', states: '', cuts: 'K, k' },
  overs: 'Over λ',
  over: { mean: 'mean', median: 'median', here: 'λ_τ' } satisfies Record<ErrorOver, string>,
  overNames: {
    mean: 'Mean over 20 random λ',
    median: 'Median over 20 random λ',
    here: 'At λ_τ, or the λ under the pointer',
  } satisfies Record<ErrorOver, string>,
  ks: 'k of implicit methods',
  k: { both: 'both', t: 'k = t', own: 'k fixed' } satisfies Record<ErrorK, string>,
  kNames: {
    both: 'k = t and each its own k',
    t: 'k = t only',
    own: 'Each its own k only',
  } satisfies Record<ErrorK, string>,
  T: 'T, inner steps',
  target: 'Error to be reached',
  ownK: (name: string) => `k of ${name}`,
  toCome: 'The errors are being computed.',
  floor: 'float64 floor',
  band: (of: number) => `band: all ${exactly(of)} λ`,
  unrolledAt: (error: number) => `Unrolled: ${number(error)}`,
  none: '0',
  atT: (t: number) => `t = ${exactly(t)}`,
  bound: { '8': 'bound (8)', '14': 'bound (14)', '21': 'bound (21)' },
  above: (names: readonly string[]) => `↑ bounds ${names.map((name) => `(${name})`).join(', ')}`,
  toZero: (name: string) => `${name} → 0`,
  stays: (name: string, error: number) => `${name}: ${number(error, 2)}`,
} as const;

const families: Readonly<Record<Family, string>> = {
  truncated: 'Truncated',
  'fixed-point': 'Fixed point',
  'fixed-point-descent': 'Fixed point, descent map',
  'conjugate-gradient': 'CG',
  'normal-equations': 'Normal equations',
};

export const familyOfCut = (family: Family): string => families[family];

const ofT = {
  'fixed-point': { inner: 'Fixed point k = t', 'gradient-descent': 'Fixed point k = t, descent map' },
  'conjugate-gradient': 'CG k = t',
  'normal-equations': 'Normal equations k = t',
} as const;
const shortOfT = {
  'fixed-point': { inner: 'Fixed pt k = t', 'gradient-descent': 'Fixed pt k = t, descent' },
  'conjugate-gradient': 'CG k = t',
  'normal-equations': 'Normal eq. k = t',
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
  n === 0 ? 'no states' : `${exactly(n)} ${plural(n, { one: 'state', other: 'states' })}`;

const takes = (one: Reached, first: boolean): Sentence => {
  const { gradients, products, states: kept } = one.spent;
  const steps = plural(gradients, { one: 'step', other: 'steps' });
  const units = plural(products, { one: 'product', other: 'products' });
  return first
    ? say`${named_(one)} takes ${strong(`${exactly(gradients)} ${steps} + ${exactly(products)} ${units}`)} and ${states(kept)}`
    : say`${named_(one)} ${strong(`${exactly(gradients)} + ${exactly(products)}`)} and ${states(kept)}`;
};

const average = ({ over, of }: Over): string => {
  switch (over) {
    case 'here':
      return ' here';
    case 'mean':
      return ` on average over ${exactly(of)} λ`;
    case 'median':
      return ` in the median of ${exactly(of)} λ`;
  }
};

interface Reach extends Over {
  readonly target: number;
  readonly never: readonly ErrorMethod[];
  readonly every: number;
}

const toReach = ({ target, every, ...over }: Reach): string =>
  `To reach ${errorText(target)}${average(over)}${every > 1 ? `, to within ${exactly(every)} steps` : ''}`;

const notThere = ({ never }: Reach): Sentence =>
  never.length > 0
    ? say` ${and(never.map(named_))} ${plural(never.length, { one: 'does', other: 'do' })} not get there.`
    : [];

const offBy = (family: Family, slot: number | null): Part => ({ name: families[family], slot });

const errorTelling: Telling<ErrorFact> = {
  'errors-to-come': () => [errorWords.toCome],
  'no-curves': ({ who }) =>
    say`${and(who.map(nameOf))} ${plural(who.length, { one: 'has', other: 'have' })} no curve along t.`,
  'no-gradient': ({ reason }) =>
    reason.code === 'learned-step'
      ? say`There is no ∇f to measure against: w* is the same for every γ, so that ∇f cannot tell how to choose a learned γ.`
      : reason.code === 'not-strongly-convex'
        ? say`There is no ∇f to measure against: g is not strongly convex at the solution.`
        : say`There is no ∇f to measure against: no exact inner solution was found.`,
  reach: ({ reached, ...rest }) => {
    if (reached.length === 0) return say`No method reaches ${errorText(rest.target)}${average(rest)}.`;
    return say`${toReach(rest)}: ${reached.flatMap((one, i) => [...(i > 0 ? ['; '] : []), ...takes(one, i === 0)])}.${notThere(rest)}`;
  },
  'least-reach': ({ least, ...rest }) => say`${toReach(rest)}: ${takes(least, true)}, the least.${notThere(rest)}`,
  'one-curve': ({ methods }) => say`${and(methods.map(named_))} are one and the same here.`,
  'so-far': ({ through, of }) => say`So far ${through} of ${of} λ.`,
  'left-out': ({ who }) =>
    say`${and(who.map(nameOf))} ${plural(who.length, { one: 'has', other: 'have' })} no curve along t.`,
  'lambdas-without': ({ count, of }) =>
    say`At ${count} of ${of} λ there is no ∇f: ${plural(count, { one: 'it is', other: 'they are' })} left out.`,
  'no-truths': () => say`There is no ∇f at this λ.`,
  'all-steps-off': ({ T, apart }) =>
    say`All ${T} steps together, d, are off ∇f by ${strong(number(apart))}; no shorter cut is closer by a tenth.`,
  'fewer-are-closer': ({ T, K, slot, error, all, againstSteps }) =>
    say`${{ name: `Truncated K = ${exactly(K)}`, slot }} is closer to ∇f (${strong(number(error))}) than all ${T} steps (${strong(number(all))}): early steps were taken far from w*. Against d it is off by ${number(againstSteps)}.`,
  'implicit-off': ({ T, whom }) =>
    say`At w_T with k = ${T}, off ∇f: ${and(whom.map(({ family, slot, againstSolution }) => say`${offBy(family, slot)} by ${strong(number(againstSolution))}`))}; off d: ${and(whom.map(({ family, slot, againstSteps }) => say`${offBy(family, slot)} by ${number(againstSteps)}`))}.`,
};

/** What it takes to reach the target, and what both truths say. */
export const errorSentence = (result: Result, all: boolean): Sentence =>
  joined(tellAll(errorTelling, errorFacts(result, all)));

const boundsTelling: Telling<BoundsFact> = {
  'no-bounds': ({ why }) => {
    switch (why.code) {
      case 'heavy-ball':
        return say`No bound is drawn: heavy ball is no contraction in this norm, ‖∂Φ‖ is ${number(why.least)} to ${number(why.most)}. Its spectral radius is at most ${number(why.radius)}.`;
      case 'no-constants':
        return say`No bound is drawn: the constants of G’s theorems are not known for this problem.`;
      case 'step-varies':
        return say`No bound is drawn: G’s theorems are about one map, and here γ shrinks.`;
      case 'starts-elsewhere':
        return say`No bound is drawn: G’s theorems start at w₀ = 0.`;
      case 'warm-start':
        return say`No bound is drawn: G’s theorems start at w₀ = 0, and here w starts where the last outer step left it.`;
      case 'no-contraction':
        return say`No bound is drawn: with this γ the map does not contract, q = ${number(why.q)}.`;
    }
  },
  bounds: ({ q, kappa, D }) =>
    say`G’s constants, at worst: q = ${number(q)}, κ = ${number(kappa)}, ‖w*‖ = ${number(D)}.`,
  'bounds-above': ({ names, value, t }) =>
    say`↑ ${plural(names.length, { one: 'bound', other: 'bounds' })} ${and(names.map((name) => `(${name})`))} ${plural(names.length, { one: 'holds, but lies', other: 'hold, but lie' })} above: ${number(value)} at t = ${t}`,
};

export const boundsNote = (fact: BoundsFact): Sentence => tell(boundsTelling, fact);
