import { lessonWords } from '#words/lessons/index.ts';
import type { AnyStepWords, AnyWords } from '../../lessons/lesson.ts';
import type { Place } from '../../lessons/place.ts';

export const wordsOf = ({ lesson, step }: Place): { readonly of: AnyWords; readonly step: AnyStepWords } => {
  const of: AnyWords = lessonWords[lesson.name as keyof typeof lessonWords];
  return { of, step: of.steps[step.name]! };
};
