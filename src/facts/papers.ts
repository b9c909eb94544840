import { isFullReverse } from '../core/estimators/choice.ts';
import type { Spent } from '../core/growth.ts';
import { distanceAt, nearestMinimum } from '../core/outer/convergence.ts';
import type { Result } from '../engine/result.ts';
import type { PaperId } from '../scenario/papers.ts';
import type { Compared } from '../scenario/scenario.ts';
import { selectedIn } from '../scenario/selected.ts';
import { type GPaperFact, paperFactOfG } from './papersG.ts';
import { paperFactOfU, type UPaperFact } from './papersU.ts';

/** What is measured for a card, from a result of the card's scenario. NaN where it cannot be. */
export type PaperFact =
  | UPaperFact
  | GPaperFact
  | { readonly kind: 'error'; readonly who: Compared; readonly error: number }
  | { readonly kind: 'error-and-bound'; readonly who: Compared; readonly error: number; readonly bound: number }
  | {
      readonly kind: 'ratios-over-window' | 'ratios-along-path';
      readonly who: Compared;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'lowest-ratios'; readonly lowest: readonly LowestFact[] }
  /** h where d vanishes, and d where h does. */
  | { readonly kind: 'standstills'; readonly who: Compared; readonly h: number; readonly d: number }
  /** How far runs end from the minimum nearest to each. */
  | { readonly kind: 'ends-off'; readonly ends: readonly { readonly who: Compared; readonly off: number }[] }
  /** How far the farthest run ends from it. */
  | { readonly kind: 'all-reach'; readonly minimum: readonly number[]; readonly off: number }
  | {
      readonly kind: 'gradient-gone';
      readonly below: number;
      /** null where it is not so within the run. */
      readonly since: readonly { readonly who: Compared; readonly tau: number | null }[];
    }
  /** By what counts grow where T grows tenfold: states of each estimator, and the range of times. */
  | { readonly kind: 'tenfold'; readonly states: readonly number[]; readonly time: Span };

export type LowestFact =
  | { readonly kind: 'stays-above-0'; readonly who: Compared }
  | { readonly kind: 'falls-to'; readonly who: Compared; readonly least: number };

export interface Span {
  readonly least: number;
  readonly most: number;
}

const span = (values: Iterable<number>): Span => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const x of values) {
    if (x < least) least = x;
    if (x > most) most = x;
  }
  return { least, most };
};

/** Where ‖d‖² is no more than this, it is round-off. */
const roundOff = 1e-16;

/** h·d/‖d‖² at every node of the field where ‖d‖ is more than round-off. */
function* ratios({ field }: Result): Generator<number> {
  if (!field?.hypergradient) return;
  const { truth: d, hypergradient: h } = field;
  for (let i = 0; i + 1 < d.length; i += 2) {
    const [d0 = 0, d1 = 0, h0 = 0, h1 = 0] = [d[i], d[i + 1], h[i], h[i + 1]];
    const square = d0 * d0 + d1 * d1;
    if (square > roundOff) yield (h0 * d0 + h1 * d1) / square;
  }
}

/** `values` where `argument` crosses zero, both along the same line, between samples linearly; NaN where it does not. */
const atZero = (argument: Float64Array, values: Float64Array): number => {
  for (let i = 1; i < argument.length; i++) {
    const [a = 0, b = 0] = [argument[i - 1], argument[i]];
    if (a * b > 0 || a === b) continue;
    const s = a / (a - b);
    return (1 - s) * (values[i - 1] ?? Number.NaN) + s * (values[i] ?? Number.NaN);
  }
  return Number.NaN;
};

const errorAndBound = ({ scenario, unrolled }: Result): PaperFact | null => {
  const who = selectedIn(scenario);
  if (!('K' in who.estimator)) return null;
  const K = Math.min(who.estimator.K, scenario.T);
  const error = unrolled.error[K] ?? Number.NaN;
  return unrolled.bound
    ? { kind: 'error-and-bound', who, error, bound: unrolled.bound[K] ?? Number.NaN }
    : { kind: 'error', who, error };
};

const ratioOverPlane = (result: Result): PaperFact | null => {
  const { scenario, descent } = result;
  const who = selectedIn(scenario);
  const over = span(ratios(result));
  if (over.least <= over.most) return { kind: 'ratios-over-window', who, ...over };
  const along = span(descent.runs[scenario.selected]?.ratio[scenario.selected] ?? []);
  return { kind: 'ratios-along-path', who, ...along };
};

