import type { Reason, Result } from '../engine/result.ts';

/** Why a bound, or the gradient at the exact solution, does not exist: the reason's code is the kind. */
export type ReasonFact = {
  [C in Reason['code']]: { readonly kind: C } & Omit<Extract<Reason, { code: C }>, 'code'>;
}[Reason['code']];

export const reasonFact = ({ code, ...numbers }: Reason): ReasonFact => ({ kind: code, ...numbers }) as ReasonFact;

export type BoundFact =
  | ReasonFact
  /** Bounds are about the gradient through T steps, and not against the solution. */
  | { readonly kind: 'bound-needs-steps' };

/** Why no bound is drawn; null where one is. */
export const boundFact = ({ scenario, unrolled }: Result): BoundFact | null => {
  const { bound, boundReason, implicitReason } = unrolled;
  if (scenario.truth === 'solution') return implicitReason ? reasonFact(implicitReason) : { kind: 'bound-needs-steps' };
  return bound === null && boundReason ? reasonFact(boundReason) : null;
};
