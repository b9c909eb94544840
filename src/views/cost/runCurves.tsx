import type { Spent } from '../../core/growth.ts';
import type { Growth } from '../../engine/result.ts';
import { polyline } from '../geometry/polyline.ts';
import type { TauScale } from '../marks/axes.tsx';
import { markerPath } from '../marks/palette.ts';
import { type GrowthLayer, growthIdentity } from './growthLines.ts';

/** Places of the predicted line: each whole number where they are few, then about two per cent apart. */
const fine = ({ at }: Growth): readonly number[] => {
  const last = at.at(-1)!;
  const places = [at[0]!];
  for (let x = Math.max(1, at[0]!); x < last; x = Math.max(x + 1, Math.round(1.02 * x))) places.push(x);
  return [...new Set([...places, last])];
};

/** Which of the counted places have room for a mark of their own, the last among them. */
const apart = (at: readonly number[], x: TauScale): readonly number[] => {
  const kept: number[] = [];
  for (let i = at.length - 1, free = Number.POSITIVE_INFINITY; i >= 0; i--)
    if (x(at[i]!) <= free) {
      kept.push(i);
      free = x(at[i]!) - 7;
    }
  return kept;
};

interface RunCurvesProps {
  readonly layer: GrowthLayer;
  readonly of: keyof Spent;
  readonly top: number;
  readonly bottom: number;
  readonly x: TauScale;
  readonly y: (count: number) => number;
  /** A pinned run's: without the marks between, which lie too close to the live ones. */
  readonly thin?: boolean;
}

/** One run: what the formulas predict as lines, what was counted as marks on them, larger where the scenario stands. */
export const RunCurves = ({ layer, of, top, bottom, x, y, thin }: RunCurvesProps) => {
  const { growth, lines, place } = layer;
  const places = fine(growth);
  const shown = apart(growth.at, x);
  return (
    <g className={thin ? 'pinned' : undefined}>
      {place !== null && <path d={`M${x(place)},${top - 4}V${bottom}`} stroke="var(--ink)" strokeOpacity={0.55} />}
      {lines.map(({ key, predicted, identity, selected, random, stands, bare, [of]: counted }) => (
        <g key={key}>
          {!bare && (
            <path
              d={polyline(
                places.length,
                (i) => x(places[i]!),
                (i) => y(predicted(places[i]!)[of]),
              )}
              fill="none"
              stroke={identity.css}
              strokeWidth={selected && !thin ? 1.6 : 1}
              strokeDasharray={identity.dash}
            />
          )}
          {!thin && (
            <path
              className="counted"
              d={shown.map((i) => markerPath(identity.marker, 2.2, x(growth.at[i]!), y(counted[i]!))).join('')}
              fill={random || identity.open ? 'var(--ground)' : identity.css}
              stroke={identity.css}
              strokeWidth={0.8}
            />
          )}
          {stands.map((row) => {
            const { css, marker } = growthIdentity(row);
            const hollow = random || identity.open;
            return (
              row.place !== null &&
              row.here && (
                <path
                  key={row.slot}
                  d={markerPath(marker, selected ? 4.8 : 4, x(row.place), y(row.here[of]))}
                  fill={hollow ? 'var(--ground)' : css}
                  stroke={hollow ? css : 'var(--ground)'}
                  strokeWidth={1.2}
                />
              )
            );
          })}
        </g>
      ))}
    </g>
  );
};
