import { blindTo, drawOf, isExact, isOffered, isRandom, solvesAtEnd } from './choice.ts';
import { descriptorOf, type Estimator, estimatorKinds, initialEstimator, parametersOf } from './index.ts';

/** What problems and inner methods differ in, as far as it changes what a hypergradient is. */
export const situations = ['descent', 'heavy-ball', 'start', 'learned-step', 'valleys', 'not-symmetric'] as const;
export type Situation = (typeof situations)[number];

export type Grade = 'exact' | 'average' | 'biased' | 'undefined';

const grades = {
  exact: 'exact',
  /** d of the valley that the inner descent ends in. */
  'exact-in-valley': 'exact',
  'on-average': 'average',
  'on-average-depth': 'average',
  rounding: 'biased',
  /** And wrong where w_T(λ ± ε) end in two valleys. */
  'rounding-valleys': 'biased',
  forgotten: 'biased',
  'forgotten-path': 'biased',
  'forgotten-valleys': 'biased',
  /** The share of w₀ is dropped at any K. */
  'forgotten-start': 'biased',
  /** The share of w₀ enters where the pass stops. */
  'forgotten-kept': 'biased',
  'forgotten-step': 'biased',
  'one-step': 'biased',
  direct: 'biased',
  'direct-start': 'biased',
  'aims-at-solution': 'biased',
  'aims-damped': 'biased',
  'blind-start': 'undefined',
  'blind-step': 'undefined',
  solver: 'biased',
  'solver-radius': 'biased',
  'solver-start': 'biased',
  'solver-valley': 'biased',
  'solver-contraction': 'biased',
  'solver-average': 'biased',
  'forgotten-and-solver': 'biased',
  'solver-and-k': 'biased',
  'solver-and-k-radius': 'biased',
  'solver-and-residual': 'biased',
  'solver-and-damping': 'biased',
  'residual-descent-map': 'biased',
  'residual-squared': 'biased',
  'residual-own-map': 'biased',
  'of-valley-k': 'biased',
  'of-valley-positive': 'biased',
  'of-valley-regular': 'biased',
  'not-symmetric': 'undefined',
  'no-objective': 'undefined',
  /** w* is the same for every γ: ∇f cannot choose it. */
  'no-gradient': 'undefined',
} as const satisfies Readonly<Record<string, Grade>>;

/** What a hypergradient is against one truth: by what it is off, or why it means nothing. */
export type Meaning = keyof typeof grades;

export const meanings = Object.keys(grades) as readonly Meaning[];

export const gradeOf = (meaning: Meaning): Grade => grades[meaning];

/** Against d, the gradient through T steps, and against ∇f, that at the inner solution. */
export interface Meant {
  readonly steps: Meaning;
  readonly solution: Meaning;
}

type BySituation = Readonly<Record<Situation, Meaning>>;

/** The same in all situations but some. */
const all = (usual: Meaning, but: Partial<BySituation> = {}): BySituation => ({
  ...(Object.fromEntries(situations.map((one) => [one, usual])) as BySituation),
  ...but,
});

const solver = all('solver', {
  'heavy-ball': 'solver-radius',
  start: 'solver-start',
  valleys: 'solver-valley',
  'not-symmetric': 'solver-contraction',
});

const againstSteps = (e: Estimator): BySituation => {
  if (isExact(e)) return all('exact', { valleys: 'exact-in-valley' });
  if (isRandom(e)) return all(drawOf(e) === 'coin' ? 'on-average' : 'on-average-depth');
  if (solvesAtEnd(e)) return all(descriptorOf(e).damps ? 'aims-damped' : 'aims-at-solution');
  const { reading, used, differences, needsObjective } = descriptorOf(e);
  if (needsObjective) return all('one-step');
  if (differences) return all('rounding', { valleys: 'rounding-valleys' });
  const cut = reading?.(e);
  if (!cut || cut === 'd') throw new Error(`nothing is known of what “${e.kind}” means`);
  if (!('K' in e) && used(e, 1) === 0) return all('direct', { start: 'direct-start' });
  return all('forgotten-path', {
    descent: 'forgotten',
    start: cut.initTerm === 'keep' ? 'forgotten-kept' : 'forgotten-start',
    'learned-step': 'forgotten-step',
    valleys: 'forgotten-valleys',
  });
};

const ofSolved = (e: Estimator): BySituation => {
  if (descriptorOf(e).damps) return all('solver-and-damping', { 'heavy-ball': 'residual-descent-map' });
  if (descriptorOf(e).needsSymmetry)
    return all('solver-and-residual', { 'heavy-ball': 'residual-descent-map', valleys: 'of-valley-positive' });
  if (!('map' in e)) return all('residual-squared', { 'heavy-ball': 'residual-own-map', valleys: 'of-valley-regular' });
  return all('solver-and-k', {
    'heavy-ball': e.map === 'inner' ? 'solver-and-k-radius' : 'solver-and-k',
    valleys: 'of-valley-k',
  });
};

const againstSolution = (e: Estimator): BySituation => {
  if (isExact(e) || descriptorOf(e).differences) return solver;
  if (isRandom(e)) return all('solver-average');
  if (solvesAtEnd(e)) return ofSolved(e);
  const steps = againstSteps(e);
  return steps.descent === 'direct' || steps.descent === 'one-step' ? steps : all('forgotten-and-solver');
};

/** What an estimator is in a situation, by what it says of itself (G §2, S §3, U §3, mathematics A.7). */
export const meaningOf = (e: Estimator, situation: Situation): Meant => {
  if (situation === 'not-symmetric' && !isOffered(e.kind, { symmetric: false })) {
    const why = descriptorOf(e).needsObjective ? 'no-objective' : 'not-symmetric';
    return { steps: why, solution: why };
  }
  const blind = blindTo(e, { startsAtLambda: situation === 'start', learnsStep: situation === 'learned-step' });
  return {
    steps: blind ? `blind-${blind}` : againstSteps(e)[situation],
    solution: situation === 'learned-step' ? 'no-gradient' : againstSolution(e)[situation],
  };
};

/** Every kind, those with words among their parameters once for each. */
const variants: readonly Estimator[] = estimatorKinds.flatMap((kind) =>
  parametersOf(kind).reduce<Estimator[]>(
    (found, [name, p]) =>
      p.type === 'word' ? found.flatMap((e) => p.words.map((word) => ({ ...e, [name]: word }) as Estimator)) : found,
    [initialEstimator(kind)],
  ),
);

export interface Row {
  /** Those that mean the same everywhere, one of each kind. */
  readonly estimators: readonly Estimator[];
  /** Whether a word of theirs matters: then another row has the same kind. */
  readonly split: boolean;
  readonly cells: Readonly<Record<Situation, Meant>>;
}

/** The whole table, a row for all that mean the same in every situation. */
export const combinations = (): readonly Row[] => {
  const rows = new Map<string, { estimators: Estimator[]; cells: Record<Situation, Meant> }>();
  for (const e of variants) {
    const cells = Object.fromEntries(situations.map((one) => [one, meaningOf(e, one)])) as Record<Situation, Meant>;
    const key = JSON.stringify(cells);
    const row = rows.get(key) ?? { estimators: [], cells };
    if (!row.estimators.some(({ kind }) => kind === e.kind)) row.estimators.push(e);
    rows.set(key, row);
  }
  const all = [...rows.values()];
  return all.map((row) => ({
    ...row,
    split: all.some((other) => other !== row && other.estimators.some(({ kind }) => kind === row.estimators[0]!.kind)),
  }));
};
