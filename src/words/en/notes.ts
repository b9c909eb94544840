import { exactly } from '../exact.ts';

/** What a control says below itself where its number leaves an assumption. */

export const kAboveT = (K: number, T: number): string =>
  `K = ${exactly(K)} is more than the T = ${exactly(T)} steps; computed with K = ${exactly(T)}.`;

const short = (x: number): string => exactly(Number(x.toPrecision(3)));

/** γ above 1/β, where bound S (10) needs γ ≤ 1/β and convergence γ < 2/β. */
export const stepSizeNote = (stepSize: number, beta: number): string => {
  const product = stepSize * beta;
  if (product > 2) return `γβ = ${short(product)} is above 2: the inner descent diverges.`;
  if (product === 2) return 'γβ = 2: the inner descent no longer converges.';
  return `γ = ${short(stepSize)} is above 1/β = ${short(1 / beta)}: bound S (10) needs γ ≤ 1/β.`;
};
