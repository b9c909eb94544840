import { memo } from 'react';
import type { ContourMap } from './contours.ts';

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
export const ContourValues = memo(({ map }: { readonly map: ContourMap }) => (
  <g>
    {[...map.levels, ...(map.floor ? [map.floor] : [])].map(
      ({ value, text, label }) =>
        label && (
          <text
            key={value}
            className="plane-level"
            x={label[0]}
            y={label[1]}
            dy={value === map.floor?.value ? '-0.4em' : '0.35em'}
            textAnchor="middle"
          >
            {text}
          </text>
        ),
    )}
  </g>
));
