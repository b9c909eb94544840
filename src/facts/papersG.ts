import type { Cut } from '../core/curves/cuts.ts';
import { distance, norm } from '../core/space.ts';
import type { ErrorMethod, Result } from '../engine/result.ts';
import type { GPaperId } from '../scenario/papersG.ts';
import type { Compared } from '../scenario/scenario.ts';
import { selectedIn } from '../scenario/selected.ts';
import { type ErrorCurve, type ErrorPicture, errorPicture } from './errorCurves.ts';

/** What is measured for a card of G. */
export type GPaperFact =
  | {
      readonly kind: 'errors-at';
      readonly t: number;
      readonly of: readonly { readonly method: ErrorMethod; readonly error: number }[];
    }
  /** By how much the errors of two methods differ at most, over all t. */
  | { readonly kind: 'one-for-all-t'; readonly methods: readonly ErrorMethod[]; readonly apart: number }
  /** Whose error is the largest not at the first step, and whose is. */
  | {
      readonly kind: 'rises-first';
      readonly who: ErrorMethod;
      readonly first: number;
      readonly most: number;
      readonly t: number;
      readonly falling: readonly ErrorMethod[];
    }
  | {
      readonly kind: 'bounds-hold';
      readonly t: number;
      readonly of: readonly { readonly method: ErrorMethod; readonly error: number; readonly bound: number }[];
      /** At every t, above the floor. */
      readonly everywhere: boolean;
    }
  /** At how many t each is the closest. */
  | {
      readonly kind: 'closest-at';
      readonly t: number;
      readonly of: readonly { readonly method: ErrorMethod; readonly times: number }[];
    }
  | { readonly kind: 'truncation-is-fixed-point'; readonly T: number; readonly K: number; readonly apart: number }
  /** What of ‖d‖ flows through w₀, which an implicit method has no part of. */
  | {
      readonly kind: 'share-of-start';
      readonly who: Compared;
      readonly T: number;
      readonly share: number;
      readonly d: number;
    }
  | {
      readonly kind: 'share-of-step';
      readonly who: Compared;
      readonly T: number;
      readonly h: number;
      readonly d: number;
    }
  /** As many iterations as w has components, and one fewer. */
  | { readonly kind: 'one-late'; readonly k: number; readonly error: number; readonly late: number };

const isOfT = ({ method }: ErrorMethod): boolean => !('k' in method) || method.k === 't';
const kindOf = ({ method }: ErrorMethod): string => method.kind;

/** Unrolling, and implicit methods with k = t. */
const whole = ({ curves }: ErrorPicture): readonly ErrorCurve[] => curves.filter(isOfT);

const ofPicture =
  (find: (picture: ErrorPicture, result: Result) => GPaperFact | null) =>
  (result: Result): GPaperFact | null => {
    const picture = errorPicture(result);
    return picture && find(picture, result);
  };

const errorsAt = ofPicture((picture, { scenario: { T } }) => ({
  kind: 'errors-at',
  t: T,
  of: whole(picture).map((method) => ({ method, error: method.values[method.t.indexOf(T)] ?? Number.NaN })),
}));

const oneForAllT = ofPicture((picture) => {
  const methods = whole(picture).filter((one) => kindOf(one) !== 'conjugate-gradient');
  const [a, b] = methods;
  if (!a || !b) return null;
  const apart = a.values.reduce((most, v, i) => Math.max(most, Math.abs(v - b.values[i]!)), 0);
  return { kind: 'one-for-all-t', methods, apart };
});

const largest = ({ values }: ErrorCurve): number => values.reduce((best, v, i) => (v > values[best]! ? i : best), 0);

const risesFirst = ofPicture((picture) => {
  const all = whole(picture);
  const who = all.find((one) => kindOf(one) === 'reverse');
  if (!who) return null;
  const at = largest(who);
  return {
    ...{ kind: 'rises-first', who, first: who.values[0]!, most: who.values[at]!, t: who.t[at]! },
    falling: all.filter((one) => one !== who && largest(one) === 0),
  };
});

