import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt } from '../../core/twoPasses.ts';
import { planeOf } from '../geometry/plane.ts';
import { overlap } from '../geometry/rect.ts';
import { identities } from '../marks/palette.ts';
import { layoutOf, windowOfBoth } from './layout.ts';
import { lensOf, magnificationText } from './lens.ts';
import { levelHeights, levelLines } from './levels.ts';
import { drawnSteps, exitsOf, type Place, stepNear } from './steps.ts';
import { type Span, strongSpan } from './walk.ts';

const plane = planeOf([-1, 3, -1, 3], 344, 334);
const { box } = plane;
const identity = identities[1]!;
const count = (path: string) => path.split('M').length - 1;
const numbersOf = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text));

/** A path that contracts to (0, 0) at two rates, from (2, 2). */
const contracting = (T: number) =>
  Float64Array.from({ length: 2 * (T + 1) }, (_, i) => 2 * (i % 2 ? 0.95 : 0.9) ** (i >> 1));
const placeOf =
  (path: Float64Array): Place =>
  (t) => [plane.x(path[2 * t]!), plane.y(path[2 * t + 1]!)];
const unrolledOf = (
  path: Float64Array,
  divergence: { from: number; factor: number; finalNorm: number } | null = null,
) => ({ path, solution: [0, 0], divergence }) as unknown as Parameters<typeof layoutOf>[0];

describe('the steps', () => {
  it('are two kinds, cut before the last K', () => {
    const place: Place = (t) => [box.x + 10 + 20 * t, box.y + 40];
    const { forgotten, kept } = drawnSteps(place, { from: 0, T: 8, K: 3 }, identity, box);
    expect([count(forgotten.markers), count(kept.markers)]).toEqual([5, 3]);
    expect(kept.line.startsWith('M148.0,')).toBe(true);
    expect(drawnSteps(place, { from: 0, T: 8, K: 0 }, identity, box).kept).toEqual({ line: '', markers: '' });
  });

  it('stay short paths however many there are', () => {
    const { forgotten, kept } = drawnSteps(
      placeOf(contracting(10_000)),
      { from: 0, T: 10_000, K: 5000 },
      identity,
      box,
    );
    expect((forgotten.line + forgotten.markers + kept.line + kept.markers).length).toBeLessThan(20_000);
  });

  it('never reach the renderer beyond what it can draw', () => {
    const place: Place = (t) => [100 + (-1.7) ** t * 50, 100 + (-3) ** t];
    const { forgotten } = drawnSteps(place, { from: 0, T: 900, K: 0 }, identity, box);
    expect(Math.max(...numbersOf(forgotten.line).map(Math.abs))).toBeLessThanOrEqual(20_000);
  });

  it('are found where the pointer is near, the nearest first', () => {
    const place = placeOf(contracting(100));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (t) => {
        const [x, y] = place(t);
        expect(stepNear(place, 1, 100, [x + 1, y - 1], 12)).toBe(t);
      }),
    );
    expect(stepNear(place, 1, 100, [box.x + 5, box.y + 5], 12)).toBeNull();
  });

  it('have an arrow head where they leave the frame on each side, on its border', () => {
    const place: Place = (t) => [box.x + box.width / 2 + (-1.5) ** t * 60, box.y + 100];
    const exits = exitsOf(place, 50, box);
    expect(exits.map(({ x }) => x).sort((a, b) => a - b)).toEqual([box.x, box.x + box.width]);
    expect(exits.every(({ y }) => y === box.y + 100)).toBe(true);
    expect(exitsOf(placeOf(contracting(100)), 100, box)).toEqual([]);
  });
});

describe('a walk through the two passes', () => {
  const settings = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
    .map(([T, K, from]) => ({ T, K: Math.min(K, T), from: Math.min(from, T) }));
  const cutOf = ({ from, T, K }: Span) => Math.max(from, T - K);

  it('has all steps strong, cut where they are forgotten, once the forward pass is done', () => {
    fc.assert(
      fc.property(settings, (span) => {
        const done = strongSpan(span, momentAt(span.T, { kind: 'truncated', K: span.K, initTerm: 'drop' }, span.T));
        expect([done.from, done.T, cutOf(done)]).toEqual([span.from, span.T, cutOf(span)]);
      }),
    );
  });

  it('draws no step before its time, and forward keeps what truncation keeps', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 0, max: 60 }), (span, t) => {
        const now = Math.min(t, span.T);
        const strong = strongSpan(span, { phase: 'forward', t: now, taken: 0 });
        expect(strong.T).toBe(Math.max(span.from, now));
        if (now > span.T - span.K && now > span.from) expect(cutOf(strong)).toBe(cutOf(span));
        else expect(cutOf(strong)).toBe(strong.T);
      }),
    );
  });

  it('has strong in the reverse pass the steps that it went back over', () => {
    fc.assert(
      fc.property(settings, (span) => {
        for (let taken = 1; taken <= span.K; taken++) {
          const strong = strongSpan(span, { phase: 'reverse', t: span.T - taken, taken });
          expect([strong.from, strong.T]).toEqual([Math.max(span.from, span.T - taken), span.T]);
          expect(cutOf(strong)).toBe(strong.from);
        }
      }),
    );
  });
});

