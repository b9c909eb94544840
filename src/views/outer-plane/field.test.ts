import { describe, expect, it } from 'vitest';
import { float32Floor } from '../../core/float32.ts';
import type { Field } from '../../engine/result.ts';
import type { FieldKind } from '../../scenario/scenario.ts';
import { planeOf } from '../geometry/plane.ts';
import { contourMap } from './contours.ts';
import { pixelsOfQuantity } from './fieldCanvas.tsx';
import { levelsOf, place, quantityOf } from './quantity.ts';
import { uphillOf } from './uphill.ts';

/** A field over [−1, 1]² from F, d and h as functions of λ. */
const fieldOf = (
  F: (x: number, y: number) => number,
  d: (x: number, y: number) => readonly [number, number],
  h: (x: number, y: number) => readonly [number, number],
  n = 41,
): Field => {
  const field = {
    frame: [-1, 1, -1, 1] as const,
    columns: n,
    rows: n,
    value: new Float64Array(n * n),
    truth: new Float64Array(2 * n * n),
    hypergradient: new Float64Array(2 * n * n),
    float32: false,
    complete: true,
  };
  for (let j = 0, k = 0; j < n; j++)
    for (let i = 0; i < n; i++, k++) {
      const [x, y] = [-1 + (2 * i) / (n - 1), -1 + (2 * j) / (n - 1)];
      field.value[k] = F(x, y);
      field.truth.set(d(x, y), 2 * k);
      field.hypergradient.set(h(x, y), 2 * k);
    }
  return field;
};

const plane = planeOf([-1, 1, -1, 1], 444, 434);
const bowl = fieldOf(
  (x, y) => x * x + y * y,
  () => [3, 4],
  (x) => [3 * x, 4 * x],
);

describe('a field in float32', () => {
  const d = 5;
  /** Bias 10⁻¹⁰ … 10⁻² from left to right, ‖d‖ = 5: the floor of 100 steps is 1.2 × 10⁻⁵. */
  const faint = fieldOf(
    () => 1,
    () => [3, 4],
    (x) => [3 + 10 ** (4 * x - 6), 4],
  );
  const onGpu = { ...faint, float32: true };

  it('has a floor, a few millionths of the largest ‖d‖: the scale of the bias ends there, and so do its lines', () => {
    const [own, theirs] = [quantityOf(faint, 'bias'), quantityOf(onGpu, 'bias', 100)];
    expect(own).toMatchObject({ norm: 'logarithm', floor: 0, float32: false });
    expect(own.low).toBeCloseTo(1e-10, 12);
    expect(Math.min(...levelsOf(own))).toBeLessThan(float32Floor(100) * d);
    expect(theirs.floor).toBeCloseTo(float32Floor(100) * d, 12);
    expect(theirs.low).toBe(theirs.floor);
    expect(place(theirs, 1e-8)).toBe(0);
    expect(Math.min(...levelsOf(theirs))).toBeGreaterThan(theirs.floor);
  });

  it('draws the floor as a line with its name, where some of the field lies below', () => {
    expect(contourMap(faint, quantityOf(faint, 'bias'), plane).floor).toBeNull();
    const signed = fieldOf(
      (x) => x,
      () => [1, 0],
      (x) => [x, 0],
    );
    expect(contourMap(signed, quantityOf(signed, 'ratio'), plane).floor).toBeNull();
    const { floor } = contourMap(onGpu, quantityOf(onGpu, 'bias', 100), plane);
    expect(floor?.text).toBe('float32 floor, 1.2 × 10⁻⁵');
    expect(floor?.path).toMatch(/^M/);
    const all = { ...bowl, float32: true };
    expect(contourMap(all, quantityOf(all, 'gradient'), plane).floor).toBeNull();
  });

  it('has nothing to tell apart where all of it lies below', () => {
    const flat = fieldOf(
      () => 1,
      () => [3, 4],
      (x) => [3 + 1e-7 * x, 4],
    );
    const quantity = quantityOf({ ...flat, float32: true }, 'bias');
    expect(quantity.most).toBeLessThan(quantity.floor);
    expect(levelsOf(quantity)).toEqual([]);
  });

  it('has no ratio and no cosine where d is below the floor', () => {
    const still = fieldOf(
      () => 1,
      (x) => (x < 0 ? [3, 4] : [1e-6, 0]),
      () => [1, 1],
    );
    for (const kind of ['ratio', 'cosine'] as const) {
      expect(quantityOf(still, kind).values[40]).not.toBeNaN();
      const { values } = quantityOf({ ...still, float32: true }, kind);
      expect(values[40]).toBeNaN();
      expect(values[0]).not.toBeNaN();
    }
  });
});

