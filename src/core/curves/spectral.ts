import type { Vec } from '../problem.ts';
import { type Eigen, symmetricEigen } from './eigen.ts';

/**
 * k steps of the fixed-point iteration (v, s) ← ((1 + m)v − γHv + s + b, −mv) from 0, for one H and any b: along each eigenvector of H
 * they are a number times b, which a step more advances. M² for each b, whatever k.
 */
export const createSpectral = (H: Vec, M: number) => {
  const { values, vectors }: Eigen = symmetricEigen(H, M);
  const known = new Map<string, { steps: number; readonly v: Vec; readonly s: Vec }>();

  /** v of b = 1 along each eigenvector, after k steps. Whoever asks for rising k under a name of its own pays for the steps between. */
  const advanced = (name: string, k: number, gamma: number, m: number): Vec => {
    const fresh = { steps: 0, v: new Float64Array(M), s: new Float64Array(M) };
    const there = known.get(name);
    const at = there && there.steps <= k ? there : fresh;
    known.set(name, at);
    for (; at.steps < k; at.steps++)
      for (let i = 0; i < M; i++) {
        const old = at.v[i]!;
        at.v[i] = (1 + m - gamma * values[i]!) * old + at.s[i]! + 1;
        at.s[i] = -m * old;
      }
    return at.v;
  };

  /** out ← v after k steps. */
  return (name: string, k: number, gamma: number, m: number, b: Vec, out: Vec): void => {
    const scale = advanced(name, k, gamma, m);
    out.fill(0);
    for (let i = 0, row = 0; i < M; i++, row += M) {
      let along = 0;
      for (let j = 0; j < M; j++) along += vectors[row + j]! * b[j]!;
      along *= scale[i]!;
      for (let j = 0; j < M; j++) out[j] = out[j]! + along * vectors[row + j]!;
    }
  };
};
