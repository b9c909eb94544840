import type { Part, Sentence } from './sentence.ts';

/** A language's list of parts: list([a, b, c]) is 'a, b and c', each part kept as it is. */
export const listOf = (language: string): ((parts: readonly Part[]) => Sentence) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  return (parts) =>
    format
      .formatToParts(parts.map((_, i) => String(i)))
      .map(({ type, value }): Part => (type === 'element' ? parts[Number(value)]! : value));
};
