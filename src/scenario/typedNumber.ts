/** What a text stands for where a number is typed: the number, or, where it is none or could be two, what to write in its place. */
export type TypedNumber = { readonly value: number } | { readonly value: null; readonly offer: string | null };

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const decimal = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const powerOfTen = /^(?:(-?)|(-?[\d.,]+)\s*[×·*]\s*)10\^?(-?\d+)$/;

/** What a language may put before a fraction. */
export type DecimalSign = '.' | ',';

const power = '(?:[eE][+-]?\\d+)?';
const patternsOf = (own: DecimalSign, other: DecimalSign) => ({
  own,
  other,
  /** Thousands parted as the page parts them, or by spaces of any kind. */
  grouped: new RegExp(`^-?[1-9]\\d{0,2}([${other}\\s'’])\\d{3}(?:\\1\\d{3})*(?:\\${own}\\d*)?${power}$`),
  /** Written with the other sign before the fraction, and perhaps this one or spaces between thousands. */
  foreign: new RegExp(`^-?\\d+(?:[${own}\\s]\\d{3})*\\${other}\\d+${power}$`),
  /** Thousands parted by this sign. */
  parted: new RegExp(`^-?[1-9]\\d{0,2}(?:\\${own}\\d{3}){2,}$`),
});
const patterns = { '.': patternsOf('.', ','), ',': patternsOf(',', '.') };
/** Signs, digits above the line and powers of ten as a computer writes them. */
const spelled = (text: string): string =>
  text
    .replace(invisible, '')
    .trim()
    .replace(/[−–⁻]/g, '-')
    .replace(/(?<=10-?)[⁰¹²³⁴-⁹]+/g, (digits) => `^${Array.from(digits, (c) => raised.indexOf(c)).join('')}`)
    .replace('10-^', '10^-')
    .replace(/^\+|(?<=^-)\s+/g, '')
    .replace(/^(.*10\^.*)$/, (all) => {
      const [, sign, factor, exponent] = powerOfTen.exec(all) ?? [];
      return exponent === undefined ? all : `${factor ?? `${sign}1`}e${exponent}`;
    });

/**
 * Reads a number as people write it and as a page with this sign does: 1,000, 1 000, −1e−5, 3 × 10⁻⁴. With a point a comma before a fraction
 * is refused: 1,000 is a thousand. With a comma 1.000 is a thousand, and a point that parts none, as in 0.5, stands before a fraction.
 */
export const readTyped = (text: string, sign: DecimalSign = '.'): TypedNumber => {
  const plain = spelled(text);
  const { own, other, grouped, foreign, parted } = patterns[sign];
  const without = (separator: DecimalSign): string => plain.replace(/[\s'’]/g, '').replaceAll(separator, '');
  if (grouped.test(plain)) return { value: Number(without(other).replace(own, '.')) };
  const digits = [plain, ...(own === ',' ? [plain.replace(',', '.')] : [])].find((one) => decimal.test(one));
  if (digits !== undefined) return { value: Number(digits) };
  if (foreign.test(plain)) return { value: null, offer: without(own).replace(other, own) };
  if (parted.test(plain)) return { value: null, offer: without(own) };
  const [, minus, constant] = /^(-?)(pi|π|e)$/i.exec(plain) ?? [];
  if (constant === undefined) return { value: null, offer: null };
  const value = constant.toLowerCase() === 'e' ? Math.E : Math.PI;
  return { value: null, offer: `${minus}${value.toPrecision(6).replace('.', own)}` };
};
