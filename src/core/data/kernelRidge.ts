import type { Problem, Traits, Vec } from '../problem.ts';
import { norm } from '../space.ts';
import { atEach, type Data, dataProblem, emptyMatrix, halfSquare, shiftDiagonal } from './dataProblem.ts';
import { extremeEigenvalues, squaredNorm } from './eigenvalues.ts';
import { type Matrix, times, transposedTimes } from './matrix.ts';

/**
 * KRR, G 3.1: λ = (β, γ_1 … γ_p) > 0, K_ab = exp(−Σ_j γ_j (x_aj − x_bj)²), g = ½ wᵀ(K + βI)w − wᵀy,
 * f = ½‖y′ − K(X′, X)w‖². M = n, N = p + 1.
 */
export const kernelRidge = (traits: Traits, { X, y, Xval, yval }: Data): Problem => {
  const [n, p] = [X.rows, X.columns];
  const squares = squaredDifferences(X, X);
  const squaresVal = squaredDifferences(Xval, X);
  /** K, K + βI and K(X′, X) of the last λ. */
  const K = emptyMatrix(n, n);
  const H = emptyMatrix(n, n);
  const Kval = emptyMatrix(Xval.rows, n);
  let extremes: readonly [number, number] | null = null;
  const at = atEach(p + 1, (l) => {
    fillKernel(K.values, squares, l);
    fillKernel(Kval.values, squaresVal, l);
    H.values.set(K.values);
    shiftDiagonal(H.values, n, l[0]!);
    extremes = null;
  });
  const residual = new Float64Array(Xval.rows);
  const readVal = (w: Vec): void => {
    times(Kval, w, residual);
    for (let i = 0; i < residual.length; i++) residual[i] = residual[i]! - yval[i]!;
  };

  return dataProblem(traits, {
    constantJacobian: false,
    constantCurvature: true,
    inner: (w, l) => {
      at(l);
      const Hw = new Float64Array(n);
      times(H, w, Hw);
      let sum = 0;
      for (let i = 0; i < n; i++) sum += w[i]! * (Hw[i]! / 2 - y[i]!);
      return sum;
    },
    innerGradient: (w, l, out) => {
      at(l);
      times(H, w, out);
      for (let i = 0; i < n; i++) out[i] = out[i]! - y[i]!;
    },
    curvaturePull: (w, l, a, outW, outL) => {
      at(l);
      times(H, a, outW);
      gatherWidths(K.values, squares, a, w, outL);
      let along = 0;
      for (let i = 0; i < n; i++) along += w[i]! * a[i]!;
      outL[0] = along;
    },
    curvaturePush: (w, l, dw, dl, out) => {
      at(l);
      times(H, dw, out);
      for (let a = 0, pair = 0; a < n; a++) {
        let sum = dl[0]! * w[a]!;
        for (let b = 0; b < n; b++, pair++) {
          let exponent = 0;
          for (let j = 0; j < p; j++) exponent += dl[j + 1]! * squares[pair * p + j]!;
          sum -= exponent * K.values[pair]! * w[b]!;
        }
        out[a] = out[a]! + sum;
      }
    },
    hessianTimes: (_, l, a, out) => {
      at(l);
      times(H, a, out);
    },
    hessian: (_, l, out) => {
      at(l);
      out.set(H.values);
    },
    mixed: (w, l, out) => {
      at(l);
      out.fill(0);
      out.set(w);
      for (let a = 0, pair = 0; a < n; a++)
        for (let b = 0; b < n; b++, pair++) {
          const weight = K.values[pair]! * w[b]!;
          for (let j = 0; j < p; j++) out[(j + 1) * n + a] = out[(j + 1) * n + a]! - weight * squares[pair * p + j]!;
        }
    },
    curvature: (l) => {
      at(l);
      extremes ??= extremeEigenvalues(H.values, n);
      return extremes;
    },
    // ∂₂Φ = −(w, ∂K/∂γ_1 w, …); norms of the ∂K/∂γ_j by their entries.
    lipschitz: (l, D) => {
      at(l);
      let [nu2, eta2] = [1, 0];
      const sizeVal = Math.sqrt(squaredNorm(Kval));
      const slopes = 2 * D * sizeVal + norm(yval);
      for (let j = 0; j < p; j++) {
        nu2 += entriesOfDerivative(K.values, squares, j, p);
        eta2 += entriesOfDerivative(Kval.values, squaresVal, j, p) * (2 * D * sizeVal + slopes) ** 2;
      }
      nu2 = Math.sqrt(nu2);
      return {
        ...{ nu1: 0, nu2, LPhi: 2 * D * nu2 },
        ...{ eta1: sizeVal ** 2, eta2: Math.sqrt(eta2), LE: sizeVal * slopes },
      };
    },
    outer: (w, l) => {
      at(l);
      readVal(w);
      return halfSquare(residual);
    },
    outerGradient: (w, l, outW, outL) => {
      at(l);
      readVal(w);
      transposedTimes(Kval, residual, outW);
      gatherWidths(Kval.values, squaresVal, residual, w, outL);
      outL[0] = 0;
    },
  });
};

/** (x_aj − z_bj)² at (a·rows(Z) + b)·p + j. */
const squaredDifferences = (X: Matrix, Z: Matrix): Vec => {
  const p = X.columns;
  const out = new Float64Array(X.rows * Z.rows * p);
  for (let a = 0, at = 0; a < X.rows; a++)
    for (let b = 0; b < Z.rows; b++)
      for (let j = 0; j < p; j++) out[at++] = (X.values[a * p + j]! - Z.values[b * p + j]!) ** 2;
  return out;
};

const fillKernel = (out: Vec, squares: Vec, l: Vec): void => {
  const p = l.length - 1;
  for (let pair = 0, at = 0; pair < out.length; pair++) {
    let exponent = 0;
    for (let j = 1; j <= p; j++) exponent += l[j]! * squares[at++]!;
    out[pair] = Math.exp(-exponent);
  }
};

/** ‖∂K/∂γ_j‖²_F. */
const entriesOfDerivative = (kernel: Vec, squares: Vec, j: number, p: number): number => {
  let sum = 0;
  for (let pair = 0; pair < kernel.length; pair++) sum += (squares[pair * p + j]! * kernel[pair]!) ** 2;
  return sum;
};

/** outL[1 + j] ← −Σ_ab left_a (x_aj − x_bj)² K_ab right_b. */
const gatherWidths = (kernel: Vec, squares: Vec, left: Vec, right: Vec, outL: Vec): void => {
  const p = outL.length - 1;
  outL.fill(0);
  for (let a = 0, pair = 0; a < left.length; a++)
    for (let b = 0; b < right.length; b++, pair++) {
      const weight = -left[a]! * kernel[pair]! * right[b]!;
      for (let j = 0; j < p; j++) outL[j + 1] = outL[j + 1]! + weight * squares[pair * p + j]!;
    }
};
