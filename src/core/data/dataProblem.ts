import type { Problem, Traits, Vec } from '../problem.ts';
import type { Matrix } from './matrix.ts';

/** What the four problems of G 3.1 are made of: training rows X (n × p) with y, and validation rows with theirs. */
export interface Data {
  readonly X: Matrix;
  readonly y: Vec;
  readonly Xval: Matrix;
  readonly yval: Vec;
}

/** What is left to say where w₀ and γ are settings, and w is one vector. */
export type Objectives = Pick<
  Problem,
  | 'constantJacobian'
  | 'constantCurvature'
  | 'inner'
  | 'innerGradient'
  | 'innerGradientL'
  | 'curvaturePull'
  | 'curvaturePush'
  | 'hessianTimes'
  | 'hessian'
  | 'mixed'
  | 'curvature'
  | 'lipschitz'
  | 'outer'
  | 'outerGradient'
>;

const nothing = (_: Vec, __: unknown, out: Vec): void => void out.fill(0);

/** Where a λ_k that must be positive is not, neither f nor g has a value. */
const withinDomain = (positive: readonly number[], objectives: Objectives): Objectives => {
  if (positive.length === 0) return objectives;
  const isOutside = (l: Vec): boolean => positive.some((k) => !(l[k]! > 0));
  return {
    ...objectives,
    inner: (w, l) => (isOutside(l) ? Number.NaN : objectives.inner(w, l)),
    innerGradient: (w, l, out) => (isOutside(l) ? void out.fill(Number.NaN) : objectives.innerGradient(w, l, out)),
    outer: (w, l) => (isOutside(l) ? Number.NaN : objectives.outer(w, l)),
  };
};

export const dataProblem = (traits: Traits, objectives: Objectives): Problem => ({
  ...traits,
  initDependsOnLambda: false,
  ...withinDomain(traits.positive, objectives),
  init: (_, w0, out) => void out.set(w0),
  initPull: nothing,
  initPush: nothing,
  stepSize: (_, setting) => setting,
  stepGradient: (_, out) => void out.fill(0),
});

/** Calls `fill` with a λ that differs from the one filled for last. */
export const atEach = (N: number, fill: (l: Vec) => void): ((l: Vec) => void) => {
  const last = new Float64Array(N).fill(Number.NaN);
  return (l) => {
    for (let j = 0; j < N; j++)
      if (l[j] !== last[j]) {
        last.set(l);
        fill(l);
        return;
      }
  };
};

/** ½‖r‖². */
export const halfSquare = (r: Vec): number => {
  let sum = 0;
  for (let i = 0; i < r.length; i++) sum += r[i]! * r[i]!;
  return sum / 2;
};

/** A matrix that is written anew for each λ. */
export const emptyMatrix = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  values: new Float64Array(rows * columns),
});

/** A + shift I, for a square matrix, in place. */
export const shiftDiagonal = (values: Vec, n: number, shift: number): void => {
  for (let i = 0; i < n; i++) values[i * n + i] = values[i * n + i]! + shift;
};
