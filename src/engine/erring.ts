import { boundsAt } from '../core/curves/bounds.ts';
import { cutsAt } from '../core/curves/cuts.ts';
import { errorCurves, isReason } from '../core/curves/errorCurves.ts';
import { type Family, familyOf } from '../core/curves/method.ts';
import { methodOf, methodOfT } from '../core/curves/methodOf.ts';
import { drawnLambda } from '../core/data/generate.ts';
import { isDataProblem } from '../core/data/given.ts';
import type { Walk } from '../core/dynamics.ts';
import type { Estimator } from '../core/estimators/index.ts';
import { uniformStarts } from '../core/outer/swarm.ts';
import type { Descent, Problem } from '../core/problem.ts';
import type { Reason } from '../core/reason.ts';
import { norm } from '../core/space.ts';
import { showsErrors } from '../scenario/settings/parts.ts';
import type { Draft, Ledger } from './ledger.ts';
import { keyOf, type Plan } from './plan.ts';
import { problemKey } from './problemKey.ts';
import type { AtLambda, ErrorMethod, Errors, TwoTruths } from './result.ts';
import { type Pace, pursue } from './work.ts';

/** As far as errors are computed along t: 200 steps, or as many doublings more as leave T in the picture. */
const stepsOfErrors = (T: number): number => 200 * 2 ** Math.max(0, Math.ceil(Math.log2(T / 180)));

/** Random λ, as many as G Fig. 1 averages over. */
export const DRAWS = 20;
/** Points of a curve at most. */
const POINTS = 400;
/** Numbers that matrices along one path may take. */
const ROOM = 4e6;

/** As many steps as their matrices have room. */
const stepsWithin = (steps: number, { M, N, constantJacobian }: Problem): number =>
  constantJacobian ? steps : Math.max(1, Math.min(steps, Math.floor(ROOM / (M * M + N * M)) - 1));

/** The compared estimators' curves, those that have a k twice: as it is, and k = t; the same method once. */
export const errorMethods = (
  estimators: readonly { readonly estimator: Estimator; readonly slot: number }[],
  startsAtLambda: boolean,
): readonly ErrorMethod[] => {
  const known = new Set<string>();
  return estimators.flatMap(({ estimator, slot }) => {
    const method = methodOf(estimator, startsAtLambda);
    if (!method) return [];
    const ofT = methodOfT(method);
    const own = { estimator, slot, method };
    const key = JSON.stringify(ofT);
    if (!ofT || known.has(key)) return [own];
    known.add(key);
    return [own, { estimator, slot, method: ofT }];
  });
};

/** The i-th random λ: of data as G draws it, of others from the window in which the problem is looked at, or within ±1 of λ₁. */
const lambdaDrawn = ({ scenario, problem }: Plan, i: number): Float64Array => {
  const { seed, lambda } = scenario;
  if (isDataProblem(scenario.problem)) return drawnLambda(scenario.problem.kind, seed, i, problem.N);
  const side = (which: 0 | 1) => lambda.map((x, k) => problem.window?.[2 * k + which] ?? x + (which === 0 ? -1 : 1));
  return uniformStarts(seed, DRAWS, side(0), side(1)).slice(i * problem.N, (i + 1) * problem.N);
};

/** λ by λ: every value that is no pause is as much as is through. */
function* erring(plan: Plan, at: ArrayLike<number>): Generator<Errors | undefined, void> {
  const { scenario, problem } = plan;
  const here = scenario.errorOver === 'here';
  const of = here ? 1 : DRAWS;
  const steps = stepsWithin(stepsOfErrors(scenario.T), problem);
  const every = Math.ceil(steps / POINTS);
  // Random λ are no outer iterates: nothing leads to them, and they start at w₀ as it is set.
  const w0 = here ? plan.descent.w0 : scenario.w0;
  const descent: Descent = { ...plan.descent, w0, T: every * Math.floor(steps / every) };
  const methods = errorMethods(scenario.estimators, problem.initDependsOnLambda);
  const found: AtLambda[] = [];
  const without: Reason[] = [];
  for (let i = 0; i < of; i++) {
    const l = here ? Float64Array.from(at) : lambdaDrawn(plan, i);
    const walk = errorCurves(
      problem,
      descent,
      l,
      methods.map(({ method }) => method),
      every,
    );
    let step = walk.next();
    for (; !step.done; step = walk.next()) yield;
    const curves = step.value;
    if (isReason(curves)) without.push(curves);
    else {
      const { errors, exact, end } = curves;
      const bounds = here && plan.start ? ({ code: 'warm-start' } as const) : boundsAt(problem, descent, l, end);
      found.push({ lambda: Array.from(l), errors, length: norm(exact), bounds });
    }
    yield { of, here, methods, every, found: found.slice(), without: without.slice() };
  }
}

