/**
 * Numbers as the page writes them: 3 significant digits, ×10ⁿ with real superscripts outside 10⁻³ … 10⁵,
 * thousands apart, a true minus (−), never "NaN": what is not a number is a dash.
 */
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const superscript = (n: number): string =>
  (n < 0 ? '⁻' : '') + [...String(Math.abs(n))].map((d) => superscripts[Number(d)]).join('');

const minus = (text: string): string => text.replace('-', '−');

/** Thousands apart, in the part before the point. */
export const grouped = (text: string): string =>
  text.replace(/^(−?)(\d{4,})/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** With so many decimals; what rounds to zero has no sign. */
const fixed = (x: number, decimals: number): string => {
  const text = x.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : grouped(minus(text));
};

export const number = (x: number, digits = 3): string => {
  if (Number.isNaN(x)) return '—';
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞';
  if (x === 0) return '0';
  const size = Math.abs(Number(x.toPrecision(digits)));
  if (size < 1e-3 || size >= 1e5) {
    const [mantissa, exponent] = x.toExponential(digits - 1).split('e') as [string, string];
    return minus(`${mantissa} × 10${superscript(Number(exponent))}`);
  }
  return grouped(minus(size >= 10 ** digits ? String(Number(x.toPrecision(digits))) : x.toPrecision(digits)));
};

/** (−0.42, 0.09): coordinates with two decimals, or `number` where two decimals would hide them. */
export const point = (v: ArrayLike<number>): string =>
  `(${Array.from(v, (x) => (Math.abs(x) >= 1e4 || !Number.isFinite(x) ? number(x) : fixed(x, 2))).join(', ')})`;

export const percent = (x: number): string => (Number.isFinite(x) ? `${fixed(100 * x, 0)} %` : '—');

/** Whole degrees. */
export const degrees = (x: number): string => (Number.isFinite(x) ? `${fixed(x, 0)}°` : '—');

/** Powers of ten on a log axis: 0.1, 1, 10, else 10ⁿ. */
export const powerOfTen = (exponent: number): string =>
  exponent === 0 ? '1' : exponent === 1 ? '10' : `10${superscript(exponent)}`;
