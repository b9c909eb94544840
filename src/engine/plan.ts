import { type Estimator, isRandom, withinSteps } from '../core/estimators/choice.ts';
import type { Descent, Formula, Problem } from '../core/problem.ts';
import { builtIn, prepareShrinking } from '../core/problems/built-in.ts';
import { isShrinking } from '../core/stepSize.ts';
import { iterationsWithin, limits } from '../scenario/limits.ts';
import type { Decay, Frame, Scenario } from '../scenario/scenario.ts';
import type { Ask } from './result.ts';
import type { FieldRequest } from './tile.ts';

/** The scenario cannot be computed; the message says why, and what is allowed. */
export class Refusal extends Error {}

/** A scenario as it is computed. */
export interface Plan {
  readonly scenario: Scenario;
  readonly problem: Problem;
  readonly descent: Descent;
  /** In the scenario's order, with K as computed. */
  readonly estimators: readonly Estimator[];
  readonly selected: Estimator;
}

let compile: ((formula: Formula) => Problem) | null = null;

/** Loads what few scenarios need, the reader of typed problems or the kernels of a shrinking step: to be awaited before one is computed. */
export const prepare = async (problem: Scenario['problem'], decay?: Decay): Promise<void> => {
  if (typeof problem === 'string' && isShrinking(decay)) await prepareShrinking();
  if (typeof problem !== 'string' && !compile) compile = (await import('../core/formula.ts')).compileFormula;
};

const compiled = new Map<string, Problem>();
const REMEMBERED = 8;

const make = (problem: Scenario['problem']): Problem => {
  if (typeof problem === 'string') return builtIn(problem);
  if (!compile) throw new Error('a typed problem must be prepared before it is computed');
  return compile(problem);
};

/** The problem behind its name or text; the last few are remembered. */
export const problemOf = (problem: Scenario['problem']): Problem => {
  const key = JSON.stringify(problem);
  const known = compiled.get(key);
  if (known) return known;
  const made = make(problem);
  if (compiled.size >= REMEMBERED) compiled.delete(compiled.keys().next().value!);
  compiled.set(key, made);
  return made;
};

/** What a scenario asks to be computed. Throws a `Refusal` where a limit is passed, or the problem cannot be read. */
export const planOf = (scenario: Scenario): Plan => {
  const { T, stepSize, decay, w0, outer } = scenario;
  const refuse = (sentence: string): never => {
    throw new Refusal(sentence);
  };
  if (!(Number.isInteger(T) && T >= limits.T.min && T <= limits.T.max))
    refuse(`T must be a whole number from ${limits.T.min} to ${limits.T.max}, got ${T}`);
  if (!(stepSize > 0 && Number.isFinite(stepSize))) refuse(`stepSize must be a positive number, got ${stepSize}`);
  if (scenario.estimators.length === 0 || scenario.estimators.length > limits.estimators.max)
    refuse(`compare 1 to ${limits.estimators.max} estimators, got ${scenario.estimators.length}`);
  if (!(outer.iterations >= 1) || outer.iterations > iterationsWithin(T, scenario.estimators.length))
    refuse(
      `T × iterations × estimators must not exceed ${limits.work}: with T = ${T} and ${scenario.estimators.length} estimators at most ${iterationsWithin(T, scenario.estimators.length)} outer iterations, got ${outer.iterations}`,
    );
  const problem = readProblem(scenario.problem);
  if (scenario.lambda.length !== problem.N)
    refuse(`lambda must hold ${problem.N} numbers, got ${scenario.lambda.length}`);
  if (!problem.formula.init && w0.length !== problem.M) refuse(`w0 must hold ${problem.M} numbers, got ${w0.length}`);
  const estimators = scenario.estimators.map(({ estimator }) => withinSteps(estimator, T));
  const selected = estimators[scenario.selected] ?? refuse(`there is no estimator number ${scenario.selected}`);
  return { scenario, problem, descent: { T, stepSize, decay, w0 }, estimators, selected };
};

const readProblem = (problem: Scenario['problem']): Problem => {
  try {
    return problemOf(problem);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
};

/** Whether the field shown is made from an estimator's h. */
const needsHypergradient = ({ field }: Scenario): boolean => field !== 'value' && field !== 'gradient';

/** The field of the outer plane that an ask wants; null where there is no plane. */
export const fieldRequest = (plan: Plan, { field }: Ask): FieldRequest | null =>
  field && plan.problem.N === 2
    ? {
        problem: plan.scenario.problem,
        descent: plan.descent,
        truth: plan.scenario.truth,
        estimator: needsHypergradient(plan.scenario) ? plan.selected : null,
        ...field,
      }
    : null;

/** What each part depends on, as text: parts with the same key are the same. */
const text = (...parts: readonly unknown[]): string => JSON.stringify(parts);

const inner = ({ scenario, problem, descent }: Plan) => [
  scenario.problem,
  descent.T,
  descent.stepSize,
  descent.decay,
  problem.formula.init ? null : descent.w0,
];

export const keys = {
  descent: (plan: Plan): string =>
    text(
      inner(plan),
      plan.scenario.lambda,
      plan.scenario.truth,
      plan.estimators,
      plan.scenario.outer,
      plan.estimators.some(isRandom) && plan.scenario.seed,
    ),
  unrolled: (plan: Plan, lambda: ArrayLike<number>): string =>
    text(inner(plan), Array.from(lambda), plan.scenario.truth, plan.estimators),
  inner: (plan: Plan, lambda: ArrayLike<number>): string => text(inner(plan), Array.from(lambda)),
  costs: (plan: Plan): string => text(plan.descent.T, plan.problem.N, plan.estimators),
  growth: ({ scenario, descent, problem }: Plan): string =>
    scenario.costs === 'each'
      ? ''
      : text(
          scenario.costs,
          descent.T,
          problem.N,
          scenario.estimators.map(({ estimator }) => estimator),
        ),
  /** Without its resolution. */
  field: (plan: Plan, { frame }: { readonly frame: Frame }): string =>
    text(inner(plan), plan.scenario.truth, frame, needsHypergradient(plan.scenario) && plan.selected),
  needles: (plan: Plan, at: Float64Array): string =>
    text(inner(plan), plan.scenario.truth, plan.selected, Array.from(at)),
  line: (plan: Plan, { frame, columns }: NonNullable<Ask['field']>): string =>
    text(inner(plan), plan.scenario.truth, frame.slice(0, 2), columns, plan.estimators),
  stationary: (plan: Plan, { frame }: { readonly frame: Frame }): string =>
    text(inner(plan), plan.scenario.truth, plan.problem.N === 1 ? frame.slice(0, 2) : frame),
};
