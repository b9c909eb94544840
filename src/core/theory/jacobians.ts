import type { Descent, Problem, Vec } from '../problem.ts';
import { stepSizeOf } from '../stepSize.ts';

/**
 * S's A_t = I − γ_t ∇²_ww g (M × M) and B_t = −γ_t ∇²_λw g (N × M) of gradient descent at w_{t−1}, row-major; where
 * γ_t = c_t step(λ) is learned, B_t has −c_t ∇_λ step (∇_w g)ᵀ besides. `at(w, t)` overwrites both.
 */
export const jacobians = (
  problem: Problem,
  { stepSize, decay }: Pick<Descent, 'stepSize' | 'decay'>,
  l: Vec,
): { A: Vec; B: Vec; at: (w: Vec, t: number) => void } => {
  const { M, N } = problem;
  const A = new Float64Array(M * M);
  const B = new Float64Array(N * M);
  const unit = new Float64Array(M);
  const column = new Float64Array(M);
  const mixed = new Float64Array(N);
  const learned = problem.formula.step !== undefined;
  const gamma = problem.stepSize(l, stepSize);
  const slope = new Float64Array(M);
  const step = new Float64Array(N);
  problem.stepGradient(l, step);
  const at = (w: Vec, t: number) => {
    const rate = stepSizeOf(gamma, decay, t);
    if (learned) problem.innerGradient(w, l, slope);
    for (let j = 0; j < M; j++) {
      unit[j] = 1;
      problem.curvaturePull(w, l, unit, column, mixed);
      unit[j] = 0;
      for (let i = 0; i < M; i++) A[i * M + j] = (i === j ? 1 : 0) - rate * column[i]!;
      for (let i = 0; i < N; i++) {
        const own = learned ? stepSizeOf(step[i]!, decay, t) * slope[j]! : 0;
        B[i * M + j] = -rate * mixed[i]! - own;
      }
    }
  };
  return { A, B, at };
};
