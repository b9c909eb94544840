/**
 * Randomness as a function: the same seed, trajectory and step give the same coin on every machine and in any order.
 * Each word passes through a 32-bit mixer of full avalanche (three rounds of xor-shift and odd multiplication).
 */
const mix = (word: number): number => {
  let x = word >>> 0;
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51);
  x = Math.imul(x ^ (x >>> 15), 0x31848bab);
  return (x ^ (x >>> 14)) >>> 0;
};

/** 32 uniform bits as an integer 0 … 2³² − 1. The arguments are taken as unsigned 32-bit integers. */
export const bits = (seed: number, trajectory: number, step: number): number =>
  mix(mix(mix(seed + 0x9e3779b9) ^ Math.imul(trajectory + 1, 0x85ebca6b)) ^ Math.imul(step + 1, 0xc2b2ae35));

/** ξ ~ Bernoulli(q). */
export const coin = (seed: number, trajectory: number, step: number, q: number): 0 | 1 =>
  bits(seed, trajectory, step) < q * 2 ** 32 ? 1 : 0;
