import { printed } from 'virtual:kernels';
import { assemble } from '../assemble.ts';
import type { FormulaProblem } from '../problem.ts';
import { type ProblemName, problems } from './index.ts';

let shrinking: typeof import('virtual:shrinking').shrinking | null = null;

/** Loads the kernels of a step that shrinks, which few need: to be awaited before a built-in problem is swept with one. */
export const prepareShrinking = async (): Promise<void> => {
  shrinking ??= (await import('virtual:shrinking')).shrinking;
};

/** A built-in problem as it was printed at build time: no code is generated on the page. */
export const builtIn = (name: ProblemName): FormulaProblem =>
  assemble(problems[name].formula, printed[name](), () => {
    if (!shrinking) throw new Error('the kernels of a shrinking step must be prepared before they are used');
    return shrinking[name]();
  });
