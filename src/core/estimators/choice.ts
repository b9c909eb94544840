/** Which estimator, with its parameters: the names that scenarios, links, the headless command and the page share. */
export type Estimator =
  | { readonly kind: 'reverse' | 'forward' | 'checkpointed' | 'recompute' | 'first-order' }
  | { readonly kind: 'truncated'; readonly K: number; readonly initTerm: InitTerm }
  | { readonly kind: 'ufom'; readonly q: number }
  | { readonly kind: 'debiased'; readonly K: number; readonly initTerm: InitTerm; readonly q: number };

/** What happens to P₀ᵀ α when the reverse pass stops: S drops it for every K ≤ T, U keeps it. */
export type InitTerm = 'drop' | 'keep';

export type EstimatorKind = Estimator['kind'];

/** Whether the estimator draws a coin ξ ~ Bernoulli(q). */
export const isRandom = (e: Estimator): e is Extract<Estimator, { q: number }> => 'q' in e;

/** Whether the estimator returns d itself, whatever λ. */
export const isExact = (e: Estimator): boolean =>
  e.kind === 'reverse' || e.kind === 'forward' || e.kind === 'checkpointed' || e.kind === 'recompute';

/** Whether every step that h is made of is kept in memory; forward mode, checkpoints and recomputation use them and keep few or none. */
export const keepsStates = (e: Estimator): boolean => !isExact(e) || e.kind === 'reverse';

/** Whether an outer descent along it is its own: what keeps fewer states returns the same d, and walks the path of full reverse mode. */
export const hasOwnPath = keepsStates;

/** The estimator as computed with T steps: K becomes min(K, T). */
export const withinSteps = (e: Estimator, T: number): Estimator => ('K' in e && e.K > T ? { ...e, K: T } : e);

/** How many of the last of T steps the reverse pass goes back; of a random estimator at ξ = 0. */
export const stepsKept = (e: Estimator, T: number): number => (isExact(e) ? T : 'K' in e ? Math.min(e.K, T) : 0);
