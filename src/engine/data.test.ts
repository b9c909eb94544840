import { describe, expect, test } from 'vitest';
import { costs } from '../core/costs.ts';
import { drain } from '../core/dynamics.ts';
import type { Estimator } from '../core/estimators/index.ts';
import { compileFormula } from '../core/formula.ts';
import { descend } from '../core/outer/descend.ts';
import type { Formula, Problem, Vec } from '../core/problem.ts';
import { unroll } from '../core/unroll.ts';
import type { Slice } from '../scenario/slice.ts';
import { tileOf } from './grid.ts';
import { stationaryPoints } from './stationary.ts';

const X = [
  [1, 0.5, -0.3, 0.2],
  [-0.4, 1.1, 0.6, -0.7],
  [0.3, -0.2, 0.9, 0.4],
  [0.8, 0.1, -0.5, 1.2],
  [-0.6, 0.7, 0.2, 0.3],
];
const y = [1, -0.5, 0.7, 0.2, 0.4];
const Xval = [
  [0.5, -0.9, 0.4, 0.1],
  [0.2, 0.6, -0.8, 1],
  [1.3, 0.4, 0.3, -0.6],
];
const yval = [0.6, -0.3, 0.9];
const [M, N] = [4, 3];

/** Which λ weighs the square of each component of w. */
const groups = [0, 1, 2, 2];

const residuals = (A: readonly (readonly number[])[], b: readonly number[], w: Vec): number[] =>
  A.map((row, i) => row.reduce((sum, x, j) => sum + x * w[j]!, 0) - b[i]!);
const transposed = (A: readonly (readonly number[])[], r: readonly number[], out: Vec): void => {
  for (let j = 0; j < M; j++) out[j] = A.reduce((sum, row, i) => sum + row[j]! * r[i]!, 0);
};
const half = (r: readonly number[]): number => r.reduce((sum, x) => sum + x * x, 0) / 2;

/** Ridge regression whose penalties are learned: g = ½‖Xw − y‖² + ½ Σ exp(λ_{group j}) w_j², f = ½‖X_val w − y_val‖². No text, no kernel. */
const ridge: Problem = {
  M,
  N,
  names: { lambda: ['β', 'γ', 'δ'], w: ['w1', 'w2', 'w3', 'w4'] },
  givesStart: false,
  learnsStep: false,
  symmetric: true,
  positive: [],
  tasks: 1,
  hasText: false,
  initDependsOnLambda: false,
  constantJacobian: false,
  inner: (w, l) => half(residuals(X, y, w)) + w.reduce((sum, x, j) => sum + (Math.exp(l[groups[j]!]!) * x * x) / 2, 0),
  innerGradient: (w, l, out) => {
    transposed(X, residuals(X, y, w), out);
    for (let j = 0; j < M; j++) out[j]! += Math.exp(l[groups[j]!]!) * w[j]!;
  },
  innerGradientL: (w, l, out) => {
    out.fill(0);
    for (let j = 0; j < M; j++) out[groups[j]!]! += (Math.exp(l[groups[j]!]!) * w[j]! ** 2) / 2;
  },
  curvaturePull: (w, l, a, outW, outL) => {
    transposed(X, residuals(X, [0, 0, 0, 0, 0], a), outW);
    outL.fill(0);
    for (let j = 0; j < M; j++) {
      outW[j]! += Math.exp(l[groups[j]!]!) * a[j]!;
      outL[groups[j]!]! += Math.exp(l[groups[j]!]!) * w[j]! * a[j]!;
    }
  },
  curvaturePush: (w, l, dw, dl, out) => {
    transposed(X, residuals(X, [0, 0, 0, 0, 0], dw), out);
    for (let j = 0; j < M; j++) out[j]! += Math.exp(l[groups[j]!]!) * (dw[j]! + w[j]! * dl[groups[j]!]!);
  },
  outer: (w) => half(residuals(Xval, yval, w)),
  outerGradient: (w, _, outW, outL) => {
    transposed(Xval, residuals(Xval, yval, w), outW);
    outL.fill(0);
  },
  init: (_, w0, out) => out.set(Array.from(w0)),
  initPull: (_, __, out) => void out.fill(0),
  initPush: (_, __, out) => void out.fill(0),
  stepSize: (_, setting) => setting,
  stepGradient: (_, out) => void out.fill(0),
};

