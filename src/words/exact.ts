import { between, superscript, written } from './numbers.ts';

/** Settings as they were typed: every digit, thousands apart, a true minus. Results are written by `number` instead. */
export const exactly = (x: number): string => {
  if (Number.isNaN(x)) return '—';
  const minus = x < 0 ? '−' : '';
  const size = Math.abs(x);
  if (size === Number.POSITIVE_INFINITY) return `${minus}∞`;
  const [digits = '', exponent] = String(size).split('e');
  return minus + written(digits) + (exponent ? ` × 10${superscript(Number(exponent))}` : '');
};

/** The same in a field, which has little room for a power of ten: 1,000, −1.5e−7. */
export const inField = (x: number): string => {
  const [digits = '', exponent] = String(x).split('e');
  return exponent ? `${written(digits)}e${exponent.replace('-', '−')}` : exactly(x);
};

/** (1, 0.25), or 0.25 where there is one number. */
export const tuple = (v: readonly number[]): string =>
  v.length === 1 ? exactly(v[0] as number) : `(${v.map(exactly).join(between)})`;
