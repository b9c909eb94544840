import type { Scenario } from '../scenario/scenario.ts';

/** A number of the live run and that of the pinned one; null where nothing is pinned, or the pinned run has no such number. */
export interface Beside {
  readonly own: number;
  readonly pinned: number | null;
}

export const beside = (own: number, pinned: number | null | undefined): Beside => ({
  own,
  pinned: pinned === undefined || Number.isNaN(pinned) ? null : pinned,
});

type Choice = Pick<Scenario, 'estimators' | 'selected'>;

/** Index of the pinned estimator that stands beside the live selected one: that of the same slot, else its own selected one. */
export const counterpart = (pinned: Choice, live: Choice): number => {
  const slot = live.estimators[live.selected]?.slot;
  const same = pinned.estimators.findIndex((compared) => compared.slot === slot);
  return same < 0 ? pinned.selected : same;
};

/** Whether two runs have as many λ, and so are drawn in the same plane. */
export const inOnePlane = (
  a: { readonly scenario: Pick<Scenario, 'lambda'> },
  b: { readonly scenario: Pick<Scenario, 'lambda'> },
): boolean => a.scenario.lambda.length === b.scenario.lambda.length;
