import { type Estimator, goesBack, stepsKept } from './estimators/choice.ts';

/**
 * Time within one hypergradient, in two phases: the forward pass, T steps from w_0 to w_T, then the reverse pass, one
 * product for each step kept. Position 0 … T is the forward step t reached; T + k stands after k steps of the reverse pass,
 * where h_{T−k} has been gathered. Estimators without a reverse pass end at T.
 */
export interface Moment {
  readonly phase: 'forward' | 'reverse';
  /** The inner step whose state w_t the walk is at. */
  readonly t: number;
  /** Steps of the reverse pass taken. */
  readonly taken: number;
}

/** The last position; forward mode carries its derivative along and has no reverse pass. */
export const lastPosition = (e: Estimator, T: number): number => (goesBack(e) ? T + stepsKept(e, T) : T);

/** The moment at a position, which is moved between the first and the last. */
export const momentAt = (position: number, e: Estimator, T: number): Moment => {
  const p = Math.max(0, Math.min(lastPosition(e, T), Math.round(position)));
  return p <= T ? { phase: 'forward', t: p, taken: 0 } : { phase: 'reverse', t: 2 * T - p, taken: p - T };
};
