import { ticks as peers, tickStep as peersStep } from 'd3-array';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tickStep, ticks } from './ticks.ts';

const finite = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });

it('ticks are those of d3-array', () => {
  fc.assert(
    fc.property(
      finite(1e6),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 40 }),
      (low, span, count) => {
        expect(ticks(low, low + span, count)).toEqual(peers(low, low + span, count));
        expect(tickStep(span, count / 3)).toBe(peersStep(0, span, count / 3));
      },
    ),
    { numRuns: 2000 },
  );
});

it('tenths are the nearest numbers to tenths', () => expect(ticks(0, 0.5, 5)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]));
