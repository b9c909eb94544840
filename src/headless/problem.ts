import { dataKinds } from '../core/data/given.ts';
import { FormulaError } from '../core/expression/error.ts';
import type { Formula, Problem, Tasks } from '../core/problem.ts';
import {
  type TwoTasks,
  type TwoTasksFault,
  twoTasksConstants,
  twoTasksFault,
  twoTasksFormula,
} from '../core/problems/twoTasks.ts';
import { oneTask } from '../core/tasks.ts';
import { problemOf } from '../engine/problems.ts';
import type { Change } from '../scenario/change.ts';
import { isBag } from '../scenario/coerce.ts';
import { limits } from '../scenario/limits.ts';
import { dataReader } from '../scenario/readData.ts';
import { taskFault } from '../scenario/readFormula.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { problemNamed, problemNames } from '../scenario/source.ts';
import { formulaFault } from '../words/en/formulaFault.ts';
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
import { refusalOf } from './refused.ts';

const FORMULA_KEYS = ['lambda', 'w', 'inner', 'outer', 'init', 'step', 'strongConvexity', 'smoothness', 'tasks'];

/** `task` asks for one of the problem's tasks, counted from 0; all count where it is absent. */
export const readProblem = (given: unknown, task: unknown): Problem => {
  if (typeof given === 'string') {
    if (task !== undefined) throw new Refusal("task asks for one of a formula's tasks, and this problem has none");
    return compiled(problemNamed(readOneOf(given, 'problem', problemNames)));
  }
  if (isBag(given) && 'kind' in given) return readDataProblem(given, task);
  if (given === undefined) refuse(`problem must be one of ${problemNames.join(', ')}, or a formula`, given);
  const formula = readFormula(readObject(given, 'problem', FORMULA_KEYS));
  if (task === undefined) return compiled(formula);
  if (!formula.tasks) throw new Refusal("task asks for one of a formula's tasks, and this problem has none");
  return compiled(oneTask(formula, readInteger(task, 'task', { min: 0, max: formula.tasks.values.length - 1 })));
};

const DATA_KEYS = ['kind', 'generate', 'X', 'y', 'Xval', 'yval', 'beta', 'd'];

/** A problem of data, where nothing has to be changed in it. */
const readDataProblem = (given: Bag, task: unknown): Problem => {
  if (task !== undefined) throw new Refusal("task asks for one of a formula's tasks, and this problem has none");
  readOneOf(given.kind, 'problem.kind', ['two-tasks', ...dataKinds]);
  const bag = readObject(given, 'problem', DATA_KEYS);
  if (bag.generate !== undefined) readObject(bag.generate, 'problem.generate', ['seed', 'n', 'p', 'd', 'noise']);
  const changes: Change[] = [];
  const problem = dataReader.repair(bag, (change) => void changes.push(change));
  const [first] = changes;
  if (first)
    throw new Refusal(first.why.code === 'formula' ? `problem.${formulaFault(first.why.fault)}` : refusalOf(first));
  return compiled(problem!);
};

/** The problem that a scenario names or types. */
export const compiled = (problem: Scenario['problem']): Problem => {
  try {
    return problemOf(problem);
  } catch (error) {
    if (error instanceof FormulaError) throw new Refusal(`problem.${error.line}: ${formulaFault(error.fault)}`);
    throw new Refusal(`problem: ${error instanceof Error ? error.message : error}`);
  }
};

const readText = (given: unknown, name: string): string => {
  if (typeof given !== 'string') return refuse(`${name} must be a text`, given);
  return given.length <= limits.formulaLength
    ? given
    : refuse(`${name} must have at most ${limits.formulaLength} characters`, given.length);
};

const readTasks = (given: unknown, M: number): Tasks => {
  const bag = readObject(given, 'problem.tasks', ['names', 'values', 'weights']);
  const fault = taskFault(bag, M);
  if (fault !== null) throw new Refusal(`problem.${formulaFault(fault)}`);
  return bag as unknown as Tasks;
};

const FAULTS: { readonly [C in TwoTasksFault['code']]: (fault: Extract<TwoTasksFault, { code: C }>) => string } = {
  'alpha-too-large': ({ limit }) => `problem.alpha must be below 1/max a = ${limit}`,
  'equal-curvatures': () =>
    'problem.a must be two different numbers: equal ones are one task, on which first order is right',
  'zone-too-narrow': ({ least }) => `problem.A must be at least the distance of the two minima, ${least}`,
};

/** U Theorem 2's tasks, where it is they that are asked about. */
export const readTwoTasks = (given: unknown): TwoTasks | null => {
  if (typeof given !== 'object' || given === null || !('kind' in given) || given.kind !== 'two-tasks') return null;
  const bag = readObject(given, 'problem', ['kind', 'a', 'D', 'b', 'A', 'alpha', 'r']);
  const positive = { min: 1e-12, max: 1e12 };
  const a = readVector(bag.a, 'problem.a', 2, positive) as unknown as readonly [number, number];
  const alpha = readNumber(bag.alpha, 'problem.alpha', positive);
  const r = readInteger(bag.r, 'problem.r', limits.T);
  if ((bag.D === undefined) === (bag.b === undefined))
    throw new Refusal('problem must have either D or b, the minimum of the second task times its curvature');
  const size = bag.A === undefined ? {} : { A: readNumber(bag.A, 'problem.A', positive) };
  const problem: TwoTasks =
    bag.D === undefined
      ? { kind: 'two-tasks', a, alpha, r, b: readNumber(bag.b, 'problem.b', positive), ...size }
      : { kind: 'two-tasks', a, alpha, r, D: readNumber(bag.D, 'problem.D', positive) };
  const fault = twoTasksFault(problem);
  if (fault) throw new Refusal((FAULTS[fault.code] as (fault: TwoTasksFault) => string)(fault));
  return problem;
};

/** Its text as a question may have it, without a window. */
export const asTyped = (problem: TwoTasks): object => {
  const { window: _, ...typed } = twoTasksFormula(problem);
  return typed;
};

export const constantsOf = (problem: TwoTasks): object => {
  const { b2, A, thetaFom, thetaStar, plateau } = twoTasksConstants(problem);
  return { b2, A, thetaFom, thetaStar, plateau };
};

const readFormula = (bag: Bag): Formula => {
  const names = (key: 'lambda' | 'w') => {
    const list = readList(bag[key], `problem.${key}`, readText);
    const { min, max } = limits.formulaVariables;
    return list.length >= min && list.length <= max
      ? list
      : refuse(`problem.${key} must hold from ${min} to ${max} names`, bag[key]);
  };
  const constant = (key: 'strongConvexity' | 'smoothness') =>
    bag[key] === undefined ? {} : { [key]: readNumber(bag[key], `problem.${key}`, limits.declared) };
  const lambda = names('lambda');
  const w = names('w');
  return {
    lambda,
    w,
    inner: readText(bag.inner, 'problem.inner'),
    outer: readText(bag.outer, 'problem.outer'),
    ...(bag.step === undefined ? {} : { step: readText(bag.step, 'problem.step') }),
    ...(bag.init === undefined ? {} : { init: readList(bag.init, 'problem.init', readText) }),
    ...constant('strongConvexity'),
    ...constant('smoothness'),
    ...(bag.tasks === undefined ? {} : { tasks: readTasks(bag.tasks, w.length) }),
  };
};
