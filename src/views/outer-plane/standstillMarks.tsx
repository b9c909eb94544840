import type { Standstill } from '../../facts/standstill.ts';
import type { Plane } from '../geometry/plane.ts';
import { identityOf, markerPath } from '../marks/palette.ts';

/** Half of a tangent, in pixels across. */
const reach = 34;

/** Where descents stop beside the minimum, on the curve of F: a marker with the tangent there, and a hairline down to the axis. */
export const StandstillMarks = ({ stops, plane }: { readonly stops: readonly Standstill[]; readonly plane: Plane }) => {
  const bottom = plane.box.y + plane.box.height;
  return (
    <g className="plane-standstills">
      {stops.map(({ index, who, lambda, value, slope }) => {
        const { css, marker, open } = identityOf(who.estimator, who.slot);
        const [x, y] = [plane.x(lambda), plane.y(value)];
        const by = reach * plane.unit;
        const along = (d: number) => `${plane.x(lambda + d).toFixed(1)},${plane.y(value + d * slope).toFixed(1)}`;
        return (
          <g key={`${index} ${lambda}`} data-who={index} stroke={css}>
            <path d={`M${x.toFixed(1)},${y.toFixed(1)}V${bottom}`} strokeDasharray="2 3" />
            <path d={`M${along(-by)}L${along(by)}`} strokeWidth={1.5} />
            <path d={markerPath(marker, 4.2, x, y)} fill={open ? 'var(--ground)' : css} />
          </g>
        );
      })}
    </g>
  );
};
