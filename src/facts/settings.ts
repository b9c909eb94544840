import { hasCoin, isRandom } from '../core/estimators/choice.ts';
import type { Compared, Decay, Outer, Scenario, Truth } from '../scenario/scenario.ts';
import { builtInName, formulaOf } from '../scenario/source.ts';

type Schedule = Outer['schedule'];
type ByStep = Exclude<Schedule, 'inverse-sqrt'>;

/** The inner method: its momentum, null of gradient descent, and whether its constants are the best ones at each λ. */
export interface InnerFact {
  readonly momentum: number | null;
  readonly best: boolean;
}

export const innerMethodFact = ({
  method,
  momentum,
  optimal,
}: Pick<Scenario, 'method' | 'momentum' | 'optimal'>): InnerFact => ({
  momentum: method === 'heavy-ball' ? momentum : null,
  best: optimal,
});

/** A setting that the numbers of a picture depend on. */
export type SettingFact =
  | { readonly kind: 'built-in'; readonly problem: Scenario['problem'] }
  | { readonly kind: 'typed'; readonly inner: string; readonly outer: string }
  | { readonly kind: 'T'; readonly T: number }
  | { readonly kind: 'step-size'; readonly decay: Decay; readonly stepSize: number; readonly inner: InnerFact }
  | { readonly kind: 'learned-step-size'; readonly decay: Decay; readonly formula: string }
  | { readonly kind: 'w0'; readonly w0: readonly number[]; readonly warm: boolean }
  | { readonly kind: 'w0-of-lambda'; readonly formulas: readonly string[] }
  | { readonly kind: 'lambda'; readonly lambda: readonly number[] }
  | { readonly kind: 'first-update'; readonly schedule: 'inverse-sqrt'; readonly length: number }
  | { readonly kind: 'outer-step'; readonly schedule: ByStep; readonly eta: number }
  | { readonly kind: 'iterations'; readonly iterations: number }
  | { readonly kind: 'tau'; readonly tau: number }
  | { readonly kind: 'estimator'; readonly who: Compared }
  | { readonly kind: 'estimator-with-coin'; readonly who: Compared; readonly q: number }
  | { readonly kind: 'seed'; readonly seed: number }
  | { readonly kind: 'truth'; readonly truth: Truth };

/** How the outer descent steps. */
export const outerStepFact = ({
  outer,
}: Pick<Scenario, 'outer'>): Extract<SettingFact, { kind: 'first-update' | 'outer-step' }> =>
  outer.schedule === 'inverse-sqrt'
    ? { kind: 'first-update', schedule: outer.schedule, length: outer.firstUpdateNorm }
    : { kind: 'outer-step', schedule: outer.schedule, eta: outer.stepSize };

/** The seed matters where somebody draws. */
export const throwsCoins = ({ estimators }: Pick<Scenario, 'estimators'>): boolean =>
  estimators.some(({ estimator }) => isRandom(estimator));

/** γ, as a number or as the problem's own formula. */
export const stepSizeFact = ({
  problem,
  decay,
  stepSize,
  ...rest
}: Scenario): Extract<SettingFact, { kind: 'step-size' | 'learned-step-size' }> => {
  const step = formulaOf(problem)?.step;
  return step === undefined
    ? { kind: 'step-size', decay, stepSize, inner: innerMethodFact(rest) }
    : { kind: 'learned-step-size', decay, formula: step };
};

/** w₀, as numbers or as the problem's own formulas. */
export const startFact = ({ problem, w0, warm }: Scenario): Extract<SettingFact, { kind: 'w0' | 'w0-of-lambda' }> => {
  const init = formulaOf(problem)?.init;
  return init === undefined ? { kind: 'w0', w0, warm } : { kind: 'w0-of-lambda', formulas: init };
};

/** Every setting that the numbers of a picture depend on: problem, inner and outer descent, estimators, truth. */
export const settingFacts = (s: Scenario): readonly (readonly SettingFact[])[] => {
  const typed = builtInName(s.problem) === null ? formulaOf(s.problem) : null;
  return [
    [typed ? { kind: 'typed', inner: typed.inner, outer: typed.outer } : { kind: 'built-in', problem: s.problem }],
    [{ kind: 'T', T: s.T }, stepSizeFact(s), startFact(s)],
    [
      { kind: 'lambda', lambda: s.lambda },
      outerStepFact(s),
      { kind: 'iterations', iterations: s.outer.iterations },
      { kind: 'tau', tau: s.tau },
    ],
    [
      ...s.estimators.map((one): SettingFact => {
        const { estimator } = one;
        const who = { ...one, truth: s.truth };
        return hasCoin(estimator) ? { kind: 'estimator-with-coin', who, q: estimator.q } : { kind: 'estimator', who };
      }),
      ...(throwsCoins(s) ? [{ kind: 'seed' as const, seed: s.seed }] : []),
    ],
    [{ kind: 'truth', truth: s.truth }],
  ];
};
