import type { Sentence } from './sentence.ts';

/** Each card's words: what the paper shows, and where what is measured here differs. */
export interface PaperWords {
  readonly source: string;
  readonly setting: string;
  readonly title: string;
  /** Of a question: what is seen, why, and what to try. */
  readonly rows?: 'question';
  readonly paper: Sentence;
  readonly differs: Sentence;
}
