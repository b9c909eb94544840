import { type Change, gist, type Report } from './change.ts';
import { isBag, reportUnknownKeys, settle, toFlag, toNumber, toOneOf, toVector } from './coerce.ts';
import { toComparison } from './compared.ts';
import {
  defaultScenario,
  initialOuterStepSize,
  initialStep,
  isProblemName,
  problemNames,
  startOf,
} from './defaults.ts';
import { toFormula } from './formula.ts';
import { iterationsWithin, limits } from './limits.ts';
import type { Arithmetic, CostKind, Decay, FieldKind, Frame, Outer, Quantity, Scenario, Truth } from './scenario.ts';

export interface Repaired {
  readonly scenario: Scenario;
  readonly changes: readonly Change[];
}

export const truths: readonly Truth[] = ['steps', 'solution'];
export const arithmetics: readonly Arithmetic[] = ['float64', 'tensors'];
export const fieldKinds: readonly FieldKind[] = ['value', 'gradient', 'bias', 'ratio', 'cosine'];
export const schedules: readonly Outer['schedule'][] = ['inverse-sqrt', 'constant', 'harmonic', 'adam'];
export const decays: readonly Decay[] = ['constant', 'inverse-sqrt', 'harmonic'];
export const quantities: readonly Quantity[] = ['value', 'gradient', 'distance'];
export const costKinds: readonly CostKind[] = ['each', 'T', 'K'];

const keys = Object.keys(defaultScenario()) as readonly (keyof Scenario)[];
const outerKeys = {
  'inverse-sqrt': 'firstUpdateNorm',
  constant: 'stepSize',
  harmonic: 'stepSize',
  adam: 'stepSize',
} as const;

const toProblem = (given: unknown, fallback: Scenario['problem'], report: Report): Scenario['problem'] => {
  if (given === undefined || isProblemName(given)) return given ?? fallback;
  const used = typeof fallback === 'string' ? fallback : fallback.inner;
  if (isBag(given)) return toFormula(given, used, report) ?? fallback;
  report({ setting: 'problem', given: gist(given), used, why: { code: 'one-of', allowed: problemNames } });
  return fallback;
};

const toOuter = (given: unknown, fallback: Outer, report: Report): Outer => {
  if (given === undefined) return fallback;
  if (!isBag(given)) {
    report({ setting: 'outer', given: gist(given), used: null, why: { code: 'not-an-object' } });
    return fallback;
  }
  const schedule = toOneOf(given.schedule, 'schedule', schedules, fallback.schedule, report);
  reportUnknownKeys(given, ['schedule', 'iterations', outerKeys[schedule]], 'outer', report);
  const iterations = toNumber(
    given.iterations,
    { setting: 'iterations', range: limits.iterations, whole: true },
    fallback.iterations,
    report,
  );
  if (schedule === 'inverse-sqrt') {
    const norm = fallback.schedule === schedule ? fallback.firstUpdateNorm : initialStep.firstUpdateNorm;
    const kind = { setting: 'firstUpdateNorm', range: limits.firstUpdateNorm } as const;
    const firstUpdateNorm = toNumber(given.firstUpdateNorm, kind, norm, report);
    return settle<Outer>(given, { schedule, firstUpdateNorm, iterations });
  }
  const step = fallback.schedule === 'inverse-sqrt' ? initialOuterStepSize : fallback.stepSize;
  const kind = { setting: 'outerStepSize', range: limits.outerStepSize } as const;
  return settle<Outer>(given, { schedule, stepSize: toNumber(given.stepSize, kind, step, report), iterations });
};

const toFrame = (given: unknown, fallback: Frame | null, report: Report): Frame | null => {
  if (given === undefined || given === null) return given === undefined ? fallback : null;
  const { min, max } = limits.coordinate;
  if (Array.isArray(given) && given.length === 4 && given.every((x) => x >= min && x <= max && typeof x === 'number')) {
    const [x0, x1, y0, y1] = given.map((x: number) => x + 0) as unknown as Frame;
    const smallest = Math.max(limits.frameExtent, 1e-9 * Math.max(...given.map(Math.abs)));
    if (x1 - x0 >= smallest && y1 - y0 >= smallest) return settle<Frame>(given, [x0, x1, y0, y1]);
  }
  report({ setting: 'frame', given: gist(given), used: null, why: { code: 'not-a-window' } });
  return null;
};

