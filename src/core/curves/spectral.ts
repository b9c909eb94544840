import type { Vec } from '../problem.ts';

/** v after k steps (v, s) ← ((1 + m)v − γθv + s + 1, −mv) from 0, for each eigenvalue θ: what multiplies b along its eigenvector. */
export type Scales = (k: number) => Vec;

/** One step after another, each remembered: for many k, a step costs M. */
export const risingScales = (values: Vec, gamma: number, m: number): Scales => {
  const M = values.length;
  const after: Vec[] = [new Float64Array(M)];
  const s = new Float64Array(M);
  return (k) => {
    for (let n = after.length; n <= k; n++) {
      const v = after[n - 1]!;
      const next = new Float64Array(M);
      for (let i = 0; i < M; i++) {
        next[i] = (1 + m - gamma * values[i]!) * v[i]! + s[i]! + 1;
        s[i] = -m * v[i]!;
      }
      after.push(next);
    }
    return after[k]!;
  };
};

/** By doubling the steps, from the leading bit of k on: log k for each k. With A = [[1 + m − γθ, 1], [−m, 0]], P = Aⁿ, and v after n steps of (1, 0): 2n has v + Pv, P². */
export const doubledScales = (values: Vec, gamma: number, m: number): Scales => {
  const out = new Float64Array(values.length);
  return (k) => {
    for (let i = 0; i < values.length; i++) {
      const a = 1 + m - gamma * values[i]!;
      let [v, s, p, q, r, u] = [0, 0, 1, 0, 0, 1];
      for (let bit = 31 - Math.clz32(k); bit >= 0; bit--) {
        [v, s] = [v + p * v + q * s, s + r * v + u * s];
        [p, q, r, u] = [p * p + q * r, q * (p + u), r * (p + u), r * q + u * u];
        if (((k >> bit) & 1) === 0) continue;
        [v, s] = [a * v + s + 1, -m * v];
        [p, q, r, u] = [a * p + r, a * q + u, -m * p, -m * q];
      }
      out[i] = v;
    }
    return out;
  };
};