const boundsHold = ofPicture((picture, { scenario: { T } }) => {
  const bounded = whole(picture).filter(({ bound }) => bound !== null);
  if (bounded.length === 0) return null;
  return {
    ...{ kind: 'bounds-hold', t: T },
    of: bounded.map((method) => {
      const i = method.t.indexOf(T);
      return { method, error: method.values[i] ?? Number.NaN, bound: method.bound?.[i] ?? Number.NaN };
    }),
    everywhere: bounded.every(({ values, bound }) => values.every((v, i) => v <= bound![i]! + 8 * picture.floor)),
  };
});

const closestAt = ofPicture((picture, { scenario: { T } }) => {
  const all = whole(picture);
  const times = all.map(() => 0);
  for (let i = 0; i < T; i++) {
    const least = Math.min(...all.map(({ values }) => values[i]!));
    const first = all.findIndex(({ values }) => values[i] === least);
    times[first] = times[first]! + 1;
  }
  return { kind: 'closest-at', t: T, of: all.map((method, m) => ({ method, times: times[m]! })) };
});

const cutsOf = ({ cuts }: Result, family: string): { at: readonly number[]; cut: Cut } | null => {
  if (!cuts || 'code' in cuts.found) return null;
  const cut = cuts.found.cuts[cuts.families.findIndex((one) => one.family === family)];
  return cut ? { at: cuts.found.at, cut } : null;
};

/** For K up to what the selected truncation keeps, where every step was taken at w* but for rounding. */
const truncationIsFixedPoint = (result: Result): GPaperFact | null => {
  const [a, b] = [cutsOf(result, 'truncated'), cutsOf(result, 'fixed-point')];
  const { estimator } = selectedIn(result.scenario);
  if (!a || !b || !('K' in estimator)) return null;
  let [apart, K] = [0, 0];
  a.at.forEach((k, i) => {
    if (k > estimator.K) return;
    const [x, y] = [a.cut.againstSolution[i]!, b.cut.againstSolution[i]!];
    apart = Math.max(apart, Math.abs(x - y) / Math.max(x, y));
    K = k;
  });
  return { kind: 'truncation-is-fixed-point', T: result.scenario.T, K, apart };
};

const shareOfStart = (result: Result): GPaperFact | null => {
  const { scenario, unrolled } = result;
  const h = unrolled.estimates[scenario.selected]?.hypergradient;
  if (!h) return null;
  const share = distance(h, unrolled.exact);
  return { kind: 'share-of-start', who: selectedIn(scenario), T: scenario.T, share, d: norm(unrolled.exact) };
};

const shareOfStep = (result: Result): GPaperFact | null => {
  const { scenario, unrolled } = result;
  const h = unrolled.estimates[scenario.selected]?.hypergradient.at(-1);
  const d = unrolled.exact.at(-1);
  if (h === undefined || d === undefined) return null;
  return { kind: 'share-of-step', who: selectedIn(scenario), T: scenario.T, h, d };
};

const oneLate = (result: Result): GPaperFact | null => {
  const found = cutsOf(result, 'conjugate-gradient');
  const { estimator } = selectedIn(result.scenario);
  if (!found || !('k' in estimator)) return null;
  const error = (k: number): number => found.cut.againstSolution[found.at.indexOf(k)] ?? Number.NaN;
  return { kind: 'one-late', k: estimator.k, error: error(estimator.k), late: error(estimator.k - 1) };
};

export const paperFactOfG: Readonly<Record<GPaperId, (result: Result) => GPaperFact | null>> = {
  'g-fig-1-lr': errorsAt,
  'g-fig-1-krr': errorsAt,
  'g-fig-1-br': oneForAllT,
  'g-fig-1-hr': risesFirst,
  'g-theorems': boundsHold,
  'g-ranking': closestAt,
  's-prop-3.6': truncationIsFixedPoint,
  'q-start': shareOfStart,
  'q-step': shareOfStep,
  'q-late': oneLate,
};
