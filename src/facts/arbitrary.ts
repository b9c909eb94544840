import fc from 'fast-check';
import { computeResult } from '../engine/compute.ts';
import { prepare } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { scenarios as all } from '../scenario/arbitrary.ts';
import { frameOf } from '../scenario/frame.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { startOf } from '../scenario/source.ts';

/** What scenarios need before they are computed. */
for (const { problem, decay } of fc.sample(all, { numRuns: 50, seed: 1 })) await prepare(problem, decay);

/** 0.01 … 1. */
const moderate = (x: number): number => 10 ** -(1 + Math.sin(x));

/** The choices of any scenario with few steps, from a start beside the usual one: computed in milliseconds, and seldom without a finite value. */
const small = (scenario: Scenario): Scenario => {
  const T = 1 + (scenario.T % 24);
  const iterations = 1 + (scenario.outer.iterations % 15);
  const start = startOf(scenario.problem);
  const beside = (given: readonly number[], usual: readonly number[]): readonly number[] =>
    usual.map((x, i) => x + Math.sin(given[i] ?? 0));
  return {
    ...scenario,
    T,
    stepSize: moderate(scenario.stepSize),
    lambda: beside(scenario.lambda, start.lambda),
    w0: beside(scenario.w0, start.w0),
    estimators: scenario.estimators.map(({ estimator, slot }) => ({
      estimator: 'K' in estimator ? { ...estimator, K: estimator.K % (T + 3) } : estimator,
      slot,
    })),
    outer:
      scenario.outer.schedule === 'inverse-sqrt'
        ? { ...scenario.outer, firstUpdateNorm: moderate(scenario.outer.firstUpdateNorm), iterations }
        : { ...scenario.outer, stepSize: moderate(scenario.outer.stepSize), iterations },
    tau: 1 + (scenario.tau % (iterations + 1)),
    frame: null,
    // Curves over many λ have laws of their own.
    errors: 'off',
  };
};

/** `plane`: with a field, from which minima of F are known. */
export const resultOf = (scenario: Scenario, plane = false): Result =>
  computeResult({
    revision: 1,
    scenario,
    focus: null,
    field: plane ? { frame: frameOf(scenario), columns: 11, rows: 9 } : null,
    needles: new Float64Array(0),
    dragging: false,
  });

/** Random scenarios, on whose results the laws of facts are tried: what is stated is the case. */
export const scenarios: fc.Arbitrary<Scenario> = all.map(small);

/** Their results. */
export const results: fc.Arbitrary<Result> = all.map((scenario) => resultOf(small(scenario)));
/** With γ from 1 to 3, so that many an inner descent runs away. */
export const runawayResults: fc.Arbitrary<Result> = all.map((scenario) =>
  resultOf({ ...small(scenario), stepSize: 2 + Math.sin(scenario.stepSize) }),
);
export const resultsOnPlane: fc.Arbitrary<Result> = all.map((scenario) => resultOf(small(scenario), true));

/** As many as a law needs to be met, and few enough to be quick. */
export const tries = { numRuns: 25 } as const;