/** An index into what was given, moved to where that estimator stands now; the nearest one where it is gone. */
const toIndex = (
  given: unknown,
  setting: 'selected' | 'along',
  fallback: number,
  count: number,
  place: (i: number) => number,
  report: Report,
): number => {
  const last = count - 1;
  if (given === undefined) return Math.min(fallback, last);
  const asked = Number.isInteger(given) ? place(given as number) : -1;
  if (asked >= 0) return asked + 0;
  return toNumber(given, { setting, range: { min: 0, max: last }, whole: true }, Math.min(fallback, last), report);
};

/**
 * Any JSON value becomes the nearest valid scenario, and every change is recorded. What is absent, or beyond repair, is
 * taken from `base`; where the problem is another than the base's, from that problem's own start. A valid scenario
 * comes back as the identical object.
 */
export const repair = (given: unknown, base: Scenario = defaultScenario()): Repaired => {
  const changes: Change[] = [];
  const report: Report = (change) => void changes.push(change);
  if (!isBag(given)) {
    report({ setting: 'scenario', given: gist(given), used: null, why: { code: 'not-an-object' } });
    return { scenario: base, changes };
  }
  reportUnknownKeys(given, keys, 'scenario', report);

  const problem = toProblem(given.problem, base.problem, report);
  const home = problem === base.problem ? base : { ...base, ...startOf(problem), frame: null };
  const { estimators, place } = toComparison(given.estimators, home.estimators, report);
  const count = estimators.length;

  const T = toNumber(given.T, { setting: 'T', range: limits.T, whole: true }, home.T, report);
  const asked = toOuter(given.outer, home.outer, report);
  const limit = iterationsWithin(T, count);
  const outer = asked.iterations > limit ? { ...asked, iterations: limit } : asked;
  if (outer !== asked)
    report({ setting: 'iterations', given: asked.iterations, used: limit, why: { code: 'work', limit: limits.work } });

  const tau = { setting: 'tau', range: { min: 1, max: outer.iterations + 1 }, whole: true } as const;
  const positive = { setting: 'stepSize', range: limits.stepSize } as const;
  const seed = { setting: 'seed', range: limits.seed, whole: true } as const;
  const { coordinate } = limits;
  const along = given.along === undefined ? home.along : given.along;
  const scenario: Scenario = {
    problem,
    estimators,
    selected: toIndex(given.selected, 'selected', home.selected, count, place, report),
    T,
    stepSize: toNumber(given.stepSize, positive, home.stepSize, report),
    decay: toOneOf(given.decay, 'decay', decays, home.decay, report),
    w0: toVector(given.w0, 'w0', coordinate, home.w0, report),
    lambda: toVector(given.lambda, 'lambda', coordinate, home.lambda, report),
    outer,
    seed: toNumber(given.seed, seed, home.seed, report),
    truth: toOneOf(given.truth, 'truth', truths, home.truth, report),
    arithmetic: toOneOf(given.arithmetic, 'arithmetic', arithmetics, home.arithmetic, report),
    field: toOneOf(given.field, 'field', fieldKinds, home.field, report),
    arrows: toFlag(given.arrows, 'arrows', home.arrows, report),
    along: along === null ? null : toIndex(along, 'along', home.selected, count, place, report),
    quantity: toOneOf(given.quantity, 'quantity', quantities, home.quantity, report),
    costs: toOneOf(given.costs, 'costs', costKinds, home.costs, report),
    tau: toNumber(given.tau, tau, Math.min(home.tau, outer.iterations + 1), report),
    frame: toFrame(given.frame, home.frame, report),
  };
  return { scenario: settle(given, scenario), changes };
};
