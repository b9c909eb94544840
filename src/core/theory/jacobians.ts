import type { Problem, Vec } from '../problem.ts';

/**
 * S's A_t = I − γ ∇²_ww g (M × M) and B_t = −γ ∇²_λw g (N × M) of gradient descent at w_{t−1}, row-major; `at(w)`
 * overwrites both.
 */
export const jacobians = (problem: Problem, stepSize: number, l: Vec): { A: Vec; B: Vec; at: (w: Vec) => void } => {
  const { M, N } = problem;
  const A = new Float64Array(M * M);
  const B = new Float64Array(N * M);
  const unit = new Float64Array(M);
  const column = new Float64Array(M);
  const mixed = new Float64Array(N);
  const at = (w: Vec) => {
    for (let j = 0; j < M; j++) {
      unit[j] = 1;
      problem.curvaturePull(w, l, unit, column, mixed);
      unit[j] = 0;
      for (let i = 0; i < M; i++) A[i * M + j] = (i === j ? 1 : 0) - stepSize * column[i]!;
      for (let i = 0; i < N; i++) B[i * M + j] = -stepSize * mixed[i]!;
    }
  };
  return { A, B, at };
};
