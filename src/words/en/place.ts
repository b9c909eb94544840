import { number, point } from '../numbers.ts';

/** λ in words: (−0.42, 0.09), or 0.48 where λ is one number. */
export const place = (lambda: ArrayLike<number>): string =>
  lambda.length === 1 ? point(lambda).slice(1, -1) : point(lambda);

/** A vector to three digits of each component: (−3.40, 0.509). */
export const precise = (v: ArrayLike<number>): string => {
  const numbers = Array.from(v, (x) => number(x)).join(', ');
  return v.length === 1 ? numbers : `(${numbers})`;
};
