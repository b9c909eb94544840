import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokens } from '../../core/expression/arbitrary.ts';
import { FormulaError } from '../../core/expression/error.ts';
import { createGraph, type Node } from '../../core/expression/graph.ts';
import { checkNames } from '../../core/expression/names.ts';
import { parse } from '../../core/expression/parse.ts';
import type { ProblemFault } from '../../scenario/problemFault.ts';
import { taskFault } from '../../scenario/readFormula.ts';
import { formulaFault as inEnglish } from '../en/formulaFault.ts';
import { formulaFault, quotedFault } from './formulaFault.ts';

const faultOf = (run: () => unknown): ProblemFault | null => {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof FormulaError) return error.fault;
    throw error;
  }
};

const faultIn = (text: string): ProblemFault | null =>
  faultOf(() => {
    const graph = createGraph();
    const names = new Map<string, Node>(['w1', 'l1'].map((name, i) => [name, graph.input(`x_${i}`)]));
    parse(graph, text, names, { nodes: 500 }, 'inner');
  });

test('whatever is wrong with a formula is said in German', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 9 }), (some) => {
      const fault = faultIn(some.join(' '));
      if (fault === null) return;
      const [german, english] = [formulaFault(fault), inEnglish(fault)];
      expect(german).not.toBe(english);
      expect(german + english).not.toMatch(/undefined|NaN/);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['w1 +', 'nach „+“ fehlt eine Zahl bei Zeichen 5'],
  ['w1 2', 'hier fehlt ein Operator bei Zeichen 4: Schreib w1*2'],
  ['sin w1', ''],
  ['w2', '„w2“ ist kein Name dieser Formel (sie hat w1, l1) bei Zeichen 1'],
  ['max(w1)', 'max braucht mindestens 2 Argumente und hat 1 bei Zeichen 1'],
  ['sin(w1, 2)', 'sin braucht ein Argument und hat 2 bei Zeichen 1'],
  ['1e999', 'die Zahl 1e999 ist zu groß bei Zeichen 1'],
  ['w1 < 0', 'hier ist eine Zahl nötig und kein Vergleich („<“) bei Zeichen 1'],
  ['('.repeat(2000), 'die Formel ist zu tief verschachtelt'],
  ['w1+'.repeat(600), ''],
])('broken formula %#', (text, said) => {
  const fault = faultIn(text)!;
  expect(formulaFault(fault)).not.toBe(inEnglish(fault));
  if (said) expect(quotedFault(fault)).toBe(said);
});

test('and so is what is wrong with names and tasks', () => {
  const names = (given: readonly string[]) => faultOf(() => checkNames('w', given, new Set(['l1'])));
  const faults = [names([]), names(['1a']), names(['sin']), names(['l1'])];
  const task = (names: unknown, values: unknown, weights: unknown, M = 1) => taskFault({ names, values, weights }, M);
  faults.push(
    ...[taskFault(1, 1), task([], [], []), task(['a'], 1, 1), task(['a'], [[1], [2, 3]], [1, 1])],
    ...[task(['a'], [[1], [2]], [0, 1]), task(['a'], [[1], [2]], [1, 1], 1e9)],
  );
  for (const fault of faults) {
    expect(fault).not.toBeNull();
    expect(formulaFault(fault!)).not.toBe(inEnglish(fault!));
  }
});
