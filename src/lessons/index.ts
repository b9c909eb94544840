import { biased } from './biased.ts';
import { coin } from './coin.ts';
import { costs } from './costs.ts';
import { forgetting } from './forgetting.ts';
import { levels } from './levels.ts';
import { solution } from './solution.ts';
import { unrolling } from './unrolling.ts';

/** All lessons, in the order in which they build on each other. */
export const lessons = [levels, unrolling, forgetting, biased, coin, costs, solution] as const;

export type LessonName = (typeof lessons)[number]['name'];
