import type { Quantity, Text } from './lesson.ts';

/** What is asked without a figure to move, and answered by numbers of figures that are computed for it. */
export interface Exercise {
  readonly name: string;
  /** The figures: links by a name. */
  readonly beside: Readonly<Record<string, string>>;
  readonly quantities: Readonly<Record<string, Quantity & { readonly on: string }>>;
}

export interface ExerciseWords {
  readonly ask: Text;
  readonly answer: Text;
}
