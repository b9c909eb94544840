import type { Formula } from '../problem.ts';

/** A problem with the setting in which it is first shown. */
export interface BuiltIn {
  readonly formula: Formula;
  /** Window in λ: [x₀, x₁, y₀, y₁], or [x₀, x₁] where λ is a number. */
  readonly window: readonly number[];
  readonly T: number;
  /** Without effect where the formula has a `step`. */
  readonly stepSize: number;
  /** Without effect where the formula has an `init`. */
  readonly w0: readonly number[];
  /** λ₁, where the outer descent starts. */
  readonly lambda: readonly number[];
}
