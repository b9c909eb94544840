/** The moments that a choice of q rests on: 𝔻² of ‖G_FO − ∇‖² and 𝕍² of ‖∇‖², means over tasks (U (14), (16)), at a θ or their suprema. */
export interface Moments {
  readonly D2: number;
  readonly V2: number;
}

/** What a step costs, C_det + C_rnd ξ, and U's ε ∈ [0, ½) of the rate k^{−1/2+ε}. */
export interface Price {
  readonly Cdet: number;
  readonly Crnd: number;
  readonly epsilon: number;
}

/** With r inner steps, a gradient and a product costing the same (U Prop. 1): C_det = r + 1, C_rnd = ((r − 1)/2 + 1) r. */
export const priceOf = (r: number, epsilon = 0): Price => ({ Cdet: r + 1, Crnd: ((r - 1) / 2 + 1) * r, epsilon });

/** The power of the variance in (19): p = 2/(1 − 2ε). */
const power = (epsilon: number): number => 2 / (1 - 2 * epsilon);

/** sup E‖G‖² ≤ (1/q − 1) 𝔻² + 𝕍², an equality at one θ (U, variance lemma). */
export const secondMoment = (q: number, { D2, V2 }: Moments): number => (q === 1 ? 0 : (1 / q - 1) * D2) + V2;

/** U (19), what q is chosen to minimise: ((1/q − 1) 𝔻² + 𝕍²)^p (C_det + C_rnd q). */
export const costOfQ = (q: number, moments: Moments, { Cdet, Crnd, epsilon }: Price): number =>
  secondMoment(q, moments) ** power(epsilon) * (Cdet + Crnd * q);

/** U (20): q* < 1 where 𝔻²/𝕍² is below this. */
export const threshold = ({ Cdet, Crnd, epsilon }: Price): number => Crnd / (power(epsilon) * (Cdet + Crnd));

/**
 * q*, the minimiser of (19) over (0, 1]: the positive root of (21) where (20) holds, else 1. 0 where 𝔻² = 0 < 𝕍², which no
 * coin reaches: the caller keeps q ≥ q_min.
 */
export const optimalQ = ({ D2, V2 }: Moments, price: Price): { readonly q: number; readonly interior: boolean } => {
  const ratio = D2 / V2;
  if (!(ratio < threshold(price))) return { q: 1, interior: false };
  const { Cdet, Crnd, epsilon } = price;
  const p = power(epsilon);
  const [a, b, c] = [Crnd * (1 - ratio), (p - 1) * ratio * Crnd, p * ratio * Cdet];
  return { q: Math.min(1, (b + Math.sqrt(b * b + 4 * a * c)) / (2 * a)), interior: true };
};

/** U (15): 𝔻_bound = (1 + M₁) L₁ L₂ Σ_j α_j Π_{j' ≥ j} (1 + α_{j'} L₂), for constants of the losses and the step sizes α_1 … α_r. */
export const biasBound = (
  { L1, L2, M1 }: { readonly L1: number; readonly L2: number; readonly M1: number },
  steps: readonly number[],
): number => {
  let product = 1;
  let sum = 0;
  for (const alpha of steps.toReversed()) {
    product *= 1 + alpha * L2;
    sum += alpha * product;
  }
  return (1 + M1) * L1 * L2 * sum;
};
