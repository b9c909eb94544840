import type { Problem, Traits, Vec } from '../problem.ts';
import { norm } from '../space.ts';
import { atEach, type Data, dataProblem, emptyMatrix, halfSquare, shiftDiagonal } from './dataProblem.ts';
import { extremeEigenvalues, squaredNorm } from './eigenvalues.ts';
import { gram, type Matrix, product, times, transposedTimes } from './matrix.ts';

/**
 * HR, G 3.1: λ is H (p × d) by rows, g = ½‖XHw − y‖² + (β/2)‖w‖², f = ½‖X′Hw − y′‖². M = d, N = pd.
 */
export const hyperRepresentation = (traits: Traits, { X, y, Xval, yval }: Data, beta: number): Problem => {
  const [p, d] = [X.columns, traits.M];
  const S: Matrix = emptyMatrix(p, p);
  gram(X, S.values);
  const Xy = new Float64Array(p);
  transposedTimes(X, y, Xy);
  const H: { readonly rows: number; readonly columns: number; values: Vec } = {
    rows: p,
    columns: d,
    values: new Float64Array(p * d),
  };
  /** S H, HᵀSH + βI and HᵀXᵀy of the last λ. */
  const SH = emptyMatrix(p, d);
  const curvatureMatrix = emptyMatrix(d, d);
  const c = new Float64Array(d);
  let extremes: readonly [number, number] | null = null;
  const at = atEach(p * d, (l) => {
    H.values = l.slice();
    SH.values.fill(0);
    for (let i = 0; i < p; i++)
      for (let k = 0; k < p; k++) {
        const s = S.values[i * p + k]!;
        for (let j = 0; j < d; j++) SH.values[i * d + j] = SH.values[i * d + j]! + s * l[k * d + j]!;
      }
    curvatureMatrix.values.fill(0);
    for (let k = 0; k < p; k++)
      for (let i = 0; i < d; i++)
        for (let j = 0; j < d; j++)
          curvatureMatrix.values[i * d + j] =
            curvatureMatrix.values[i * d + j]! + l[k * d + i]! * SH.values[k * d + j]!;
    shiftDiagonal(curvatureMatrix.values, d, beta);
    transposedTimes(H, Xy, c);
    extremes = null;
  });
  const Sval = emptyMatrix(p, p);
  gram(Xval, Sval.values);
  const XyVal = new Float64Array(p);
  transposedTimes(Xval, yval, XyVal);
  const [target, targetVal] = [norm(Xy), norm(XyVal)];
  const features = new Float64Array(p);
  const slope = new Float64Array(p);
  const SHa = new Float64Array(p);
  const residual = new Float64Array(X.rows);
  const residualVal = new Float64Array(Xval.rows);
  /** slope ← Xᵀ(XHw − y). */
  const readSlope = (w: Vec): void => {
    times(SH, w, slope);
    for (let i = 0; i < p; i++) slope[i] = slope[i]! - Xy[i]!;
  };
  const read = (A: Matrix, b: Vec, w: Vec, out: Vec): void => {
    times(H, w, features);
    times(A, features, out);
    for (let i = 0; i < out.length; i++) out[i] = out[i]! - b[i]!;
  };

  return dataProblem(traits, {
    constantJacobian: false,
    constantCurvature: true,
    inner: (w, l) => {
      at(l);
      read(X, y, w, residual);
      return halfSquare(residual) + beta * halfSquare(w);
    },
    innerGradient: (w, l, out) => {
      at(l);
      times(curvatureMatrix, w, out);
      for (let j = 0; j < d; j++) out[j] = out[j]! - c[j]!;
    },
    innerGradientL: (w, l, out) => {
      at(l);
      readSlope(w);
      for (let i = 0; i < p; i++) for (let j = 0; j < d; j++) out[i * d + j] = slope[i]! * w[j]!;
    },
    curvaturePull: (w, l, a, outW, outL) => {
      at(l);
      times(curvatureMatrix, a, outW);
      readSlope(w);
      times(SH, a, SHa);
      for (let i = 0; i < p; i++) for (let j = 0; j < d; j++) outL[i * d + j] = slope[i]! * a[j]! + SHa[i]! * w[j]!;
    },
    curvaturePush: (w, l, dw, dl, out) => {
      at(l);
      times(curvatureMatrix, dw, out);
      readSlope(w);
      // dHᵀ Xᵀr + (SH)ᵀ dH w.
      for (let i = 0; i < p; i++) {
        let moved = 0;
        for (let j = 0; j < d; j++) moved += dl[i * d + j]! * w[j]!;
        for (let j = 0; j < d; j++) out[j] = out[j]! + dl[i * d + j]! * slope[i]! + SH.values[i * d + j]! * moved;
      }
    },
    hessianTimes: (_, l, a, out) => {
      at(l);
      times(curvatureMatrix, a, out);
    },
    hessian: (_, l, out) => {
      at(l);
      out.set(curvatureMatrix.values);
    },
    mixed: (w, l, out) => {
      at(l);
      readSlope(w);
      for (let i = 0, to = 0; i < p; i++)
        for (let j = 0; j < d; j++)
          for (let m = 0; m < d; m++) out[to++] = (j === m ? slope[i]! : 0) + SH.values[i * d + m]! * w[j]!;
    },
    curvature: (l) => {
      at(l);
      extremes ??= extremeEigenvalues(curvatureMatrix.values, d);
      return extremes;
    },
    // ∂₂Φ takes dH to −(dHᵀ XᵀX(Hw − …) + (SH)ᵀ dH w): both parts are at most linear in w.
    lipschitz: (l, D) => {
      at(l);
      const [steep, wide, wideVal] = [SH, H, product(Sval, H)].map((A) => Math.sqrt(squaredNorm(A))) as [
        number,
        number,
        number,
      ];
      const slopes = target + 2 * D * steep;
      const eta1 = wide * wideVal;
      return {
        ...{ nu1: 0, nu2: 2 * steep, LPhi: slopes + 2 * D * steep },
        ...{ eta1, eta2: targetVal + 4 * D * wideVal, LE: 2 * D * eta1 + wide * targetVal },
      };
    },
    outer: (w, l) => {
      at(l);
      read(Xval, yval, w, residualVal);
      return halfSquare(residualVal);
    },
    outerGradient: (w, l, outW, outL) => {
      at(l);
      read(Xval, yval, w, residualVal);
      transposedTimes(Xval, residualVal, slope);
      transposedTimes(H, slope, outW);
      for (let i = 0; i < p; i++) for (let j = 0; j < d; j++) outL[i * d + j] = slope[i]! * w[j]!;
    },
  });
};
