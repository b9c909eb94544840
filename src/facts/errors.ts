import type { Cuts } from '../core/curves/cuts.ts';
import type { Reason } from '../core/reason.ts';
import type { ErrorMethod, Result, TwoTruths } from '../engine/result.ts';
import type { Compared, ErrorOver } from '../scenario/scenario.ts';
import {
  type ErrorCurve,
  errorPicture,
  oneAndTheSame,
  type Reached,
  reachOf,
  type WithoutBounds,
  withoutBounds,
  worstConstants,
} from './errorCurves.ts';

/** Over which λ a number is an average. */
export interface Over {
  readonly over: ErrorOver;
  readonly of: number;
}

export type ErrorFact =
  | { readonly kind: 'errors-to-come' }
  /** No compared estimator has a curve along t. */
  | { readonly kind: 'no-curves'; readonly who: readonly Compared[] }
  | { readonly kind: 'no-gradient'; readonly reason: Reason }
  | (Over & {
      readonly kind: 'reach';
      readonly target: number;
      readonly reached: readonly Reached[];
      readonly never: readonly ErrorMethod[];
      /** Of curves with more than 400 points only every few are known. */
      readonly every: number;
    })
  /** Where there is no room for each: the cheapest of several. */
  | (Over & {
      readonly kind: 'least-reach';
      readonly target: number;
      readonly least: Reached;
      readonly never: readonly ErrorMethod[];
      readonly every: number;
    })
  | { readonly kind: 'one-curve'; readonly methods: readonly ErrorMethod[] }
  | { readonly kind: 'so-far'; readonly through: number; readonly of: number }
  | { readonly kind: 'left-out'; readonly who: readonly Compared[] }
  | { readonly kind: 'lambdas-without'; readonly count: number; readonly of: number }
  | TruthFact;

/** What the errors against both truths at one λ say. */
export type TruthFact =
  | { readonly kind: 'no-truths' }
  | { readonly kind: 'all-steps-off'; readonly T: number; readonly apart: number }
  /** Fewer steps than T are closer to ∇f by more than a tenth (the curse of unrolling). */
  | {
      readonly kind: 'fewer-are-closer';
      readonly T: number;
      readonly K: number;
      readonly slot: number | null;
      readonly error: number;
      readonly all: number;
      readonly againstSteps: number;
    }
  /** Implicit methods with k = T. */
  | { readonly kind: 'implicit-off'; readonly T: number; readonly whom: readonly ImplicitOff[] };

export interface ImplicitOff {
  readonly family: TwoTruths['families'][number]['family'];
  readonly slot: number | null;
  readonly againstSteps: number;
  readonly againstSolution: number;
}

const isReason = (found: Cuts | Reason): found is Reason => 'code' in found;

/** Truncation counts as better only where it is by more than this part. */
const TENTH = 0.1;

/** The K < T that is closest to ∇f, where it is closer than T by more than a tenth; null where none is. */
export const closest = (
  cuts: TwoTruths,
): { readonly K: number; readonly index: number; readonly error: number } | null => {
  const { families, found } = cuts;
  if (isReason(found)) return null;
  const own = found.cuts[families.findIndex(({ family }) => family === 'truncated')];
  if (!own) return null;
  let index = 0;
  for (let i = 0; i < own.againstSolution.length; i++)
    if (own.againstSolution[i]! < own.againstSolution[index]!) index = i;
  const error = own.againstSolution[index]!;
  return found.at[index]! < cuts.T && error < (1 - TENTH) * found.apart ? { K: found.at[index]!, index, error } : null;
};

export const truthFacts = ({ cuts }: Pick<Result, 'cuts'>): readonly TruthFact[] => {
  if (!cuts) return [];
  const { T, families, found } = cuts;
  if (isReason(found)) return [{ kind: 'no-truths' }];
  const best = closest(cuts);
  const own = families.findIndex(({ family }) => family === 'truncated');
  const whom = families.flatMap(({ family, slot }, i) =>
    family === 'truncated'
      ? []
      : [
          {
            family,
            slot,
            againstSteps: found.cuts[i]!.againstSteps.at(-1)!,
            againstSolution: found.cuts[i]!.againstSolution.at(-1)!,
          },
        ],
  );
  return [
    best
      ? {
          kind: 'fewer-are-closer',
          T,
          ...best,
          slot: families[own]!.slot,
          all: found.apart,
          againstSteps: found.cuts[own]!.againstSteps[best.index]!,
        }
      : { kind: 'all-steps-off', T, apart: found.apart },
    ...(whom.length > 0 ? [{ kind: 'implicit-off', T, whom } as const] : []),
  ];
};