describe('the field’s quantities', () => {
  it('are F, ‖d‖, ‖h − d‖, h·d/‖d‖² and the cosine', () => {
    const at = (kind: FieldKind) => quantityOf(bowl, kind).values[40]!;
    expect(at('value')).toBeCloseTo(2, 12);
    expect(at('gradient')).toBeCloseTo(5, 12);
    expect(at('bias')).toBeCloseTo(0, 12);
    expect(at('ratio')).toBeCloseTo(1, 12);
    expect(at('cosine')).toBeCloseTo(1, 12);
    expect(quantityOf(bowl, 'bias').values[0]!).toBeCloseTo(10, 12);
    expect(quantityOf(bowl, 'ratio').values[0]!).toBeCloseTo(-1, 12);
  });

  it('spread positive values by a square root from the ground up, and widely ranging ones by a logarithm', () => {
    const value = quantityOf(bowl, 'value');
    expect(value.norm).toBe('square-root');
    expect(place(value, 0)).toBe(0);
    expect(place(value, 0.5)).toBeCloseTo(0.5, 12);
    const steep = quantityOf(
      fieldOf(
        (x, y) => Math.exp(20 * (x + y)),
        () => [1, 0],
        () => [1, 0],
      ),
      'value',
    );
    expect(steep.norm).toBe('logarithm');
    expect(place(steep, 1)).toBeCloseTo(0.5, 9);
  });

  it('have round levels within their range, ascending', () => {
    const levels = levelsOf(quantityOf(bowl, 'value'));
    expect(levels.length).toBeGreaterThan(4);
    for (const [i, v] of levels.entries()) {
      expect(v).toBeGreaterThan(levels[i - 1] ?? 0);
      expect(v).toBeLessThan(2);
      expect(String(v).replace(/[0.]/g, '').length).toBeLessThanOrEqual(2);
    }
  });
});

describe('the zero line', () => {
  it('lies within a cell of where ratio and cosine change sign, around the negative region', () => {
    for (const kind of ['ratio', 'cosine'] as const) {
      const uphill = uphillOf(bowl, quantityOf(bowl, kind), plane);
      const xs = [...uphill!.path.matchAll(/[ML](-?[\d.]+),/g)].map((m) => Number(m[1]));
      const half = plane.x(0);
      expect(Math.max(...xs)).toBeLessThan(half + 10.5);
      expect(Math.max(...xs)).toBeGreaterThan(half - 10.5);
      expect(uphill!.at[0]).toBeLessThan(half);
    }
  });

  it('is exact to a tenth of a pixel for a linear ratio', () => {
    const tilted = fieldOf(
      () => 0,
      () => [1, 0],
      (x) => [x - 0.37, 0],
    );
    const uphill = uphillOf(tilted, quantityOf(tilted, 'ratio'), plane);
    const xs = [...uphill!.path.matchAll(/[ML](-?[\d.]+),/g)].map((m) => Number(m[1]));
    expect(Math.abs(Math.max(...xs) - plane.x(0.37))).toBeLessThan(0.11);
  });

  it('is not there where nothing is negative', () => {
    const down = fieldOf(
      () => 0,
      () => [1, 1],
      () => [0.5, 0.5],
    );
    expect(uphillOf(down, quantityOf(down, 'ratio'), plane)).toBeNull();
  });
});

describe('the coloured field', () => {
  it('has the top row first, and shows the ground where there is no finite value', () => {
    const holed = fieldOf(
      (x, y) => (x > 0.9 ? Number.NaN : y > 0.9 ? Number.POSITIVE_INFINITY : y + 1),
      () => [1, 0],
      () => [1, 0],
    );
    const quantity = quantityOf(holed, 'value');
    expect(quantity.missing).toBeGreaterThan(0.05);
    const pixels = pixelsOfQuantity(quantity, 'light');
    expect(pixels[3]).toBe(0);
    const bottom = 4 * 40 * 41;
    expect([...pixels.slice(bottom, bottom + 4)]).toEqual([255, 255, 255, 255]);
    expect(pixels[4 * (41 * 41 - 1) + 3]).toBe(0);
    expect([...pixels.slice(4 * 4 * 41, 4 * 4 * 41 + 3)].every((c) => c < 225)).toBe(true);
  });
});
