import type { Sentence } from './sentence.ts';

/** A no-break space joins a symbol, "=" or "≤", and its value, so that no line ends between them. */
export const joined = (sentence: Sentence): Sentence =>
  sentence.map((part) =>
    typeof part === 'string'
      ? part.replace(/ ([=≤]) ?/g, (m, sign) => `\u00A0${sign}${m.endsWith(' ') ? '\u00A0' : ''}`)
      : part,
  );
