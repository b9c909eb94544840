import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Result } from '../engine/result.ts';
import { results, runawayResults, tries } from './arbitrary.ts';
import { divergenceFacts } from './divergence.ts';
import { fieldFact } from './field.ts';
import type { KeepsFact } from './keeps.ts';
import { outerFacts } from './outer.ts';
import { pointedFacts } from './pointed.ts';

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** h·d/‖d‖² of the selected estimator at the λ unrolled, from the vectors themselves. */
const ratioThere = ({ unrolled, scenario }: Result): number => {
  const d = scenario.truth === 'steps' ? unrolled.exact : unrolled.implicit!;
  return dot(unrolled.estimates[scenario.selected]!.hypergradient, d) / dot(d, d);
};

/** ‖h − d‖, and the angle between h and d in degrees, likewise. */
const errorThere = ({ unrolled, scenario }: Result): number => {
  const d = scenario.truth === 'steps' ? unrolled.exact : unrolled.implicit!;
  return Math.hypot(...unrolled.estimates[scenario.selected]!.hypergradient.map((x, i) => x - d[i]!));
};
const angleThere = ({ unrolled, scenario }: Result): number => {
  const d = scenario.truth === 'steps' ? unrolled.exact : unrolled.implicit!;
  const h = unrolled.estimates[scenario.selected]!.hypergradient;
  return (Math.acos(Math.max(-1, Math.min(1, dot(h, d) / Math.hypot(...h) / Math.hypot(...d)))) * 180) / Math.PI;
};

const isShare = (kind: KeepsFact['kind'] | string): boolean =>
  ['agrees', 'agrees-little', 'agrees-many-times'].includes(kind);

it('what is stated of the run at τ is the case', () => {
  fc.assert(
    fc.property(fc.oneof(results, runawayResults), (result) => {
      const { scenario, descent, unrolled } = result;
      const run = descent.runs[scenario.selected]!;
      const N = scenario.lambda.length;
      for (const fact of outerFacts(result)) {
        switch (fact.kind) {
          case 'uphill':
          case 'against-solution':
            expect(fact.kind === 'uphill').toBe(scenario.truth === 'steps');
            expect(fact.ratio.own).toBeLessThan(0);
            expect(ratioThere(result)).toBeLessThan(0);
            break;
          case 'stands':
            expect(fact.value.own).toBe(run.value[fact.tau - 1]);
            expect(fact.lambda).toEqual([...run.lambda.subarray((fact.tau - 1) * N, fact.tau * N)]);
            // Round-off on the scale of where the run began, where F and d are below 1 there.
            expect(fact.length.own > 1e-8 * Math.min(1, Math.max(Math.abs(run.value[0]!), run.gradientNorm[0]!))).toBe(
              true,
            );
            break;
          case 'run-has-arrived':
            expect(fact.length.own).toBeLessThanOrEqual(1e-8);
            break;
          case 'run-stops':
          case 'run-diverges':
            expect(run.ended).not.toBeNull();
            expect(fact.tau).toBe(run.length);
            break;
          case 'starts-at-standstill':
          case 'starts-far':
            expect(fact.times).toBeCloseTo(run.firstStepSize, 12);
            expect(fact.times).toBeGreaterThan(100);
            break;
          case 'no-value':
            expect(Number.isFinite(run.value[fact.tau - 1])).toBe(false);
            break;
          case 'no-start':
            expect(run.length).toBe(0);
            break;
          default:
            if (divergenceFacts(result).length > 0) expect(unrolled.divergence).not.toBeNull();
        }
      }
    }),
    tries,
  );
});

it('what is stated of a step under the pointer is the case', () => {
  fc.assert(
    fc.property(fc.oneof(results, runawayResults), (result) => {
      const { lambda, value } = result.unrolled;
      for (const fact of pointedFacts(result, lambda)) {
        if (fact.kind === 'uphill-there' || fact.kind === 'against-solution-there')
          expect(ratioThere(result)).toBeLessThan(0);
        else if (fact.kind === 'points-at-no-value') expect(Number.isFinite(value)).toBe(false);
        else if (fact.kind === 'is-off') {
          expect(result.scenario.field).toBe('bias');
          const error = errorThere(result);
          expect(Math.abs(fact.off - error)).toBeLessThanOrEqual(1e-6 * (error + fact.off));
        } else if (fact.kind === 'is-turned') {
          expect(result.scenario.field).toBe('cosine');
          expect(Math.abs(fact.turned - angleThere(result))).toBeLessThanOrEqual(1e-3);
        } else if (fact.kind === 'h-is-truth') expect(ratioThere(result)).toBeCloseTo(1, 5);
        else if (fact.kind === 'h-is-zero') expect(ratioThere(result)).toBe(0);
        else if (isShare(fact.kind) && 'ratio' in fact && typeof fact.ratio === 'object')
          expect(Math.abs(fact.ratio.own - ratioThere(result))).toBeLessThanOrEqual(
            1e-6 * (1 + Math.abs(fact.ratio.own)),
          );
      }
    }),
    tries,
  );
});

it('a divergence is told with its cause only where γβ is above 2, or γ negative', () => {
  fc.assert(
    fc.property(fc.oneof(results, runawayResults), (result) => {
      const facts = divergenceFacts(result);
      expect(facts.length).toBe(result.unrolled.divergence ? 2 : 0);
      for (const fact of facts) {
        if (fact.kind === 'diverges-by-step') expect(fact.product).toBeGreaterThan(2);
        if (fact.kind === 'diverges-by-shrinking-step') expect(fact.most).toBeGreaterThan(fact.least);
        if (fact.kind === 'diverges-by-negative-step') expect(result.unrolled.stepSizes[0]).toBeLessThan(0);
        if (fact.kind === 'diverged-to') {
          const { path } = result.unrolled;
          expect(fact.norm / Math.hypot(...path.subarray(path.length - path.length / (fact.T + 1)))).toBeCloseTo(1, 12);
        }
      }
    }),
    tries,
  );
});

it('a field is blank for the reason of its truth', () => {
  const who = { estimator: { kind: 'reverse' }, slot: 0 } as const;
  const field = { kind: 'gradient', missing: 1, lacks: 'truth', low: 0, high: 1, most: 1, floor: 0 } as const;
  expect(fieldFact(field, who, 'steps', false)).toEqual({ kind: 'field-of-no-gradient' });
  expect(fieldFact(field, who, 'solution', false)).toEqual({ kind: 'field-of-no-solution' });
  expect(fieldFact(field, who, 'solution', true)).toEqual({ kind: 'cannot-learn-step' });
  expect(fieldFact({ ...field, lacks: 'length' }, who, 'solution', false)).toMatchObject({
    kind: 'field-of-zero-truth',
  });
  expect(fieldFact({ ...field, lacks: 'h' }, who, 'steps', false)).toMatchObject({ kind: 'field-of-zero-h' });
  expect(fieldFact({ ...field, kind: 'value' }, who, 'solution', true)).toEqual({ kind: 'field-of-no-value' });
  expect(fieldFact({ ...field, missing: 0, high: 0 }, who, 'steps', false)).toEqual({
    kind: 'field-of-one-value',
    value: 0,
  });
  expect(fieldFact({ ...field, missing: 0, floor: 2 }, who, 'steps', false)).toMatchObject({
    kind: 'field-unresolved',
  });
});
