import { stationaryKinds } from '#words/stationary.ts';
import type { StationaryPoint } from '../../engine/result.ts';
import type { Plane } from '../geometry/plane.ts';
import type { Rect } from '../geometry/rect.ts';
import { isInside } from '../geometry/segments.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { plateHeight } from './legends.ts';
import { Plate } from './plates.tsx';
import { cross } from './stationaryPoints.tsx';

type Kind = StationaryPoint['kind'];

const order: readonly Kind[] = ['minimum', 'saddle', 'maximum'];
const arm = 16;
const apart = 12;

/** The kinds of crosses in the plot, where there is more to tell than that one is λ*. */
export const crossesToTell = (points: readonly StationaryPoint[], plane: Plane): readonly Kind[] => {
  const seen = points.filter(({ lambda }) => isInside(plane.box, [plane.x(lambda[0]!), plane.y(lambda[1]!)]));
  if (seen.length < 2 && seen.every(({ kind }) => kind === 'minimum')) return [];
  return order.filter((kind) => seen.some((point) => point.kind === kind));
};

const widthOf = (kind: Kind): number => arm + textWidth(stationaryKinds[kind], 400, 11);

export const crossesWidth = (kinds: readonly Kind[]): number =>
  kinds.reduce((sum, kind) => sum + widthOf(kind) + apart, 20 - apart);

/** Which cross is which. */
export const StationaryKey = ({ kinds, rect }: { readonly kinds: readonly Kind[]; readonly rect: Rect }) => {
  const y = rect.y + plateHeight / 2;
  let x = rect.x + 10;
  return (
    <g className="plane-key">
      <Plate rect={rect} />
      {kinds.map((kind) => {
        const at = x;
        x += widthOf(kind) + apart;
        return (
          <g key={kind}>
            <path className="plane-cross" d={cross[kind]} transform={`translate(${at + 5},${y}) scale(0.7)`} />
            <text x={at + arm} y={y} dy="0.35em">
              {stationaryKinds[kind]}
            </text>
          </g>
        );
      })}
    </g>
  );
};
