import { number, powerOfTen } from './numbers.ts';

/** 10⁻³ where it is a power of ten. */
export const errorText = (error: number): string => {
  const exponent = Math.log10(error);
  return Number.isInteger(exponent) ? powerOfTen(exponent) : number(error, 2);
};
