import { describe, expect, it } from 'vitest';
import { compileFormula } from './formula.ts';
import { allocateSweep } from './problem.ts';
import { builtIn } from './problems/built-in.ts';
import { type ProblemName, problems } from './problems/index.ts';

/** h = ∇_λ f + (I − (I−γG)^K) ∇_w f for S's toy. */
describe('the toy', () => {
  it('gives the anchors of S §4.1 at λ = (1, 1) for every K', () => {
    for (const problem of [
      builtIn('shaban-toy'),
      compileFormula(problems['shaban-toy'].formula),
      compileFormula(problems['shaban-toy'].formula, 'interpret'),
    ]) {
      const cuts = Int32Array.from({ length: 101 }, (_, k) => k);
      const out = allocateSweep(problem, 5, cuts.length);
      problem.sweep(
        { count: 5, lambda: new Float64Array(10).fill(1), cuts },
        { T: 100, stepSize: 0.1, w0: [2, 2] },
        out,
      );
      for (let i = 0; i < 5; i++) {
        expect(out.value[i]).toBeCloseTo(16.227327212223283, 12);
        expect(out.exact[2 * i]).toBeCloseTo(11.092511668928775, 12);
        expect(out.exact[2 * i + 1]).toBeCloseTo(10.989451954316284, 12);
        for (const k of cuts) {
          const grad = [11.092806309381938, 11.054902829546561];
          expect(out.truncated[(k * 5 + i) * 2]).toBeCloseTo((1 - 0.9 ** k) * grad[0]!, 11);
          expect(out.truncated[(k * 5 + i) * 2 + 1]).toBeCloseTo((1 - 0.95 ** k) * grad[1]!, 11);
        }
      }
    }
  });
});

it.each(Object.keys(problems) as ProblemName[])('%s compiles', (name) => {
  expect(builtIn(name).M).toBe(problems[name].formula.w.length);
});
