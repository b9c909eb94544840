import type { Problem, Traits, Vec } from '../problem.ts';
import { norm } from '../space.ts';
import { type Data, dataProblem } from './dataProblem.ts';
import { squaredNorm } from './eigenvalues.ts';
import { gram, times, transposedTimes } from './matrix.ts';

/** log(1 + eˣ), without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
/** 1 / (1 + e⁻ˣ). */
const sigmoid = (x: number): number => {
  const e = Math.exp(-Math.abs(x));
  return x < 0 ? e / (1 + e) : 1 / (1 + e);
};

/**
 * LR, G 3.1: g = Σ softplus(−y_i x_iᵀw) + ½ Σ λ_j w_j² with y_i = ±1 and λ > 0, f = Σ softplus(−y′_i x′_iᵀw);
 * μ = min λ and L = max λ + ‖X‖²/4. M = N = p.
 */
export const logistic = (traits: Traits, { X, y, Xval, yval }: Data): Problem => {
  const p = X.columns;
  const margin = new Float64Array(X.rows);
  const marginVal = new Float64Array(Xval.rows);
  const along = new Float64Array(X.rows);
  const [size, sizeVal] = [squaredNorm(X), squaredNorm(Xval)];
  let longest = 0;
  for (let i = 0; i < X.rows; i++) longest = Math.max(longest, norm(X.values.subarray(i * p, (i + 1) * p)));

  /** σ(m)σ(−m) at every row. */
  const weights = new Float64Array(X.rows);
  const weigh = (w: Vec): void => {
    times(X, w, margin);
    for (let i = 0; i < margin.length; i++) {
      const e = Math.exp(-Math.abs(margin[i]!));
      weights[i] = (1 / (1 + e)) * (e / (1 + e));
    }
  };
  /** out ← ∇²_ww g · a. */
  const hessianTimes = (w: Vec, l: Vec, a: Vec, out: Vec): void => {
    weigh(w);
    times(X, a, along);
    for (let i = 0; i < along.length; i++) along[i] = along[i]! * weights[i]!;
    transposedTimes(X, along, out);
    for (let j = 0; j < p; j++) out[j] = out[j]! + l[j]! * a[j]!;
  };
  const loss = (margins: Vec, labels: Vec): number => {
    let sum = 0;
    for (let i = 0; i < margins.length; i++) sum += softplus(-labels[i]! * margins[i]!);
    return sum;
  };
  /** margins ← dloss/dmargin. */
  const slopes = (margins: Vec, labels: Vec): void => {
    for (let i = 0; i < margins.length; i++) margins[i] = -labels[i]! * sigmoid(-labels[i]! * margins[i]!);
  };

  return dataProblem(traits, {
    constantJacobian: false,
    constantCurvature: false,
    inner: (w, l) => {
      times(X, w, margin);
      let penalty = 0;
      for (let j = 0; j < p; j++) penalty += l[j]! * w[j]! * w[j]!;
      return loss(margin, y) + penalty / 2;
    },
    innerGradient: (w, l, out) => {
      times(X, w, margin);
      slopes(margin, y);
      transposedTimes(X, margin, out);
      for (let j = 0; j < p; j++) out[j] = out[j]! + l[j]! * w[j]!;
    },
    innerGradientL: (w, _, out) => {
      for (let j = 0; j < p; j++) out[j] = (w[j]! * w[j]!) / 2;
    },
    curvaturePull: (w, l, a, outW, outL) => {
      hessianTimes(w, l, a, outW);
      for (let j = 0; j < p; j++) outL[j] = w[j]! * a[j]!;
    },
    curvaturePush: (w, l, dw, dl, out) => {
      hessianTimes(w, l, dw, out);
      for (let j = 0; j < p; j++) out[j] = out[j]! + w[j]! * dl[j]!;
    },
    hessianTimes,
    hessian: (w, l, out) => {
      weigh(w);
      gram(X, out, weights);
      for (let j = 0; j < p; j++) out[j * p + j] = out[j * p + j]! + l[j]!;
    },
    mixed: (w, _, out) => {
      out.fill(0);
      for (let j = 0; j < p; j++) out[j * p + j] = w[j]!;
    },
    curvature: (l) => [l.reduce((a, b) => Math.min(a, b)), l.reduce((a, b) => Math.max(a, b)) + size / 4],
    // |σ″| ≤ 1/(6√3), and no slope of the loss is above 1.
    lipschitz: (_, D) => ({
      ...{ nu1: (longest * size) / (6 * Math.sqrt(3)), nu2: 1, LPhi: 2 * D },
      ...{ eta1: sizeVal / 4, eta2: 0, LE: Math.sqrt(sizeVal * Xval.rows) },
    }),
    outer: (w) => {
      times(Xval, w, marginVal);
      return loss(marginVal, yval);
    },
    outerGradient: (w, _, outW, outL) => {
      times(Xval, w, marginVal);
      slopes(marginVal, yval);
      transposedTimes(Xval, marginVal, outW);
      outL.fill(0);
    },
  });
};
