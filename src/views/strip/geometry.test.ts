import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsKept, withinSteps } from '../../core/estimators/choice.ts';
import type { Unrolled } from '../../engine/result.ts';
import { hasK } from '../../state/edits.ts';
import { overlap } from '../geometry/rect.ts';
import { plate } from '../marks/plate.tsx';
import { cellsPath, keptPath } from './cells.ts';
import { both, extent, lastSteps, layout, logScale, stepScale, stepTicks } from './geometry.ts';
import { byCut, labels } from './lines.ts';

const unrolled = (contribution: number[], error: number[]): Unrolled => ({
  lambda: [0, 0],
  path: new Float64Array(0),
  value: 0,
  direct: [0, 0],
  gathered: new Float64Array(0),
  exact: [1, 0],
  implicit: null,
  implicitReason: null,
  solution: null,
  contribution: Float64Array.from(contribution),
  initContribution: 0,
  error: Float64Array.from(error),
  bound: null,
  boundReason: null,
  localBound: null,
  pathBound: new Float64Array(error.length),
  estimates: [],
  curvature: null,
  momentum: 0,
  stepSizes: new Float64Array(contribution.length),
  leftDomain: null,
  kink: null,
  steeper: null,
  divergence: null,
});

describe('the layout', () => {
  const names = ['K = 1', 'K = 5', 'K = 25', 'Exact', 'Checkpointed', 'UFOM'];
  const states = ['1 state', '100 states'];

  it('never lets the plot fall below 120 px, whatever the box and the number of rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 240, max: 2000 }),
        fc.integer({ min: 100, max: 900 }),
        fc.boolean(),
        fc.nat(6),
        (w, h, compact, n) => {
          const lay = layout(w, h, compact, names.slice(0, n), states);
          expect(lay.bottom - lay.top).toBeGreaterThanOrEqual(120);
          expect(lay.right).toBeGreaterThan(lay.left);
          expect(lay.rows).toBeGreaterThanOrEqual(Math.min(1, n));
        },
      ),
    );
  });

  it('shows every row and fits the box on a desktop and on a phone', () => {
    for (const [w, h, compact] of [
      [785, 335, false],
      [360, 300, true],
    ] as const) {
      const lay = layout(w, h, compact, names.slice(0, 5), states);
      expect(lay.rows).toBe(5);
      expect(lay.rowsTop + lay.rows * lay.rowHeight).toBeLessThanOrEqual(h);
    }
  });
});

