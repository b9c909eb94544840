import { type DataKind, type DataProblem, isDataProblem } from '../core/data/given.ts';
import type { Formula, Traits } from '../core/problem.ts';
import { type ProblemName, problems } from '../core/problems/index.ts';
import { formulaOfTasks, tasksOfFig1a, twoTasksOf } from '../core/problems/twoTasksText.ts';
import { traitsOfFormula } from '../core/traits.ts';
import { dataReader } from './data.ts';
import type { Scenario, Start } from './scenario.ts';

export type { Start };

/**
 * What a problem is made of. A scenario keeps the problem as it is written down everywhere (links, stored scenarios, the
 * headless command): a built-in one by its name, a typed one as its bare formula, and all others as objects with a `kind`
 * of their own. That form is the scenario's one form, so that nothing is ever converted or written in two ways; it is
 * read into this union here and nowhere else. A new kind is a member here, a reader below and a maker in the engine.
 */
export type Source =
  | { readonly kind: 'built-in'; readonly name: ProblemName }
  /** U Theorem 2's two tasks: a text of ours, whose constants are the author's. */
  | { readonly kind: 'two-tasks'; readonly formula: Formula }
  /** G 3.1's problems, of data that are given or drawn. */
  | { readonly kind: 'data'; readonly data: DataProblem }
  | { readonly kind: 'formula'; readonly formula: Formula };

/** The names of all that comes with the program. */
export type BuiltInName = ProblemName | 'two-tasks';

const oneRun = { draw: 'all', runs: 0, spread: 0 } as const;
const plainDescent = {
  decay: 'constant',
  method: 'gradient-descent',
  momentum: 0.5,
  optimal: false,
  warm: false,
} as const;

/** What is known of a problem before it is made. */
interface Known {
  readonly source: Source;
  readonly traits: Traits;
  /** The author's text, with the window in which it is first shown; null where there is none. */
  readonly formula: Formula | null;
  readonly start: Start;
}

type Reader<Kind extends Source['kind']> = (source: Extract<Source, { kind: Kind }>) => Omit<Known, 'source'>;

const readers: { readonly [Kind in Source['kind']]: Reader<Kind> } = {
  'built-in': ({ name }) => {
    const { formula: text, window, T, stepSize, w0, lambda } = problems[name];
    const formula = { ...text, window };
    return {
      traits: traitsOfFormula(formula),
      formula,
      start: { T, stepSize, ...plainDescent, w0, lambda, ...oneRun },
    };
  },
  'two-tasks': ({ formula }) => {
    const start: Start = {
      ...{ T: 10, stepSize: 0.1, ...plainDescent, w0: [0], lambda: [10] },
      ...{ draw: 'one', runs: 400, spread: 20 },
    };
    return { traits: traitsOfFormula(formula), formula, start };
  },
  data: ({ data }) => ({ ...dataReader().known(data), formula: null }),
  // From λ₁ = (1, …, 1) and w₀ = 0, with the step that its declared β allows.
  formula: ({ formula }) => ({
    traits: traitsOfFormula(formula),
    formula,
    start: {
      T: 100,
      stepSize: formula.smoothness === undefined ? 0.1 : Math.min(0.1, 1 / formula.smoothness),
      ...plainDescent,
      w0: formula.w.map(() => 0),
      lambda: formula.lambda.map(() => 1),
      ...oneRun,
    },
  }),
};

const read = <Kind extends Source['kind']>(source: Extract<Source, { kind: Kind }>): Known => ({
  ...(readers[source.kind as Kind] as Reader<Kind>)(source),
  source,
});

/** As in U Fig. 1a–c. */
export const twoTasks: Formula = formulaOfTasks(tasksOfFig1a);

const named = new Map<string, Known>();
const written = new WeakMap<object, Known>();

const knownOf = (problem: Scenario['problem']): Known => {
  if (typeof problem === 'string') {
    const known = named.get(problem) ?? read({ kind: 'built-in', name: problem });
    named.set(problem, known);
    return known;
  }
  const known =
    written.get(problem) ??
    read(
      isDataProblem(problem)
        ? { kind: 'data', data: problem }
        : { kind: twoTasksOf(problem) ? 'two-tasks' : 'formula', formula: problem },
    );
  written.set(problem, known);
  return known;
};

export const sourceOf = (problem: Scenario['problem']): Source => knownOf(problem).source;

/** What a problem is like: the same object each time. */
export const traitsOf = (problem: Scenario['problem']): Traits => knownOf(problem).traits;

/** The author's text of a problem, a built-in one's too, with the window in which it is first shown; null where it is not made of text. */
export const formulaOf = (problem: Scenario['problem']): Formula | null => knownOf(problem).formula;

export const startOf = (problem: Scenario['problem']): Start => knownOf(problem).start;

/** The name of a problem that comes with the program; null for all others. */
export const builtInName = (problem: Scenario['problem']): BuiltInName | null => {
  const source = sourceOf(problem);
  return source.kind === 'built-in' ? source.name : source.kind === 'two-tasks' ? source.kind : null;
};

/** Which kind of problem of data; null for all others. */
export const dataKindOf = (problem: Scenario['problem']): DataKind | null =>
  isDataProblem(problem) ? problem.kind : null;

export const problemNames: readonly BuiltInName[] = [...(Object.keys(problems) as ProblemName[]), 'two-tasks'];

/** The problem of a name. */
export const problemNamed = (name: BuiltInName): Scenario['problem'] => (name === 'two-tasks' ? twoTasks : name);

/** All problems that come with the program. */
export const builtInProblems: readonly Scenario['problem'][] = problemNames.map(problemNamed);

export const isProblemName = (x: unknown): x is BuiltInName => problemNames.includes(x as BuiltInName);
