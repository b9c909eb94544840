import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisNameAt, linearTicks, logTicks, tauScale, tauTicks } from './axes.tsx';

describe('ticks', () => {
  it('stand at every power of ten where there is room', () => {
    expect(logTicks(3e-4, 30, 200).map((t) => t.label)).toEqual(['10⁻³', '10⁻²', '10⁻¹', '1', '10']);
  });

  it('become sparse on a range of eighteen decades', () => {
    const ticks = logTicks(1e-2, 1e17, 150);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
  });

  it('stay at least 26 px apart and inside any range that float64 holds', () => {
    const exponent = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(
        exponent,
        fc.double({ min: 0.1, max: 7, noNaN: true }),
        fc.integer({ min: 60, max: 400 }),
        (e, span, px) => {
          const [low, high] = [10 ** e, 10 ** (e + span)];
          const at = logTicks(low, high, px).map((t) => (px * (Math.log10(t.value) - e)) / span);
          at.forEach((p, i) => {
            expect(p).toBeGreaterThan(-1e-3);
            expect(p).toBeLessThan(px + 1e-3);
            if (i > 0) expect(p - at[i - 1]!).toBeGreaterThan(26 - 1e-3);
          });
        },
      ),
    );
  });

  it('write a true minus and no more decimals than they need on a linear axis', () => {
    expect(linearTicks(-1.06, 1.4, 184).map((t) => t.label)).toEqual(['−1', '−0.5', '0', '0.5', '1']);
  });
});

describe('the τ axis', () => {
  it('has its name clear of a last value that ends where the axis does', () => {
    const nameAt = (last: number) => axisNameAt(tauTicks(tauScale(last, 0, 250)), tauScale(last, 0, 250), 250);
    expect(nameAt(201)).toBe(260);
    expect(nameAt(100)).toBeGreaterThan(264);
  });

  it('shows 1, 3, 10, 30, 100 for two hundred iterations', () => {
    expect(tauTicks(tauScale(201, 0, 250)).map((t) => t.label)).toEqual(['1', '3', '10', '30', '100']);
  });

  it('has powers of ten alone where numbers would meet', () => {
    expect(tauTicks(tauScale(10_001, 0, 250)).map((t) => t.label)).toEqual(['1', '10', '100', '1,000', '10,000']);
    expect(tauTicks(tauScale(10_001, 0, 600)).map((t) => t.label)).toContain('3,000');
  });

  it('leads from τ to its pixel and back', () => {
    const x = tauScale(201, 36, 210);
    for (const tau of [1, 2, 7, 40, 201]) expect(x.invert(x(tau))).toBe(tau);
    expect(x.invert(-50)).toBe(1);
    expect(x.invert(999)).toBe(201);
  });

  it('stands for a single iteration', () => {
    const x = tauScale(1, 0, 100);
    expect(x(1)).toBe(0);
    expect(x.invert(90)).toBe(1);
  });
});
