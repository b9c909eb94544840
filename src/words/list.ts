import type { Part, Sentence } from './sentence.ts';

/** A language's list of parts: list([a, b, c]) is 'a, b and c', each part kept as it is. */
export const listOf = (
  language: string,
  type: Intl.ListFormatType = 'conjunction',
): ((parts: readonly (Part | Sentence)[]) => Sentence) => {
  const format = new Intl.ListFormat(language, { type });
  return (parts) =>
    format.formatToParts(parts.map((_, i) => String(i))).flatMap(({ type: what, value }): Sentence => {
      if (what === 'literal') return [value];
      const part = parts[Number(value)]!;
      return typeof part === 'string' || !('length' in part) ? [part] : part;
    });
};
