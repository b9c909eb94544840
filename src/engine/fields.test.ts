import { expect, it } from 'vitest';
import { fieldTelling } from '#words/field.ts';
import { prepareBuiltIns } from '../core/problems/built-in.ts';
import { coarseFact } from '../facts/field.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { frameOf } from '../scenario/frame.ts';
import { plain } from '../words/sentence.ts';
import { tell } from '../words/telling.ts';
import { createFields } from './fields.ts';
import type { FieldMachine } from './machine.ts';
import { fieldRequest, planOf } from './plan.ts';

it('a coarse field says how long the whole one takes, and a plane tells where that is long', async () => {
  await prepareBuiltIns();
  const scenario = defaultScenario();
  const plan = planOf(scenario);
  const request = fieldRequest(plan, {
    ...{ revision: 1, scenario, focus: null, needles: new Float64Array(0), dragging: false },
    field: { frame: frameOf(scenario), columns: 160, rows: 120 },
  })!;
  let clock = 0;
  const machine = { usesGpu: () => false, tiles: async function* () {} } as unknown as FieldMachine;
  const fields = createFields(
    machine,
    (work) => work(),
    () => (clock += 3),
  );
  const pace = { due: () => false, rest: async () => {} };
  const coarse = await fields.first(plan, request, pace as never);
  expect([coarse.complete, coarse.columns, coarse.rows]).toEqual([false, 8, 6]);
  expect(coarse.finerIn).toBeCloseTo((3 * 160 * 120) / (8 * 6), 9);
  expect(coarseFact(coarse)).toBeNull();
  const slow = coarseFact({ ...coarse, finerIn: 45_500 })!;
  expect(plain(tell(fieldTelling, slow))).toBe('Coarse for now: whole in about 46 seconds.');
  expect(coarseFact(await fields.whole(request, pace as never))).toBeNull();
});
