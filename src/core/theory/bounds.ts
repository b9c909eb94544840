import type { Decay } from '../problem.ts';
import type { Reason } from '../reason.ts';
import { isShrinking } from '../stepSize.ts';

/**
 * The condition under which S (9) and (10) hold: α > 0 and β, declared or known at this λ, and one γ ≤ 1/β for all steps, since their proof
 * sums a geometric series; where γ is learned, the γ of this λ.
 */
export const boundCondition = (
  { strongConvexity, smoothness }: { readonly [C in 'strongConvexity' | 'smoothness']?: number | undefined },
  stepSize: number,
  decay?: Decay,
): Reason | null => {
  if (strongConvexity === undefined || smoothness === undefined) return { code: 'undeclared' };
  if (!(strongConvexity > 0)) return { code: 'not-strongly-convex' };
  if (isShrinking(decay)) return { code: 'step-varies' };
  if (!(stepSize > 0 && stepSize < Number.POSITIVE_INFINITY)) return { code: 'step-not-positive', stepSize };
  return stepSize * smoothness <= 1 ? null : { code: 'step-too-large', limit: 1 / smoothness, stepSize };
};

/** ‖A_t‖ above 1 − γα by no more is rounding. */
const slack = 1e-9;

/** Where the path contradicts the declared α and β: S (9) and (10) need ‖A_t‖ ≤ 1 − γα at every step; null where it holds. */
export const contradiction = (A: Float64Array, gammaAlpha: number): Reason | null => {
  const at = A.findIndex((norm) => !(norm <= 1 - gammaAlpha + slack));
  return at < 0 ? null : { code: 'contradicted', t: at + 1 };
};

/** The first step at which the greatest curvature, (1 − least eigenvalue of A_t)/γ_t, is above β; null where it is at none. */
export const steeperThan = (
  beta: number,
  low: Float64Array,
  stepSizes: Float64Array,
): { readonly t: number; readonly curvature: number } | null => {
  for (let t = 1; t <= low.length; t++) {
    const gamma = stepSizes[t - 1]!;
    const curvature = (1 - low[t - 1]!) / gamma;
    if (gamma > 0 && curvature > beta * (1 + slack) + slack / gamma) return { t, curvature };
  }
  return null;
};

/** Below this, products of norms lose their digits; a bound that is not 0 is never given as less. */
const LEAST = 1e-300;

/** A bound of T terms that is not 0, rounded upwards, so that no rounding of ours puts it below the error. */
const upwards = (bound: number, T: number): number => {
  const raised = bound * (1 + 4 * (T + 1) * Number.EPSILON);
  return raised < LEAST ? LEAST : raised;
};

/** S (10): ‖h_{T−K} − d‖ ≤ (1 − γα)ᴷ/(γα) · ‖∇_w f‖ · M_B, where M_B is the largest ‖B_t‖ (with ‖B_0‖ if P₀ ≠ 0). */
export const boundGlobal = (K: number, T: number, gammaAlpha: number, gradientNorm: number, MB: number): number =>
  vanishes(K, gammaAlpha, gradientNorm, MB) ? 0 : upwards(((1 - gammaAlpha) ** K / gammaAlpha) * gradientNorm * MB, T);

/** Whether every discarded term is 0. */
const vanishes = (K: number, gammaAlpha: number, gradientNorm: number, MB: number): boolean =>
  gradientNorm === 0 || MB === 0 || (gammaAlpha === 1 && K > 0);

/** S (9): 2^{T−K+1} (1 − γα)ᴷ ‖∇_w f‖ M_B, Infinity where it exceeds the numbers. */
export const boundLocal = (K: number, T: number, gammaAlpha: number, gradientNorm: number, MB: number): number => {
  if (vanishes(K, gammaAlpha, gradientNorm, MB)) return 0;
  const decay = K > 0 ? K * Math.log1p(-gammaAlpha) : 0;
  return upwards(Math.exp((T - K + 1) * Math.LN2 + decay + Math.log(gradientNorm) + Math.log(MB)), T);
};

/**
 * The path bound for every K = 0 … T, which assumes nothing:
 * ‖h_{T−K} − d‖ ≤ ‖∇_w f‖ (Σ_{1≤t≤T−K} ‖B_t‖ Π_{s>t} ‖A_s‖ + ‖B_0‖ Π_{s≥1} ‖A_s‖).
 * `A[t − 1]` and `B[t − 1]` are the norms along the path actually taken; `B0` = ‖P_0‖.
 */
export const pathBound = (A: Float64Array, B: Float64Array, B0: number, gradientNorm: number): Float64Array => {
  const T = A.length;
  const bound = new Float64Array(T + 1);
  const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : Math.max(a * b, LEAST));
  let product = gradientNorm;
  for (let t = T; t >= 1; t--) {
    bound[T - t] = times(B[t - 1]!, product);
    product = times(A[t - 1]!, product);
  }
  bound[T] = times(B0, product);
  for (let K = T - 1; K >= 0; K--) bound[K] = bound[K]! + bound[K + 1]!;
  return bound.map((sum) => (sum === 0 ? 0 : upwards(sum, T)));
};
