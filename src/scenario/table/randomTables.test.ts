import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { tableTelling } from '#words/table.ts';
import { problemOfData } from '../../core/data/index.ts';
import { tableFacts } from '../../facts/table.ts';
import { plain } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import { prepareData } from '../data.ts';
import { dataNamed } from '../dataNamed.ts';
import { defaultScenario } from '../defaults.ts';
import { prepareFormulas } from '../formula.ts';
import { repair } from '../repair.ts';
import { type Choice, choiceOf } from './choice.ts';
import { isTable, readTable } from './table.ts';

beforeAll(async () => {
  await Promise.all([prepareData(), prepareFormulas()]);
});

const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\t', '\n', '\r', ' ', '.', 'é') });

test('10,000 random texts: a problem that is valid and computes, or a sentence, never an exception', () => {
  const value = fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: -9, max: 9 }).map(String) },
    { weight: 20, arbitrary: fc.constantFrom('0', '1', '-1') },
    { weight: 5, arbitrary: fc.double({ noNaN: true }).map(String) },
    { weight: 1, arbitrary: cell },
  );
  const rows = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 9 })).chain(([width, height]) =>
    fc.array(
      fc.oneof(
        { weight: 30, arbitrary: fc.array(value, { minLength: width, maxLength: width }) },
        { weight: 1, arbitrary: fc.array(value, { maxLength: 5 }) },
      ),
      {
        minLength: height,
        maxLength: height,
      },
    ),
  );
  const text = fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    {
      weight: 9,
      arbitrary: fc
        .tuple(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'))
        .map(([lines, separator, end]) => lines.map((line) => line.join(separator)).join(end)),
    },
  );
  const choice = fc.record({
    kind: fc.constantFrom('logistic', 'kernel-ridge', 'biased-ridge', 'hyper-representation' as const),
    split: fc.constantFrom('order', 'drawn', 'groups' as const),
    group: fc.constantFrom(null, 0),
    seed: fc.nat(9),
    isStandardised: fc.boolean(),
    target: fc.nat(3),
  });
  let [problems, sentences] = [0, 0];
  fc.assert(
    fc.property(text, choice, (given, { target, kind, ...change }) => {
      const found = readTable(given);
      if (!isTable(found)) {
        expect(plain(tell(tableTelling, found))).not.toBe('');
        sentences++;
        return;
      }
      const own = choiceOf(found, kind as Choice['kind']);
      const { wrong, right, problem } = tableFacts(found, {
        ...own,
        ...(change as Partial<Choice>),
        target: target % found.columns.length,
      });
      for (const fact of [...wrong, ...right]) expect(plain(tell(tableTelling, fact))).not.toMatch(/^$|NaN|undefined/);
      expect(problem === null).toBe(wrong.length > 0);
      if (!problem) {
        sentences++;
        return;
      }
      problems++;
      expect(repair({ problem }, defaultScenario(dataNamed(problem.kind))).changes).toEqual([]);
      const made = problemOfData(problem);
      const l = new Float64Array(made.N).fill(1);
      expect(made.inner(new Float64Array(made.M).fill(0.1), l)).not.toBeNaN();
    }),
    { numRuns: 10_000 },
  );
  expect(Math.min(problems, sentences)).toBeGreaterThan(300);
});
