import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planeOf } from '../geometry/plane.ts';
import { arrowsFrom, tipOf } from './arrows.tsx';
import { tangent } from './linePass.tsx';

const at = [200, 150] as const;
const component = fc.double({ min: -50, max: 50, noNaN: true }).filter((x) => Math.abs(x) > 1e-3);
const vectors = fc.tuple(component, component);
const pair = (truth: readonly number[] | null, h: readonly number[] | null) =>
  arrowsFrom(at, { truth, h, symbol: 'd', colour: 'blue', name: '−h', thin: true });

describe('arrows', () => {
  it('point against the vector, on a screen whose y runs down', () => {
    fc.assert(
      fc.property(vectors, vectors, (v, d) => {
        const length = Math.hypot(...d);
        const { tip } = tipOf(at, v, length);
        const size = Math.min(2.5, Math.hypot(...v) / length) * 56;
        expect(tip[0] - at[0]).toBeCloseTo((-size * v[0]) / Math.hypot(...v), 6);
        expect(tip[1] - at[1]).toBeCloseTo((size * v[1]) / Math.hypot(...v), 6);
      }),
    );
  });

  it('are d’s alone before h has anything, and one once h is d', () => {
    expect(pair([3, 4], null).map(({ text }) => text)).toEqual(['−d']);
    expect(pair([3, 4], [0, 0]).map(({ text }) => text)).toEqual(['−d']);
    expect(pair([3, 4], [3, 3]).map(({ text }) => text)).toEqual(['−d', '−h']);
    expect(pair([3, 4], [3, 4]).map(({ text, colour }) => [text, colour])).toEqual([['−d = −h', 'blue']]);
  });

  it('are none where there is no d to measure by', () => {
    for (const truth of [null, [0, 0], [Number.NaN, 1]]) expect(pair(truth, [1, 1])).toEqual([]);
  });
});

describe('the tangent', () => {
  it('has the slope in the view’s two units, and goes through its point', () => {
    const plane = { ...planeOf([-1, 1, 0, 4], 444, 434), window: [-1, 1, 0, 4] as const };
    const up = 4 / plane.box.height;
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (slope) => {
        const [a, b, c, d] = [...tangent(at, slope, plane).matchAll(/-?[\d.]+/g)].map(Number) as [
          number,
          number,
          number,
          number,
        ];
        expect((a + c) / 2).toBeCloseTo(at[0], 0);
        expect((b + d) / 2).toBeCloseTo(at[1], 0);
        const rise = (b - d) * up - slope * (c - a) * plane.unit;
        expect(Math.abs(rise)).toBeLessThan(0.2 * up + 0.2 * plane.unit * Math.abs(slope));
      }),
    );
  });
});
