import type { RefObject } from 'react';
import type { ViewName } from '../../scenario/views.ts';
import type { Sentence } from '../../words/sentence.ts';

/** A view as it is taken away: its name, its title, what it says now and the box of its plot. */
export interface Exported {
  readonly view: ViewName;
  readonly title: string;
  readonly sentence: Sentence;
  readonly plot: RefObject<HTMLDivElement | null>;
}
