import { sampled } from '../../facts/sampled.ts';
import type { Plane } from '../geometry/plane.ts';
import { spread } from '../geometry/spread.ts';
import { markerPath } from '../marks/palette.ts';
import { fittingStep, ticksOf, UpLabels } from '../marks/planeAxes.tsx';
import { type Curve, lastValue, type Walker } from './scalar.ts';

/** The marks of the scalar view; `plane` has λ across and the shown quantity up. */
const markersUpTo = 24;

/** `foot`: so many pixels of the lower end are for rows, and no part of the axis up. */
export const LineAxes = ({ plane, foot }: { readonly plane: Plane; readonly foot: number }) => {
  const { box, window } = plane;
  const bottom = box.y + box.height;
  const [x0, x1, , y1] = window;
  const [, y0] = plane.at(0, bottom - foot);
  const across = ticksOf(x0, x1, fittingStep([x0, x1], box.width, 80));
  const up = ticksOf(y0, y1, fittingStep([y0, y1], box.height - foot, 60));
  const zero = y0 < 0 && y1 > 0 ? plane.y(0) : null;
  return (
    <g className="plane-axes">
      <path className="plane-rules" d={up.map((t) => `M${box.x},${plane.y(t.at).toFixed(1)}h${box.width}`).join('')} />
      <path
        d={`M${box.x},${bottom}h${box.width}${across.map((t) => `M${plane.x(t.at).toFixed(1)},${bottom}v4`).join('')}`}
      />
      {zero !== null && <path className="plane-axis-zero" d={`M${box.x},${zero.toFixed(1)}h${box.width}`} />}
      {across.map((t) => (
        <text key={t.at} x={plane.x(t.at)} y={bottom + 20} textAnchor="middle">
          {t.label}
        </text>
      ))}
      <UpLabels ticks={up} plane={plane} named={0} />
      <text className="plane-math" x={box.x + box.width + 12} y={bottom + 20}>
        λ
      </text>
    </g>
  );
};

/** Whether a curve jumps from far above the window to far below it, or back. */
const isPole = (a: number, b: number, { window: [, , low, high] }: Plane): boolean =>
  Math.min(a, b) < low && Math.max(a, b) > high;

/** A sampled curve as a path, broken where it has no value and at poles. */
export const curvePath = (at: Float64Array, values: Float64Array, plane: Plane): string => {
  let out = '';
  let pen = 'M';
  for (let i = 0; i < at.length; i++) {
    if (i > 0 && isPole(values[i - 1]!, values[i]!, plane)) pen = 'M';
    if (Number.isFinite(values[i]!)) out += `${pen}${plane.x(at[i]!).toFixed(1)},${plane.y(values[i]!).toFixed(1)}`;
    pen = Number.isFinite(values[i]!) ? 'L' : 'M';
  }
  return out;
};

interface CurvesProps {
  readonly curves: readonly Curve[];
  readonly at: Float64Array;
  readonly selected: number;
  readonly plane: Plane;
  /** The pinned run's curves. */
  readonly thin?: boolean;
}

export const Curves = ({ curves, at, selected, plane, thin = false }: CurvesProps) => (
  <g fill="none">
    {curves.map(({ index, identity, values }) => (
      <path
        key={index}
        data-run={thin || !identity ? undefined : index}
        d={curvePath(at, values, plane)}
        stroke={identity?.css ?? 'var(--ink)'}
        strokeWidth={thin ? 1 : index === selected ? 2.5 : 2}
        strokeDasharray={identity?.dash}
        strokeLinecap={identity?.marker === 'circle' ? 'round' : 'butt'}
      />
    ))}
  </g>
);

/** Each curve's name at its right end, apart from each other. */
export const CurveNames = ({ curves, plane }: { readonly curves: readonly Curve[]; readonly plane: Plane }) => {
  const { box } = plane;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const wanted = curves.map(({ values }) => Math.min(bottom, Math.max(box.y, plane.y(lastValue(values)))));
  const ends = spread(wanted, 14, box.y + 6, bottom - 6);
  return (
    <g>
      {curves.map(({ index, identity, name }, i) => (
        <g key={index}>
          {Math.abs(ends[i]! - wanted[i]!) > 4 && (
            <path d={`M${right},${wanted[i]}L${right + 8},${ends[i]}`} stroke={identity?.css ?? 'var(--ink)'} />
          )}
          <text
            className="plane-label"
            data-who={identity ? index : undefined}
            x={right + 10}
            y={ends[i]}
            dy="0.35em"
            fontWeight={600}
            fill={identity?.css ?? 'var(--ink)'}
          >
            {name}
          </text>
        </g>
      ))}
    </g>
  );
};

/** States of each run up to τ = 24, and the one at the cursor's τ. */
export const Walkers = ({
  walkers,
  tau,
  plane,
}: {
  readonly walkers: readonly Walker[];
  readonly tau: number;
  readonly plane: Plane;
}) => (
  <g>
    {walkers.map(({ index, identity, selected, states }) => {
      const paint = {
        fill: identity.open ? 'var(--ground)' : identity.css,
        stroke: identity.open ? identity.css : 'var(--ground)',
      };
      const now = states(tau).at(-1);
      return (
        <g key={index} data-run={index}>
          <path
            {...paint}
            strokeWidth={identity.open ? 1 : 0.5}
            d={states(markersUpTo)
              .map(([l, v]) => markerPath(identity.marker, 2.3, plane.x(l), plane.y(v)))
              .join('')}
          />
          {now && (
            <g transform={`translate(${plane.x(now[0]).toFixed(1)},${plane.y(now[1]).toFixed(1)})`}>
              {selected && <circle r={10} fill="none" stroke={identity.css} strokeWidth={1.5} />}
              <path {...paint} strokeWidth={identity.open ? 1.75 : 1} d={markerPath(identity.marker, 4.6)} />
            </g>
          )}
        </g>
      );
    })}
  </g>
);

interface LineCursorProps {
  readonly lambda: number;
  readonly curves: readonly Curve[];
  readonly at: Float64Array;
  readonly plane: Plane;
}

export const LineCursor = ({ lambda, curves, at, plane }: LineCursorProps) => {
  const x = plane.x(lambda);
  return (
    <g className="plane-pointer">
      <path className="plane-crosshair" d={`M${x.toFixed(1)},${plane.box.y}v${plane.box.height}`} />
      {curves.map(({ index, values, identity }) => {
        const v = sampled(at, values, lambda);
        return (
          Number.isFinite(v) && (
            <circle
              key={index}
              cx={x}
              cy={plane.y(v)}
              r={3.5}
              fill="var(--ground)"
              stroke={identity?.css ?? 'var(--ink)'}
              strokeWidth={2}
            />
          )
        );
      })}
    </g>
  );
};
