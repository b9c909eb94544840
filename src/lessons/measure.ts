import { hasCoin, stepsKept } from '../core/estimators/choice.ts';
import { distance, norm } from '../core/space.ts';
import type { Counts, Result, Run } from '../engine/result.ts';
import { meanRunOf } from '../facts/meanRun.ts';
import { arrivesAfter, bestOf } from '../facts/start.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { traitsOf } from '../scenario/source.ts';

/** What a number is measured of, where there is a choice. */
export interface Of {
  /** An estimator's place in the scenario; without it the selected one. */
  readonly who?: number;
  /** Whose path it is measured along; without it the estimator's own. */
  readonly along?: number;
  /** A K, a τ, a training step or a component, counted as the text counts them: K from 0, the others from 1. */
  readonly at?: number;
}

const alphaOf = ({ problem }: Scenario): number => traitsOf(problem).strongConvexity ?? Number.NaN;
const betaOf = ({ problem }: Scenario): number => traitsOf(problem).smoothness ?? Number.NaN;
const one = ({ scenario }: Result, { who = scenario.selected }: Of) => scenario.estimators[who]?.estimator;
const estimate = ({ unrolled, scenario }: Result, { who = scenario.selected }: Of) => unrolled.estimates[who];
const runOf = ({ descent, scenario }: Result, { who = scenario.selected }: Of): Run | undefined => descent.runs[who];
const cut = (result: Result, of: Of): number => {
  const estimator = one(result, of);
  return estimator ? stepsKept(estimator, result.scenario.T) : Number.NaN;
};
const length = ({ unrolled }: Result): number => norm(unrolled.exact);
const nth = (values: ArrayLike<number> | null | undefined, i: number): number => values?.[i] ?? Number.NaN;
const difference = (a: readonly number[], b: readonly number[]): readonly number[] => a.map((x, k) => x - b[k]!);

/** Where the mean of many runs ends; null while they are under way. */
const meanEnd = ({ swarm, scenario: { selected, lambda, runs } }: Result, { who = selected }: Of) => {
  const flight = swarm?.flights[who];
  return flight && flight.count >= runs ? Array.from(meanRunOf(flight).lambda.subarray(-lambda.length)) : null;
};

/** The ratios of an estimator along a path. */
const ratios = ({ descent, scenario }: Result, { who = scenario.selected, along = who }: Of): Float64Array =>
  descent.runs[along]?.ratio[who] ?? new Float64Array(0);
const lowestIn = (values: Float64Array): number =>
  values.reduce((at, x, i) => (x < nth(values, at) || (at < 0 && Number.isFinite(x)) ? i : at), -1);

const endOf = ({ lambda, length }: Run, N: number): readonly number[] =>
  Array.from(lambda.subarray((length - 1) * N, length * N));
const gap = (result: Result, of: Of): number => {
  const [run, goal] = [runOf(result, of), best(result)];
  return run && goal ? distance(endOf(run, goal.length), goal) : Number.NaN;
};

const best = (result: Result): readonly number[] | null => bestOf(result)?.lambda ?? null;
const chance = (result: Result, of: Of): number => {
  const estimator = one(result, of);
  return estimator && hasCoin(estimator) ? estimator.q : Number.NaN;
};
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, k) => sum + x * b[k]!, 0);
const error = (result: Result, of: Of): number => estimate(result, of)?.error ?? Number.NaN;
const atSolution = ({ unrolled }: Result): readonly number[] => unrolled.implicit ?? [Number.NaN];
const offSolution = (result: Result, h: readonly number[] | undefined): number =>
  h ? norm(difference(atSolution(result), h)) : Number.NaN;
const count = (name: keyof Counts) => (result: Result, of: Of) =>
  result.costs[of.who ?? result.scenario.selected]?.expected[name] ?? Number.NaN;

/**
 * What a lesson may measure of a result: all that its texts print, its goals ask for and its questions are answered by.
 * A number each, NaN where there is none.
 */
