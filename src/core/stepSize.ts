import type { Decay, Descent } from './problem.ts';

/** γ_t from γ, t = 1, 2, …: γ, γ/√t or γ/t; with γ = 1 the factor c_t that a learned step(λ) is multiplied by. */
export const stepSizeOf = (gamma: number, decay: Decay | undefined, t: number): number =>
  decay === 'harmonic' ? gamma / t : decay === 'inverse-sqrt' ? gamma / Math.sqrt(t) : gamma;

/** γ_1 … γ_T. */
export const stepSizesOf = (gamma: number, { decay, T }: Pick<Descent, 'decay' | 'T'>): Float64Array =>
  Float64Array.from({ length: T }, (_, i) => stepSizeOf(gamma, decay, i + 1));

/** Whether γ_t depends on t. */
export const isShrinking = (decay: Decay | undefined): boolean => decay !== undefined && decay !== 'constant';
