import { drawnBy, drawOf } from '../core/estimators/choice.ts';
import {
  type Estimator,
  type EstimatorKind,
  estimatorKinds,
  estimators,
  parameterNames,
  parametersOf,
} from '../core/estimators/index.ts';
import { mapOf, type Parameter } from '../core/estimators/parameters.ts';
import type { Schedule, Truth } from '../core/outer/schedule.ts';
import type { Descent, Formula, Problem } from '../core/problem.ts';
import { twoTasksOf } from '../core/problems/twoTasksText.ts';
import { prepareAll } from '../engine/problems.ts';
import { isBag } from '../scenario/coerce.ts';
import { limits } from '../scenario/limits.ts';
import { schedules } from '../scenario/settings/outer.ts';
import { settings } from '../scenario/settings/settings.ts';
import { problemNamed } from '../scenario/source.ts';
import { asTyped, constantsOf, readProblem, readTwoTasks } from './problem.ts';
import {
  type Bag,
  Refusal,
  readInteger,
  readList,
  readNumber,
  readObject,
  readOneOf,
  readVector,
  refuse,
} from './read.ts';

/** What all three commands ask. */
export interface Question {
  readonly problem: Problem;
  readonly descent: Descent;
  readonly lambda: readonly number[];
  readonly asked: readonly Asked[];
  readonly truth: Truth;
  /** The same object, for what one command alone reads. */
  readonly bag: Bag;
  /** What follows from the parameters of U Theorem 2's tasks; absent for other problems. */
  readonly constants?: object;
}

/** An estimator with the draw or the seed that came with it. */
export interface Asked {
  readonly estimator: Estimator;
  /** Which outcome of its draw, ξ of a coin; null where none was given. */
  readonly outcome: number | null;
  readonly seed: number;
}

const KEYS = [
  ...['version', 'problem', 'T', 'stepSize', 'decay', 'w0', 'lambda', 'estimators', 'truth', 'seed', 'task'],
  ...['outer', 'alongPathOf', 'grid', 'draw', 'runs', 'spread', 'inner', 'lambdas', 'k', 'cuts', 'warm', 'expected'],
];
const ESTIMATOR_KEYS = ['kind', ...parameterNames, 'xi', 'depth', 'seed'];

await prepareAll();

/** The version of the schema; 1 where nothing is said. */
export const readVersion = (given: unknown): void => {
  if (given !== undefined && given !== 1) refuse('version must be 1', given);
};

interface ProblemQuestion extends Pick<Question, 'problem' | 'descent' | 'bag' | 'constants'> {
  readonly seed: number;
}

/** U Theorem 2's tasks need steps that contract. */
const refuseExpanding = (given: unknown, { optimal, stepSize }: Pick<Descent, 'optimal' | 'stepSize'>): void => {
  const text = given === 'two-tasks' ? problemNamed(given) : given;
  const tasks = isBag(text) && isBag(text.tasks) && twoTasksOf(text as unknown as Formula);
  if (tasks && !optimal && stepSize * Math.max(...tasks.a) >= 1)
    refuse(`stepSize must be below 1/max a = ${1 / Math.max(...tasks.a)} on U Theorem 2's tasks`, stepSize);
};