export const measures = {
  /** Steps that h is made of, those that it leaves out, and all. */
  K: cut,
  forgotten: (result, of) => result.scenario.T - cut(result, of),
  'share-forgotten': (result, of) => 1 - cut(result, of) / result.scenario.T,
  T: ({ scenario }) => scenario.T,
  gamma: ({ scenario }) => scenario.stepSize,
  q: chance,
  /** What heads count: 1/q. */
  times: (result, of) => 1 / chance(result, of),
  /** Iterations on a linear system. */
  k: (result, of) => {
    const estimator = one(result, of);
    return estimator && 'k' in estimator ? estimator.k : Number.NaN;
  },
  /** How many components λ and w have. */
  M: ({ scenario }) => scenario.w0.length,
  N: ({ scenario }) => scenario.lambda.length,
  tau: ({ scenario }) => scenario.tau,
  moves: ({ scenario }) => scenario.outer.iterations,
  /** A component of λ₁, of λ, of the trained w and of the solution. */
  start: ({ scenario }, { at = 1 }) => nth(scenario.lambda, at - 1),
  lambda: ({ unrolled }, { at = 1 }) => nth(unrolled.lambda, at - 1),
  w: ({ unrolled, scenario }, { at = 1 }) => nth(unrolled.path, scenario.T * scenario.w0.length + at - 1),
  solution: ({ unrolled }, { at = 1 }) => nth(unrolled.solution, at - 1),
  /** F at λ. */
  value: ({ unrolled }) => unrolled.value,
  /** ‖d‖, ‖∇_λ f‖, and the length of what an h has gathered from its steps. */
  length,
  direct: ({ unrolled }) => norm(unrolled.direct),
  gathered: (result, of) => {
    const h = estimate(result, of)?.hypergradient;
    return h ? norm(difference(h, result.unrolled.direct)) : Number.NaN;
  },
  /** A component of d. */
  d: ({ unrolled }, { at = 1 }) => nth(unrolled.exact, at - 1),
  /** ‖h‖; ‖h − d‖, and as a part of ‖d‖; the same of any cut. */
  h: (result, of) => norm(estimate(result, of)?.hypergradient ?? [Number.NaN]),
  error,
  off: (result, of) => error(result, of) / length(result),
  'off-at': (result, { at = 0 }) => nth(result.unrolled.error, at) / length(result),
  /** ‖d − ∇f‖ and ‖h − ∇f‖, as parts of ‖∇f‖; the second as a part of the first; and what ∇f has beside ∇_λ f. */
  apart: (result) => offSolution(result, result.unrolled.exact) / norm(atSolution(result)),
  'off-solution': (result, of) => offSolution(result, estimate(result, of)?.hypergradient) / norm(atSolution(result)),
  'of-unrolled': (result, of) =>
    offSolution(result, estimate(result, of)?.hypergradient) / offSolution(result, result.unrolled.exact),
  'at-solution': (result) => norm(difference(atSolution(result), result.unrolled.direct)),
  /** The fewest steps from which on the error is at most this part of ‖d‖. */
  fewest: (result, { at = 0 }) => {
    const { error } = result.unrolled;
    const most = at * length(result);
    return error.findLastIndex((e) => !(e <= most)) + 1;
  },
  /** What the training step adds, and by what factor a step adds less than the one after it, in the geometric mean. */
  contribution: ({ unrolled }, { at = 1 }) => nth(unrolled.contribution, at - 1),
  /** The step that adds most. */
  'largest-step': ({ unrolled: { contribution } }) =>
    contribution.reduce((at, c, i) => (c > nth(contribution, at) ? i : at), 0) + 1,
  last: ({ unrolled, scenario }) => nth(unrolled.contribution, scenario.T - 1),
  fading: ({ unrolled: { contribution }, scenario: { T } }) =>
    (nth(contribution, 0) / nth(contribution, T - 1)) ** (1 / (T - 1)),
  /** α, and 1 − γα and 1 − γβ, by the declared α and β. */
  alpha: ({ scenario }) => alphaOf(scenario),
  contraction: ({ scenario }) => 1 - scenario.stepSize * alphaOf(scenario),
  'fastest-contraction': ({ scenario }) => 1 - scenario.stepSize * betaOf(scenario),
  /** The largest γ for which the bound holds, 1/β. */
  'gamma-most': ({ scenario }) => 1 / betaOf(scenario),
  /** Bound S (10) and the path bound at the cut; whether there is the first. */
  bound: (result, of) => nth(result.unrolled.bound, cut(result, of)),
  'path-bound': (result, of) => nth(result.unrolled.pathBound, cut(result, of)),
  bounded: ({ unrolled }) => (unrolled.bound ? 1 : 0),
  /** The descent ratio h·d/‖d‖² at τ; the lowest of a path, and where. */
  ratio: (result, of) => nth(ratios(result, of), (of.at ?? result.scenario.tau) - 1),
  'lowest-ratio': (result, of) => {
    const values = ratios(result, of);
    return nth(values, lowestIn(values));
  },
  'highest-ratio': (result, of) => ratios(result, of).reduce((a, x) => (x > a ? x : a), Number.NEGATIVE_INFINITY),
  'lowest-ratio-at': (result, of) => lowestIn(ratios(result, of)) + 1 || Number.NaN,
  /** ∇_λ f · (d + h − ∇_λ f) / ‖∇_λ f‖², which S Theorem 3.4 asks to be above 0 by a margin. */
  interference: (result, of) => {
    const { direct, exact } = result.unrolled;
    const h = estimate(result, of)?.hypergradient ?? [];
    return (
      dot(
        direct,
        difference(exact, direct).map((x, k) => x + h[k]!),
      ) / dot(direct, direct)
    );
  },
  /** How far the end of a path is from the best λ, ‖d‖ there, and after how many moves it is near for good. */
  distance: gap,
  'end-length': (result, of) => {
    const run = runOf(result, of);
    return run ? nth(run.gradientNorm, run.length - 1) : Number.NaN;
  },
  end: (result, of) => {
    const run = runOf(result, of);
    return run ? nth(endOf(run, result.scenario.lambda.length), (of.at ?? 1) - 1) : Number.NaN;
  },
  best: (result, { at = 1 }) => nth(best(result), at - 1),
  arrives: (result, of) => {
    const [run, goal] = [runOf(result, of), best(result)];
    return (run && goal && arrivesAfter(run, goal)) ?? Number.NaN;
  },
  /** Heads to be expected among the moves of a path. */
  'expected-heads': (result, of) => chance(result, of) * result.scenario.outer.iterations,
  /** How many runs are made, and how far their mean ends from the best λ. */
  runs: ({ scenario }) => scenario.runs,
  'mean-distance': (result, of) => {
    const [end, goal] = [meanEnd(result, of), best(result)];
    return end && goal ? distance(end, goal) : Number.NaN;
  },
  /** What one hypergradient costs, expected over the coin. */
  gradients: count('innerGradients'),
  products: count('pulls'),
  tangents: count('pushes'),
  states: count('statesPeak'),
} satisfies Record<string, (result: Result, of: Of) => number>;

