import { counted } from '../core/counted.ts';
import { drain } from '../core/dynamics.ts';
import { blindTo, hasCoin, isExact, isRandom } from '../core/estimators/choice.ts';
import { estimate, solved } from '../core/estimators/estimate.ts';
import { baseCut } from '../core/estimators/fromSweep.ts';
import { reverse } from '../core/estimators/reverse.ts';
import { innerMethod } from '../core/innerMethod.ts';
import { distance } from '../core/space.ts';
import { cosine, descentRatio } from '../core/theory/agreement.ts';
import { type Unrolled, unroll } from '../core/unroll.ts';
import { type Asked, outcomeIn, type Question, repeated } from './question.ts';
import { sentence } from './reason.ts';

/** Every estimator at one λ, by the generic estimators with their costs counted. */
export const hypergradient = ({ problem, descent, lambda, asked, truth, constants }: Question): object => {
  const dynamics = innerMethod(problem, descent);
  const l = Float64Array.from(lambda);
  const exact = drain(reverse(dynamics, l));
  const unrolled = unroll(problem, { descent, lambda, estimators: [], truth });
  const target = truth === 'steps' ? exact : unrolled.implicit;

  /** Whether what the base leaves out is exactly the terms t ≤ T − K and the init term. */
  const dropsAll = ({ estimator }: Asked) => !problem.initDependsOnLambda || baseCut(estimator)?.initTerm === 'drop';

  const shares = { startsAtLambda: problem.initDependsOnLambda, learnsStep: problem.learnsStep };
  const results = asked.map((one, i) => {
    const outcome = outcomeIn(one, i);
    const { dynamics: counting, tally } = counted(dynamics);
    const solving = solved(counting, l, one.estimator);
    const solution = solving && drain(solving);
    const h = solution?.h ?? drain(estimate(counting, l, one.estimator, outcome));
    const { kept: _, ...cost } = tally();
    const nothing = target === null;
    return {
      estimator: repeated(one, descent.T),
      hypergradient: Array.from(h),
      error: nothing ? null : errorOf(one, outcome, h, target, unrolled, truth === 'steps' && dropsAll(one)),
      descentRatio: nothing ? null : descentRatio(h, target, 0),
      cosine: nothing ? null : cosine(h, target, 0),
      ...bounds(one, outcome, unrolled, dropsAll(one)),
      cost,
      ...(solution && { residual: solution.residual, blindTo: blindTo(one.estimator, shares) }),
    };
  });
  return {
    version: 1,
    ...(constants && { constants }),
    innerSolution: Array.from(unrolled.path.subarray(-problem.M)),
    outerValue: unrolled.value,
    exact: Array.from(exact),
    implicit: unrolled.implicit,
    implicitReason: unrolled.implicitReason && sentence(unrolled.implicitReason),
    results,
  };
};

/** |1 − ξ/q|, by which the coin multiplies the base's error against d: G − d = (1 − ξ/q)(h_K − d). */
const amplification = ({ estimator }: Asked, outcome: number): number =>
  hasCoin(estimator) ? Math.abs(1 - outcome / estimator.q) : 1;

/** Whether its h is the h_K of a cut, or what a coin makes of it. */
const isOfCut = ({ estimator }: Asked): boolean => hasCoin(estimator) || !isRandom(estimator);

/** ‖h − truth‖; summed from the terms left out where those are known, since subtraction would round them away. */
const errorOf = (
  one: Asked,
  outcome: number,
  h: ArrayLike<number>,
  target: ArrayLike<number>,
  unrolled: Unrolled,
  fromTerms: boolean,
): number => {
  const base = isOfCut(one) ? baseCut(one.estimator) : null;
  return base && fromTerms ? unrolled.error[base.K]! * amplification(one, outcome) : distance(h, target);
};

/** S (10) and the path bound against d; both are stated for bases that drop the init term or have none. */
const bounds = (one: Asked, outcome: number, { bound, boundReason, pathBound }: Unrolled, dropsAll: boolean) => {
  const base = isOfCut(one) ? baseCut(one.estimator) : null;
  if (!base) {
    const boundReason = isExact(one.estimator) ? 'the estimator is exact' : 'the bounds are for truncation';
    return { bound: null, boundReason, pathBound: null };
  }
  if (!dropsAll)
    return { bound: null, boundReason: 'the bounds are for truncation without the init term', pathBound: null };
  const factor = amplification(one, outcome);
  return {
    bound: bound && bound[base.K]! * factor,
    boundReason: boundReason && sentence(boundReason),
    pathBound: pathBound && pathBound[base.K]! * factor,
  };
};
