import { derive } from '../core/derive.ts';
import { FormulaError } from '../core/expression/error.ts';
import type { Formula, Tasks } from '../core/problem.ts';
import { gist, type Refuse, type Report, type Setting } from './change.ts';
import { type Bag, isBag, reportUnknownKeys, settle, toNumber } from './coerce.ts';
import { limits } from './limits.ts';
import type { ProblemFault } from './problemFault.ts';

const keys = [
  'lambda',
  'w',
  'inner',
  'outer',
  'init',
  'step',
  'strongConvexity',
  'smoothness',
  'window',
  'region',
  'tasks',
] as const;

const isText = (x: unknown): x is string => typeof x === 'string' && x.length <= limits.formulaLength;
const isTextList = (x: unknown): x is readonly string[] => Array.isArray(x) && Array.from(x).every(isText);

/** [low, high] of each component, in one list. */
const isBox = (x: unknown, dimension: number): x is readonly number[] => {
  const { coordinate, frameExtent } = limits;
  if (!Array.isArray(x) || x.length !== 2 * dimension) return false;
  const inside = (a: unknown) => typeof a === 'number' && a >= coordinate.min && a <= coordinate.max;
  return x.every((a, i) => inside(a) && (i % 2 === 0 || a - x[i - 1] >= frameExtent));
};

const isNumbers = (x: unknown, length: number): x is readonly number[] => {
  const { min, max } = limits.coordinate;
  return Array.isArray(x) && x.length === length && x.every((a) => typeof a === 'number' && a >= min && a <= max);
};

/** What is wrong with a formula's tasks; null where nothing is. */
export const taskFault = (given: unknown, M: number): ProblemFault | null => {
  if (!isBag(given)) return { kind: 'not-tasks' };
  const { names, values, weights } = given;
  const { min, max } = limits.tasks;
  if (!isTextList(names) || names.length === 0) return { kind: 'task-names' };
  if (!Array.isArray(values) || values.length < min || values.length > max) return { kind: 'task-count', min, max };
  if (values.length * M > limits.taskVariables) return { kind: 'task-components', limit: limits.taskVariables };
  if (!values.every((x) => isNumbers(x, names.length))) return { kind: 'task-values', wanted: names.length };
  return isNumbers(weights, values.length) && weights.every((p) => p > 0) ? null : { kind: 'task-weights' };
};

/** Formulas that have been read once need no second look: they are immutable. */
const known = new WeakSet<Formula>();

/** All tasks have the same text: what can be read for the first can be read for all. */
const forOneTask = (formula: Formula): Formula => {
  const { tasks } = formula;
  return tasks ? { ...formula, tasks: { ...tasks, values: tasks.values.slice(0, 1) } } : formula;
};

const faultOf = (formula: Formula): Error | null => {
  if (known.has(formula)) return null;
  try {
    derive(forOneTask(formula));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
  known.add(formula);
  return null;
};

const notAFormula = (part: 'inner' | 'outer' | 'step'): ProblemFault => ({
  ...{ kind: 'not-a-formula', part },
  limit: limits.formulaLength,
});

/** The formula that a value describes; `refuse` is told why it describes none. */
export const readFormula = (given: Bag, refuse: Refuse, report: Report): Formula | null => {
  if (known.has(given as unknown as Formula)) return given as unknown as Formula;
  const { lambda, w, inner, outer, init, step } = given;
  if (!isText(inner)) return refuse(notAFormula('inner'), 'inner');
  if (!isText(outer)) return refuse(notAFormula('outer'), 'outer');
  const { min, max } = limits.formulaVariables;
  const isNames = (x: unknown): x is readonly string[] => isTextList(x) && x.length >= min && x.length <= max;
  if (!isNames(lambda)) return refuse({ kind: 'not-names', part: 'lambda', min, max }, 'lambda');
  if (!isNames(w)) return refuse({ kind: 'not-names', part: 'w', min, max }, 'w');
  if (init !== undefined && !(isTextList(init) && init.length === w.length))
    return refuse({ kind: 'not-starts', wanted: w.length });
  if (step !== undefined && !isText(step)) return refuse(notAFormula('step'));

  const unsound = given.tasks === undefined ? null : taskFault(given.tasks, w.length);
  if (unsound !== null) return refuse(unsound);

  reportUnknownKeys(given, keys, 'problem', report);
  const constant = (setting: Setting & ('strongConvexity' | 'smoothness')): { [setting]?: number } => {
    if (given[setting] === undefined) return {};
    const x = toNumber(given[setting], { setting, range: limits.declared }, Number.NaN, (change) =>
      report(Number.isNaN(change.used) ? { ...change, used: null } : change),
    );
    return Number.isNaN(x) ? {} : { [setting]: x };
  };
  const box = (setting: Setting & ('window' | 'region'), dimension: number): { [setting]?: readonly number[] } => {
    const x = given[setting];
    if (x === undefined) return {};
    if (isBox(x, dimension)) return { [setting]: x };
    report({ setting, given: gist(x), used: null, why: { code: 'not-a-window' } });
    return {};
  };
  const next = settle<Formula>(given, {
    lambda,
    w,
    inner,
    outer,
    ...(init === undefined ? {} : { init }),
    ...(step === undefined ? {} : { step }),
    ...constant('strongConvexity'),
    ...constant('smoothness'),
    ...box('window', lambda.length),
    ...box('region', w.length),
    ...(given.tasks === undefined ? {} : { tasks: given.tasks as Tasks }),
  });
  const fault = faultOf(next);
  if (fault === null) return next;
  return fault instanceof FormulaError
    ? refuse(fault.fault, fault.line, fault.entry)
    : refuse({ kind: 'failed', message: fault.message });
};
