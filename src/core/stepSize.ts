import type { Decay, Descent } from './problem.ts';

/** γ_t from γ, t = 1, 2, …: γ, γ/√t or γ/t; with γ = 1 the factor c_t that a learned step(λ) is multiplied by. */
export const stepSizeOf = (gamma: number, decay: Decay | undefined, t: number): number =>
  decay === 'harmonic' ? gamma / t : decay === 'inverse-sqrt' ? gamma / Math.sqrt(t) : gamma;

/** γ_1 … γ_T. */
export const stepSizesOf = (gamma: number, { decay, T }: Pick<Descent, 'decay' | 'T'>): Float64Array => {
  const sizes = new Float64Array(T);
  for (let t = 1; t <= T; t++) sizes[t - 1] = stepSizeOf(gamma, decay, t);
  return sizes;
};

/** Whether γ_t depends on t. */
export const isShrinking = (decay: Decay | undefined): boolean => decay !== undefined && decay !== 'constant';
