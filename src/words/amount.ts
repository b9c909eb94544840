import { exactly } from './exact.ts';
import { number } from './numbers.ts';

/** A count: whole numbers in full up to 10⁵, expectations with one decimal. */
export const amount = (x: number): string => {
  const rounded = Math.round(10 * x) / 10;
  return rounded < 1e5 ? exactly(rounded) : number(x);
};
