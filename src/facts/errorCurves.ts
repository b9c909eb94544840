import { boundName, boundOf, type Constants, hasBounds, type NoBounds } from '../core/curves/bounds.ts';
import { floorOf } from '../core/curves/errorCurves.ts';
import { withinSteps } from '../core/estimators/choice.ts';
import { descriptorOf, type Estimator } from '../core/estimators/index.ts';
import { medianOf } from '../core/median.ts';
import type { ErrorMethod, Errors, Result } from '../engine/result.ts';
import type { ErrorK, ErrorOver } from '../scenario/scenario.ts';

/** What a method has spent after t inner steps. */
export interface Spent {
  readonly gradients: number;
  /** Of Jacobians with vectors: Hessian-vector products, the one for λ among them. */
  readonly products: number;
  readonly states: number;
}

/** A method's error along t, on average over the λ that are through. */
export interface ErrorCurve extends ErrorMethod {
  readonly t: readonly number[];
  readonly values: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly spent: readonly Spent[];
  /** G's bound, averaged alike; null where there is none. */
  readonly bound: Float64Array | null;
}

/** A method with what it takes to reach the target. */
export interface Reached extends ErrorMethod {
  readonly t: number;
  readonly spent: Spent;
}

/** Where heavy ball is, its norms from the least λ to the most; of other reasons the first. */
export type WithoutBounds =
  | Exclude<NoBounds, { code: 'heavy-ball' }>
  | { readonly code: 'heavy-ball'; readonly least: number; readonly most: number; readonly radius: number };

const spentAt = (estimator: Estimator, ofT: boolean, t: number, N: number): Spent => {
  const own = ofT && 'k' in estimator ? { ...estimator, k: t } : withinSteps(estimator, t);
  const { innerGradients, pulls, pushes, statesPeak } = descriptorOf(own).predicted(own, t, N, 0);
  return { gradients: innerGradients, products: pulls + pushes, states: statesPeak };
};

const isOfT = ({ method }: ErrorMethod): boolean => 'k' in method && method.k === 't';

/** The mean or the median of curves, entry by entry, and their least and most. */
const averaged = (curves: readonly ArrayLike<number>[], median: boolean) => {
  const length = curves[0]?.length ?? 0;
  const [values, least, most] = [0, 1, 2].map(() => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < length; i++) {
    const all = curves.map((curve) => curve[i]!).sort((a, b) => a - b);
    values[i] = median ? medianOf(all) : all.reduce((sum, x) => sum + x, 0) / all.length;
    least[i] = all[0]!;
    most[i] = all.at(-1)!;
  }
  return { values, least, most };
};

/** Constants of all λ; null where G's theorems do not hold at one of them. */
const constantsOf = ({ found }: Errors): readonly Constants[] | null => {
  const all = found.map(({ bounds }) => bounds).filter(hasBounds);
  return all.length === found.length && all.length > 0 ? all : null;
};

/** The curves shown, those without a k among them whichever are asked for. */
export const errorCurvesOf = (errors: Errors, over: ErrorOver, which: ErrorK): readonly ErrorCurve[] => {
  const { found, methods, every } = errors;
  const N = found[0]?.lambda.length ?? 0;
  const constants = constantsOf(errors);
  return methods.flatMap((one, m) => {
    const ofT = isOfT(one);
    if ('k' in one.method && which !== 'both' && ofT !== (which === 't')) return [];
    const curves = averaged(
      found.map(({ errors: all }) => all[m]!),
      over === 'median',
    );
    const t = Array.from(curves.values, (_, i) => (i + 1) * every);
    const bound =
      constants && boundName(one.method)
        ? averaged(
            constants.map((c) => t.map((steps) => boundOf(one.method, steps, c)!)),
            over === 'median',
          ).values
        : null;
    return [{ ...one, ...curves, t, bound, spent: t.map((steps) => spentAt(one.estimator, ofT, steps, N)) }];
  });
};

/** What float64 can still tell of the errors. */
export const errorFloor = ({ found }: Errors): number =>
  found.reduce((sum, { length }) => sum + floorOf(Float64Array.of(length)), 0) / Math.max(1, found.length);

/** The first t at which a curve is at the target or below; null where it is nowhere. */
export const reachOf = (curve: ErrorCurve, target: number): Reached | null => {
  const i = curve.values.findIndex((error) => error <= target);
  return i < 0 ? null : { ...curve, t: curve.t[i]!, spent: curve.spent[i]! };
};

/** A fixed k is seen to stay where it changes by less than this part over the last third of the steps. */
const STILL = 0.02;

/** What a method with a fixed k ends at, above the floor; null where it still falls. */
export const staysAt = ({ method, values }: ErrorCurve, floor: number): number | null => {
  if (!('k' in method) || method.k === 't' || values.length < 3) return null;
  const [before, last] = [values[Math.floor((2 * values.length) / 3)]!, values.at(-1)!];
  return last > 20 * floor && Math.abs(before - last) <= STILL * last ? last : null;
};

/** Curves that agree by so much are one. */
const ALIKE = 1e-9;

/** Which curves are one along t, each group in the order of the list. */
export const oneAndTheSame = (curves: readonly ErrorCurve[], floor: number): readonly (readonly ErrorCurve[])[] => {
  const groups: ErrorCurve[][] = [];
  for (const curve of curves) {
    const like = groups.find(([first]) =>
      first!.values.every((v, i) => Math.abs(v - curve.values[i]!) <= ALIKE * v + 8 * floor || v === curve.values[i]),
    );
    if (like) like.push(curve);
    else groups.push([curve]);
  }
  return groups;
};

/** Why no bound is drawn; null where some are. */
export const withoutBounds = (errors: Errors): WithoutBounds | null => {
  const lacking = errors.found.flatMap(({ bounds }) => (hasBounds(bounds) ? [] : [bounds]));
  const heavy = lacking.filter((one) => one.code === 'heavy-ball');
  const [first] = heavy;
  if (!first) return (lacking[0] as Exclude<NoBounds, { code: 'heavy-ball' }> | undefined) ?? null;
  return {
    code: 'heavy-ball',
    least: heavy.reduce((least, { norm }) => Math.min(least, norm), first.norm),
    most: heavy.reduce((most, { norm }) => Math.max(most, norm), first.norm),
    radius: heavy.reduce((most, { radius }) => Math.max(most, radius), first.radius),
  };
};

/** The λ with the least contraction; null where there are no constants. */
export const worstConstants = (errors: Errors): Constants | null =>
  constantsOf(errors)?.reduce((worst, one) => (one.q > worst.q ? one : worst)) ?? null;

/** What the view shows now; null before the first λ is through, or where there is nothing to draw. */
export interface ErrorPicture {
  readonly errors: Errors;
  readonly curves: readonly ErrorCurve[];
  readonly floor: number;
}

export const errorPicture = ({ errors, scenario }: Pick<Result, 'errors' | 'scenario'>): ErrorPicture | null => {
  if (!errors || errors.found.length === 0 || errors.methods.length === 0) return null;
  const over = errors.here ? 'here' : scenario.errorOver;
  return {
    errors,
    curves: errorCurvesOf(errors, over, scenario.errorK),
    floor: errorFloor(errors),
  };
};