/** What has no curve of its own along t. */
const leftOut = ({ scenario, errors }: Pick<Result, 'scenario' | 'errors'>): readonly Compared[] =>
  scenario.estimators.filter(({ slot }) => !errors?.methods.some((one) => one.slot === slot));

/** What each method takes to reach the target, the cheapest first, or the cheapest alone, and what is one and the same. */
const curveFacts = (result: Pick<Result, 'scenario' | 'errors'>, all: boolean): readonly ErrorFact[] => {
  const { errors, scenario } = result;
  if (!errors) return [{ kind: 'errors-to-come' }];
  if (errors.methods.length === 0) return [{ kind: 'no-curves', who: leftOut(result) }];
  const picture = errorPicture(result);
  if (!picture) {
    const [reason] = errors.without;
    return reason && errors.without.length === errors.of
      ? [{ kind: 'no-gradient', reason }]
      : [{ kind: 'errors-to-come' }];
  }
  const { curves, floor } = picture;
  const { target } = scenario;
  const each = curves.map((curve) => ({ curve, reached: reachOf(curve, target) }));
  const cost = ({ spent }: Reached): number => spent.gradients + spent.products + 1e-3 * spent.states;
  const reached = each.flatMap((one) => one.reached ?? []).sort((a, b) => cost(a) - cost(b));
  const never = each.flatMap(({ curve, reached }) => (reached ? [] : [curve]));
  const missing = leftOut(result);
  const groups = oneAndTheSame(curves, floor).filter((group) => new Set(group.map(kindOf)).size > 1);
  const [least, another] = reached;
  const common = { target, never, every: errors.every, ...overOf(result) };
  return [
    least && another && !all ? { kind: 'least-reach', least, ...common } : { kind: 'reach', reached, ...common },
    ...groups.map((methods) => ({ kind: 'one-curve', methods }) as const),
    ...(errors.found.length + errors.without.length < errors.of
      ? [{ kind: 'so-far', through: errors.found.length, of: errors.of } as const]
      : errors.without.length > 0
        ? [{ kind: 'lambdas-without', count: errors.without.length, of: errors.of } as const]
        : []),
    ...(missing.length > 0 ? [{ kind: 'left-out', who: missing } as const] : []),
  ];
};

const kindOf = ({ method }: ErrorCurve): string => method.kind;

/** Over which λ the curves are averaged, as far as they are through. */
export const overOf = ({ errors, scenario }: Pick<Result, 'scenario' | 'errors'>): Over =>
  !errors || errors.here ? { over: 'here', of: 1 } : { over: scenario.errorOver, of: errors.found.length };

/** `all`: the curves and both truths, where there is room for both. */
export const errorFacts = (
  result: Pick<Result, 'scenario' | 'errors' | 'cuts'>,
  all: boolean,
): readonly ErrorFact[] => [
  ...(all || result.scenario.errors !== 'cuts' ? curveFacts(result, all) : []),
  ...(all || result.scenario.errors === 'cuts' ? truthFacts(result) : []),
];

/** What is said of bounds within the picture. */
export type BoundsFact =
  | ({ readonly kind: 'no-bounds' } & { readonly why: WithoutBounds })
  | { readonly kind: 'bounds'; readonly q: number; readonly kappa: number; readonly D: number }
  | {
      readonly kind: 'bounds-above';
      readonly names: readonly ('8' | '14' | '21')[];
      readonly value: number;
      readonly t: number;
    };

export const boundsFact = ({ errors }: Pick<Result, 'errors'>): BoundsFact | null => {
  if (!errors || errors.found.length === 0) return null;
  const why = withoutBounds(errors);
  if (why) return { kind: 'no-bounds', why };
  const worst = worstConstants(errors);
  return worst && { kind: 'bounds', q: worst.q, kappa: worst.kappa, D: worst.D };
};
