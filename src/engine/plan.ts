import { type Estimator, withinSteps } from '../core/estimators/choice.ts';
import type { Descent, Problem } from '../core/problem.ts';
import { axisOf } from '../scenario/growthAxis.ts';
import type { Frame, Scenario } from '../scenario/scenario.ts';
import { fieldNeedsHypergradient, hasManyRuns, type Part, sharesIn } from '../scenario/settings/parts.ts';
import { sliceOf } from '../scenario/slice.ts';
import { problemKey } from './problemKey.ts';
import { problemOf } from './problems.ts';
import type { Ask } from './result.ts';
import type { FieldRequest } from './tile.ts';

/** The scenario cannot be computed; the message says why. */
export class Refusal extends Error {}

/** A scenario as it is computed. */
export interface Plan {
  readonly scenario: Scenario;
  readonly problem: Problem;
  readonly descent: Descent;
  /** In the scenario's order, with K as computed. */
  readonly estimators: readonly Estimator[];
  readonly selected: Estimator;
  /** Of a warm start under the cursor: the w₀ of the descent, which is not the one that is set. */
  readonly start?: readonly number[];
}
/** What a scenario, valid as it comes, asks to be computed. Throws a `Refusal` where its problem cannot be read. */
export const planOf = (scenario: Scenario): Plan => {
  const { T, stepSize, decay, method, momentum, optimal, w0 } = scenario;
  const problem = readProblem(scenario.problem);
  const estimators = scenario.estimators.map(({ estimator }) => withinSteps(estimator, T));
  return {
    scenario,
    problem,
    descent: {
      ...{ T, stepSize, decay, w0 },
      ...(method === 'gradient-descent' ? {} : { method, momentum }),
      ...(optimal ? { optimal } : {}),
    },
    estimators,
    selected: estimators[scenario.selected]!,
  };
};

/** The same from another w₀; from its own where there is none, or that is the other. */
export const startedAt = (plan: Plan, start: readonly number[] | null): Plan => {
  const { w0 } = plan.descent;
  if (!start || start.every((x, i) => x === w0[i % w0.length])) return plan;
  return { ...plan, descent: { ...plan.descent, w0: start }, start };
};

const readProblem = (problem: Scenario['problem']): Problem => {
  try {
    return problemOf(problem);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
};

/** The field of the outer plane that an ask wants; null where there is no plane. */
export const fieldRequest = (plan: Plan, { field }: Ask): FieldRequest | null =>
  field && plan.problem.N >= 2
    ? {
        problem: plan.scenario.problem,
        descent: plan.descent,
        truth: plan.scenario.truth,
        estimator: fieldNeedsHypergradient(plan.scenario) ? plan.selected : null,
        slice: sliceOf(plan.scenario),
        ...field,
      }
    : null;
/** What a part depends on, as text: parts with the same key are the same. */
export const keyOf = (part: Part, { scenario }: Plan, ...asked: readonly unknown[]): string =>
  JSON.stringify([
    sharesIn(part, scenario).map((share) => (share === scenario.problem ? problemKey(scenario.problem) : share)),
    ...asked,
  ]);

export const keys = {
  descent: (plan: Plan): string => keyOf('descent', plan),
  unrolled: (plan: Plan, lambda: ArrayLike<number>): string => keyOf('unrolled', plan, Array.from(lambda), plan.start),
  inner: (plan: Plan, lambda: ArrayLike<number>): string => keyOf('inner', plan, Array.from(lambda), plan.start),
  costs: (plan: Plan): string => keyOf('costs', plan),
  growth: (plan: Plan): string => (axisOf(plan.scenario) ? keyOf('growth', plan) : ''),
  choice: (plan: Plan, lambda: ArrayLike<number>): string =>
    plan.scenario.costs === 'q' ? keyOf('choice', plan, Array.from(lambda), plan.start) : '',
  /** Without its resolution. */
  field: (plan: Plan, { frame }: { readonly frame: Frame }): string => keyOf('field', plan, frame),
  swarm: (plan: Plan): string => (hasManyRuns(plan.scenario) ? keyOf('swarm', plan) : ''),
  needles: (plan: Plan, at: Float64Array): string => keyOf('needles', plan, Array.from(at)),
  line: (plan: Plan, { frame, columns }: NonNullable<Ask['field']>): string =>
    keyOf('line', plan, frame.slice(0, 2), columns),
  stationary: (plan: Plan, { frame }: { readonly frame: Frame }): string =>
    keyOf('stationary', plan, plan.problem.N === 1 ? frame.slice(0, 2) : frame),
} satisfies Readonly<Record<Exclude<Part, 'errors' | 'cuts'>, unknown>>;
