import { type DataProblem, isDataProblem } from '../core/data/given.ts';
import type { Formula, Problem } from '../core/problem.ts';
import { builtIn, prepareBuiltIn, prepareBuiltIns } from '../core/problems/built-in.ts';
import { prepareData } from '../scenario/data.ts';
import type { Decay, Scenario } from '../scenario/scenario.ts';
import { type Source, sourceOf } from '../scenario/source.ts';
import { problemKey } from './problemKey.ts';

/** How a problem is made of its source, and what must be loaded before, where the step shrinks by `decay`. */
interface Maker<S extends Source> {
  prepare(source: S, decay: Decay | undefined): Promise<void>;
  make(source: S): Problem;
}

let makeData: ((data: DataProblem) => Problem) | null = null;
let compile: ((formula: Formula) => Problem) | null = null;

const prepareFormulas = async (): Promise<void> => {
  compile ??= (await import('../core/formula.ts')).compile;
};

const compiled = (formula: Formula): Problem => {
  if (!compile) throw new Error('a formula must be prepared before it is computed');
  return compile(formula);
};

const makers: { readonly [Kind in Source['kind']]: Maker<Extract<Source, { kind: Kind }>> } = {
  'built-in': {
    prepare: ({ name }, decay) => prepareBuiltIn(name, decay),
    make: ({ name }) => builtIn(name),
  },
  'two-tasks': {
    prepare: prepareFormulas,
    make: ({ formula }) => {
      // Its max and min meet smoothly.
      const { kink: _, ...smooth } = compiled(formula);
      return smooth;
    },
  },
  data: {
    prepare: async () => {
      makeData ??= (await import('../core/data/index.ts')).problemOfData;
    },
    make: ({ data }) => {
      if (!makeData) throw new Error('a problem of data must be prepared before it is computed');
      return makeData(data);
    },
  },
  formula: { prepare: prepareFormulas, make: ({ formula }) => compiled(formula) },
};

const makerOf = <S extends Source>({ kind }: S): Maker<S> => makers[kind] as unknown as Maker<S>;

/** Loads what not every scenario needs, a problem's kernels or the reader of typed ones: to be awaited before one is computed. */
export const prepare = async (problem: Scenario['problem'], decay?: Decay): Promise<void> => {
  if (isDataProblem(problem)) await prepareData();
  const source = sourceOf(problem);
  await makerOf(source).prepare(source, decay);
};

/** Loads all that any problem needs. */
export const prepareAll = async (): Promise<void> => {
  const data = { kind: 'logistic', generate: { seed: 0, n: 1, p: 1, noise: 0 } } as const;
  await Promise.all([
    prepareData(),
    prepareBuiltIns(),
    prepareFormulas(),
    makers.data.prepare({ kind: 'data', data }, undefined),
  ]);
};

const made = new Map<string, Problem>();
const REMEMBERED = 8;

/** The problem as it is computed; the last few are remembered. */
export const problemOf = (problem: Scenario['problem']): Problem => {
  const key = problemKey(problem);
  const known = made.get(key);
  if (known) return known;
  const source = sourceOf(problem);
  const one = makerOf(source).make(source);
  if (made.size >= REMEMBERED) made.delete(made.keys().next().value!);
  made.set(key, one);
  return one;
};
