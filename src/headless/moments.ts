import { hasCoin } from '../core/estimators/choice.ts';
import { baseCut } from '../core/estimators/fromSweep.ts';
import { priceOfDraw } from '../core/outer/calls.ts';
import { momentsOf } from '../core/theory/moments.ts';
import { optimalQ } from '../core/theory/optimalQ.ts';
import type { Question } from './question.ts';
import { refuse } from './read.ts';

/** U (14), (16) at λ for the base of every coin, what a step of it costs (U Prop. 1), and the q that (19) is least at. */
export const moments = ({ problem, descent, lambda, asked, constants }: Question): object => ({
  version: 1,
  ...(constants && { constants }),
  results: asked.map(({ estimator }, i) => {
    const cut = baseCut(estimator);
    if (!hasCoin(estimator) || !cut)
      return refuse(`estimators[${i}].kind must be one that tosses a coin`, estimator.kind);
    const here = momentsOf(problem, descent, { kind: 'truncated', ...cut })(Float64Array.from(lambda));
    const price = priceOfDraw(estimator, descent.T, problem.N);
    return { estimator, ...here, ...price, ...optimalQ(here, { ...price, epsilon: 0 }) };
  }),
});
