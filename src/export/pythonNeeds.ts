import type { Derived } from '../core/derive.ts';
import { type Estimator, type EstimatorKind, isRandom } from '../core/estimators/choice.ts';
import { baseCut } from '../core/estimators/fromSweep.ts';
import { isShrinking } from '../core/stepSize.ts';
import type { Result } from '../engine/result.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What a scenario uses, so that the file holds nothing else. */
export interface Needs {
  /** In the scenario's order, with K as computed. */
  readonly estimators: readonly Estimator[];
  readonly kinds: ReadonlySet<EstimatorKind>;
  /** w₀ depends on λ: P₀ ≠ 0. */
  readonly initTerm: boolean;
  /** w₀ is a setting. */
  readonly setsStart: boolean;
  /** An h_K with the init term is read off a sweep. */
  readonly keeps: boolean;
  /** Products P_t dλ, J_t dw, for forward mode. */
  readonly push: boolean;
  readonly recompute: boolean;
  readonly firstOrder: boolean;
  /** K-RMD, by what becomes of its init term; both where P₀ ≠ 0 and both are compared. */
  readonly truncated: 'drop' | 'keep' | 'both' | null;
  readonly random: boolean;
  readonly solution: boolean;
  /** γ is a formula of λ. */
  readonly learned: boolean;
  /** "t, " where Ξ_t depends on t. */
  readonly t: string;
  readonly constantJacobian: boolean;
  readonly bound: boolean;
}

export const needsOf = (scenario: Scenario, { descent, unrolled }: Result, d: Derived): Needs => {
  const estimators = descent.runs.map((run) => run.estimator);
  const kinds = new Set(estimators.map((e) => e.kind));
  const initTerms = new Set(estimators.flatMap((e) => ('initTerm' in e ? [e.initTerm] : [])));
  const initTerm = d.initDependsOnLambda;
  const solution = scenario.truth === 'solution';
  const [only] = initTerms;
  return {
    estimators,
    kinds,
    initTerm,
    setsStart: d.init === null,
    keeps: initTerm && estimators.some((e) => baseCut(e)?.initTerm === 'keep'),
    push: kinds.has('forward'),
    recompute: ['recompute', 'ufom', 'debiased'].some((kind) => kinds.has(kind as EstimatorKind)),
    firstOrder: kinds.has('first-order') || kinds.has('ufom'),
    truncated: only === undefined ? null : !initTerm ? 'drop' : initTerms.size === 2 ? 'both' : only,
    random: estimators.some(isRandom),
    solution,
    learned: d.step !== null,
    t: isShrinking(scenario.decay) ? 't, ' : '',
    constantJacobian: d.constantJacobian,
    bound: !solution && unrolled.bound !== null,
  };
};
