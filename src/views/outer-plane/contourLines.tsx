import { memo } from 'react';
import { same } from '../../core/identical.ts';
import type { ContourMap, Level } from './contours.ts';

/** Level lines; where a step along −h goes uphill, hatching and the zero line. */
export const ContourLines = memo(({ map, hatch }: { readonly map: ContourMap; readonly hatch: string }) => (
  <g>
    {map.uphill && <path d={map.uphill.path} fill={`url(#${hatch})`} />}
    {map.levels.map(({ value, path }) => (
      <path key={value} className="plane-contour" d={path} />
    ))}
    {map.floor && <path className="plane-floor" d={map.floor.path} />}
    {map.uphill && <path className="plane-zero" d={map.uphill.path} />}
  </g>
));

/** Their values, on the lines. */
export const ContourValues = memo(
  ({ levels, floor }: { readonly levels: readonly Level[]; readonly floor: Level | null }) => (
    <g>
      {levels.map(
        (level) =>
          level.label && (
            <text
              key={level.value}
              className="plane-level"
              x={level.label[0]}
              y={level.label[1]}
              dy={level === floor ? '-0.4em' : '0.35em'}
              textAnchor="middle"
            >
              {level.text}
            </text>
          ),
      )}
    </g>
  ),
  same,
);
