import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimators } from '../scenario/arbitrary.ts';
import { predictedCounts } from './costs.ts';
import { isExact, isRandom, solvesAtEnd, withinSteps } from './estimators/choice.ts';
import { lastPosition, momentAt } from './twoPasses.ts';

const settings = fc.tuple(estimators, fc.integer({ min: 1, max: 500 })).map(([e, T]) => ({ e: withinSteps(e, T), T }));

describe('time within one hypergradient', () => {
  it('walks forward to T, then back by as many steps as the reverse pass has products', () => {
    fc.assert(
      fc.property(settings, ({ e, T }) => {
        const last = lastPosition(e, T);
        expect(momentAt(0, e, T)).toEqual({ phase: 'forward', t: 0, taken: 0 });
        expect(momentAt(T, e, T)).toEqual({ phase: 'forward', t: T, taken: 0 });
        if (solvesAtEnd(e)) expect(last).toBe(T);
        // DARTS takes its one step back by a difference.
        else if (!isRandom(e)) expect(last - T).toBe(e.kind === 'darts' ? 1 : predictedCounts(e, T, 2).pulls);
        const end = momentAt(last, e, T);
        expect(end.t).toBe(T - end.taken);
        if (isExact(e) && e.kind !== 'forward') expect(end.t).toBe(0);
      }),
    );
  });

  it('moves by one state at each position and never leaves its range', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: -10, max: 1200 }), ({ e, T }, p) => {
        const [here, next] = [momentAt(p, e, T), momentAt(p + 1, e, T)];
        expect(here.t >= 0 && here.t <= T).toBe(true);
        expect(Math.abs(next.t - here.t)).toBe(p >= 0 && p < lastPosition(e, T) ? 1 : 0);
      }),
    );
  });
});
