import { FormulaError, type Line } from '../core/expression/error.ts';
import type { FormulaFault } from '../core/expression/fault.ts';
import { sameName } from '../core/expression/functions.ts';
import { createGraph } from '../core/expression/graph.ts';
import { checkNames } from '../core/expression/names.ts';
import { type Budget, formulaLimit, parse } from '../core/expression/parse.ts';
import { type Symbols, symbolsOf, texOf } from '../core/expression/tex.ts';
import type { Formula, Tasks } from '../core/problem.ts';
import { limits, type Range } from './limits.ts';
import type { Scenario } from './scenario.ts';
import { formulaOf, traitsOf } from './source.ts';
import { type DecimalSign, readTyped } from './typedNumber.ts';

/**
 * A problem as its author types it: one text for each field, read into the part of a scenario that it stands for, or
 * into what is wrong and where, field by field. Only what types problems needs this: it brings the reader of formulas.
 */
export const variables = ['lambda', 'w'] as const;
export type Variable = (typeof variables)[number];

/** One component of λ or w: where it starts, and its domain. */
type OfComponent = `${Variable}-${number}-${'start' | 'low' | 'high'}`;
/** What tasks differ in: the names of constants, their numbers task by task, and the tasks' weights. */
type OfTasks = 'constants' | 'tasks' | 'weights';
export type TextId = Variable | 'outer' | 'inner' | 'step' | 'strongConvexity' | 'smoothness' | OfTasks | OfComponent;
export type Texts = Readonly<Partial<Record<TextId, string>>>;

/** How many components of λ and of w may be typed here; links may hold more. */
export const most = 2;

/** What is wrong with one text; `position` counts its characters from 0. */
export interface Fault {
  readonly position: number;
  readonly why:
    | { readonly code: 'formula'; readonly fault: FormulaFault }
    | { readonly code: 'range'; readonly range: Range }
    | { readonly code: 'number'; readonly offer: string }
    | { readonly code: 'tasks'; readonly range: Range }
    /** So many numbers are needed, one for each name, or for each task. */
    | { readonly code: 'task-numbers' | 'task-weights'; readonly count: number }
    | { readonly code: 'names' | 'missing' | 'empty-domain' | 'half-domain' | 'alpha-above-beta' };
}

export interface Reading {
  /** The names that the formulas were read with. */
  readonly names: Readonly<Record<Variable, readonly string[]>>;
  readonly faults: Readonly<Partial<Record<TextId, Fault>>>;
  /** Each formula that could be read, and every name, type-set. */
  readonly tex: Readonly<Partial<Record<TextId, string>>>;
  readonly symbols: Symbols;
  /** What the texts make of the scenario; null while anything is wrong. */
  readonly change: Partial<Scenario> | null;
}

/** The text to start from: the problem's own, or none over the same names. */
const textOf = (problem: Scenario['problem']): Formula =>
  formulaOf(problem) ?? { ...traitsOf(problem).names, inner: '', outer: '' };

const fresh = { lambda: 1, w: 0 } as const;

const printTasks = (tasks: Tasks | undefined): Readonly<Record<OfTasks, string>> => ({
  constants: tasks?.names.join(', ') ?? '',
  tasks: tasks?.values.map((values) => values.join(', ')).join('; ') ?? '',
  weights: tasks?.weights.some((weight) => weight !== 1) ? tasks.weights.join(', ') : '',
});

/** The texts that stand for a scenario. */
export const printTexts = ({ problem, lambda, w0, stepSize }: Scenario): Texts => {
  const formula = textOf(problem);
  const starts = { lambda, w: formula.init ?? w0 };
  const boxes = { lambda: formula.window, w: formula.region };
  const texts: Partial<Record<TextId, string>> = {
    lambda: formula.lambda.join(', '),
    w: formula.w.join(', '),
    outer: formula.outer,
    inner: formula.inner,
    step: formula.step ?? String(stepSize),
    strongConvexity: String(formula.strongConvexity ?? ''),
    smoothness: String(formula.smoothness ?? ''),
    ...printTasks(formula.tasks),
  };
  for (const variable of variables)
    for (let i = 0; i < most; i++) {
      texts[`${variable}-${i}-start`] = String(starts[variable][i] ?? fresh[variable]);
      texts[`${variable}-${i}-low`] = String(boxes[variable]?.[2 * i] ?? '');
      texts[`${variable}-${i}-high`] = String(boxes[variable]?.[2 * i + 1] ?? '');
    }
  return texts;
};

