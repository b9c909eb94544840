import { between, number, point } from './numbers.ts';

/** A point of more components is told by its first two and its last. */
const most = 4;

/** λ in words: (−0.42, 0.09), or 0.48 where λ is one number; (5.88, 0.29, …, 0.42) where it is many. */
export const place = (lambda: ArrayLike<number>): string => {
  if (lambda.length === 1) return point(lambda).slice(1, -1);
  if (lambda.length <= most) return point(lambda);
  const all = point(lambda).slice(1, -1).split(between);
  return `(${[all[0], all[1], '…', all.at(-1)].join(between)})`;
};

/** A vector to three digits of each component: (−3.40, 0.509). */
export const precise = (v: ArrayLike<number>): string => {
  const numbers = Array.from(v, (x) => number(x)).join(between);
  return v.length === 1 ? numbers : `(${numbers})`;
};
