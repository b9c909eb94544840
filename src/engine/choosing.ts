import type { Descent } from '../core/problem.ts';
import { biasBoundOf, linearBeyond } from '../core/problems/twoTasks.ts';
import { twoTasksOf } from '../core/problems/twoTasksText.ts';
import { stepSizesOf } from '../core/stepSize.ts';
import { depthMomentsOf, depthSupremaOf, momentsOf, supremaOf } from '../core/theory/moments.ts';
import { frameOf } from '../scenario/frame.ts';
import { drawnBase } from '../scenario/settings/parts.ts';
import { formulaOf } from '../scenario/source.ts';
import type { Plan } from './plan.ts';
import type { Choice } from './result.ts';

/** Points of the grids that suprema are looked for on; what they find is refined. */
const POINTS = 2000;
/** Beyond so many steps the T moments of a random depth are known at the λ unrolled alone. */
const MOST_DEPTHS = 200;

/** The last suprema, which another λ leaves as they are. */
let known: { readonly key: string; readonly suprema: Omit<Choice, 'here'> } | null = null;

/** The moments of a coin's base and of d around a λ, of the descent there; null where nothing is drawn. */
export const choiceAt = (
  { scenario, problem, descent }: Plan,
  lambda: ArrayLike<number>,
  there: Descent,
): Choice | null => {
  const base = scenario.costs === 'q' ? drawnBase(scenario) : null;
  if (!base) return null;
  const ofDepth = base.kind === 'all-depths';
  const [x0, x1] = frameOf(scenario);
  const key = JSON.stringify([scenario.problem, descent, base, x0, x1]);
  if (known?.key !== key) {
    const formula = formulaOf(scenario.problem);
    const tasks = formula && twoTasksOf(formula);
    const reach = tasks && linearBeyond(tasks, descent);
    const suprema = (from: number, to: number) => {
      if (!ofDepth) return supremaOf(momentsOf(problem, descent, base), from, to, POINTS);
      return descent.T > MOST_DEPTHS ? null : depthSupremaOf(depthMomentsOf(problem, descent), from, to, POINTS);
    };
    known = {
      key,
      suprema: {
        window: problem.N === 1 ? suprema(x0, x1) : null,
        everywhere: reach ? suprema(-reach, reach) : null,
        bound:
          tasks && !ofDepth && base.K === 0
            ? biasBoundOf(tasks, Array.from(stepSizesOf(descent.stepSize, descent))) ** 2
            : null,
      },
    };
  }
  const here = ofDepth ? depthMomentsOf(problem, there) : momentsOf(problem, there, base);
  return { here: here(Float64Array.from(lambda)), ...known.suprema };
};
