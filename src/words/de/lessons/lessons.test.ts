import { describe, expect, test } from 'vitest';
import { lessons } from '../../../lessons/index.ts';
import type { AnyStepWords, AnyWords, Lesson, Step } from '../../../lessons/lesson.ts';
import { introducedBy } from '../../../lessons/place.ts';
import { template } from '../../../lessons/template.ts';
import { exerciseWords as englishExercises } from '../../en/lessons/exercises.ts';
import { lessonWords as english } from '../../en/lessons/index.ts';
import { template as englishTemplate } from '../../en/lessons/template.ts';
import { namesIn, plainly, rich } from '../../rich.ts';
import { plural } from '../language.ts';
import { marked } from '../terms.ts';
import { exerciseWords } from './exercises.ts';
import { lessonWords } from './index.ts';
import { template as templateWords } from './template.ts';

/** Every text within a table, by the keys that lead to it. */
const textsIn = (words: unknown, path = ''): readonly (readonly [path: string, text: string])[] =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words as object).flatMap(([key, value]) => textsIn(value, `${path}/${key}`));

const numbersIn = (text: string): readonly string[] => [...new Set(namesIn(text))].sort();
/** Decimals aside, which each language writes in its own way. */
const texIn = (text: string): readonly string[] =>
  (text.match(/\$[^$]*\$/g) ?? []).map((tex) => tex.replace('{,}', '.')).sort();
const bare = (text: string): string => text.replace(/\$[^$]*\$|\{[^}]*\}/g, ' ');

const all: readonly (readonly [name: string, lesson: Lesson, english: AnyWords, german: AnyWords])[] = [
  ...lessons.map((lesson): [string, Lesson, AnyWords, AnyWords] => [
    lesson.name,
    lesson,
    english[lesson.name],
    lessonWords[lesson.name],
  ]),
  ['the template', template, englishTemplate, templateWords],
];
const steps = all.flatMap(([name, lesson, , german]) =>
  lesson.steps.map((step, i): [string, Step, AnyStepWords, ReadonlySet<string>] => [
    `${name}, ${step.name}`,
    step,
    german.steps[step.name]!,
    introducedBy(lesson, i),
  ]),
);

describe('a lesson in German', () => {
  test.each([
    ...all.map(([name, , english, german]): [string, unknown, unknown] => [name, english, german]),
    ['exercises', englishExercises, exerciseWords] as [string, unknown, unknown],
  ])('%s: every text has the numbers and the TeX of the English one, and types none', (_, english, german) => {
    const [one, other] = [textsIn(english), textsIn(german)];
    expect(other.map(([path]) => path)).toEqual(one.map(([path]) => path));
    one.forEach(([path, text], i) => {
      const translated = other[i]![1];
      expect(numbersIn(translated), path).toEqual(numbersIn(text));
      expect(texIn(translated), path).toEqual(texIn(text));
      expect(bare(translated).replace(/(Theorem|Lemma|Proposition) \d+(\.\d+)?/g, ''), path).not.toMatch(/\d/);
      for (const value of [Number.NaN, 0, 1, 7, -0.5])
        expect(plainly(rich(translated, () => ({ value }), plural)), path).not.toMatch(
          /undefined|NaN|\*\*|[{}]\w* *[}|]/,
        );
    });
  });

  test.each(steps)(
    '%s: uses a symbol or word of the glossary once it has been introduced',
    (_, _step, words, introduced) => {
      for (const [path, text] of textsIn(words))
        for (const piece of marked(bare(text)))
          if (typeof piece !== 'string') expect(introduced, `${path}: ${piece.text}`).toContain(piece.term);
    },
  );

  test.each(all)('%s: is named in whole sentences', (_, __, ___, { about, afterwards }) => {
    expect(about).toMatch(/[.?]$/);
    expect(afterwards).not.toMatch(/\.$/);
  });
});
