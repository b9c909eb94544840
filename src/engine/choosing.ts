import type { Descent } from '../core/problem.ts';
import { biasBoundOf, linearBeyond } from '../core/problems/twoTasks.ts';
import { twoTasksOf } from '../core/problems/twoTasksText.ts';
import { stepSizesOf } from '../core/stepSize.ts';
import { biasesOf, momentsOf, supremaOf } from '../core/theory/moments.ts';
import { frameOf } from '../scenario/frame.ts';
import { drawnBase } from '../scenario/settings/parts.ts';
import { formulaOf } from '../scenario/source.ts';
import type { Plan } from './plan.ts';
import type { Choice } from './result.ts';

/** Points of the grids that suprema are looked for on; what they find is refined. */
const POINTS = 2000;

/** The last suprema, which another λ leaves as they are. */
let known: { readonly key: string; readonly suprema: Omit<Choice, 'here' | 'biases'> } | null = null;

/** The moments of a coin's base and of d around a λ, of the descent there; of a random depth only at λ; null where nothing is drawn. */
export const choiceAt = (
  { scenario, problem, descent }: Plan,
  lambda: ArrayLike<number>,
  there: Descent,
): Choice | null => {
  const base = scenario.costs === 'q' ? drawnBase(scenario) : null;
  if (!base) return null;
  if (base.kind === 'all-depths') {
    const { V2, biases } = biasesOf(problem, there, Float64Array.from(lambda));
    return { here: { D2: biases[0]!, V2 }, window: null, everywhere: null, bound: null, biases };
  }
  const at = momentsOf(problem, descent, base);
  const [x0, x1] = frameOf(scenario);
  const key = JSON.stringify([scenario.problem, descent, base, x0, x1]);
  if (known?.key !== key) {
    const formula = formulaOf(scenario.problem);
    const tasks = formula && twoTasksOf(formula);
    const reach = tasks && linearBeyond(tasks, descent);
    const suprema = {
      window: problem.N === 1 ? supremaOf(at, x0, x1, POINTS) : null,
      everywhere: reach ? supremaOf(at, -reach, reach, POINTS) : null,
      bound: tasks && base.K === 0 ? biasBoundOf(tasks, Array.from(stepSizesOf(descent.stepSize, descent))) ** 2 : null,
    };
    known = { key, suprema };
  }
  const here = there === descent ? at : momentsOf(problem, there, base);
  return { here: here(Float64Array.from(lambda)), biases: null, ...known.suprema };
};
