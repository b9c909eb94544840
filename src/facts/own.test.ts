import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula } from '../core/problem.ts';
import { sampleDomain } from '../core/theory/sampled.ts';
import { domainOf } from '../scenario/frame.ts';
import { checkFacts, warns } from './own.ts';

/** (w − a λ)² b/2, whose curvature is b everywhere, with γ as a formula or not. */
const formula = (b: number, more: Partial<Formula> = {}): Formula => ({
  ...{ lambda: ['l1'], w: ['w1'], inner: `(w1 - l1)^2 * (${b}) / 2`, outer: 'w1^2', region: [-1, 1], window: [-1, 1] },
  ...more,
});
const facts = (problem: Formula, stepSize: number) =>
  checkFacts(problem, sampleDomain(problem, domainOf(problem), 64), stepSize);

describe('facts of samples', () => {
  it('are what g is like, whether γ fits it, and what was declared wrongly', () => {
    expect(facts(formula(2, { strongConvexity: 3, smoothness: 4 }), 0.1)).toEqual([
      { kind: 'one-curvature', count: 64, curvature: 2 },
      { kind: 'strongly-convex' },
      { kind: 'step-within', stepSize: 0.1, smoothness: 2 },
      { kind: 'all-finite' },
      { kind: 'strong-convexity-contradicted', declared: 3, at: expect.objectContaining({ value: 2 }) },
    ]);
  });

  it('warn where something is not as the papers assume it', () => {
    expect(facts(formula(2), 0.1).map(warns)).toEqual([false, false, false, false]);
    expect(facts(formula(-2), 0.1).map(warns)).toEqual([false, true, false]);
    expect(facts(formula(2, { inner: 'log(-1 - w1^2)' }), 0.1).map(warns)).toEqual([true, true]);
  });

  it('say of γ what w_{t+1} = w_t − γ b (w_t − λ) does', () => {
    const curvature = fc.integer({ min: 1, max: 40 }).map((b) => b / 4);
    const stepSize = fc.integer({ min: 1, max: 64 }).map((x) => x / 32);
    fc.assert(
      fc.property(curvature, stepSize, fc.boolean(), (b, gamma, learned) => {
        const kind = facts(formula(b, learned ? { step: String(gamma) } : {}), learned ? 99 : gamma)[2]!.kind;
        const factor = 1 - gamma * b;
        const does = factor >= 0 ? 'within' : factor > -1 ? 'overshoots' : 'diverges';
        expect(kind).toBe(`${learned ? 'learned-step' : 'step'}-${does}`);
      }),
      { numRuns: 50 },
    );
  });
});
