import type { Sentence } from './sentence.ts';

/** No line ends between a symbol, "=" or "≤", and its value, or before a power of ten. */
export const joined = (sentence: Sentence): Sentence =>
  sentence.map((part) =>
    typeof part === 'string'
      ? part
          .replace(/ ([=≤]) ?/g, (m, sign) => `\u00A0${sign}${m.endsWith(' ') ? '\u00A0' : ''}`)
          .replaceAll(' × 10', '\u00A0×\u00A010')
      : part,
  );