describe('the window beside a pinned run', () => {
  it('holds both, as far as level lines are known', () => {
    expect(windowOfBoth([0, 2, 0, 1], [0.5, 2.5, -0.2, 0.5])).toEqual([0, 2.5, -0.2, 1]);
    const [x0, x1, y0, y1] = windowOfBoth([0, 2, 0, 1], [-100, 100, -100, 100]);
    expect(x1 - x0).toBeCloseTo(3.2, 12);
    expect(y1 - y0).toBeCloseTo(3.2, 12);
    expect(windowOfBoth([0, 2, 0, 1], [0.5, 1, 0.5, 0.6])).toEqual([0, 2, 0, 1]);
  });
});

describe('the lens', () => {
  const path = contracting(100);
  const lens = lensOf(unrolledOf(path), plane, [], [])!;

  it('shows the last 25 steps and the solution, magnified', () => {
    expect(lens.from).toBe(75);
    expect(lens.solved).toBe(true);
    for (let t = 75; t <= 100; t++) {
      const [x, y] = lens.place(t);
      expect(overlap(lens.rect, { x, y, width: 0, height: 0 })).toBe(true);
    }
    const [a, b] = [lens.place(80), lens.place(90)];
    expect(((b[1] - a[1]) * plane.unit) / (path[161]! - path[181]!)).toBeCloseTo(lens.magnification, 9);
  });

  it('covers no handle, cross or note, and is not there where there is no room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 330 }), fc.integer({ min: 10, max: 300 }), (x, y) => {
        const handle = { x, y, width: 22, height: 22 };
        const placed = lensOf(unrolledOf(path), plane, [], [handle]);
        if (placed) expect(overlap(placed.rect, handle)).toBe(false);
      }),
    );
    expect(lensOf(unrolledOf(path), planeOf([-1, 3, -1, 3], 230, 200), [], [])).toBeNull();
  });

  it('is not there where steps are apart, where nothing moves or where the path runs away', () => {
    expect(lensOf(unrolledOf(contracting(6)), plane, [], [])).toBeNull();
    expect(lensOf(unrolledOf(new Float64Array(202).fill(1)), plane, [], [])).toBeNull();
    expect(lensOf(unrolledOf(path, { from: 1, factor: 2, finalNorm: 1 }), plane, [], [])).toBeNull();
  });

  it('writes its magnification in few digits', () => {
    expect([3.2, 24, 1200, 1e7].map(magnificationText)).toEqual(['3.2', '24', '1200', '10⁷']);
  });
});

describe('level lines', () => {
  const n = 64;
  const values = Float64Array.from({ length: n * n }, (_, k) => {
    const [x, y] = [-3 + (8 * (k % n)) / (n - 1), -3 + (8 * Math.floor(k / n)) / (n - 1)];
    return 7 + (x * x + y * y) / 2;
  });

  it('stand at 1 and 3 times powers of ten above the least', () => {
    const heights = levelHeights({ values, low: 7 });
    expect(heights.length).toBeGreaterThanOrEqual(4);
    for (const h of heights) expect([1, 3]).toContain(Math.round(h / 10 ** Math.floor(Math.log10(h) + 1e-9)));
  });

  it('go round the least at the radius that their height asks for', () => {
    const levels = { frame: [-3, 5, -3, 5] as const, columns: n, rows: n, values, low: 7 };
    const inner = levelLines(levels, plane).split('Z')[0]!;
    const [x, y] = inner.slice(1).split('L')[0]!.split(',').map(Number) as [number, number];
    const height = Math.hypot(...plane.at(x, y)) ** 2 / 2;
    expect(Math.sqrt(height / 0.03)).toBeCloseTo(1, 1);
  });

  it('are none where g is constant, and survive values that are not finite', () => {
    expect(levelHeights({ values: new Float64Array(49).fill(2), low: 2 })).toEqual([]);
    expect(levelHeights({ values: new Float64Array(49).fill(Number.NaN), low: Number.POSITIVE_INFINITY })).toEqual([]);
  });
});

describe('labels', () => {
  const named = { solution: { letter: 'λ', index: 'τ' }, fixed: false, ofLambda: false, note: null } as const;

  it('name w₀ and the solution, and number the first steps of a path that runs away', () => {
    const far = Float64Array.from({ length: 40 }, (_, i) => (i % 2 ? 0.5 : 0.4 * (-1.5) ** (i >> 1)));
    const keys = (u: Parameters<typeof layoutOf>[0]) => layoutOf(u, plane, named).labels.map(({ key }) => key);
    expect(keys(unrolledOf(contracting(100)))).toEqual(['start', 'solution']);
    expect(keys(unrolledOf(far, { from: 1, factor: 1.5, finalNorm: 9 }))).toEqual([
      'start',
      'solution',
      't = 1',
      't = 2',
      't = 4',
    ]);
  });

  it('cover neither each other nor the lens', () => {
    const { labels, obstacles } = layoutOf(unrolledOf(contracting(100)), plane, named);
    for (const a of labels) for (const b of [...labels, ...obstacles]) if (a !== b) expect(overlap(a, b)).toBe(false);
  });
});
