import { locale } from '#words/locale.ts';
import type { DecimalSign } from '../scenario/typedNumber.ts';

/**
 * Numbers as the page writes them, with the signs of its language: 3 significant digits, ×10ⁿ with real superscripts outside 10⁻³ … 10⁵,
 * thousands apart, a true minus (−), never "NaN": what is not a number is a dash.
 */
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const superscript = (n: number): string =>
  (n < 0 ? '⁻' : '') + [...String(Math.abs(n))].map((d) => superscripts[Number(d)]).join('');

/** What the language puts before a fraction and between thousands, asked once. */
const parts = new Intl.NumberFormat(locale).formatToParts(12_345.5);
const signOf = (type: 'decimal' | 'group'): string => parts.find((part) => part.type === type)!.value;
export const decimal: DecimalSign = signOf('decimal') === ',' ? ',' : '.';
const thousands = signOf('group');

/** What stands between numbers: a semicolon where they have commas themselves. */
export const between = decimal === ',' ? '; ' : ', ';

/** A number's digits as a computer has them, '-1234.5', as the language writes them. */
export const written = (digits: string): string => {
  const [whole = '', fraction] = digits.replace('-', '−').split('.');
  const apart = whole.length < 4 ? whole : whole.replace(/\B(?<=\d)(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? apart : apart + decimal + fraction;
};

/** With so many decimals; what rounds to zero has no sign. */
export const fixed = (x: number, decimals: number): string => {
  if (!Number.isFinite(x)) return number(x);
  const text = x.toFixed(decimals);
  return written(Number(text) === 0 ? text.replace('-', '') : text);
};

export const number = (x: number, digits = 3): string => {
  if (Number.isNaN(x)) return '—';
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞';
  if (x === 0) return '0';
  const size = Math.abs(Number(x.toPrecision(digits)));
  if (size < 1e-3 || size >= 1e5) {
    const [mantissa, exponent] = x.toExponential(digits - 1).split('e') as [string, string];
    return `${written(mantissa)} × 10${superscript(Number(exponent))}`;
  }
  return written(size >= 10 ** digits ? String(Number(x.toPrecision(digits))) : x.toPrecision(digits));
};

const zeros = new RegExp(`\\${decimal}0*(?= ×|$)|(\\${decimal}\\d*[1-9])0+(?= ×|$)`);

/** A number in as few digits as it has, at most so many: 6, 0.5, 2 × 10⁵. */
export const brief = (x: number, digits = 3): string => number(x, digits).replace(zeros, '$1');

/** (−0.42, 0.09): coordinates with two decimals, or `number` where two decimals would hide them. */
export const point = (v: ArrayLike<number>): string =>
  `(${Array.from(v, (x) => (Math.abs(x) >= 1e4 || !Number.isFinite(x) ? number(x) : fixed(x, 2))).join(between)})`;

export const percent = (x: number): string => (Number.isFinite(x) ? `${fixed(100 * x, 0)} %` : '—');

/** Whole degrees. */
export const degrees = (x: number): string => (Number.isFinite(x) ? `${fixed(x, 0)}°` : '—');

/** Powers of ten on a log axis: 0.1, 1, 10, else 10ⁿ. */
export const powerOfTen = (exponent: number): string =>
  exponent === 0 ? '1' : exponent === 1 ? '10' : `10${superscript(exponent)}`;
