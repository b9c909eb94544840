import type { Result } from '../../engine/result.ts';
import type { Walk } from '../../facts/passes.ts';
import { walkOf } from '../../facts/passes.ts';
import type { Cursor } from '../../state/actions.ts';

/** What is said of the two passes while time runs through them. */
type Words = typeof import('#words/passes.ts');

let words: Words | null = null;

/** They come with whatever moves time through the passes. */
export const takeWords = (come: Words): void => {
  words = come;
};

/** Where time is within the two passes, and what is said there; null while it runs over τ. */
export const walkWith = (result: Result, cursor: Cursor): { readonly walk: Walk; readonly words: Words } | null => {
  const walk = walkOf(result, cursor);
  return walk && words && { walk, words };
};
