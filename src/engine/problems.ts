import type { Formula, Problem } from '../core/problem.ts';
import { builtIn, prepareShrinking } from '../core/problems/built-in.ts';
import { isShrinking } from '../core/stepSize.ts';
import type { Decay, Scenario } from '../scenario/scenario.ts';
import { type Source, sourceOf } from '../scenario/source.ts';

/** How a problem is made of its source, and what must be loaded before, where the step shrinks by `decay`. */
interface Maker<S extends Source> {
  prepare(decay: Decay | undefined): Promise<void>;
  make(source: S): Problem;
}

let compile: ((formula: Formula) => Problem) | null = null;

const makers: { readonly [Kind in Source['kind']]: Maker<Extract<Source, { kind: Kind }>> } = {
  'built-in': {
    prepare: async (decay) => {
      if (isShrinking(decay)) await prepareShrinking();
    },
    make: ({ name }) => builtIn(name),
  },
  formula: {
    prepare: async () => {
      compile ??= (await import('../core/formula.ts')).compile;
    },
    make: ({ formula }) => {
      if (!compile) throw new Error('a typed problem must be prepared before it is computed');
      return compile(formula);
    },
  },
};

const makerOf = <S extends Source>({ kind }: S): Maker<S> => makers[kind] as unknown as Maker<S>;

/** Loads what few scenarios need, the reader of typed problems or the kernels of a shrinking step: to be awaited before one is computed. */
export const prepare = (problem: Scenario['problem'], decay?: Decay): Promise<void> =>
  makerOf(sourceOf(problem)).prepare(decay);

/** Loads all that any problem needs. */
export const prepareAll = async (): Promise<void> => {
  for (const maker of Object.values(makers)) await maker.prepare('harmonic');
};

const made = new Map<string, Problem>();
const REMEMBERED = 8;

/** The problem as it is computed; the last few are remembered. */
export const problemOf = (problem: Scenario['problem']): Problem => {
  const key = JSON.stringify(problem);
  const known = made.get(key);
  if (known) return known;
  const source = sourceOf(problem);
  const one = makerOf(source).make(source);
  if (made.size >= REMEMBERED) made.delete(made.keys().next().value!);
  made.set(key, one);
  return one;
};
