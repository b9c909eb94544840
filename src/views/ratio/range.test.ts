import { describe, expect, it } from 'vitest';
import { ratioRange } from './range.ts';

const steady = (...values: number[]) => ({ values: Float64Array.from(values), random: false });
const random = (...values: number[]) => ({ values: Float64Array.from(values), random: true });

describe('the range of the ratio', () => {
  it('holds 0 and 1 where every curve lies between them', () => {
    const [low, high] = ratioRange([steady(0.1, 0.05), steady(0.4, 0.23), steady(1, 1)]);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(1);
    expect(high).toBeLessThan(1.2);
  });

  it('reaches below zero as far as a curve does', () => {
    const [low] = ratioRange([steady(0.66, 1.3, -0.963, -0.1), steady(1, 1, 1, 1)]);
    expect(low).toBeLessThan(-0.963);
    expect(low).toBeGreaterThan(-1.2);
  });

  it('is the same with and without a random estimator whose heads jump to 1/q', () => {
    const others = [steady(0.1, 0.05), steady(1, 1)];
    expect(ratioRange([...others, random(0.1, 10, -40, 0.1)])).toEqual(ratioRange(others));
  });

  it('holds the heads of a random estimator that stands alone', () => {
    const [, high] = ratioRange([random(0, 10, 0)]);
    expect(high).toBeGreaterThan(10);
  });

  it('is not flattened by one curve that grows without bound where ‖d‖ vanishes', () => {
    const [low, high] = ratioRange([steady(0.6, 1e3, 1e7), steady(0.3, -5e4), steady(1, 1)]);
    expect(high).toBeLessThan(3);
    expect(low).toBeGreaterThan(-2);
  });

  it('follows when every curve is far away', () => {
    expect(ratioRange([steady(40, 50), steady(60, 90)])[1]).toBeGreaterThan(50);
  });

  it('ignores gaps, and stands without a single number', () => {
    expect(ratioRange([steady(Number.NaN, 0.5)])).toEqual(ratioRange([steady(0.5)]));
    expect(ratioRange([steady(Number.NaN)])).toEqual([0, 1.1]);
  });
});
