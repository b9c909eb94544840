import type { Problem, Traits } from '../problem.ts';
import { norm } from '../space.ts';
import { type Data, dataProblem, halfSquare, shiftDiagonal } from './dataProblem.ts';
import { extremeEigenvalues, squaredNorm } from './eigenvalues.ts';
import { gram, type Matrix, times, transposedTimes } from './matrix.ts';

/** BR, G 3.1: g = ½‖Xw − y‖² + (β/2)‖w − λ‖², f = ½‖X′w − y′‖²; A_t and B_t are constant. M = N = p. */
export const biasedRidge = (traits: Traits, { X, y, Xval, yval }: Data, beta: number): Problem => {
  const p = X.columns;
  const H: Matrix = { rows: p, columns: p, values: new Float64Array(p * p) };
  gram(X, H.values);
  shiftDiagonal(H.values, p, beta);
  const Xy = new Float64Array(p);
  transposedTimes(X, y, Xy);
  const curvature = extremeEigenvalues(H.values, p);
  const eta1 = squaredNorm(Xval);
  const pulled = new Float64Array(p);
  transposedTimes(Xval, yval, pulled);
  const residual = new Float64Array(X.rows);
  const residualVal = new Float64Array(Xval.rows);
  const readVal = (w: Float64Array): void => {
    times(Xval, w, residualVal);
    for (let i = 0; i < residualVal.length; i++) residualVal[i] = residualVal[i]! - yval[i]!;
  };

  return dataProblem(traits, {
    constantJacobian: true,
    constantCurvature: true,
    inner: (w, l) => {
      times(X, w, residual);
      for (let i = 0; i < residual.length; i++) residual[i] = residual[i]! - y[i]!;
      let away = 0;
      for (let j = 0; j < p; j++) away += (w[j]! - l[j]!) ** 2;
      return halfSquare(residual) + (beta / 2) * away;
    },
    innerGradient: (w, l, out) => {
      times(H, w, out);
      for (let j = 0; j < p; j++) out[j] = out[j]! - Xy[j]! - beta * l[j]!;
    },
    innerGradientL: (w, l, out) => {
      for (let j = 0; j < p; j++) out[j] = beta * (l[j]! - w[j]!);
    },
    curvaturePull: (_, __, a, outW, outL) => {
      times(H, a, outW);
      for (let j = 0; j < p; j++) outL[j] = -beta * a[j]!;
    },
    curvaturePush: (_, __, dw, dl, out) => {
      times(H, dw, out);
      for (let j = 0; j < p; j++) out[j] = out[j]! - beta * dl[j]!;
    },
    hessianTimes: (_, __, a, out) => times(H, a, out),
    hessian: (_, __, out) => void out.set(H.values),
    mixed: (_, __, out) => {
      out.fill(0);
      shiftDiagonal(out, p, -beta);
    },
    curvature: () => curvature,
    lipschitz: (_, D) => ({ nu1: 0, nu2: 0, LPhi: beta, eta1, eta2: 0, LE: 2 * D * eta1 + norm(pulled) }),
    outer: (w) => {
      readVal(w);
      return halfSquare(residualVal);
    },
    outerGradient: (w, _, outW, outL) => {
      readVal(w);
      transposedTimes(Xval, residualVal, outW);
      outL.fill(0);
    },
  });
};
