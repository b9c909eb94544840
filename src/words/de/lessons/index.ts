import type { LessonName, lessons } from '../../../lessons/index.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';
import { biased } from './biased.ts';
import { coin } from './coin.ts';
import { costs } from './costs.ts';
import { forgetting } from './forgetting.ts';
import { levels } from './levels.ts';
import { solution } from './solution.ts';
import { unrolling } from './unrolling.ts';

/** The words of every lesson. */
export const lessonWords: {
  readonly [N in LessonName]: WordsOf<Extract<(typeof lessons)[number], { readonly name: N }>>;
} = { levels, unrolling, forgetting, biased, coin, costs, solution };
