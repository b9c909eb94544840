import { exactly } from './exact.ts';

/** A setting, or a product with one, to three digits: 2.2, 1,000, 1 × 10⁻⁷. */
export const short = (x: number): string => exactly(Number(x.toPrecision(3)));
