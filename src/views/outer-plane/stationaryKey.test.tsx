import { beforeAll, expect, test } from 'vitest';
import { prepareAll } from '../../engine/problems.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { markupOf, resultOf } from '../rendered.tsx';

beforeAll(prepareAll);

test('crosses of several kinds have a key, and a single minimum, named λ*, has none', async () => {
  const kinds = />(minimum|saddle point|maximum)</g;
  const keyOf = async (frame: readonly [number, number, number, number]) =>
    [...(await markupOf('outer', resultOf({ ...defaultScenario(), frame }))).matchAll(kinds)].map(([, kind]) => kind);
  expect(await keyOf([-4, 4, -3, 3])).toEqual(['minimum', 'saddle point', 'maximum']);
  expect(await keyOf([-0.9, 0.9, -0.7, 0.7])).toEqual([]);
});
