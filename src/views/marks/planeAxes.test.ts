import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingStep, ticksOf } from './planeAxes.tsx';

const labels = (low: number, high: number, step: number) => ticksOf(low, high, step).map((t) => t.label);

describe('the ticks of a plane', () => {
  it('have a true minus and the decimals that their step needs', () => {
    expect(labels(-1, 1.2, 0.5)).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
  });

  it('are digits and a power of ten in windows that are huge or tiny', () => {
    expect(labels(-1e99, 9e99, 4e99)).toEqual(['0', '4 × 10⁹⁹', '8 × 10⁹⁹']);
    expect(labels(-2.1e99, 1.1e100, 5e99)).toEqual(['0', '5 × 10⁹⁹', '1.0 × 10¹⁰⁰']);
    expect(labels(-1.2e-5, 0, 1e-5)).toEqual(['−1 × 10⁻⁵', '0']);
    expect(labels(4.11e99, 4.15e99, 2e97)).toEqual(['4.12 × 10⁹⁹', '4.14 × 10⁹⁹']);
  });

  it('differ from each other, and have room for their labels, in any window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 100 }),
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.integer({ min: 250, max: 700 }),
        (power, centre, pixels) => {
          const [low, high] = [Number(`1e${power}`) * (centre - 1), Number(`1e${power}`) * (centre + 1)];
          const step = fittingStep([low, high], pixels, 62);
          const ticks = labels(low, high, step);
          expect(ticks.length).toBeGreaterThan(0);
          expect(new Set(ticks).size).toBe(ticks.length);
          expect(ticks.join()).not.toMatch(/e|NaN/);
          const widest = Math.max(...ticks.map((label) => 7 * label.length));
          if (ticks.length > 1) expect(widest).toBeLessThan((pixels * step) / (high - low));
        },
      ),
    );
  });
});