/** The problem and how it is descended, without λ and estimators. */
export const readProblemQuestion = (given: unknown): ProblemQuestion => {
  const bag = readObject(given, 'the question', KEYS);
  readVersion(bag.version);
  const twoTasks = readTwoTasks(bag.problem);
  const text = twoTasks ? asTyped(twoTasks) : bag.problem;
  const problem = readProblem(text, bag.task);
  const T = bag.T === undefined && twoTasks ? twoTasks.r : readInteger(bag.T, 'T', limits.T);
  const unsaid = bag.stepSize === undefined;
  const stepSize =
    bag.inner !== undefined
      ? 1
      : unsaid && twoTasks
        ? twoTasks.alpha
        : unsaid && problem.learnsStep
          ? 1
          : readNumber(bag.stepSize, 'stepSize', limits.stepSize);
  const inner = readInner(bag.inner, problem);
  refuseExpanding(text, inner ?? { stepSize });
  const decay = bag.decay === undefined ? 'constant' : readOneOf(bag.decay, 'decay', settings.decay.domain.values);
  const needless = problem.givesStart && bag.w0 === undefined;
  const size = problem.M / problem.tasks;
  const w0 =
    needless || bag.w0 === 'zero' ? new Array<number>(size).fill(0) : readVector(bag.w0, 'w0', size, limits.coordinate);
  const seed = bag.seed === undefined ? 0 : readInteger(bag.seed, 'seed', limits.seed);
  return {
    problem,
    descent: { T, stepSize, decay, w0, ...inner },
    bag,
    seed,
    ...(twoTasks && { constants: constantsOf(twoTasks) }),
  };
};

export const readQuestion = (given: unknown): Question => {
  const { problem, descent, bag, seed, constants } = readProblemQuestion(given);
  const { T } = descent;
  const lambda = readLambda(bag.lambda, 'lambda', problem);
  const asked = readList(bag.estimators, 'estimators', (x, name) => readEstimator(x, name, T, seed, descent));
  if (asked.length === 0) throw new Refusal('estimators must hold at least one estimator, got none');
  if (T * asked.length > limits.work)
    throw new Refusal(`T × estimators must be at most ${limits.work}, got ${T * asked.length}`);
  const truth = bag.truth === undefined ? 'steps' : readOneOf(bag.truth, 'truth', settings.truth.domain.values);
  return { problem, descent, lambda, asked, truth, bag, ...(constants && { constants }) };
};

/** λ, whose components are positive where the problem needs them to be. */
export const readLambda = (given: unknown, name: string, { N, positive }: Problem): readonly number[] => {
  const lambda = readVector(given, name, N, limits.coordinate);
  for (const i of positive) if (!(lambda[i]! > 0)) refuse(`${name}[${i}] must be a positive number`, lambda[i]);
  return lambda;
};

/** Whether inner descents start where the last ones ended, of problems that give no start. */
export const readWarm = ({ warm = false }: Bag, { givesStart }: Problem): boolean => {
  if (typeof warm !== 'boolean') refuse('warm must be true or false', warm);
  if (warm && givesStart) throw new Refusal('warm must be false here: the problem gives w₀ itself');
  return warm as boolean;
};

/** How g is descended; null: gradient descent by stepSize. */
const readInner = (
  given: unknown,
  problem: Problem,
): Pick<Descent, 'method' | 'momentum' | 'optimal' | 'stepSize'> | null => {
  if (given === undefined) return null;
  const bag = readObject(given, 'inner', ['method', 'stepSize', 'momentum', 'optimal']);
  const { method: methods } = settings;
  const method =
    bag.method === undefined ? 'gradient-descent' : readOneOf(bag.method, 'inner.method', methods.domain.values);
  if (bag.optimal === true) {
    if (!problem.curvature && (problem.strongConvexity === undefined || problem.smoothness === undefined))
      throw new Refusal('inner.optimal needs a problem that knows or declares strongConvexity and smoothness');
    return { method, optimal: true, stepSize: 1 };
  }
  const stepSize = readNumber(bag.stepSize, 'inner.stepSize', limits.stepSize);
  return method === 'heavy-ball'
    ? { method, stepSize, momentum: readNumber(bag.momentum, 'inner.momentum', limits.momentum) }
    : { method, stepSize };
};

/** A word may be left out; a number is asked for, and where it means steps, there are T of them. */
const readParameter = (given: unknown, name: string, p: Parameter, T: number): number | string => {
  if (p.type === 'word') return given === undefined ? p.initially : readOneOf(given, name, p.words);
  const range = p.withinSteps ? { min: p.min, max: T } : p;
  return p.whole ? readInteger(given, name, range) : readNumber(given, name, range);
};

