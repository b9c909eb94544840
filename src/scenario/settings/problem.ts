import { dataKinds, isDataKind, isDataProblem } from '../../core/data/given.ts';
import type { Formula } from '../../core/problem.ts';
import { formulaOfTasks, type TwoTasksText, tasksOfFig1a, twoTasksOf } from '../../core/problems/twoTasksText.ts';
import { gist } from '../change.ts';
import { type Bag, isBag } from '../coerce.ts';
import { dataReader } from '../data.ts';
import { escapeText } from '../escaped.ts';
import { toFormula } from '../formula.ts';
import { limits, within } from '../limits.ts';
import { readNumber, readNumbers } from '../linkText.ts';
import type { TasksFault } from '../problemFault.ts';
import type { Scenario } from '../scenario.ts';
import {
  builtInName,
  dataKindOf,
  formulaOf,
  isProblemName,
  problemNamed,
  problemNames,
  sourceOf,
  twoTasks,
} from '../source.ts';
import type { Domain, LinkKey } from './setting.ts';

type Given = Scenario['problem'];

/** Why U Theorem 2's tasks cannot have such constants; null where they can. */
const tasksFault = ({ a, b2, A }: TwoTasksText): TasksFault | null => {
  const { curvature, minimum } = limits.twoTasks;
  if (!a.every((x) => within(x, curvature))) return { kind: 'constant', name: 'a', ...curvature };
  if (!within(b2, minimum)) return { kind: 'constant', name: 'b', ...minimum };
  const least = b2 / a[1];
  return A >= least && A <= minimum.max ? null : { kind: 'zone-too-narrow', least };
};

const canonical = new WeakSet<Formula>();

/** The one text of these constants; where they are those of the built-in problem, that. */
const toTwoTasks = (given: Formula, tasks: TwoTasksText): Formula => {
  if (canonical.has(given)) return given;
  const isBuiltIn = JSON.stringify(tasks) === JSON.stringify(tasksOfFig1a);
  const next = isBuiltIn ? twoTasks : formulaOfTasks(tasks);
  canonical.add(next);
  return next;
};

/** What a link calls a problem. */
const nameOf = (problem: Given): string | null => builtInName(problem) ?? dataKindOf(problem);

/** A built-in problem by its name, or formulas, or data. */
export const problem: Domain<Given> = {
  repair: (given, was, { report }) => {
    if (given === undefined) return was;
    if (isProblemName(given)) return problemNamed(given);
    const used = builtInName(was) ?? formulaOf(was)?.inner ?? null;
    const tasks = isBag(given) && twoTasksOf(given as unknown as Formula);
    if (tasks) {
      const fault = tasksFault(tasks);
      if (fault === null) return toTwoTasks(given as unknown as Formula, tasks);
      report({ setting: 'problem', given: gist(given.tasks), used, why: { code: 'formula', fault } });
      return was;
    }
    if (isDataKind(given)) return dataReader().named(given);
    if (isDataProblem(given)) return dataReader().repair(given as unknown as Bag, report) ?? was;
    if (isBag(given)) return toFormula(given, used, report) ?? was;
    report({
      setting: 'problem',
      given: gist(given),
      used,
      why: { code: 'one-of', allowed: [...problemNames, ...dataKinds] },
    });
    return was;
  },
  write: nameOf,
  read: (text) => text,
};

const ofFormula = (
  key: string,
  name: Exclude<keyof Formula, 'tasks'>,
  separator: string | null,
  read: (text: string) => unknown = (text) => (separator === null ? text : text.split(separator)),
): LinkKey<Given> => ({
  key,
  write: (problem) => {
    const source = sourceOf(problem);
    if (source.kind !== 'formula') return null;
    const value = source.formula[name];
    if (value === undefined) return null;
    return typeof value === 'object'
      ? value.map((x) => escapeText(String(x))).join(separator ?? '')
      : escapeText(String(value));
  },
  read: (text, was) => ({ ...(isBag(was) ? was : {}), [name]: read(text) }),
});

/** The names, then the numbers of every task, then the weights. */
const tasksKey: LinkKey<Given> = {
  key: 'tasks',
  write: (problem) => {
    const tasks = problem === problemNamed('two-tasks') ? undefined : formulaOf(problem)?.tasks;
    if (!tasks) return null;
    const lists = [tasks.names.map(escapeText), ...tasks.values, tasks.weights];
    return lists.map((list) => list.join(',')).join(';');
  },
  read: (text, was) => {
    const [names = '', ...numbers] = text.split(';');
    const values = numbers.map(readNumbers);
    const tasks = { names: names.split(','), values: values.slice(0, -1), weights: values.at(-1) };
    return { ...(isBag(was) ? was : isProblemName(was) ? (formulaOf(problemNamed(was)) ?? {}) : {}), tasks };
  },
};

export const problemKeys: readonly LinkKey<Given>[] = [
  { key: 'p', write: nameOf, read: (text) => text },
  ofFormula('l', 'lambda', ','),
  ofFormula('w', 'w', ','),
  ofFormula('inner', 'inner', null),
  ofFormula('outer', 'outer', null),
  ofFormula('init', 'init', ';'),
  ofFormula('step', 'step', null),
  ofFormula('window', 'window', ',', readNumbers),
  ofFormula('region', 'region', ',', readNumbers),
  ofFormula('alpha', 'strongConvexity', null, readNumber),
  ofFormula('beta', 'smoothness', null, readNumber),
  tasksKey,
  {
    key: 'data',
    write: (problem) => (isDataProblem(problem) ? dataReader().write(problem) : null),
    read: (text, was) => dataReader().read(text, was),
  },
];
