import { describe, expect, it } from 'vitest';
import { convergenceRange } from './range.ts';

const of = (...values: number[]) => Float64Array.from(values);

describe('the range of convergence', () => {
  it('holds every curve that stays above the floor, and has none there', () => {
    const { low, high, floor } = convergenceRange([of(10, 1e-6), of(8, 3)]);
    expect(low).toBeLessThan(1e-6);
    expect(low).toBeGreaterThan(1e-8);
    expect(high).toBeGreaterThan(10);
    expect(floor).toBeNull();
  });

  it('ends at 1e-16 of the largest value once a curve comes there, exactly 0 among them', () => {
    expect(convergenceRange([of(10, 1e-27)]).floor).toBeCloseTo(1e-15, 20);
    const { low, floor } = convergenceRange([of(10, 0)]);
    expect(floor).toBeCloseTo(1e-15, 20);
    expect(low).toBeLessThan(floor!);
  });

  it('is not flattened by one curve that diverges, and follows when all do', () => {
    expect(convergenceRange([of(10, 1), of(10, 1e90)]).high).toBeLessThan(1e9);
    expect(convergenceRange([of(10, 1e80), of(10, 1e90)]).high).toBeGreaterThan(1e80);
  });

  it('shows the beginning of runs that all diverge, which is no rounding', () => {
    const { low, floor } = convergenceRange([of(10, 1e80), of(12, 1e90)]);
    expect(low).toBeLessThan(10);
    expect(floor).toBeNull();
  });

  it('holds the floor of float32 wherever the curves end, and the curves that pass it', () => {
    for (const end of [1, 1e-12, 0]) {
      const { low, floor } = convergenceRange([of(10, 1), of(10, 1e-9, end)], 'float32');
      expect(floor).toBeCloseTo(6e-7, 8);
      expect(low).toBeLessThan(end || 1e-9);
      expect(low).toBeLessThan(floor!);
    }
  });

  it('does not see gaps and values below 0', () => {
    expect(convergenceRange([of(10, Number.NaN, -5, 1)])).toEqual(convergenceRange([of(10, 1)]));
  });

  it('stands where every value is 0, where one value is repeated, and where there is none', () => {
    for (const series of [[of(0, 0)], [of(3, 3)], []]) {
      const { low, high } = convergenceRange(series);
      expect(low).toBeGreaterThan(0);
      expect(high / low).toBeGreaterThan(4);
    }
  });
});
