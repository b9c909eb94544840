import { memo, useMemo } from 'react';
import { same } from '../../core/identical.ts';
import { polyline } from '../geometry/polyline.ts';
import type { Identity } from '../marks/palette.ts';

/** One estimator's ratios, as they are drawn. */
export interface Line {
  readonly index: number;
  readonly name: string;
  readonly identity: Identity;
  readonly values: Float64Array;
  /** Where on the axis each value stands; absent: at τ = 1, 2, ... */
  readonly along?: Float64Array;
  readonly random: boolean;
  /** A mean of many runs: drawn hollow. */
  readonly hollow?: boolean;
  /** A line of no run: thin, without a marker. */
  readonly thin?: boolean;
  /** Whether the run stopped before its iterations were done. */
  readonly ended: boolean;
}

/** Small arrow heads where a curve leaves the frame, at most one each 7 px. */
const spikes = (
  values: Float64Array,
  x: (i: number) => number,
  low: number,
  high: number,
  top: number,
  bottom: number,
): string => {
  let path = '';
  let last = { up: Number.NEGATIVE_INFINITY, down: Number.NEGATIVE_INFINITY };
  values.forEach((v, i) => {
    const at = x(i);
    if (v > high && at - last.up >= 7) {
      path += `M${at.toFixed(1)},${top - 5}l3,5h-6Z`;
      last = { ...last, up: at };
    }
    if (v < low && at - last.down >= 7) {
      path += `M${at.toFixed(1)},${bottom + 5}l3,-5h-6Z`;
      last = { ...last, down: at };
    }
  });
  return path;
};

/** A curve in its estimator's dash, with marks where it leaves the frame and a cross where its run ended early. */
export const Curve = memo(
  (props: {
    readonly line: Line;
    readonly selected: boolean;
    /** A pinned run's. */
    readonly thin?: boolean;
    readonly x: (at: number) => number;
    readonly y: (v: number) => number;
    readonly low: number;
    readonly high: number;
    readonly clip: string;
  }) => {
    const { line, selected, x, y, low, high, clip } = props;
    const thin = props.thin || line.thin;
    const { values, along, identity, random } = line;
    const colour = identity.css;
    const end = values.length - 1;
    const [path, arrows, last] = useMemo(() => {
      const place = (i: number): number => x(along ? along[i]! : i + 1);
      return [
        polyline(
          values.length,
          place,
          (i) => (random && (values[i]! > high || values[i]! < low) ? Number.NaN : y(values[i]!)),
          // From beyond one side to beyond the other: a line would claim the values between.
          (i) => Math.min(values[i - 1]!, values[i]!) < low && Math.max(values[i - 1]!, values[i]!) > high,
        ),
        spikes(values, place, low, high, y(high), y(low)),
        place(end),
      ];
    }, [values, along, end, random, x, y, low, high]);
    const at = Math.min(y(low), Math.max(y(high), y(values[end]!)));
    return (
      <g data-run={thin ? undefined : line.index}>
        <path
          d={path}
          clipPath={clip}
          fill="none"
          stroke={colour}
          strokeWidth={
            thin ? 1 : line.hollow ? (selected ? 4.4 : 3.6) : random ? (selected ? 1.6 : 1.1) : selected ? 2.5 : 1.8
          }
          strokeOpacity={random && !selected ? 0.6 : 1}
          strokeDasharray={identity.dash}
          strokeLinecap={identity.marker === 'circle' ? 'round' : 'butt'}
          strokeLinejoin="round"
        />
        {line.hollow && (
          <path d={path} clipPath={clip} fill="none" stroke="var(--ground)" strokeWidth={selected ? 1.8 : 1.4} />
        )}
        {arrows && <path d={arrows} fill={colour} />}
        {line.ended && Number.isFinite(at) && (
          <path d={`M${last - 4},${at - 4}l8,8m0,-8l-8,8`} stroke={colour} strokeWidth={2} fill="none" />
        )}
      </g>
    );
  },
  same,
);
