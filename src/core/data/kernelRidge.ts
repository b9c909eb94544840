import { dots } from '../dense/products.ts';
import type { Problem, Traits, Vec } from '../problem.ts';
import { norm } from '../space.ts';
import { atEach, type Data, dataProblem, emptyMatrix, halfSquare, shiftDiagonal } from './dataProblem.ts';
import { extremeEigenvalues, squaredNorm } from './eigenvalues.ts';
import type { GivenProblem } from './given.ts';
import { type Matrix, matrixOf, times, transposedTimes } from './matrix.ts';

/**
 * KRR, G 3.1: λ = (β, γ_1 … γ_p) > 0, K_ab = exp(−Σ_j γ_j (x_aj − x_bj)²), g = ½ wᵀ(K + βI)w − wᵀy,
 * f = ½‖y′ − K(X′, X)w‖². M = n, N = p + 1.
 */
export const kernelRidge = (traits: Traits, { X, y, Xval, yval }: Data): Problem => {
  const [n, p] = [X.rows, X.columns];
  /** K, K + βI and K(X′, X) of the last λ. */
  const K = emptyMatrix(n, n);
  const H = emptyMatrix(n, n);
  const Kval = emptyMatrix(Xval.rows, n);
  /** ∂K/∂γ_j at rows j·n …, for X and for X′ against X; made when first asked for. */
  let slopes: Vec | null = null;
  let slopesVal: Vec | null = null;
  let extremes: readonly [number, number] | null = null;
  const at = atEach(p + 1, (l) => {
    fillKernel(K.values, X, X, l);
    fillKernel(Kval.values, Xval, X, l);
    H.values.set(K.values);
    shiftDiagonal(H.values, n, l[0]!);
    slopes = slopesVal = extremes = null;
  });
  const slopesOf = (): Vec => {
    slopes ??= widthSlopes(K, X, X);
    return slopes;
  };
  const slopesOfVal = (): Vec => {
    slopesVal ??= widthSlopes(Kval, Xval, X);
    return slopesVal;
  };
  const residual = new Float64Array(Xval.rows);
  const spread = new Float64Array(p * Math.max(n, Xval.rows));
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
    // ½ wᵀ(∂H)w.
    innerGradientL: (w, l, out) => {
      at(l);
      gatherWidths(slopesOf(), w, w, spread, out);
      for (let j = 1; j <= p; j++) out[j] = out[j]! / 2;
      out[0] = halfSquare(w);
    },
    curvaturePull: (w, l, a, outW, outL) => {
      at(l);
      times(H, a, outW);
      gatherWidths(slopesOf(), a, w, spread, outL);
      let along = 0;
      for (let i = 0; i < n; i++) along += w[i]! * a[i]!;
      outL[0] = along;
    },
    curvaturePush: (w, l, dw, dl, out) => {
      at(l);
      times(H, dw, out);
      dots(slopesOf(), n, p * n, n, w, 0, spread, 0);
      for (let a = 0; a < n; a++) {
        let sum = dl[0]! * w[a]!;
        for (let j = 0; j < p; j++) sum += dl[j + 1]! * spread[j * n + a]!;
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
      out.set(w);
      dots(slopesOf(), n, p * n, n, w, 0, out, n);
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
        nu2 += squaredEntries(slopesOf(), j, p);
        eta2 += squaredEntries(slopesOfVal(), j, p) * (2 * D * sizeVal + slopes) ** 2;
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
      gatherWidths(slopesOfVal(), residual, w, spread, outL);
      outL[0] = 0;
    },
  });
};

/** Which of two labels, the least and the greatest of y, K(Z, X) w is nearer to at each row of Z. */
export const labelsBy = (
  { X, y }: Pick<GivenProblem, 'X' | 'y'>,
  lambda: ArrayLike<number>,
  w: Vec,
  Z: GivenProblem['X'],
): readonly number[] => {
  const K = emptyMatrix(Z.length, X.length);
  fillKernel(K.values, matrixOf(Z), matrixOf(X), Float64Array.from(lambda));
  const predicted = new Float64Array(Z.length);
  times(K, w, predicted);
  const [low, high] = [Math.min(...y), Math.max(...y)];
  return Array.from(predicted, (value) => (value > (low + high) / 2 ? high : low));
};

/** K_ab ← exp(−Σ_j γ_j (x_aj − z_bj)²). */
const fillKernel = (out: Vec, X: Matrix, Z: Matrix, l: Vec): void => {
  const p = X.columns;
  for (let a = 0, pair = 0; a < X.rows; a++)
    for (let b = 0; b < Z.rows; b++, pair++) {
      let exponent = 0;
      for (let j = 0; j < p; j++) {
        const away = X.values[a * p + j]! - Z.values[b * p + j]!;
        exponent += l[j + 1]! * away * away;
      }
      out[pair] = Math.exp(-exponent);
    }
};

/** ∂K_ab/∂γ_j = −(x_aj − z_bj)² K_ab, one j after another. */
const widthSlopes = (K: Matrix, X: Matrix, Z: Matrix): Vec => {
  const p = X.columns;
  const n = Z.rows;
  const out = new Float64Array(p * X.rows * n);
  const column = new Float64Array(n);
  for (let j = 0, to = 0; j < p; j++) {
    for (let b = 0; b < n; b++) column[b] = Z.values[b * p + j]!;
    for (let a = 0, pair = 0; a < X.rows; a++) {
      const x = X.values[a * p + j]!;
      for (let b = 0; b < n; b++) {
        const away = x - column[b]!;
        out[to++] = -away * away * K.values[pair++]!;
      }
    }
  }
  return out;
};

/** ‖∂K/∂γ_j‖²_F. */
const squaredEntries = (slopes: Vec, j: number, p: number): number => {
  const size = slopes.length / p;
  let sum = 0;
  for (let at = j * size; at < (j + 1) * size; at++) sum += slopes[at]! * slopes[at]!;
  return sum;
};

/** outL[1 + j] ← leftᵀ (∂K/∂γ_j) right; `along` is overwritten. */
const gatherWidths = (slopes: Vec, left: Vec, right: Vec, along: Vec, outL: Vec): void => {
  const [n, p] = [left.length, outL.length - 1];
  dots(slopes, right.length, p * n, right.length, right, 0, along, 0);
  dots(along, n, p, n, left, 0, outL, 1);
};