/** Indices of the estimators that cut, from the smallest K. */
const cuts = ({ scenario: { estimators } }: Result): readonly number[] => {
  const K = (i: number): number => {
    const { estimator } = estimators[i]!;
    return estimator.kind === 'truncated' ? estimator.K : Number.NaN;
  };
  return estimators
    .map((_, i) => i)
    .filter((i) => !Number.isNaN(K(i)))
    .sort((i, j) => K(i) - K(j));
};

/** Of the smallest and the largest K. */
const lowestRatios = (result: Result): PaperFact => {
  const { scenario, descent } = result;
  const run = descent.runs[scenario.along ?? 0];
  const among = cuts(result);
  const lowest = [...new Set([among[0], among.at(-1)])].flatMap((i): readonly LowestFact[] => {
    const who = i === undefined ? undefined : scenario.estimators[i];
    if (i === undefined || !who) return [];
    const { least } = span(run?.ratio[i] ?? []);
    return [least > 0 ? { kind: 'stays-above-0', who } : { kind: 'falls-to', who, least }];
  });
  return { kind: 'lowest-ratios', lowest };
};

const standstills = (result: Result): PaperFact | null => {
  const { scenario, line } = result;
  const [i = -1] = cuts(result);
  const who = scenario.estimators[i];
  const h = line?.hypergradient[i];
  return line && h && who ? { kind: 'standstills', who, h: atZero(line.truth, h), d: atZero(h, line.truth) } : null;
};

/** How far a run's last state is from the nearest minimum of F. */
const missedBy = ({ descent, stationary }: Result, e: number): number => {
  const run = descent.runs[e];
  const minimum = run && nearestMinimum(run, stationary);
  return minimum ? distanceAt(run, run.length - 1, minimum) : Number.NaN;
};

/** The two smallest K and the largest. */
const endsOff = (result: Result): PaperFact => {
  const among = cuts(result);
  const told = new Set([...among.slice(0, 2), ...among.slice(-1)]);
  return {
    kind: 'ends-off',
    ends: [...told].map((e) => ({ who: result.scenario.estimators[e]!, off: missedBy(result, e) })),
  };
};

const allReach = (result: Result): PaperFact | null => {
  const { scenario, descent, stationary } = result;
  const least = descent.runs[0] ? nearestMinimum(descent.runs[0], stationary) : null;
  if (!least) return null;
  const off = Math.max(...scenario.estimators.map((_, e) => missedBy(result, e)));
  return { kind: 'all-reach', minimum: least.lambda, off };
};

/** ‖d‖ counts as gone below this: the rates show, and round-off does not. */
const gone = 1e-8;

/** Of the smallest K, and of the exact estimator. */
const gradientGone = (result: Result): PaperFact => {
  const { estimators } = result.scenario;
  const [smallest] = cuts(result);
  const since = estimators.flatMap((who, e) => {
    if (e !== smallest && !isFullReverse(who.estimator)) return [];
    const i = result.descent.runs[e]?.gradientNorm.findIndex((norm) => norm < gone) ?? -1;
    return [{ who, tau: i < 0 ? null : i + 1 }];
  });
  return { kind: 'gradient-gone', below: gone, since };
};

/** By what a count grows from T = 100 to 1000, in the order of the table's rows. */
const growthOf = ({ growth }: Result, of: keyof Spent): readonly number[] => {
  const [from = -1, to = -1] = [100, 1000].map((T) => growth?.at.indexOf(T) ?? -1);
  return growth?.curves.map((curve) => (curve[of][to] ?? Number.NaN) / (curve[of][from] ?? Number.NaN)) ?? [];
};

const tenfold = (result: Result): PaperFact => ({
  kind: 'tenfold',
  states: growthOf(result, 'states'),
  time: span(growthOf(result, 'time')),
});

/** null where the result has nothing to measure. */
export const paperFact: Readonly<Record<PaperId, (result: Result) => PaperFact | null>> = {
  ...paperFactOfU,
  ...paperFactOfG,
  's-fig-1': errorAndBound,
  's-fig-2-left': ratioOverPlane,
  's-fig-2-right': lowestRatios,
  's-fig-3': endsOff,
  's-fig-4-left': allReach,
  's-fig-4-right': gradientGone,
  's-table-1': tenfold,
  's-theorem-3.5': standstills,
};
