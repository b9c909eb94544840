import type { LessonName, lessons } from '../../../lessons/index.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';
import { biased } from './biased.ts';
import { forgetting } from './forgetting.ts';

/** The words of every lesson. */
export const lessonWords: {
  readonly [N in LessonName]: WordsOf<Extract<(typeof lessons)[number], { readonly name: N }>>;
} = { forgetting, biased };