export type MeasureName = keyof typeof measures;

/** A number of the figure, or of one of those beside it. */
export interface Measure extends Of {
  readonly of: MeasureName;
  /** The name of a figure beside it. */
  readonly on?: string;
}

/** A figure's result, and those of the figures beside it as far as they are there. */
export interface Measured {
  readonly result: Result;
  readonly beside: Readonly<Record<string, Result>>;
}

/** NaN where there is no such number, or not yet. */
export const measure = ({ of, on, ...rest }: Measure, { result, beside }: Measured): number => {
  const from = on === undefined ? result : beside[on];
  return from ? measures[of](from, rest) : Number.NaN;
};

/** What is asked of a number. */
export interface Condition extends Measure {
  readonly below?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Whether all of it is the case. */
export const holds = (goal: readonly Condition[], measured: Measured): boolean =>
  goal.every(({ below, above, atMost, atLeast, ...of }) => {
    const x = measure(of, measured);
    return (
      !Number.isNaN(x) &&
      (below === undefined || x < below) &&
      (above === undefined || x > above) &&
      (atMost === undefined || x <= atMost) &&
      (atLeast === undefined || x >= atLeast)
    );
  });

/** What a drawing shows, from the numbers that it is compared with: all near enough, or too low or too high in the mean. */
export const drawnIs = (
  drawn: readonly number[],
  truth: readonly number[],
  within: number,
): 'right' | 'low' | 'high' => {
  if (drawn.every((y, i) => Math.abs(y - truth[i]!) <= within)) return 'right';
  return drawn.reduce((sum, y, i) => sum + y - truth[i]!, 0) < 0 ? 'low' : 'high';
};
