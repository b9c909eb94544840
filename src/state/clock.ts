import { lastPosition, momentAt } from '../core/twoPasses.ts';
import { clamp } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { selectedIn } from '../scenario/selected.ts';
import type { Cursor } from './actions.ts';

/** What time runs over: the outer iterations τ, or the two passes of one hypergradient. */
export type ClockKind = 'outer' | 'passes';

/** A clock as it stands: the timeline shows it, the player moves it. */
export interface Clock {
  readonly kind: ClockKind;
  readonly at: number;
  readonly first: number;
  readonly last: number;
  /** Milliseconds that one position is shown at speed 1. */
  readonly beat: number;
  /** The position to play after `at`. */
  next(at: number): number;
}

const single = 30;
const growth = 0.12;

/** The τ to show after `tau`: one by one up to 30, then by equal lengths of the log axis, to `last`. */
export const nextTau = (tau: number, last: number): number =>
  Math.min(last, tau < single ? tau + 1 : tau + Math.round(growth * tau));

/** How long both passes take at speed 1, and how long one position is shown at least and at most. */
const passes = { whole: 8000, beat: { min: 40, max: 250 } };

interface Timed {
  readonly scenario: Scenario;
  readonly cursor: Cursor;
}

export const clockOf = (state: Timed): Clock => {
  const { scenario, cursor } = state;
  if (cursor.pass === null) {
    const last = scenario.outer.iterations + 1;
    const at = Math.min(scenario.tau, last);
    return { kind: 'outer', at, first: 1, last, beat: 250, next: (tau) => nextTau(tau, last) };
  }
  const last = lastPosition(selectedIn(state.scenario).estimator, scenario.T);
  const stride = Math.max(1, Math.ceil((last * passes.beat.min) / passes.whole));
  return {
    kind: 'passes',
    at: Math.min(cursor.pass, last),
    first: 0,
    last,
    beat: clamp((passes.whole * stride) / last, passes.beat),
    next: (at) => Math.min(last, at + stride),
  };
};

/** Which phase, step and product the position stands at; null while time runs over τ. */
export const momentOf = (state: Timed) =>
  state.cursor.pass === null
    ? null
    : momentAt(state.cursor.pass, selectedIn(state.scenario).estimator, state.scenario.T);

/** The position at which the other clock starts: τ stands where it stood, the passes are both done. */
export const otherClock = (state: Timed): { readonly pass: number | null } => ({
  pass: state.cursor.pass === null ? lastPosition(selectedIn(state.scenario).estimator, state.scenario.T) : null,
});
