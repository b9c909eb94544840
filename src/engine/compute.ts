import { drain } from '../core/dynamics.ts';
import { showsErrors } from '../scenario/settings/parts.ts';
import { sliceOf } from '../scenario/slice.ts';
import { choiceAt } from './choosing.ts';
import { twoTruths, wholeErrors } from './erring.ts';
import { emptyGrid, lineAlong, lineSamples, needlesAt, place, planeSamples, tileOf } from './grid.ts';
import { growthOf } from './growing.ts';
import { innerLevels } from './inner.ts';
import { lineFrame } from './lineFrame.ts';
import { fieldRequest, planOf, startedAt } from './plan.ts';
import type { Ask, Result } from './result.ts';
import { stationaryPoints } from './stationary.ts';
import { wholeSwarm } from './swarming.ts';
import { costsOf, descentOf, lambdaUnder, startUnder, unrolledAt } from './walks.ts';

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
  const line =
    ask.field && problem.N === 1
      ? drain(lineAlong(plan, { ...ask.field, frame: lineFrame(plan, ask.field.frame, paths) }))
      : null;
  const samples = grid ? planeSamples(grid, sliceOf(ask.scenario)) : line ? lineSamples(line) : null;
  const lambda = ask.focus ?? lambdaUnder(plan, paths);
  const here = startedAt(
    plan,
    startUnder(
      plan,
      outer.runs.map(({ start }) => start),
    ),
  );
  const unrolled = drain(unrolledAt(here, lambda));
  return {
    revision: ask.revision,
    scenario: ask.scenario,
    descent: outer,
    unrolled,
    inner: innerLevels(here, unrolled),
    costs: drain(costsOf(plan)),
    growth: drain(growthOf(plan)),
    field: grid,
    needles: grid && drain(needlesAt(plan, ask.needles)),
    line,
    stationary: samples ? drain(stationaryPoints(problem, { descent, truth: ask.scenario.truth }, samples)) : [],
    swarm: wholeSwarm(plan),
    choice: choiceAt(plan, lambda, here.descent),
    ...(showsErrors(ask.scenario) && { errors: wholeErrors(here, lambda), cuts: drain(twoTruths(here, lambda)) }),
    tensors: null,
    milliseconds: performance.now() - began,
    machine: { workers: 1, gpu: null, trouble: null },
  };
};
