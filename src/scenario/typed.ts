import { FormulaError, type Line } from '../core/expression/error.ts';
import { createGraph } from '../core/expression/graph.ts';
import { checkNames } from '../core/expression/names.ts';
import { type Budget, formulaLimit, parse } from '../core/expression/parse.ts';
import { type Symbols, symbolsOf, texOf } from '../core/expression/tex.ts';
import type { Formula } from '../core/problem.ts';
import { problems } from '../core/problems/index.ts';
import { limits, type Range } from './limits.ts';
import type { Scenario } from './scenario.ts';

/**
 * A problem as its author types it: one text for each field, read into the part of a scenario that it stands for, or
 * into what is wrong and where, field by field. Only what types problems needs this: it brings the reader of formulas.
 */
export const variables = ['lambda', 'w'] as const;
export type Variable = (typeof variables)[number];

/** One component of λ or w: where it starts, and its domain. */
type OfComponent = `${Variable}-${number}-${'start' | 'low' | 'high'}`;
export type TextId = Variable | 'outer' | 'inner' | 'step' | 'strongConvexity' | 'smoothness' | OfComponent;
export type Texts = Readonly<Partial<Record<TextId, string>>>;

/** How many components of λ and of w may be typed here; links may hold more. */
export const most = 2;

/** What is wrong with one text; `position` counts its characters from 0. */
export interface Fault {
  readonly position: number;
  readonly why:
    | { readonly code: 'formula'; readonly message: string }
    | { readonly code: 'range'; readonly range: Range }
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

/** The author's text of any problem, a built-in one's too, with the window in which it is first shown. */
export const formulaOf = (problem: Scenario['problem']): Formula =>
  typeof problem === 'string' ? { ...problems[problem].formula, window: problems[problem].window } : problem;

const fresh = { lambda: 1, w: 0 } as const;

/** The texts that stand for a scenario. */
export const printTexts = ({ problem, lambda, w0, stepSize }: Scenario): Texts => {
  const formula = formulaOf(problem);
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
  };
  for (const variable of variables)
    for (let i = 0; i < most; i++) {
      texts[`${variable}-${i}-start`] = String(starts[variable][i] ?? fresh[variable]);
      texts[`${variable}-${i}-low`] = String(boxes[variable]?.[2 * i] ?? '');
      texts[`${variable}-${i}-high`] = String(boxes[variable]?.[2 * i + 1] ?? '');
    }
  return texts;
};

const isBlank = (text: string): boolean => text.trim() === '';

/** Reads every text; `scenario` gives what they do not say. */
export const readTexts = (texts: Texts, scenario: Scenario): Reading => {
  const was = formulaOf(scenario.problem);
  const faults: Partial<Record<TextId, Fault>> = {};
  const tex: Partial<Record<TextId, string>> = {};
  const textOf = (id: TextId): string => texts[id] ?? '';
  const fault = (id: TextId, why: Fault['why'], position = 0): void => {
    faults[id] ??= { position, why };
  };
  /** `read`'s value, or undefined with the fault noted. */
  const trial = <T>(id: TextId, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      fault(id, { code: 'formula', message: error.message }, error.position);
      return undefined;
    }
  };

  const readNames = (line: Variable, taken: readonly string[]): readonly string[] => {
    const found = [...textOf(line).matchAll(/[^,]*[^,\s][^,]*/g)];
    const names = found.map(([text]) => text.trim());
    if (names.length < 1 || names.length > most) {
      fault(line, { code: 'names' }, found[most]?.index ?? 0);
      return was[line];
    }
    try {
      checkNames(line, names, new Set(taken));
      return names;
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      const at = found[error.entry]!;
      fault(line, { code: 'formula', message: error.message }, at.index + at[0].search(/\S/));
      return was[line];
    }
  };
  const lambda = readNames('lambda', []);
  const w = readNames('w', lambda);

  const symbols = symbolsOf(lambda, w);
  const ofLambda = symbolsOf(lambda, []);
  const budget: Budget = { nodes: formulaLimit };
  const read = (id: TextId, line: Line, names: Symbols): string | undefined => {
    if (isBlank(textOf(id))) {
      fault(id, { code: 'missing' });
      return undefined;
    }
    if (textOf(id).length > limits.formulaLength) {
      const message = `at most ${limits.formulaLength} characters are allowed`;
      fault(id, { code: 'formula', message }, limits.formulaLength);
      return undefined;
    }
    return trial(id, () => {
      tex[id] = texOf(textOf(id), names, budget, line);
      return textOf(id);
    });
  };
  const inner = read('inner', 'inner', symbols);
  const outer = read('outer', 'outer', symbols);

  /** The number that a text without names stands for. */
  const number = (id: TextId, range: Range): number | undefined => {
    if (isBlank(textOf(id))) {
      fault(id, { code: 'missing' });
      return undefined;
    }
    const text = textOf(id).replaceAll('−', '-');
    const node = trial(id, () => parse(createGraph(), text, new Map(), { nodes: formulaLimit }, 'init'));
    if (!node) return undefined;
    if (node.op === 'constant' && node.value >= range.min && node.value <= range.max) return node.value;
    fault(id, { code: 'range', range });
    return undefined;
  };
  const namesNothing = (text: string): boolean =>
    !lambda.some((name) => new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u').test(text));

  const components = (
    variable: Variable,
    names: readonly string[],
    part: 'start' | 'low' | 'high',
  ): readonly TextId[] => names.map((_, i) => `${variable}-${i}-${part}` as const);
  const numbers = (ids: readonly TextId[], range: Range): readonly number[] | undefined => {
    const values = ids.map((id) => number(id, range));
    return values.every((x) => x !== undefined) ? values : undefined;
  };

  const start = numbers(components('lambda', lambda, 'start'), limits.coordinate);
  const initIds = components('w', w, 'start');
  const settled = initIds.every((id) => namesNothing(textOf(id)));
  const w0 = settled ? numbers(initIds, limits.coordinate) : undefined;
  const init = settled ? undefined : initIds.map((id) => read(id, 'init', ofLambda));
  const learned = !namesNothing(textOf('step'));
  const stepSize = learned ? undefined : number('step', limits.stepSize);
  const step = learned ? read('step', 'step', ofLambda) : undefined;

  /** [low, high] of each component; undefined where none is typed. */
  const box = (variable: Variable, names: readonly string[]): readonly number[] | undefined => {
    const lows = components(variable, names, 'low');
    const highs = components(variable, names, 'high');
    const all = lows.flatMap((low, i) => [low, highs[i]!]);
    if (all.every((id) => isBlank(textOf(id)))) return undefined;
    const values = all.map((id) => {
      if (!isBlank(textOf(id))) return number(id, limits.coordinate);
      fault(id, { code: 'half-domain' });
      return undefined;
    });
    values.forEach((high, i) => {
      const low = values[i - 1];
      if (i % 2 === 1 && low !== undefined && high !== undefined && high - low < limits.frameExtent)
        fault(all[i]!, { code: 'empty-domain' });
    });
    return values as readonly number[];
  };
  const window = box('lambda', lambda);
  const region = box('w', w);
  const declared = (id: 'strongConvexity' | 'smoothness'): number | undefined =>
    isBlank(textOf(id)) ? undefined : number(id, limits.declared);
  const strongConvexity = declared('strongConvexity');
  const smoothness = declared('smoothness');
  if (strongConvexity !== undefined && smoothness !== undefined && strongConvexity > smoothness)
    fault('strongConvexity', { code: 'alpha-above-beta' });

  const names = { lambda, w };
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
