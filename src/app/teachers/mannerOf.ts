import { language as here } from '#words/locale.ts';
import { type LessonControl, offeredBy, type Readout } from '../../lessons/handed.ts';
import { type LessonName, lessons } from '../../lessons/index.ts';
import type { Manner } from '../../scenario/manner.ts';

/** What a teacher has chosen for a link. */
export interface Chosen {
  readonly lesson: LessonName;
  readonly step: number;
  /** What was unticked. */
  readonly without: readonly (LessonControl | Readout)[];
  readonly answers: 'on' | 'off';
  readonly links: boolean;
  /** Whether the link is opened in the language of this page, whatever the reader's is. */
  readonly language: boolean;
}

/** What of a list is left, for a link: nothing where all is. */
const left = <N extends string>(offered: readonly N[], without: readonly string[]): string | undefined => {
  const kept = offered.filter((name) => !without.includes(name));
  if (kept.length === offered.length) return undefined;
  return kept.length === 0 ? 'none' : kept.join(',');
};

/** How the link hands the lesson on. */
export const mannerOf = ({ lesson, without, answers, links, language }: Chosen): Manner => {
  const { controls, views } = offeredBy(lessons.find(({ name }) => name === lesson)!);
  const [moves, seen] = [left(controls, without), left(['sentence', 'goal', ...views], without)];
  return {
    ...(moves !== undefined && { controls: moves }),
    ...(seen !== undefined && { readouts: seen }),
    ...(answers === 'off' && { answers }),
    ...(!links && { links: 'off' }),
    ...(language && { lang: here }),
  };
};
