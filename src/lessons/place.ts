import { readDataBy } from '../scenario/data.ts';
import { readFormulasBy } from '../scenario/formula.ts';
import { type LessonPage, parseHash } from '../scenario/link.ts';
import { dataReader } from '../scenario/readData.ts';
import { readFormula } from '../scenario/readFormula.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { lessons } from './index.ts';
import type { Lesson, Step } from './lesson.ts';

// A figure may be a typed problem, or one of data.
readFormulasBy(readFormula);
readDataBy(dataReader);

/** A step of a lesson, counted from 0. */
export interface Place {
  readonly lesson: Lesson;
  readonly index: number;
  readonly step: Step;
}

/** `lesson/forgetting/3`. */
export const pageOf = ({ name }: Lesson, index: number): LessonPage => `lesson/${name}/${index + 1}`;

/** The step that a page names; a step that the lesson does not have is its first. null where there is no such lesson. */
export const placeOf = (page: LessonPage): Place | null => {
  const [, name, number = '1'] = page.split('/');
  const lesson: Lesson | undefined = lessons.find((known) => known.name === name);
  if (!lesson) return null;
  const asked = Number(number) - 1;
  const index = lesson.steps[asked] ? asked : 0;
  return { lesson, index, step: lesson.steps[index]! };
};

/** What a step shows at first. */
export const scenarioOf = ({ figure }: Step): Scenario => parseHash(figure.link).scenario;

/** Terms that the lesson has introduced with this step. */
export const introducedBy = ({ steps }: Lesson, index: number): ReadonlySet<string> =>
  new Set(steps.slice(0, index + 1).flatMap(({ introduces }) => introduces));
