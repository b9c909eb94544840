import { costs } from '../core/costs.ts';
import { drain, type Walk } from '../core/dynamics.ts';
import { growth } from '../core/growth.ts';
import { descend } from '../core/outer/descend.ts';
import { unrolling } from '../core/unroll.ts';
import { sliceOf } from '../scenario/slice.ts';
import { emptyGrid, lineAlong, lineSamples, needlesAt, place, planeSamples, tileOf } from './grid.ts';
import { innerLevels } from './inner.ts';
import { fieldRequest, type Plan, planOf } from './plan.ts';
import type { Ask, Cost, Growth, OuterDescent, Result, Unrolled } from './result.ts';
import { stationaryPoints } from './stationary.ts';
import { wholeSwarm } from './swarming.ts';

export const descentOf = ({ problem, descent, estimators, scenario }: Plan): Walk<OuterDescent> => {
  const { lambda, outer, seed, truth } = scenario;
  return descend(problem, { estimators, descent, lambda, outer, seed, truth, tasks: scenario.draw }).walk;
};

export const unrolledAt = (
  { problem, descent, estimators, scenario }: Plan,
  lambda: ArrayLike<number>,
): Walk<Unrolled> => unrolling(problem, { descent, lambda, estimators, truth: scenario.truth });

/** Copies, since what is counted once is remembered and a part is handed over with its arrays. */
export function* costsOf({ estimators, descent, problem }: Plan): Walk<readonly Cost[]> {
  const counted = yield* costs(estimators, descent.T, problem.N);
  return counted.map((cost) => ({ ...cost, kept: cost.kept.slice() }));
}

/** K as it was chosen: along T it is cut where T is smaller, and along K it does not matter. */
export function* growthOf({ scenario, descent, problem }: Plan): Walk<Growth | null> {
  const { costs: axis } = scenario;
  if (axis === 'each') return null;
  const estimators = scenario.estimators.map(({ estimator }) => estimator);
  return yield* growth(estimators, axis, descent.T, problem.N);
}

/** The λ_τ under the cursor on the selected estimator's path; its last state where the path is shorter. */
export const lambdaUnder = ({ scenario, problem }: Plan, paths: readonly Float64Array[]): readonly number[] => {
  const { N } = problem;
  const path = paths[scenario.selected];
  const length = (path?.length ?? 0) / N;
  if (!path || length === 0) return scenario.lambda;
  const i = Math.max(0, Math.min(length, scenario.tau) - 1);
  return Array.from(path.subarray(i * N, i * N + N));
};

/**
 * The whole answer at once, with the field at full resolution: a pure function of the ask. What the scenario
 * needs must have been prepared. Throws a `Refusal`.
 */
export const computeResult = (ask: Ask): Result => {
  const began = performance.now();
  const plan = planOf(ask.scenario);
  const { problem, descent } = plan;
  const outer = drain(descentOf(plan));
  const paths = outer.runs.map((run) => run.lambda);
  const request = fieldRequest(plan, ask);
  const grid = request && emptyGrid(request, true);
  if (grid) place(grid, tileOf(problem, request, 0, grid.columns * grid.rows));
  const line = ask.field && problem.N === 1 ? drain(lineAlong(plan, ask.field)) : null;
  const samples = grid ? planeSamples(grid, sliceOf(ask.scenario)) : line ? lineSamples(line) : null;
  const unrolled = drain(unrolledAt(plan, ask.focus ?? lambdaUnder(plan, paths)));
  return {
    revision: ask.revision,
    scenario: ask.scenario,
    descent: outer,
    unrolled,
    inner: innerLevels(plan, unrolled),
    costs: drain(costsOf(plan)),
    growth: drain(growthOf(plan)),
    field: grid,
    needles: grid && drain(needlesAt(plan, ask.needles)),
    line,
    stationary: samples ? drain(stationaryPoints(problem, { descent, truth: ask.scenario.truth }, samples)) : [],
    swarm: wholeSwarm(plan),
    tensors: null,
    milliseconds: performance.now() - began,
    machine: { workers: 1, gpu: null, trouble: null },
  };
};
