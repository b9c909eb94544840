import { addRows } from '../dense/products.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Descent, Problem, Vec } from '../problem.ts';
import { constantsAt } from '../stepConstants.ts';
import { stepSizeOf } from '../stepSize.ts';
import type { Matrices } from './matrices.ts';

/**
 * One pass of forward mode, Z_t = J_t Z_{t−1} + P_t (M × N), from matrices and in their coordinates: of heavy ball with Z_{t−2}. M²N for
 * a step; MN where ∇²_ww g is diagonal.
 */
export const createForward = (problem: Problem, descent: Descent, l: Vec, at: Matrices) => {
  const { M, N } = problem;
  const { stepSize, momentum } = constantsAt(problem, descent, l);
  const { initPush } = innerMethod(problem, descent);
  let Z = new Float64Array(M * N);
  let before = new Float64Array(M * N);
  let next = new Float64Array(M * N);
  const weights = new Float64Array(M);
  const [basis, column] = [new Float64Array(N), new Float64Array(M)];
  for (let j = 0; j < N; j++) {
    basis[j] = 1;
    at.enter(initPush(l, basis).subarray(0, M), column);
    basis[j] = 0;
    for (let i = 0; i < M; i++) Z[i * N + j] = before[i * N + j] = column[i]!;
  }

  return {
    /** Z_t from Z_{t−1}, with J_t and P_t at w_{t−1}. */
    push(t: number): void {
      const gamma = stepSizeOf(stepSize, descent.decay, t);
      const B = at.mixed(t - 1);
      const H = at.values ? null : at.hessian(t - 1);
      for (let i = 0; i < M; i++) {
        const row = i * N;
        const keep = at.values ? 1 - gamma * at.values[i]! : 1;
        for (let j = 0, k = row; j < N; j++, k++)
          next[k] = keep * Z[k]! + momentum * (Z[k]! - before[k]!) - gamma * B[j * M + i]!;
        if (!H) continue;
        for (let k = 0; k < M; k++) weights[k] = -gamma * H[i * M + k]!;
        addRows(Z, N, M, N, weights, next, row);
      }
      [before, Z, next] = [Z, next, before];
    },
    /** h ← ∇_λ f + Z_tᵀ b. */
    pull(b: Vec, direct: Vec, h: Vec): void {
      h.set(direct);
      addRows(Z, N, M, N, b, h, 0);
    },
  };
};