/** A map that an implicit method has no choice of is refused where it is not the one that it takes. */
export const refuseMap = (given: unknown, name: string, kind: EstimatorKind, { method }: Descent): void => {
  if (given === undefined || 'map' in estimators[kind].parameters) return;
  const map = readOneOf(given, `${name}.map`, mapOf.words);
  if (!estimators[kind].solves) throw new Refusal(`${name}.map is for implicit methods, and ${kind} is none`);
  if (method !== 'heavy-ball') return;
  if (estimators[kind].needsSymmetry && map === 'inner')
    throw new Refusal(
      `${name}.map must be gradient-descent: ${kind} needs a symmetric Jacobian, and that of heavy ball is not; normal-equations takes it`,
    );
  if (!estimators[kind].needsSymmetry && map !== 'inner')
    throw new Refusal(`${name}.map must be inner: ${kind} takes the inner method's own map`);
};

/** `xi` of a coin; of a random depth, `depth` is one of those that it may draw. */
const readOutcome = (bag: Bag, name: string, estimator: Estimator, T: number): number | null => {
  if (bag.depth === undefined || drawOf(estimator) !== 'depth')
    return bag.xi === undefined ? null : readOneOf(bag.xi, `${name}.xi`, [0, 1] as const);
  const { depths } = drawnBy(estimator, T)!;
  const depth = readInteger(bag.depth, `${name}.depth`, { min: 0, max: T });
  const outcome = depths.indexOf(depth);
  return outcome >= 0 ? outcome : refuse(`${name}.depth must be at most ${depths.at(-2)!} or ${T}`, depth);
};

const readEstimator = (given: unknown, name: string, T: number, seed: number, descent: Descent): Asked => {
  const bag = readObject(given, name, ESTIMATOR_KEYS);
  const kind = readOneOf(bag.kind, `${name}.kind`, estimatorKinds);
  refuseMap(bag.map, name, kind, descent);
  const estimator: Record<string, unknown> = { kind };
  for (const [key, p] of parametersOf(kind)) estimator[key] = readParameter(bag[key], `${name}.${key}`, p, T);
  const read = estimator as unknown as Estimator;
  return {
    estimator: read,
    outcome: readOutcome(bag, name, read, T),
    seed: bag.seed === undefined ? seed : readInteger(bag.seed, `${name}.seed`, limits.seed),
  };
};

/** The outcome that a random estimator needs where nothing is drawn; 0 for the others. */
export const outcomeIn = ({ estimator, outcome }: Asked, i: number): number => {
  if (outcome !== null) return outcome;
  const draw = drawOf(estimator);
  if (draw === null) return 0;
  return refuse(
    draw === 'coin' ? `estimators[${i}].xi must be 0 or 1` : `estimators[${i}].depth must be a whole number`,
    undefined,
  );
};

/** The estimator as the answer repeats it, with its draw where it has one. */
export const repeated = ({ estimator, outcome }: Asked, T: number): object => {
  const drawn = drawnBy(estimator, T);
  if (!drawn || outcome === null) return estimator;
  return { ...estimator, ...(drawOf(estimator) === 'coin' ? { xi: outcome } : { depth: drawn.depths[outcome] }) };
};

export const readOuter = (given: unknown): Schedule => {
  const bag = readObject(given, 'outer', ['schedule', 'iterations', 'firstUpdateNorm', 'stepSize']);
  const schedule = readOneOf(bag.schedule, 'outer.schedule', schedules);
  const iterations = readInteger(bag.iterations, 'outer.iterations', limits.iterations);
  return schedule === 'inverse-sqrt'
    ? {
        schedule,
        iterations,
        firstUpdateNorm: readNumber(bag.firstUpdateNorm, 'outer.firstUpdateNorm', limits.firstUpdateNorm),
      }
    : { schedule, iterations, stepSize: readNumber(bag.stepSize, 'outer.stepSize', limits.outerStepSize) };
};