/** The texts of a problem that could not be read, as far as it has any. */
export const unreadTexts = (problem: Readonly<Record<string, unknown>>): Texts => {
  const texts: Partial<Record<TextId, string>> = {};
  const list = (x: unknown): readonly string[] =>
    Array.isArray(x) ? x.filter((one): one is string => typeof one === 'string') : [];
  for (const variable of variables)
    if (list(problem[variable]).length > 0) texts[variable] = list(problem[variable]).join(', ');
  for (const id of ['inner', 'outer', 'step'] as const) {
    const text = problem[id];
    if (typeof text === 'string') texts[id] = text;
    else if (id !== 'step') texts[id] = '';
  }
  const { names, values } = (problem.tasks ?? {}) as { readonly names?: unknown; readonly values?: unknown };
  if (list(names).length > 0) texts.constants = list(names).join(', ');
  if (Array.isArray(values)) texts.tasks = values.map((row) => (Array.isArray(row) ? row.join(', ') : '')).join('; ');
  list(problem.init).forEach((text, i) => {
    if (i < most) texts[`w-${i}-start`] = text;
  });
  return texts;
};

/** Reads single texts, and gathers what is wrong and what could be set. */
const createReader = (texts: Texts, sign: DecimalSign) => {
  const faults: Partial<Record<TextId, Fault>> = {};
  const tex: Partial<Record<TextId, string>> = {};
  const budget: Budget = { nodes: formulaLimit };
  const textOf = (id: TextId): string => texts[id] ?? '';
  const isBlank = (id: TextId): boolean => textOf(id).trim() === '';

  /** Of several faults of a field the first counts. */
  const fault = (id: TextId, why: Fault['why'], position = 0): undefined => {
    faults[id] ??= { position, why };
    return undefined;
  };
  const trial = <T>(id: TextId, read: () => T, offset = (_: FormulaError) => 0): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return fault(id, { code: 'formula', fault: error.fault }, offset(error) + error.position);
    }
  };

  const names = (line: Variable, taken: readonly string[]): readonly string[] | undefined => {
    const found = [...textOf(line).matchAll(/[^,]*[^,\s][^,]*/g)];
    if (found.length < 1 || found.length > most) return fault(line, { code: 'names' }, found[most]?.index ?? 0);
    const read = () => {
      const list = found.map(([text]) => text.trim());
      checkNames(line, list, new Set(taken));
      return list;
    };
    return trial(line, read, ({ entry }) => found[entry]!.index + found[entry]![0].search(/\S/));
  };

  /** The texts between separators that are not blank, and where each begins. */
  const pieces = (text: string, separator: string, offset = 0): readonly { text: string; at: number }[] => {
    let at = offset;
    return text.split(separator).flatMap((piece) => {
      const from = at;
      at += piece.length + separator.length;
      return piece.trim() === '' ? [] : [{ text: piece.trim(), at: from + piece.search(/\S/) }];
    });
  };
  const numberIn = (id: TextId, { text, at }: { readonly text: string; readonly at: number }, { min, max }: Range) => {
    const { value } = readTyped(text);
    return value !== null && value >= min && value <= max
      ? value
      : fault(id, { code: 'range', range: { min, max } }, at);
  };
  /** Names of constants and their numbers for each task; undefined where none are typed, or something is wrong. */
  const tasks = (taken: readonly string[], components: number): Tasks | undefined => {
    if (isBlank('constants') && isBlank('tasks')) return undefined;
    const found = pieces(textOf('constants'), ',');
    if (found.length === 0) return fault('constants', { code: 'missing' });
    const read = () => {
      const list = found.map(({ text }) => text);
      checkNames('tasks', list, new Set(taken));
      return list;
    };
    const list = trial('constants', read, ({ entry }) => found[entry]!.at);
    const rows = pieces(textOf('tasks'), ';');
    const most = Math.min(limits.tasks.max, Math.floor(limits.taskVariables / components));
    if (rows.length < limits.tasks.min || rows.length > most)
      return fault('tasks', { code: 'tasks', range: { min: limits.tasks.min, max: most } }, rows[most]?.at ?? 0);
    const values = rows.map(({ text, at }) => {
      const row = pieces(text, ',', at);
      if (row.length !== found.length) return fault('tasks', { code: 'task-numbers', count: found.length }, at);
      return row.map((piece) => numberIn('tasks', piece, limits.coordinate));
    });
    const weighed = pieces(textOf('weights'), ',');
    const positive = { min: 1e-9, max: limits.coordinate.max };
    const weights = isBlank('weights') ? rows.map(() => 1) : weighed.map((one) => numberIn('weights', one, positive));
    if (weights.length !== rows.length) return fault('weights', { code: 'task-weights', count: rows.length });
    const isRead = !faults.constants && !faults.tasks && !faults.weights;
    return isRead && list ? { names: list, values: values as number[][], weights: weights as number[] } : undefined;
  };

  const formula = (id: TextId, line: Line, symbols: Symbols): string | undefined => {
    const text = textOf(id);
    if (isBlank(id)) return fault(id, { code: 'missing' });
    const { formulaLength: limit } = limits;
    if (text.length > limit)
      return fault(id, { code: 'formula', fault: { kind: 'too-many-characters', limit } }, limit);
    return trial(id, () => {
      tex[id] = texOf(text, symbols, budget, line);
      return text;
    });
  };

  /** The number that a text without names stands for. */
  const number = (id: TextId, range: Range): number | undefined => {
    if (isBlank(id)) return fault(id, { code: 'missing' });
    const isWithComma = sign === ',' && /^[^,.]*\d,\d+\s*$/.test(textOf(id));
    const typed = readTyped(isWithComma ? textOf(id).replace(',', '.') : textOf(id));
    if (typed.value === null && typed.offer !== null && /,|\..*\./.test(textOf(id)))
      return fault(id, { code: 'number', offer: typed.offer });
    if (typed.value !== null)
      return typed.value >= range.min && typed.value <= range.max ? typed.value : fault(id, { code: 'range', range });
    const node = trial(id, () => parse(createGraph(), textOf(id), new Map(), { nodes: formulaLimit }, 'init'));
    if (!node) return undefined;
    const isIn = node.op === 'constant' && node.value >= range.min && node.value <= range.max;
    return isIn ? node.value : fault(id, { code: 'range', range });
  };
  const numbers = (ids: readonly TextId[], range: Range): readonly number[] | undefined => {
    const values = ids.map((id) => number(id, range));
    return values.every((x) => x !== undefined) ? values : undefined;
  };
  const declared = (id: TextId): number | undefined => (isBlank(id) ? undefined : number(id, limits.declared));

  /** [low, high] of each component; undefined where no end of any is typed. */
  const box = (lows: readonly TextId[], highs: readonly TextId[]): readonly number[] | undefined => {
    const all = lows.flatMap((low, i) => [low, highs[i]!]);
    if (all.every(isBlank)) return undefined;
    const values = all.map((id) => (isBlank(id) ? fault(id, { code: 'half-domain' }) : number(id, limits.coordinate)));
    values.forEach((high, i) => {
      const low = values[i - 1];
      if (i % 2 === 1 && low !== undefined && high !== undefined && high - low < limits.frameExtent)
        fault(all[i]!, { code: 'empty-domain' });
    });
    return values.every((x) => x !== undefined) ? values : undefined;
  };

  /** Whether a text has none of these names in it. */
  const isFreeOf = (id: TextId, list: readonly string[]): boolean => {
    const words = (textOf(id).match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).map(sameName);
    return !list.some((name) => words.includes(sameName(name)));
  };

  return { faults, tex, fault, names, tasks, formula, number, numbers, declared, box, isFreeOf };
};

