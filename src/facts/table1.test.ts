import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { labelsBy } from '../core/data/kernelRidge.ts';
import { computeResult } from '../engine/compute.ts';
import { prepareAll } from '../engine/problems.ts';
import { isTable, readTable } from '../scenario/table/table.ts';
import { thirdsOf } from '../scenario/table/thirds.ts';
import { scenarioOf, type Tested, table1 } from '../scenario/table1.ts';
import { testedIn } from './table1.ts';

beforeAll(prepareAll);

test('a row has the label that the kernel’s prediction is nearer to', () => {
  const given = { X: [[0], [2]], y: [0, 1] };
  // K(z, X) w = −e^{−z²} + 2 e^{−(z − 2)²}: above a half from z = 1.0 … on.
  const at = (z: number) => labelsBy(given, [1, 1], Float64Array.of(-1, 2), [[z]]);
  expect([0, 0.9, 1.2, 2].map((z) => at(z)[0])).toEqual([0, 0, 1, 1]);
});

const parkinsons = resolve(process.env.UNROLLED_DATA ?? '../shared/data', 'parkinsons/parkinsons.data');

test.skipIf(!existsSync(parkinsons))(
  'G Table 1 on Parkinson’s: CG is near what is published, and below the fixed point',
  () => {
    const table = readTable(readFileSync(parkinsons, 'utf8'));
    const thirds = isTable(table) ? thirdsOf(table, 1) : [];
    if (!('problem' in thirds)) throw new Error('faults');
    const measured = (row: (typeof table1)[number], iterations: number): Tested | null => {
      const scenario = scenarioOf(thirds.problem, 100, [row]);
      const shorter = { ...scenario, outer: { ...scenario.outer, iterations }, tau: iterations + 1 };
      const ask = {
        revision: 0,
        scenario: shorter,
        focus: null,
        field: null,
        needles: new Float64Array(0),
        dragging: false,
      };
      return testedIn(computeResult(ask), thirds);
    };
    const [fixedPoint, conjugate] = [table1[3]!, table1[4]!].map((row) => measured(row, 120)!);
    expect(conjugate!.objective).toBeGreaterThan(2);
    expect(conjugate!.objective).toBeLessThan(1.1 * table1[4]!.published[0].objective);
    expect(fixedPoint!.objective).toBeGreaterThan(1.1 * conjugate!.objective);
    // Who says 1 of every row is right about 75 % of them.
    expect(conjugate!.accuracy).toBeGreaterThan(80);
  },
);
if (!existsSync(parkinsons))
  console.warn(`Skipped: ${parkinsons} is not here; UNROLLED_DATA names the folder of data sets.`);
