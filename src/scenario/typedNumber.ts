/** What a text stands for where a number is typed: the number, or, where it is none or could be two, what to write in its place. */
export type TypedNumber = { readonly value: number } | { readonly value: null; readonly offer: string | null };

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const decimal = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Thousands parted as the page parts them, or by spaces of any kind. */
const grouped = /^-?[1-9]\d{0,2}([,\s'’])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;
/** Written with a comma before the fraction, and perhaps points or spaces between thousands. */
const withComma = /^-?\d+(?:[.\s]\d{3})*,\d+(?:[eE][+-]?\d+)?$/;
const withPoints = /^-?[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const powerOfTen = /^(?:(-?)|(-?[\d.]+)\s*[×·*]\s*)10\^?(-?\d+)$/;

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

/** Reads a number as people write it and as the page does: 1,000, 1 000, −1e−5, 3 × 10⁻⁴. A comma before a fraction is refused: 1,000 is a thousand. */
export const readTyped = (text: string): TypedNumber => {
  const plain = spelled(text);
  if (decimal.test(plain)) return { value: Number(plain) };
  if (grouped.test(plain)) return { value: Number(plain.replace(/[,\s'’]/g, '')) };
  if (withComma.test(plain)) return { value: null, offer: plain.replace(/[.\s]/g, '').replace(',', '.') };
  if (withPoints.test(plain)) return { value: null, offer: plain.replaceAll('.', '') };
  const [, sign, constant] = /^(-?)(pi|π|e)$/i.exec(plain) ?? [];
  if (constant !== undefined)
    return { value: null, offer: `${sign}${(constant.toLowerCase() === 'e' ? Math.E : Math.PI).toPrecision(6)}` };
  return { value: null, offer: null };
};