/** Whether a declared constant is of the texts' g: not where g is another one than the scenario's and the constant is still its. */
const isDeclaredIn = (texts: Texts, scenario: Scenario, id: 'strongConvexity' | 'smoothness'): boolean => {
  const printed = printTexts(scenario);
  const bare = (text: string | undefined) => text?.replace(/\s/g, '');
  return texts[id] !== printed[id] || bare(texts.inner) === bare(printed.inner);
};

/**
 * Reads every text; `scenario` gives what they do not say. Formulas and numbers have points; a number may be typed with the page's `sign`
 * before its fraction.
 */
export const readTexts = (texts: Texts, scenario: Scenario, sign: DecimalSign = '.'): Reading => {
  const was = textOf(scenario.problem);
  const read = createReader(texts, sign);
  const { faults, tex } = read;
  const lambda = read.names('lambda', []) ?? was.lambda;
  const w = read.names('w', lambda) ?? was.w;
  const names = { lambda, w };
  const tasks = read.tasks([...lambda, ...w], w.length);
  const constants =
    (tasks ?? (faults.constants || faults.tasks || faults.weights ? was.tasks : undefined))?.names ?? [];
  const symbols = symbolsOf(lambda, [...w, ...constants]);
  const ofLambda = symbolsOf(lambda, []);
  const ofStart = symbolsOf(lambda, constants);
  const components = (variable: Variable, part: 'start' | 'low' | 'high'): readonly TextId[] =>
    names[variable].map((_, i) => `${variable}-${i}-${part}` as const);

  const inner = read.formula('inner', 'inner', symbols);
  const outer = read.formula('outer', 'outer', symbols);
  const start = read.numbers(components('lambda', 'start'), limits.coordinate);
  const starts = components('w', 'start');
  const isSetting = starts.every((id) => read.isFreeOf(id, [...lambda, ...constants]));
  const w0 = isSetting ? read.numbers(starts, limits.coordinate) : undefined;
  const init = isSetting ? undefined : starts.map((id) => read.formula(id, 'init', ofStart));
  const isLearned = !read.isFreeOf('step', lambda);
  const stepSize = isLearned ? undefined : read.number('step', limits.stepSize);
  const step = isLearned ? read.formula('step', 'step', ofLambda) : undefined;
  const window = read.box(components('lambda', 'low'), components('lambda', 'high'));
  const region = read.box(components('w', 'low'), components('w', 'high'));
  const constant = (id: 'strongConvexity' | 'smoothness') =>
    isDeclaredIn(texts, scenario, id) ? read.declared(id) : undefined;
  const strongConvexity = constant('strongConvexity');
  const smoothness = constant('smoothness');
  if (strongConvexity !== undefined && smoothness !== undefined && strongConvexity > smoothness)
    read.fault('strongConvexity', { code: 'alpha-above-beta' });

  if (Object.keys(faults).length > 0 || inner === undefined || outer === undefined || start === undefined)
    return { names, faults, tex, symbols, change: null };

  const formula: Formula = {
    lambda,
    w,
    inner,
    outer,
    ...(init ? { init: init as readonly string[] } : {}),
    ...(step === undefined ? {} : { step }),
    ...(strongConvexity === undefined ? {} : { strongConvexity }),
    ...(smoothness === undefined ? {} : { smoothness }),
    ...(window ? { window } : {}),
    ...(region ? { region } : {}),
    ...(tasks ? { tasks } : {}),
  };
  const problem = JSON.stringify(formula) === JSON.stringify(scenario.problem) ? scenario.problem : formula;
  const sameWindow = lambda.length === scenario.lambda.length && String(window) === String(was.window);
  const change: Partial<Scenario> = {
    problem,
    T: scenario.T,
    stepSize: stepSize ?? scenario.stepSize,
    decay: scenario.decay,
    lambda: start,
    w0: w0 ?? w.map((_, i) => scenario.w0[i] ?? fresh.w),
    frame: sameWindow ? scenario.frame : null,
  };
  return { names, faults, tex, symbols, change };
};
