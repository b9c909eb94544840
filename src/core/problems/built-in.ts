import { atHand, kernels, shrinking } from 'virtual:kernels';
import { assemble, type Printed, type PrintedShrinking } from '../assemble.ts';
import type { Decay, FormulaProblem } from '../problem.ts';
import { isShrinking } from '../stepSize.ts';
import { type ProblemName, problems } from './index.ts';

const plain = new Map(Object.entries(atHand) as [ProblemName, Printed][]);
const shrunk = new Map<ProblemName, PrintedShrinking>();

/** Fetches a problem's kernels, those of a step that shrinks where it does: to be awaited before it is swept. */
export const prepareBuiltIn = async (name: ProblemName, decay?: Decay): Promise<void> => {
  if (!plain.has(name)) plain.set(name, (await kernels[name]()).printed);
  if (isShrinking(decay) && !shrunk.has(name)) shrunk.set(name, (await shrinking[name]()).printed);
};

/** All of them, with those of a step that shrinks. */
export const prepareBuiltIns = async (): Promise<void> => {
  await Promise.all((Object.keys(problems) as ProblemName[]).map((name) => prepareBuiltIn(name, 'harmonic')));
};

const prepared = <K>(kernels: ReadonlyMap<ProblemName, K>, name: ProblemName): K => {
  const found = kernels.get(name);
  if (!found) throw new Error(`the kernels of “${name}” must be prepared before they are used`);
  return found;
};

/** A built-in problem as it was printed at build time: no code is generated on the page. */
export const builtIn = (name: ProblemName): FormulaProblem =>
  assemble(problems[name].formula, prepared(plain, name)(), () => prepared(shrunk, name)());
