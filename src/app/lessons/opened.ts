import type { LessonPage } from '../../scenario/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** How each step was left, as long as the page is there: whoever comes back finds the figure so. */
const left = new Map<LessonPage, Scenario>();

export const leave = (page: LessonPage, scenario: Scenario): void => {
  left.set(page, scenario);
};

export const leftAs = (page: LessonPage): Scenario | undefined => left.get(page);
