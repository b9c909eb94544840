import type { Compared, Decay, FieldKind, Scenario, Truth } from '../scenario/scenario.ts';
import { outerStepFact, throwsCoins } from './settings.ts';

interface Inner {
  readonly T: number;
  readonly stepSize: number;
  readonly w0: readonly number[];
}

interface Outer {
  readonly lambda: readonly number[];
  readonly iterations: number;
  readonly tau: number;
}

type FirstUpdate = Omit<Extract<ReturnType<typeof outerStepFact>, { kind: 'first-update' }>, 'kind'>;
type OuterStep = Omit<Extract<ReturnType<typeof outerStepFact>, { kind: 'outer-step' }>, 'kind'>;

/** What paper says in words, since it has no controls. */
export type PrintFact =
  | (Inner & { readonly kind: 'inner-descent' })
  | (Inner & { readonly kind: 'inner-descent-with-shrinking-step'; readonly decay: Exclude<Decay, 'constant'> })
  | (Outer & FirstUpdate & { readonly kind: 'outer-descent-by-first-update' })
  | (Outer & OuterStep & { readonly kind: 'outer-descent' })
  | { readonly kind: 'field'; readonly field: FieldKind }
  | { readonly kind: 'truth'; readonly truth: Truth }
  | { readonly kind: 'ratios-along'; readonly who: Compared }
  | { readonly kind: 'coins'; readonly seed: number };

const innerFact = ({ T, stepSize, decay, w0 }: Scenario): PrintFact =>
  decay === 'constant'
    ? { kind: 'inner-descent', T, stepSize, w0 }
    : { kind: 'inner-descent-with-shrinking-step', T, stepSize, w0, decay };

const outerFact = (scenario: Scenario): PrintFact => {
  const { lambda, tau } = scenario;
  const { iterations } = scenario.outer;
  const step = outerStepFact(scenario);
  return step.kind === 'first-update'
    ? { ...step, kind: 'outer-descent-by-first-update', lambda, iterations, tau }
    : { ...step, kind: 'outer-descent', lambda, iterations, tau };
};

/** By line: the inner descent, the outer one, what is shown. */
export const printFacts = (scenario: Scenario): readonly (readonly PrintFact[])[] => {
  const { truth, field, along, estimators, seed } = scenario;
  const path = along === null ? undefined : estimators[along];
  return [
    [innerFact(scenario)],
    [outerFact(scenario)],
    [
      { kind: 'field', field },
      { kind: 'truth', truth },
      ...(path ? [{ kind: 'ratios-along' as const, who: path }] : []),
      ...(throwsCoins(scenario) ? [{ kind: 'coins' as const, seed }] : []),
    ],
  ];
};