describe('the steps’ axis', () => {
  it('puts the cut of K = T at the left edge and the cut of K = 0 at the right', () => {
    const x = stepScale(100, false, 70, 670);
    expect(x(0)).toBe(70);
    expect(x(100)).toBe(670);
  });

  it('finds the cell under a pixel and the nearest cut', () => {
    const x = stepScale(100, false, 0, 600);
    expect(x.stepAt(3)).toBe(1);
    expect(x.stepAt(239)).toBe(40);
    expect(x.stepAt(1e4)).toBe(100);
    expect(x.cutAt(242)).toBe(40);
    expect(x.cutAt(-9)).toBe(0);
  });

  it('has one more cell, before step 1, where the start depends on λ', () => {
    const x = stepScale(4, true, 0, 500);
    expect(x.cell).toBe(100);
    expect(x(0)).toBe(100);
    expect(x(4)).toBe(500);
  });

  it('numbers round steps and always T', () => {
    expect(stepTicks(100, 600, 60)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(stepTicks(1, 600, 60)).toEqual([1]);
    expect(stepTicks(5000, 600, 60).at(-1)).toBe(5000);
    expect(stepTicks(37, 200, 60).at(-1)).toBe(37);
  });
});

describe('the logarithmic axis', () => {
  it('spans the data with a little room', () => {
    const span = extent(unrolled([0.01, 0.1], [0.11, 0.01, 0]), []);
    expect(span?.floored).toBe(false);
    expect(span!.low).toBeLessThan(0.01);
    expect(span!.low).toBeGreaterThan(0.005);
    expect(span!.high).toBeCloseTo(0.22);
  });

  it('ends where float64 does, and says so', () => {
    const span = extent(unrolled([1e-30, 1], [1, 1e-30, 0]), [])!;
    expect(span.floored).toBe(true);
    expect(span.low).toBeCloseTo(2 ** -46, 20);
  });

  it('is not stretched by an error that is only rounding', () => {
    const span = extent(unrolled([0.01, 0.1], [0.11, 0.01, 3e-17]), [])!;
    expect(span.floored).toBe(false);
    expect(span.low).toBeGreaterThan(0.005);
  });

  it('reaches up to a bound, but not to one that is a thousand times too wide', () => {
    const data = unrolled([0.01, 0.1], [0.11, 0.01, 0]);
    expect(extent(data, [Float64Array.of(5)])!.high).toBeCloseTo(10);
    expect(extent(data, [Float64Array.of(1e9)])!.high).toBeCloseTo(0.22);
  });

  it('takes the finite part of an overflow, and is null where nothing contributes', () => {
    const span = extent(unrolled([Number.POSITIVE_INFINITY, 1e300], [Number.NaN, 1e300, 0]), [])!;
    expect(span.high).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(extent(unrolled([0, 0], [0, 0, 0]), [])).toBeNull();
  });

  it('holds the pinned run too, but only as much of it as is drawn', () => {
    const live = extent(unrolled([0.1, 1], [1.1, 0.1, 0]), []);
    const longer = unrolled([1e-6, 0.01, 20], [20, 0.01, 1e-6, 0]);
    const together = both(live, extent(lastSteps(longer, 2), []))!;
    expect(together.high).toBeCloseTo(40);
    expect(together.low).toBeGreaterThan(5e-7);
    expect(together.low).toBeLessThan(0.01);
    expect(both(live, extent(lastSteps(longer, 1), []))!.low).toBeCloseTo(0.01 / 1.6);
    expect(both(live, null)).toEqual(live);
    expect(both(null, live)).toEqual(live);
  });

  it('never gives an infinite place: zero and what is not finite have none', () => {
    const y = logScale({ low: 0.1, high: 10 }, 0, 100);
    expect(y(1)).toBeCloseTo(50);
    for (const v of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(y(v)).toBeNaN();
  });
});

describe('values by K', () => {
  it('stand at their cut, counted from the end, and nowhere beyond a shorter run’s start', () => {
    const at = byCut(Float64Array.of(3, 2, 1), 5, (value) => value);
    expect([5, 4, 3].map(at)).toEqual([3, 2, 1]);
    expect([2, 1, 0].map(at)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    const longer = byCut(Float64Array.of(3, 2, 1, 0), 1, (value) => value);
    expect([1, 0].map(longer)).toEqual([3, 2]);
  });
});

describe('cells', () => {
  const y = (v: number) => (v > 0 ? 100 - v : Number.NaN);

  it('are one path of bars, without a bar where nothing contributes', () => {
    const path = cellsPath([10, 0, 30], stepScale(3, false, 0, 30), y, 100);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path).toContain('V90.0');
    expect(path).toContain('V70.0');
  });

  it('stay a bounded path that keeps its peak when there are more steps than pixels', () => {
    const heights = Float64Array.from({ length: 10_000 }, (_, i) => (i === 6543 ? 90 : 5));
    const path = cellsPath(heights, stepScale(10_000, false, 0, 600), y, 100);
    expect(path.length).toBeLessThan(12_000);
    expect(path).toContain('V10.0');
    expect(path.endsWith('V100Z')).toBe(true);
  });

  it('that are kept merge into one bar per unbroken stretch when they are narrow', () => {
    const kept = Uint8Array.from({ length: 5000 }, (_, i) => (i >= 4000 || i === 0 ? 1 : 0));
    expect(keptPath(kept, stepScale(5000, false, 0, 600), 0, 10).match(/M/g)).toHaveLength(2);
    expect(keptPath(kept.subarray(3995, 4005), stepScale(10, false, 0, 600), 0, 10).match(/M/g)).toHaveLength(5);
  });
});

describe('an estimator’s cut', () => {
  it('keeps at most T steps, all of them where it is exact, none where it has no reverse pass', () => {
    expect(stepsKept({ kind: 'truncated', K: 500, initTerm: 'drop' }, 100)).toBe(100);
    expect(stepsKept({ kind: 'checkpointed' }, 100)).toBe(100);
    expect(stepsKept({ kind: 'first-order' }, 100)).toBe(0);
    expect(stepsKept({ kind: 'ufom', q: 0.1 }, 100)).toBe(0);
    expect(withinSteps({ kind: 'truncated', K: 500, initTerm: 'drop' }, 100)).toMatchObject({ K: 100 });
  });

  it('is a handle where there is a K, and on full reverse mode, which it turns into a truncated one', () => {
    expect(hasK({ kind: 'reverse' })).toBe(true);
    expect(hasK({ kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1 })).toBe(true);
    expect(hasK({ kind: 'ufom', q: 0.1 })).toBe(false);
    expect(hasK({ kind: 'checkpointed' })).toBe(false);
  });
});

describe('the labels', () => {
  it('lie neither over each other nor under the note, on a phone with a long one, too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 336, max: 900 }),
        fc.integer({ min: 200, max: 335 }),
        fc.integer({ min: 5, max: 200 }),
        fc.double({ min: 0.5, max: 0.98, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (width, height, T, decay, part) => {
          const lay = layout(width, height, true, ['CG k = 10'], ['100 states']);
          const at = (i: number, more = 1) => more * decay ** i;
          const contribution = Array.from({ length: T }, (_, i) => at(T - 1 - i));
          const error = Array.from({ length: T + 1 }, (_, K) => at(K));
          const pathBound = Float64Array.from(error, (one) => 3 * one);
          const { low, high } = extent(unrolled(contribution, error), [pathBound])!;
          const [x, y] = [stepScale(T, false, lay.left, lay.right), logScale({ low, high }, lay.top, lay.bottom)];
          const cut = Math.round(part * T);
          const room = lay.right - lay.left - 20;
          const text = 'No bound S (10): the problem states neither α nor β.';
          const {
            plate: note,
            lines,
            error: label,
          } = labels({
            ...{ unrolled: unrolled(contribution, error), bound: null, pathBound, pinned: null, layout: lay, x, y },
            ...{ compact: true, floor: { y: lay.bottom, arithmetic: 'float64' as const }, cuts: [x(cut)] },
            error: { x: x(cut), y: y(at(T - cut)), text: 'Error 0.123' },
            plates: [Math.min(room, 460), room * 0.72, room * 0.5].map((most) => plate(text, most)),
          });
          const all = [note!.at, ...lines, ...(label ? [label] : [])];
          for (const [i, one] of all.entries())
            for (const other of all.slice(0, i)) expect(overlap(one, other)).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });
});
