import { exactly } from './exact.ts';
import { number, percent } from './numbers.ts';
import type { Forms } from './plural.ts';

/** A lesson's text with its numbers in it: strong parts, TeX, and the rest. */
export type Rich = readonly (string | { readonly strong: Rich } | { readonly tex: string })[];

/** A number as a text writes it. */
export interface Figured {
  readonly value: number;
  readonly as?: 'percent' | 'exactly';
  readonly digits?: number;
}

const written = ({ value, as, digits }: Figured): string => {
  if (as === 'percent') return percent(value);
  return as === 'exactly' ? (Number.isNaN(value) ? '—' : exactly(value)) : number(value, digits);
};

/** `one=step`, `other=steps`. */
const formsOf = (texts: readonly string[]): Forms =>
  Object.fromEntries(texts.map((text) => text.split('=', 2))) as unknown as Forms;

const marks = /(\*\*.+?\*\*|\$[^$]+\$|\{[^}]+\})/;

/**
 * Reads `{name}`, `{name|one=step|other=steps}`, `**strong**` and `$TeX$`. Throws where `figured` knows no such number.
 */
export const rich = (
  text: string,
  figured: (name: string) => Figured,
  plural: (n: number, forms: Forms) => string,
): Rich =>
  text
    .split(marks)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('**')) return { strong: rich(piece.slice(2, -2), figured, plural) };
      if (piece.startsWith('$')) return { tex: piece.slice(1, -1) };
      if (!piece.startsWith('{')) return piece;
      const [name = '', ...forms] = piece.slice(1, -1).split('|');
      const number = figured(name);
      return forms.length > 0 ? plural(number.value, formsOf(forms)) : written(number);
    });

/** The names of the numbers that a text asks for. */
export const namesIn = (text: string): readonly string[] =>
  [...text.replace(/\$[^$]+\$/g, '').matchAll(/\{([^}|]+)[^}]*\}/g)].map(([, name]) => name!);

/** As it is heard. */
export const plainly = (text: Rich): string =>
  text
    .map((piece) => (typeof piece === 'string' ? piece : 'tex' in piece ? piece.tex : plainly(piece.strong)))
    .join('');
