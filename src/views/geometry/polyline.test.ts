import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polyline } from './polyline.ts';

describe('polyline', () => {
  it('joins finite points and leaves a gap where a value is not a number', () => {
    const y = [1, 2, Number.NaN, 4, 5];
    expect(
      polyline(
        5,
        (i) => 10 * i,
        (i) => y[i]!,
      ),
    ).toBe('M0,1L10,2M30,4L40,5');
  });

  it('leaves a dot where a value stands between two that are none', () => {
    const y = [Number.NaN, 1, Number.NaN, 2];
    expect(
      polyline(
        4,
        (i) => 10 * i,
        (i) => y[i]!,
      ),
    ).toBe('M10,1h0M30,2h0');
  });

  it('leaves a gap where the way between two points breaks', () => {
    const y = [1, 2, -90, 95, 4];
    expect(
      polyline(
        5,
        (i) => 10 * i,
        (i) => y[i]!,
        (i) => Math.abs(y[i]! - y[i - 1]!) > 100,
      ),
    ).toBe('M0,1L10,2L20,-90M30,95L40,4');
  });

  it('draws ten thousand points on a hundred pixels with at most four points a pixel, and loses no peak', () => {
    const spike = 7777;
    const path = polyline(
      10_000,
      (i) => i / 100,
      (i) => (i === spike ? 99 : Math.sin(i)),
    );
    expect(path.split('L').length).toBeLessThanOrEqual(4 * 101);
    expect(path).toMatch(/,99(?!\d)/);
  });

  it('passes every point within two tenths of a pixel, and its own are among them', () => {
    const ys = fc.array(fc.oneof(fc.integer({ min: -40, max: 40 }), fc.double({ min: 0, max: 3, noNaN: true })), {
      minLength: 2,
      maxLength: 60,
    });
    fc.assert(
      fc.property(ys, fc.double({ min: 1, max: 9, noNaN: true }), (y, step) => {
        const path = polyline(
          y.length,
          (i) => step * i,
          (i) => y[i]!,
        );
        const drawn = path
          .slice(1)
          .split('L')
          .map((p) => p.split(',').map(Number) as [number, number]);
        expect(drawn[0]![0]).toBe(0);
        expect(drawn.at(-1)![0]).toBeCloseTo(step * (y.length - 1), 0);
        for (const [i, v] of y.entries()) {
          const u = step * i;
          const at = Math.max(
            1,
            drawn.findIndex(([px]) => px >= u - 0.051),
          );
          const [[x0, y0], [x1, y1]] = [drawn[at - 1]!, drawn[at]!];
          const steep = Math.abs((y1 - y0) / (x1 - x0));
          const there = y0 + ((y1 - y0) * (u - x0)) / (x1 - x0);
          expect(Math.abs(there - v)).toBeLessThan(0.2 + 0.11 * steep);
        }
      }),
    );
  });

  it('draws a straight line from its ends, and a smooth curve from few points', () => {
    const line = polyline(
      100,
      (i) => 3 * i,
      (i) => 7 + i,
    );
    expect(line).toBe('M0,7L297,106');
    const wave = polyline(
      600,
      (i) => i / 2,
      (i) => 50 * Math.sin(i / 100),
    );
    expect(wave.split('L').length).toBeLessThan(60);
  });
});
