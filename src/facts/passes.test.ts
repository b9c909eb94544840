import fc from 'fast-check';
import { expect, it } from 'vitest';
import { costAt } from '../core/underway.ts';
import { nowhere } from '../state/actions.ts';
import { results, tries } from './arbitrary.ts';
import { outerWalkFact } from './outerWalk.ts';
import { ratioWalkFact, walkOf } from './passes.ts';
import { stripWalkFact } from './stripWalk.ts';

it('what is stated of the two passes is the case, wherever the walk stands', () => {
  fc.assert(
    fc.property(results, (result) => {
      const { scenario, unrolled } = result;
      const { T, lambda } = scenario;
      const estimate = unrolled.estimates[scenario.selected]!;
      for (let pass = 0; pass <= 2 * T; pass++) {
        const walk = walkOf(result, { ...nowhere, pass })!;
        const { states } = costAt(walk.estimator, T, lambda.length, walk.moment);
        const strip = stripWalkFact(result, walk, null);
        if (strip.kind === 'holds') expect(strip.states).toBe(states);
        if (['keeps-no-state', 'holds-none-yet', 'keeps-none-before'].includes(strip.kind)) expect(states).toBe(0);
        if (strip.kind === 'ends-cut' || strip.kind === 'ends-whole') {
          expect(walk.done).toBe(true);
          expect(strip.error).toBe(estimate.baseError);
        }
        if (strip.kind === 'adds-of-steps') {
          const k = walk.moment.taken;
          const N = lambda.length;
          const sofar = unrolled.gathered.subarray(k * N, k * N + N);
          const off = Math.hypot(...unrolled.exact.map((x, i) => x - sofar[i]!));
          expect(Math.abs(strip.missing.own - off)).toBeLessThanOrEqual(1e-9 * (1 + Math.hypot(...unrolled.exact)));
        }
        const outer = outerWalkFact(result, walk, false, null);
        expect(outer === null).toBe(unrolled.divergence !== null);
        if (outer?.kind === 'nothing-gathered') expect(walk.moment.phase).toBe('forward');
        const ratio = ratioWalkFact(result, walk);
        if (ratio.kind === 'ratio-in-the-end') expect(ratio.ratio).toBe(estimate.ratio);
      }
    }),
    tries,
  );
});
