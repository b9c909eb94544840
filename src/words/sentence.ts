import { exactly } from './exact.ts';

/**
 * A sentence is text with the two things that the page sets apart: numbers (set strong) and estimators (set in their
 * colour). The catalogue (`en/…`) writes sentences; views render them with <Say>; screen readers get `plain`.
 */
export type Part = string | { readonly strong: string } | Name;
/** `slot`: whose colour it has; that of all that throw a coin, or null for that of an estimator with no path of its own. */
export interface Name {
  readonly name: string;
  readonly slot: number | 'coin' | null;
}
export type Sentence = readonly Part[];

/** Counts and indices are written as every whole number is, thousands apart. */
export const strong = (text: string | number): Part => ({ strong: typeof text === 'number' ? exactly(text) : text });

/** say`F = ${strong('1.97')} at ${name}.` */
export const say = (texts: TemplateStringsArray, ...parts: readonly (Part | Sentence | number)[]): Sentence => {
  const out: Part[] = [];
  texts.forEach((text, i) => {
    if (text) out.push(text);
    const part = parts[i];
    if (part === undefined) return;
    if (typeof part === 'number') out.push(exactly(part));
    else if (Array.isArray(part)) out.push(...(part as Sentence));
    else out.push(part as Part);
  });
  return out;
};

export const plain = (sentence: Sentence): string =>
  sentence.map((p) => (typeof p === 'string' ? p : 'strong' in p ? p.strong : p.name)).join('');
