import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantilesShown, spreadOf } from './spreadOf.ts';

test('quantiles are exact: values of runs, with as many below and above as their rank says; what is lost is counted apart', () => {
  const values = fc.array(fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constantFrom(0, 1, Number.NaN)), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(values, (column) => {
      // Beside another τ, at which no run has a value.
      const { mean, quantiles, lost } = spreadOf(
        column.flatMap((x) => [x, Number.NaN]),
        2,
      );
      const kept = column.filter(Number.isFinite);
      expect([lost[0], lost[1], mean[1]]).toEqual([column.length - kept.length, column.length, Number.NaN]);
      if (kept.length === 0) return;
      for (const [q, p] of quantilesShown.entries()) {
        const value = quantiles[q]![0]!;
        expect(kept).toContain(value);
        expect(kept.filter((x) => x < value).length).toBeLessThan(p * kept.length);
        expect(kept.filter((x) => x <= value).length).toBeGreaterThanOrEqual(p * kept.length);
      }
    }),
  );
});
