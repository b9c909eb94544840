import type { Problem, Vec } from '../problem.ts';
import { norm } from '../space.ts';

/** Where an inner path runs away: from step `from` on every step is longer than the one before, in the end by `factor`. */
export interface Divergence {
  readonly from: number;
  readonly factor: number;
  /** ‖w_T‖. */
  readonly finalNorm: number;
}

const GROWTH = 1 + 1e-6;
const FAR = 1e6;

/**
 * Looks at the lengths ‖w_t − w_{t−1}‖ while they are finite. They must grow up to the end, and either g has risen
 * meanwhile (which no descent out of a saddle does) or the path has left every neighbourhood of where it began.
 */
export const divergence = (problem: Problem, l: Vec, path: Float64Array): Divergence | null => {
  const { M } = problem;
  const T = path.length / M - 1;
  const state = (t: number) => path.subarray(t * M, t * M + M);
  const step = new Float64Array(M);
  const length = (t: number) => {
    for (let i = 0; i < M; i++) step[i] = path[t * M + i]! - path[(t - 1) * M + i]!;
    return norm(step);
  };

  let end = T;
  while (end > 1 && !Number.isFinite(length(end))) end--;
  let from = end;
  for (let longer = length(end); from > 1; from--) {
    const shorter = length(from - 1);
    if (!(longer > shorter && shorter > 0)) break;
    longer = shorter;
  }
  if (from === end) return null;
  const middle = Math.floor((from + end) / 2);
  const factor = (length(end) / length(middle)) ** (1 / (end - middle));
  const rises = problem.inner(state(end), l) > problem.inner(state(from - 1), l);
  const leaves = end < T || norm(state(end)) > FAR * (1 + norm(state(0)) + norm(l));
  return factor > GROWTH && (rises || leaves) ? { from, factor, finalNorm: norm(state(T)) } : null;
};