/** All λ at once; null where errors are not shown. */
export const wholeErrors = (plan: Plan, lambda: ArrayLike<number>): Errors | null => {
  if (!showsErrors(plan.scenario)) return null;
  let last: Errors | null = null;
  for (const step of erring(plan, lambda)) last = step ?? last;
  return last;
};

/** Two truths at λ: truncation in any case, and the implicit methods that are compared; null where errors are not shown, or T is too large. */
export function* twoTruths({ scenario, problem, descent }: Plan, lambda: ArrayLike<number>): Walk<TwoTruths | null> {
  const { T, estimators } = scenario;
  if (!showsErrors(scenario) || stepsWithin(T, problem) < T) return null;
  const slots = new Map<Family, number | null>([['truncated', null]]);
  for (const { estimator, slot } of estimators) {
    const method = methodOf(estimator, problem.initDependsOnLambda);
    const family = method && familyOf(method);
    if (family && (slots.get(family) ?? null) === null) slots.set(family, slot);
  }
  const families = Array.from(slots, ([family, slot]) => ({ family, slot }));
  const found = yield* cutsAt(
    problem,
    descent,
    Float64Array.from(lambda),
    families.map(({ family }) => family),
  );
  return { T, families, found };
}

const copyOf = (errors: Errors): Errors => ({
  ...errors,
  found: errors.found.map((at) => ({ ...at, errors: at.errors.map((curve) => curve.slice()) })),
});

const keys = {
  errors: (plan: Plan, lambda: ArrayLike<number>): string =>
    showsErrors(plan.scenario)
      ? keyOf('errors', plan, ...(plan.scenario.errorOver === 'here' ? [Array.from(lambda), plan.start] : []))
      : '',
  cuts: (plan: Plan, lambda: ArrayLike<number>): string =>
    showsErrors(plan.scenario) ? keyOf('cuts', plan, Array.from(lambda), plan.start) : '',
};

export type Erring = ReturnType<typeof createErring>;

/** Milliseconds between two pictures of what is through. */
const EVERY = 120;

interface Running {
  readonly key: string;
  readonly walk: ReturnType<typeof erring>;
  /** What is through and not told yet. */
  untold: Errors | null;
  done: boolean;
}

/** Lets the errors follow an answer, and goes on with them where the next answer has the same; until new ones come the old ones stand. */
export const createErring = ({ sent }: Ledger, now: () => number) => {
  let running: Running | null = null;
  let problem = '';

  return {
    /** Both truths at once; takes away errors of another problem. Whether some are still to come. */
    async stand(plan: Plan, lambda: ArrayLike<number>, draft: Draft, pace: Pace): Promise<boolean> {
      await draft.need('cuts', keys.cuts(plan, lambda), () => pursue(twoTruths(plan, lambda), pace));
      const key = keys.errors(plan, lambda);
      if (running?.key !== key)
        running = key === '' ? null : { key, walk: erring(plan, lambda), untold: null, done: false };
      const own = problemKey(plan.scenario.problem);
      const isGone = key === '' || own !== problem;
      problem = own;
      if (sent.get('errors') === key) draft.stands('errors', key);
      else if (isGone || !sent.has('errors')) draft.put('errors', key, null);
      return running !== null && !running.done;
    },
    /** `tell` sends what is fresh, and hears which are the last. */
    async follow(draft: Draft, pace: Pace, tell: (done: boolean) => void): Promise<void> {
      const current = running;
      if (!current) return;
      let told = now();
      for (;;) {
        const step = current.walk.next();
        current.untold = step.value ?? current.untold;
        if (current.untold && (step.done || now() - told > EVERY)) {
          draft.put('errors', current.key, copyOf(current.untold));
          tell(step.done === true);
          current.untold = null;
          told = now();
        }
        if (step.done) {
          current.done = true;
          return;
        }
        if (pace.due()) await pace.rest();
      }
    },
  };
};
