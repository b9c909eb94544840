import { eigenOf } from '../dense/eigen.ts';
import { addRows, dots } from '../dense/products.ts';
import { createTridiagonal } from '../dense/tridiagonal.ts';
import type { Descent, Problem, Vec } from '../problem.ts';
import { type Constants, constantsAt } from '../stepConstants.ts';
import { stepSizeOf } from '../stepSize.ts';
import { createIterations, type Descend, type Emit, type Times } from './iterations.ts';
import type { Matrices } from './matrices.ts';
import type { Family } from './method.ts';
import { doubledScales, risingScales, type Scales } from './spectral.ts';

/** ∇²_ww g at one state in coordinates in which its products are cheap: b there, and the way back. */
interface Operator {
  readonly times: Times;
  readonly descend: Descend;
  readonly b: Vec;
  /** Of the fixed point, where H is diagonal: k steps at once. */
  readonly scales: ((constants: Constants) => Scales) | null;
  readonly leave: (v: Vec) => Vec;
}

/** Hears h for the i-th of the K or k that were asked for; it is overwritten for the next. */
export type Told = (i: number, h: Vec) => void;

/**
 * The h of implicit methods and of truncation at w_t, with b = ∇_w f and ∇_λ f there, for several K or k at once, ascending: one run
 * to the largest passes all of them. All vectors in the place of w are in the coordinates of `at`.
 */
export const createSolvers = (problem: Problem, descent: Descent, l: Vec, at: Matrices) => {
  const { M, N } = problem;
  const own = constantsAt(problem, descent, l);
  const plain = constantsAt(problem, { ...descent, method: 'gradient-descent' }, l);
  const { fixedPoint, fixedPointOfPairs, conjugateGradient, normalEquations } = createIterations(M);
  const h = new Float64Array(N);
  const pulled = new Float64Array(N);
  const product = new Float64Array(M);

  const same = (v: Vec): Vec => v;
  const withDescent = (times: Times): { readonly times: Times; readonly descend: Descend } => ({
    times,
    descend: (x, gamma, b) => {
      times(x, product);
      for (let i = 0; i < M; i++) x[i] = x[i]! - gamma * product[i]! + b[i]!;
    },
  });
  /** One table for each map. */
  const rising = new Map<Constants, Scales>();
  const diagonalOf =
    (values: Vec): Times =>
    (x, out) => {
      for (let i = 0; i < M; i++) out[i] = values[i]! * x[i]!;
    };
  const constant = at.values && {
    ...withDescent(diagonalOf(at.values)),
    scales: (constants: Constants): Scales => {
      const { stepSize, momentum } = constants;
      const known = rising.get(constants) ?? risingScales(at.values!, stepSize, momentum);
      rising.set(constants, known);
      return known;
    },
    leave: same,
  };

  const tridiagonal = createTridiagonal(M);
  const [along, back] = [new Float64Array(M), new Float64Array(M)];
  const dense = (H: Vec, b: Vec): Operator => ({
    ...withDescent((x, out) => dots(H, M, M, M, x, 0, out, 0)),
    ...{ b, scales: null, leave: same },
  });
  const reduced = (H: Vec, b: Vec): Operator => {
    tridiagonal.reduce(H, b);
    along.fill(0);
    along[M - 1] = tridiagonal.off[M]!;
    return {
      ...{ times: tridiagonal.times, descend: tridiagonal.descend, b: along, scales: null },
      leave: (v) => {
        tridiagonal.expand(v, back);
        return back;
      },
    };
  };
  const diagonalised = (H: Vec, b: Vec): Operator => {
    tridiagonal.reduce(H);
    const { values, vectors } = eigenOf(tridiagonal, M);
    dots(vectors, M, M, M, b, 0, along, 0);
    return {
      ...withDescent(diagonalOf(values)),
      b: along,
      scales: ({ stepSize, momentum }) => doubledScales(values, stepSize, momentum),
      leave: (v) => {
        back.fill(0);
        addRows(vectors, M, M, M, v, back, 0);
        return back;
      },
    };
  };
  /** Tridiagonal costs M products, and makes of M² for each iteration M; diagonal costs as much as some M² of those, whatever k. */
  const operatorFor = (most: number, t: number, b: Vec): Operator => {
    if (constant) return { ...constant, b };
    const H = at.hessian(t);
    return most <= M ? dense(H, b) : most <= 2 * M * M ? reduced(H, b) : diagonalised(H, b);
  };

  /** The last K steps of the reverse pass from w_t, for each K. */
  const truncated = (Ks: ArrayLike<number>, t: number, b: Vec, direct: Vec, tell: Told): void => {
    const [v, second] = [b.slice(), new Float64Array(M)];
    h.set(direct);
    const { momentum: m } = own;
    for (let i = 0, s = t; i < Ks.length; i++) {
      for (; s > Math.max(0, t - Ks[i]!); s--) {
        const gamma = stepSizeOf(own.stepSize, descent.decay, s);
        dots(at.mixed(s - 1), M, N, M, v, 0, pulled, 0);
        for (let j = 0; j < N; j++) h[j] = h[j]! - gamma * pulled[j]!;
        if (constant) constant.times(v, product);
        else dots(at.hessian(s - 1), M, M, M, v, 0, product, 0);
        for (let k = 0; k < M; k++) {
          const old = v[k]!;
          v[k] = (1 + m) * old - gamma * product[k]! + second[k]!;
          second[k] = -m * old;
        }
      }
      tell(i, h);
    }
  };

  return {
    /** What is asked at w_t: `most` is the largest k. */
    at(t: number, b: Vec, direct: Vec, most: number) {
      let operator: Operator | null = null;
      return (family: Family, ks: ArrayLike<number>, tell: Told): void => {
        if (family === 'truncated') {
          truncated(ks, t, b, direct, tell);
          return;
        }
        operator ??= operatorFor(most, t, b);
        const { times, descend, b: given, scales, leave } = operator;
        const constants = family === 'conjugate-gradient' || family === 'fixed-point-descent' ? plain : own;
        const { stepSize, momentum } = constants;
        /** h ← ∇_λ f − γ ∇²_λw g v. */
        const finish: Emit = (i, v) => {
          dots(at.mixed(t), M, N, M, leave(v), 0, pulled, 0);
          for (let j = 0; j < N; j++) h[j] = direct[j]! - stepSize * pulled[j]!;
          tell(i, h);
        };
        switch (family) {
          case 'fixed-point':
          case 'fixed-point-descent':
            if (scales) {
              const scaleOf = scales(constants);
              for (let i = 0; i < ks.length; i++) {
                const scale = scaleOf(ks[i]!);
                for (let k = 0; k < M; k++) product[k] = scale[k]! * given[k]!;
                finish(i, product);
              }
            } else if (momentum === 0) fixedPoint(descend, given, ks, stepSize, finish);
            else fixedPointOfPairs(times, given, ks, stepSize, momentum, finish);
            return;
          case 'conjugate-gradient':
            conjugateGradient(times, given, ks, stepSize, finish);
            return;
          case 'normal-equations':
            normalEquations(times, given, ks, stepSize, momentum, finish);
            return;
          default:
            family satisfies never;
        }
      };
    },
  };
};
