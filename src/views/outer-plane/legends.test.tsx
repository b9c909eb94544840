import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { covered } from '../geometry/labels.ts';
import { isWithin, overlap } from '../geometry/rect.ts';
import { markupOf, resultOf } from '../rendered.tsx';
import { placeLegends } from './legends.ts';

beforeAll(prepareBuiltIns);

const box = { x: 38, y: 8, width: 400, height: 280 };

describe('legends', () => {
  it('stand in the plot, apart from each other, and cover no path that they need not', () => {
    const widths = fc.array(fc.integer({ min: 40, max: 384 }), { minLength: 1, maxLength: 3 });
    const points = fc.array(
      fc.tuple(fc.double({ min: 38, max: 438, noNaN: true }), fc.double({ min: 8, max: 288, noNaN: true })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(widths, points, (wide, at) => {
        const marks = at.flat();
        const rects = placeLegends(wide, box, 40, marks);
        for (const [i, rect] of rects.entries()) {
          expect(isWithin(rect, box)).toBe(true);
          for (const other of rects.slice(0, i)) expect(overlap(rect, other)).toBe(false);
        }
        const hidden = (list: typeof rects) => list.reduce((sum, rect) => sum + covered(rect, marks), 0);
        expect(hidden(rects)).toBeLessThanOrEqual(hidden(placeLegends(wide, box, 40, [])));
      }),
    );
  });
});

/** The outer view's box at 1920, 1440, 1280 and on phones of 390 and 360 pixels. */
const sizes = [
  [600, 420],
  [470, 335],
  [398, 294],
  [366, 281],
  [336, 259],
] as const;

const legendsOf = async (scenario: Scenario, [width, height]: readonly [number, number]) => {
  const markup = await markupOf('outer', resultOf(scenario), '', { width, height });
  return { keys: markup.split('class="plane-key"').length - 1, text: markup.replaceAll(/<[^>]*>|\n/g, '') };
};

test.each(sizes)('at %d × %d colours, needles and crosses are explained', async (...size) => {
  const plain = await legendsOf(defaultScenario(), size);
  expect(plain.keys).toBe(2);
  expect(plain.text).toMatch(/−d( exact)?, −h/);
  const ratio = await legendsOf({ ...defaultScenario('shaban-toy-interfering'), field: 'ratio', arrows: false }, size);
  expect(ratio.keys).toBe(1);
});
