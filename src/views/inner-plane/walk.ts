import { useMemo } from 'react';
import type { Estimator } from '../../core/estimators/choice.ts';
import { type Moment, momentAt } from '../../core/twoPasses.ts';
import type { Rect } from '../geometry/rect.ts';
import type { Identity } from '../marks/palette.ts';
import { type DrawnSteps, drawnSteps, type Place } from './steps.ts';

/** The steps that a picture shows: those after w_from up to w_T, of which the last K are kept. */
export interface Span {
  readonly from: number;
  readonly T: number;
  readonly K: number;
}

/** The steps as a walk through the two passes has them. */
export interface WalkedSteps {
  /** The whole path, where the reverse pass goes back over it. */
  readonly faint: DrawnSteps | null;
  readonly strong: DrawnSteps;
}

/** Which steps are strong at a moment: in the forward pass those done, in the reverse pass those gone back over. */
export const strongSpan = ({ from, T, K }: Span, { phase, t, taken }: Moment): Span =>
  phase === 'forward'
    ? { from, T: Math.max(from, t), K: Math.max(0, t - (T - K)) }
    : { from: Math.max(from, T - taken), T, K: taken };

/** The moment at the cursor's position within the two passes; null where time is not within them. */
export const useMoment = (pass: number | null, estimator: Estimator, T: number): Moment | null =>
  useMemo(() => (pass === null ? null : momentAt(pass, estimator, T)), [pass, estimator, T]);

/** Every step, or those that a walk has come to; only these are drawn anew as it goes on. */
export const useSteps = (
  place: Place,
  { from, T, K }: Span,
  moment: Moment | null,
  identity: Identity,
  box: Rect,
): WalkedSteps => {
  const whole = useMemo(() => drawnSteps(place, { from, T, K }, identity, box), [place, from, T, K, identity, box]);
  const walked = useMemo(
    () => moment && drawnSteps(place, strongSpan({ from, T, K }, moment), identity, box),
    [place, from, T, K, moment, identity, box],
  );
  return { faint: moment?.phase === 'reverse' ? whole : null, strong: walked ?? whole };
};
