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
});
