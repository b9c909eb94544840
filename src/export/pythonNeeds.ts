import type { Derived } from '../core/derive.ts';
import { adaptsCoin, drawOf, type Estimator, isRandom } from '../core/estimators/choice.ts';
import { baseCut, isRead } from '../core/estimators/fromSweep.ts';
import { descriptorOf } from '../core/estimators/index.ts';
import { isShrinking } from '../core/stepSize.ts';
import type { Result } from '../engine/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { callsPush, type Written } from './pythonAlgorithms.ts';

/** How far NumPy may be from the page: a difference quotient magnifies the rounding of F, some ε_mach, by 1/step. */
export const toleranceFor = (estimators: readonly Estimator[]): number =>
  Math.max(1e-12, ...estimators.map((e) => ('step' in e ? 1e-14 / e.step : 0)));

/** What a scenario uses, so that the file holds nothing else. */
export interface Needs extends Written {
  /** In the scenario's order, with K as computed. */
  readonly estimators: readonly Estimator[];
  /** w₀ is a setting. */
  readonly setsStart: boolean;
  /** Each inner descent starts where the last one ended. */
  readonly warm: boolean;
  /** An h is had at the sweep's λ by its own algorithm. */
  readonly asks: boolean;
  /** An h_K with the init term is read off a sweep. */
  readonly keeps: boolean;
  /** Products P_t dλ, J_t dw, for forward mode. */
  readonly push: boolean;
  /** −γ_t ∇_λ g, for its differences. */
  readonly slope: boolean;
  readonly random: boolean;
  /** Some draw how deep they go. */
  readonly depths: boolean;
  /** Some q follows its run. */
  readonly adapts: boolean;
  readonly solution: boolean;
  /** γ is a formula of λ. */
  readonly learned: boolean;
  readonly constantJacobian: boolean;
  readonly bound: boolean;
}

export const needsOf = (scenario: Scenario, { descent, unrolled }: Result, d: Derived): Needs => {
  const estimators = descent.runs.map((run) => run.estimator);
  const initTerms = new Set(estimators.flatMap((e) => ('initTerm' in e ? [e.initTerm] : [])));
  const initTerm = d.initDependsOnLambda;
  const solution = scenario.truth === 'solution';
  const [only] = initTerms;
  return {
    estimators,
    initTerm,
    setsStart: d.init === null,
    warm: scenario.warm,
    asks: estimators.some((e) => !isRead(e)),
    keeps: initTerm && estimators.some((e) => baseCut(e)?.initTerm === 'keep'),
    push: callsPush(estimators),
    slope: estimators.some((e) => descriptorOf(e).needsObjective),
    truncated: only === undefined ? null : !initTerm ? 'drop' : initTerms.size === 2 ? 'both' : only,
    random: estimators.some(isRandom),
    depths: estimators.some((e) => drawOf(e) === 'depth'),
    adapts: estimators.some(adaptsCoin),
    solution,
    learned: d.step !== null,
    t: isShrinking(scenario.decay) ? 't, ' : '',
    constantJacobian: d.constantJacobian,
    bound: !solution && unrolled.bound !== null,
  };
};
