import type { Result } from '../engine/result.ts';
import { type Beside, beside } from './beside.ts';
import { unrolledInFloat32 } from './precision.ts';
import { lengthOf, truthOf } from './truth.ts';

/** What a step t contributes. */
export type HoveredFact =
  | { readonly kind: 'step-overflows'; readonly t: number; readonly float32: boolean }
  /** `length`: that of the truth; null where it is not a finite number. */
  | {
      readonly kind: 'step-contributes';
      readonly t: number;
      readonly contribution: Beside;
      readonly length: number | null;
    }
  /** The error of a cut that keeps the steps after it. */
  | { readonly kind: 'step-is-cut'; readonly error: Beside };

/** Beside it the pinned step that is as far from the end. */
export const hoveredFacts = (result: Result, t: number, pinned: Result | null): readonly HoveredFact[] => {
  const { contribution, error } = result.unrolled;
  const { T } = result.scenario;
  const other = pinned?.unrolled;
  const own = contribution[t - 1] ?? Number.NaN;
  const cut = error[T - t] ?? Number.NaN;
  const length = lengthOf(truthOf(result));
  if (!Number.isFinite(own)) return [{ kind: 'step-overflows', t, float32: unrolledInFloat32(result) }];
  return [
    {
      kind: 'step-contributes',
      t,
      contribution: beside(own, other?.contribution.at(t - T - 1)),
      length: Number.isFinite(length) ? length : null,
    },
    ...(Number.isFinite(cut) ? [{ kind: 'step-is-cut', error: beside(cut, other?.error[T - t]) } as const] : []),
  ];
};