/** The same as text, which has a fused kernel. */
const w = ['w1', 'w2', 'w3', 'w4'];
const square = (row: readonly number[], b: number): string =>
  `(${row.map((x, j) => `(${x})*${w[j]}`).join(' + ')} - (${b}))^2/2`;
const text: Formula = {
  lambda: ['l1', 'l2', 'l3'],
  w,
  inner: [...X.map((row, i) => square(row, y[i]!)), ...w.map((name, j) => `exp(l${groups[j]! + 1})*${name}^2/2`)].join(
    ' + ',
  ),
  outer: Xval.map((row, i) => square(row, yval[i]!)).join(' + '),
};
const printed = compileFormula(text);

const descent = { T: 30, stepSize: 0.15, w0: [0.5, -0.5, 0.2, 0.1] };
const lambda = [-1, 0.3, -0.4];
const estimators: readonly Estimator[] = [
  { kind: 'truncated', K: 4, initTerm: 'drop' },
  { kind: 'reverse' },
  { kind: 'forward' },
  { kind: 'first-order' },
  { kind: 'debiased', K: 4, initTerm: 'drop', q: 0.3 },
];
const expectClose = (found: ArrayLike<number>, wanted: ArrayLike<number>): void => {
  expect(found.length).toBe(wanted.length);
  Array.from(wanted).forEach((x, i) => {
    expect(Math.abs(found[i]! - x)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(x)));
  });
};

describe('a problem of data, with neither text nor kernel, is computed as one that has both', () => {
  test('the outer descent', () => {
    const question = {
      estimators,
      descent,
      lambda,
      outer: { schedule: 'constant', stepSize: 0.2, iterations: 20 },
      seed: 3,
      truth: 'steps',
    } as const;
    const [own, theirs] = [ridge, printed].map((problem) => drain(descend(problem, question).walk).runs);
    own!.forEach((run, i) => {
      expectClose(run.lambda, theirs![i]!.lambda);
      expectClose(run.gradientNorm, theirs![i]!.gradientNorm);
      expect(run.coin).toEqual(theirs![i]!.coin);
    });
    const exact = own![1]!;
    expect(exact.value.at(-1)).toBeLessThan(exact.value[0]!);
  });

  test.each(['steps', 'solution'] as const)('the hypergradient, taken apart, against the truth of the %s', (truth) => {
    const [own, theirs] = [ridge, printed].map((problem) => unroll(problem, { descent, lambda, estimators, truth }));
    for (const key of ['path', 'gathered', 'exact', 'implicit', 'contribution', 'error', 'pathBound'] as const)
      expectClose(own![key]!, theirs![key]!);
    expectClose(
      own!.estimates.flatMap((e) => e.hypergradient),
      theirs!.estimates.flatMap((e) => e.hypergradient),
    );
    expect(own!.boundReason).toEqual({ code: 'undeclared' });
  });

  test('costs, whose forward mode has N directions', () => {
    expect(drain(costs(estimators, descent.T, ridge.N))[2]!.counted.pushes).toBe(30 * 3);
  });

  const slice: Slice = { at: lambda, axes: [2, 0] };
  const frame = [-2, 1, -2, 1] as const;

  test.each(['steps', 'solution'] as const)('the field of a slice, with the truth of the %s', (truth) => {
    const request = { problem: text, descent, truth, estimator: estimators[0]!, frame, columns: 5, rows: 4, slice };
    const [own, theirs] = [ridge, printed].map((problem) => tileOf(problem, request, 3, 17));
    for (const key of ['value', 'truth', 'hypergradient'] as const) expectClose(own![key]!, theirs![key]!);
    expect(own!.truth.length).toBe(14 * 3);
  });

  test('where F is stationary in all of λ', () => {
    const where = { descent, truth: 'steps' } as const;
    const request = { problem: text, ...where, estimator: null, frame, columns: 24, rows: 24, slice };
    const { truth } = tileOf(ridge, request, 0, 24 * 24);
    const samples = { columns: 24, rows: 24, window: frame, truth, slice };
    const [own, theirs] = [ridge, printed].map((problem) => drain(stationaryPoints(problem, where, samples)));
    expect(own!.length).toBe(theirs!.length);
    own!.forEach((point, i) => {
      expectClose(point.lambda, theirs![i]!.lambda);
      const { exact } = unroll(ridge, { descent, lambda: point.lambda, estimators: [], truth: 'steps' });
      for (const x of exact) expect(Math.abs(x)).toBeLessThan(1e-7);
    });
  });
});
