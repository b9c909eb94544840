import type { Formula } from '../problem.ts';
import { quadraticFromLambda } from './quadratic-from-lambda.ts';
import { shabanTheorem } from './shaban-theorem.ts';
import { shabanToy, shabanToyInterfering } from './shaban-toy.ts';

/** The names of the built-in problems, as scenarios, links and the headless command write them. */
export type ProblemName = 'shaban-toy' | 'shaban-toy-interfering' | 'shaban-theorem-3.5' | 'quadratic-from-lambda';

/** A problem with the setting in which it is first shown. */
export interface BuiltIn {
  readonly formula: Formula;
  readonly texOuter: string;
  readonly texInner: string;
  /** Window in λ: [x₀, x₁, y₀, y₁], or [x₀, x₁] where λ is a number. */
  readonly window: readonly number[];
  readonly T: number;
  readonly stepSize: number;
  /** Without effect where the formula has an `init`. */
  readonly w0: readonly number[];
  /** λ₁, where the outer descent starts. */
  readonly lambda: readonly number[];
}

export const problems: Readonly<Record<ProblemName, BuiltIn>> = {
  'shaban-toy': shabanToy,
  'shaban-toy-interfering': shabanToyInterfering,
  'shaban-theorem-3.5': shabanTheorem,
  'quadratic-from-lambda': quadraticFromLambda,
};
