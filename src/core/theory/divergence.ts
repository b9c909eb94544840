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
/** Farther than so many times 1 + ‖w₀‖ + ‖λ‖ a path has left every neighbourhood of where it began. */
const FAR = 1e6;
/** Components of w moved at most to see whether a path that grows up to its end goes on growing. */
const LOOK = 200_000;

/**
 * A path runs away where its steps ‖w_t − w_{t−1}‖, while they are finite, grow up to the end and go on growing, with γ_T, until
 * it is far from where it began. So neither a bounce at a kink nor the way out of a saddle or into a bounded cycle is one.
 * `stepSize`: γ_T.
 */
export const divergence = (problem: Problem, l: Vec, path: Float64Array, stepSize: number): Divergence | null => {
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
  if (!(factor > GROWTH)) return null;

  const far = FAR * (1 + norm(state(0)) + norm(l));
  const overflows = end < T && state(end + 1).some((x) => Math.abs(x) === Number.POSITIVE_INFINITY);
  const leaves =
    overflows ||
    norm(state(end)) > far ||
    (end === T && goesOn(problem, l, state(T), { before: length(T), far, stepSize }));
  return leaves ? { from, factor, finalNorm: norm(state(T)) } : null;
};

/** Whether the steps after `last`, the first of them longer than `before`, grow until w is `far`. */
const goesOn = (
  { M, innerGradient }: Problem,
  l: Vec,
  last: Vec,
  { before, far, stepSize }: { readonly before: number; readonly far: number; readonly stepSize: number },
): boolean => {
  const w = last.slice();
  const slope = new Float64Array(M);
  let longest = before;
  for (let look = Math.ceil(LOOK / M); look > 0; look--) {
    innerGradient(w, l, slope);
    const length = Math.abs(stepSize) * norm(slope);
    if (!(length > longest)) return false;
    for (let i = 0; i < M; i++) w[i] = w[i]! - stepSize * slope[i]!;
    if (norm(w) > far) return true;
    longest = length;
  }
  return false;
};
