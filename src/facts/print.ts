import type { Compared, FieldKind, Scenario, Truth } from '../scenario/scenario.ts';
import { outerStepFact, type SettingFact, startFact, stepSizeFact, throwsCoins } from './settings.ts';

interface Outer {
  readonly lambda: readonly number[];
  readonly iterations: number;
  readonly tau: number;
}

type FirstUpdate = Omit<Extract<ReturnType<typeof outerStepFact>, { kind: 'first-update' }>, 'kind'>;
type OuterStep = Omit<Extract<ReturnType<typeof outerStepFact>, { kind: 'outer-step' }>, 'kind'>;

/** What paper says in words, since it has no controls. */
export type PrintFact =
  | {
      readonly kind: 'inner-descent';
      readonly T: number;
      readonly step: Extract<SettingFact, { kind: 'step-size' | 'learned-step-size' }>;
      readonly start: Extract<SettingFact, { kind: 'w0' | 'w0-of-lambda' }>;
    }
  | (Outer & FirstUpdate & { readonly kind: 'outer-descent-by-first-update' })
  | (Outer & OuterStep & { readonly kind: 'outer-descent' })
  | { readonly kind: 'field'; readonly field: FieldKind; readonly truth: Truth }
  | { readonly kind: 'truth'; readonly truth: Truth }
  | { readonly kind: 'ratios-along'; readonly who: Compared }
  | { readonly kind: 'coins'; readonly seed: number };

const innerFact = (scenario: Scenario): PrintFact => ({
  kind: 'inner-descent',
  T: scenario.T,
  step: stepSizeFact(scenario),
  start: startFact(scenario),
});

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
      { kind: 'field', field, truth },
      { kind: 'truth', truth },
      ...(path ? [{ kind: 'ratios-along' as const, who: { ...path, truth } }] : []),
      ...(throwsCoins(scenario) ? [{ kind: 'coins' as const, seed }] : []),
    ],
  ];
};
