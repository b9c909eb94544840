import type { Formula } from '../../core/problem.ts';
import { gist } from '../change.ts';
import { isBag } from '../coerce.ts';
import { toFormula } from '../formula.ts';
import { escapeText, readNumber, readNumbers } from '../linkText.ts';
import type { Scenario } from '../scenario.ts';
import { builtInName, formulaOf, isProblemName, problemNames, sourceOf } from '../source.ts';
import type { Domain, LinkKey } from './setting.ts';

type Given = Scenario['problem'];

/** A built-in problem by its name, or formulas. */
export const problem: Domain<Given> = {
  repair: (given, was, { report }) => {
    if (given === undefined || isProblemName(given)) return given ?? was;
    const used = builtInName(was) ?? formulaOf(was)?.inner ?? null;
    if (isBag(given)) return toFormula(given, used, report) ?? was;
    report({ setting: 'problem', given: gist(given), used, why: { code: 'one-of', allowed: problemNames } });
    return was;
  },
  write: builtInName,
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
    const source = sourceOf(problem);
    const tasks = source.kind === 'formula' && source.formula.tasks;
    if (!tasks) return null;
    const lists = [tasks.names.map(escapeText), ...tasks.values, tasks.weights];
    return lists.map((list) => list.join(',')).join(';');
  },
  read: (text, was) => {
    const [names = '', ...numbers] = text.split(';');
    const values = numbers.map(readNumbers);
    const tasks = { names: names.split(','), values: values.slice(0, -1), weights: values.at(-1) };
    return { ...(isBag(was) ? was : {}), tasks };
  },
};

export const problemKeys: readonly LinkKey<Given>[] = [
  { key: 'p', write: builtInName, read: (text) => text },
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
];
