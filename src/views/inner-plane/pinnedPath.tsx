import { type ReactNode, useMemo } from 'react';
import { stepsKept } from '../../core/estimators/choice.ts';
import type { Moment } from '../../core/twoPasses.ts';
import type { Result, Unrolled } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import { componentsOf } from '../../facts/innerPath.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside, linePath } from '../geometry/segments.ts';
import { type Identity, identityOf, markerPath } from '../marks/palette.ts';
import type { Place } from './steps.ts';

interface PinnedPathProps {
  readonly unrolled: Unrolled;
  readonly K: number;
  readonly identity: Identity;
  readonly plane: Plane;
  /** How far it is drawn: a walk through the forward pass shows no step before its time. */
  readonly upTo: number;
}

/** The pinned run's path of w under the live one, thin and pale, and where it ends. */
const PinnedPath = ({ unrolled, K, identity, plane, upTo }: PinnedPathProps) => {
  const { path } = unrolled;
  const M = componentsOf(unrolled);
  const T = path.length / M - 1;
  const place: Place = (t) =>
    M === 2 ? [plane.x(path[2 * t]!), plane.y(path[2 * t + 1]!)] : [plane.x(t), plane.y(path[t]!)];
  const last = Math.min(T, upTo);
  const cut = Math.min(last, T - K);
  const end = place(last);
  return (
    <g className="pinned" fill="none">
      <path d={linePath(0, cut, place)} stroke="var(--ink-3)" />
      {last > cut && <path d={linePath(cut, last, place)} stroke={identity.css} />}
      {isInside(plane.box, end) && (
        <path
          d={markerPath(identity.marker, 4, ...end)}
          fill={identity.open ? 'var(--ground)' : identity.css}
          stroke={identity.open ? identity.css : 'var(--ground)'}
        />
      )}
    </g>
  );
};

/** The pinned unrolled path; null where nothing is pinned, or w has another dimension. */
export const comparable = (pinned: Result | null, live: Result): Unrolled | null =>
  pinned && componentsOf(pinned.unrolled) === componentsOf(live.unrolled) ? pinned.unrolled : null;

/** The pinned path as an element that stays the same while nothing of it changes. */
export const usePinnedPath = (pinned: Result | null, live: Result, moment: Moment | null, plane: Plane): ReactNode => {
  const unrolled = comparable(pinned, live);
  const compared = pinned?.scenario.estimators[counterpart(pinned.scenario, live.scenario)];
  const upTo = moment?.phase === 'forward' ? moment.t : Number.POSITIVE_INFINITY;
  return useMemo(() => {
    if (!unrolled || !compared) return null;
    const K = stepsKept(compared.estimator, unrolled.contribution.length);
    const identity = identityOf(compared.estimator, compared.slot);
    return <PinnedPath unrolled={unrolled} K={K} identity={identity} plane={plane} upTo={upTo} />;
  }, [unrolled, compared, plane, upTo]);
};
