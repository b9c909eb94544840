import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measuredOf } from '../../../lessons/figures.ts';
import { lessons } from '../../../lessons/index.ts';
import { type AnyStepWords, type AnyWords, formulaHere, type Lesson, type Step } from '../../../lessons/lesson.ts';
import { holds, measure } from '../../../lessons/measure.ts';
import { introducedBy } from '../../../lessons/place.ts';
import { template } from '../../../lessons/template.ts';
import { prepareFormulas } from '../../../scenario/formula.ts';
import { parseHash } from '../../../scenario/link.ts';
import { namesIn, plainly, rich } from '../../rich.ts';
import { isTermName } from '../../terms.ts';
import { plural } from '../language.ts';
import { marked } from '../terms.ts';
import { lessonWords } from './index.ts';
import { template as templateWords } from './template.ts';

/** Every lesson, and the one that is there to be copied. */
const all: readonly (readonly [name: string, lesson: Lesson, words: AnyWords])[] = [
  ...lessons.map((lesson): [string, Lesson, AnyWords] => [lesson.name, lesson, lessonWords[lesson.name]]),
  ['the template', template, templateWords],
];
const steps = all.flatMap(([name, lesson, words]) =>
  lesson.steps.map((step, i): [string, Step, AnyStepWords, ReadonlySet<string>] => [
    `${name}, ${step.name}`,
    step,
    words.steps[step.name]!,
    introducedBy(lesson, i),
  ]),
);

/** All that a step says. */
const textsOf = ({ title, text, goal, soFar, met, ask, reveal }: AnyStepWords): readonly string[] =>
  [
    ...[title, goal, soFar, met],
    ...text.filter((one) => one !== formulaHere),
    ...(reveal ?? []),
    ...(ask ? [ask.question, ask.notSure, ask.right, ask.label, ...Object.values(ask.hints)] : []),
    ...Object.values(ask?.choices ?? {}),
  ].filter((one) => one !== undefined);

/** What is left of a text without its numbers, its TeX and what a literature list calls a theorem. */
const bare = (text: string): string =>
  text.replace(/\$[^$]*\$|\{[^}]*\}/g, '').replace(/(Theorem|Lemma|Proposition|Table) \d+(\.\d+)?/g, '');

/** The letters of TeX that stand for something, commands left out. */
const lettersOf = (tex: string): readonly string[] => [
  ...new Set(tex.replace(/\\(?:mathrm|text|operatorname)\{[^}]*\}|\\[a-zA-Z]+/g, ' ').match(/[a-zA-Z]/g) ?? []),
];
const greek = { lambda: 'lambda', gamma: 'gamma', alpha: 'alpha', beta: 'beta', tau: 'tau', eta: 'eta', xi: 'xi' };

describe.each(all)('%s', (_, { name, minutes, steps: ofLesson }, words) => {
  test('is named for a link, and so are its steps, each once', () => {
    expect(name).toMatch(/^[a-z]+$/);
    expect(minutes).toBeGreaterThan(0);
    expect(new Set(ofLesson.map((step) => step.name)).size).toBe(ofLesson.length);
    expect(Object.keys(words.steps)).toEqual(ofLesson.map((step) => step.name));
    expect(words.about).toMatch(/[.?]$/);
    expect(words.afterwards).not.toMatch(/[.]$/);
  });
});

describe.each(steps)('%s', (_, step, words, introduced) => {
  const { figure, quantities, goal, reached, question, reveal } = step;

  test('shows links that need no repair, one or two views, and starts where its goal is still to be reached', async () => {
    await prepareFormulas();
    for (const link of [figure.link, ...Object.values(figure.beside ?? {}), ...(reached ? [reached] : [])])
      expect(parseHash(link).changes, link).toEqual([]);
    expect(figure.views.length).toBeLessThanOrEqual(2);
    expect(reached !== undefined).toBe(goal !== undefined);
    if (!goal || !reached) return;
    expect(holds(goal, await measuredOf(step))).toBe(false);
    expect(holds(goal, await measuredOf(step, reached))).toBe(true);
  });

  test('has words for all that it asks and shows, and a hint for every answer that is not right', () => {
    expect([words.goal, words.soFar, words.met].map((text) => text !== undefined)).toEqual(Array(3).fill(!!goal));
    expect(words.ask !== undefined).toBe(question !== undefined);
    expect(words.reveal !== undefined).toBe(reveal !== undefined);
    expect(words.text.filter((one) => one === formulaHere).length).toBe(step.formula ? 1 : 0);
    if (reveal) expect(reveal === 'goal' ? goal : question).toBeDefined();
    if (!question || !words.ask) return;
    const { hints, choices, notSure, right } = words.ask;
    expect(notSure && right).toBeTruthy();
    if (question.kind !== 'choice') expect(Object.keys(hints).sort()).toEqual(['high', 'low']);
    else {
      expect(question.choices).toContain(question.right);
      expect(Object.keys(choices!)).toEqual(question.choices);
      expect(Object.keys(hints).sort()).toEqual(question.choices.filter((one) => one !== question.right).sort());
    }
  });

  test('measures every number that its texts name, and types none of them', async () => {
    const texts = textsOf(words);
    const named = new Set(texts.flatMap(namesIn));
    if (question?.kind === 'number') named.add(question.right);
    expect([...named].sort()).toEqual(Object.keys(quantities).sort());
    for (const text of texts) expect(bare(text), text).not.toMatch(/\d/);
    const measured = await measuredOf(step);
    for (const [name, { as: _as, digits: _digits, ...what }] of Object.entries(quantities))
      expect(measure(what, measured), name).not.toBeNaN();
  });

  test('says whole sentences, whatever its numbers', () => {
    for (const text of textsOf(words))
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 0, 1, 7, 1e-9, -0.5]) {
        const said = plainly(rich(text, () => ({ value }), plural));
        expect(said, text).not.toMatch(/undefined|NaN|Infinity|\*\*|[{}]\w* *[}|]/);
      }
    for (const text of [...words.text, words.goal, words.soFar, words.met, ...(words.reveal ?? [])])
      if (text !== undefined) expect(text).toMatch(/^\S.*\S$/s);
  });

  test('uses a symbol or word of the glossary once the lesson has introduced it', () => {
    for (const term of step.introduces) expect(isTermName(term), term).toBe(true);
    const used = textsOf(words)
      .flatMap((text) => marked(text.replace(/\$[^$]*\$|\{[^}]*\}/g, ' ')))
      .flatMap((piece) => (typeof piece === 'string' ? [] : [piece.term]));
    for (const term of new Set(used)) expect(introduced, term).toContain(term);
    const tex = [...textsOf(words).flatMap((text) => text.match(/\$[^$]*\$/g) ?? []), step.formula ?? ''].join(' ');
    for (const [command, term] of Object.entries(greek))
      if (new RegExp(`\\\\${command}(?![a-z])`).test(tex)) expect(introduced, command).toContain(term);
    for (const letter of lettersOf(tex).filter((one) => isTermName(one))) expect(introduced, letter).toContain(letter);
  });
});

test('how a lesson is written is shown by one that is tested like all others', () => {
  const doc = readFileSync('docs/lessons.md', 'utf8');
  for (const file of ['src/lessons/template.ts', 'src/words/en/lessons/template.ts'])
    expect(doc).toContain(readFileSync(file, 'utf8').trim());
});
