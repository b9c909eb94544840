import { biased } from './biased.ts';
import { forgetting } from './forgetting.ts';

/** All lessons, in the order in which they build on each other. */
export const lessons = [forgetting, biased] as const;

export type LessonName = (typeof lessons)[number]['name'];
