import type { Reason } from '../../engine/result.ts';
import { type BoundFact, reasonFact } from '../../facts/bound.ts';
import { apart } from '../apart.ts';
import { joined } from '../joined.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tell } from '../telling.ts';
import { stepSizeTelling } from './stepSize.ts';

/** Stands in the bound's place: which assumption does not hold. */
export const boundTelling: Telling<BoundFact> = {
  'step-too-large': (fact) => {
    const [limit, own] = apart(fact.limit, fact.stepSize);
    return say`Bound S (10) is not drawn: it needs γ ≤ 1/β = ${strong(limit)}, and γ is ${strong(own)}.`;
  },
  'no-contraction': () => say`No bound is drawn: with heavy ball the norm of the Jacobian may be above 1.`,
  'step-varies': () => say`Bound S (10) is not drawn: its proof sums a geometric series of one γ, and here γ shrinks.`,
  'step-not-positive': ({ stepSize }) =>
    say`Bound S (10) is not drawn: the learned γ is ${strong(number(stepSize))} here, and must be positive.`,
  'learned-step': stepSizeTelling['cannot-learn-step'] as () => Sentence,
  contradicted: ({ t }) =>
    say`Bound S (10) is not drawn: at step ${strong(t)} the curvature of g is not within the declared α and β.`,
  undeclared: () => say`Bound S (10) is not drawn: the problem declares no α and β.`,
  'not-strongly-convex': () => say`Bound S (10) is not drawn: g is not strongly convex in w here.`,
  'not-finite': () => say`Bound S (10) is not drawn: it is not a finite number here.`,
  'no-solution': () => say`No exact inner solution was found to measure against here.`,
  'many-variables': ({ most }) =>
    say`No bound is drawn: bounds need norms of matrices, computed for at most ${strong(most)} variables w.`,
  'bound-needs-steps': () => say`Bounds are about the gradient through T steps: none is drawn against the solution.`,
};

export const boundNote = (reason: Reason): Sentence => joined(tell(boundTelling, reasonFact(reason)));
