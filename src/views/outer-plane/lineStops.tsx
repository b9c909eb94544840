import { crossings, sampled } from '../../facts/sampled.ts';
import { number } from '../../words/numbers.ts';
import { type LabelWish, placeLabels } from '../geometry/labels.ts';
import type { Plane } from '../geometry/plane.ts';
import { markerPath } from '../marks/palette.ts';
import type { Curve } from './scalar.ts';

interface LineStopsProps {
  readonly curves: readonly Curve[];
  readonly at: Float64Array;
  /** d, or ∇f at the exact inner solution. */
  readonly truth: Float64Array;
  readonly symbol: string;
  readonly selected: number;
  readonly plane: Plane;
}

/**
 * Where each h crosses zero, and so where its descent stops (S Theorem 3.5), beside λ*, where the truth does; for the
 * selected estimator how far d is from zero there.
 */
export const LineStops = ({ curves, at, truth, symbol, selected, plane }: LineStopsProps) => {
  const zero = plane.y(0);
  const optimum = crossings(at, truth)[0];
  const stops = curves.flatMap((curve) => crossings(at, curve.values).map((lambda) => ({ curve, lambda })));
  const stop = stops.find(({ curve }) => curve.index === selected);
  const d = stop ? sampled(at, truth, stop.lambda) : Number.NaN;
  const shown = stop && Math.abs(plane.y(d) - zero) > 3 ? stop : null;
  const size = { height: 16, clear: 7 };
  const wishes: LabelWish[] = [
    ...(optimum === undefined ? [] : [{ key: 'optimum', x: plane.x(optimum), y: zero, width: 18, ...size }]),
    ...(shown ? [{ key: 'gap', x: plane.x(shown.lambda), y: (zero + plane.y(d)) / 2, width: 9 + 7 * 7, ...size }] : []),
  ];
  const lines = curves.flatMap(({ values }) =>
    Array.from({ length: 60 }, (_, k) => Math.round((k * (at.length - 1)) / 59)).flatMap((i) => [
      plane.x(at[i]!),
      plane.y(values[i]!),
    ]),
  );
  const markers = stops.map(({ lambda }) => ({ x: plane.x(lambda) - 5, y: zero - 5, width: 10, height: 10 }));
  const pole = shown
    ? [{ x: plane.x(shown.lambda) - 4, y: Math.min(zero, plane.y(d)), width: 8, height: Math.abs(zero - plane.y(d)) }]
    : [];
  const labels = placeLabels(wishes, plane.box, [...markers, ...pole], lines);
  return (
    <g>
      {shown && (
        <path className="plane-cross" d={`M${plane.x(shown.lambda).toFixed(1)},${zero}V${plane.y(d).toFixed(1)}`} />
      )}
      {stops.map(({ curve: { index, identity }, lambda }) => (
        <path
          key={`${index} ${lambda}`}
          d={markerPath(identity?.marker ?? 'circle', 4.6, plane.x(lambda), zero)}
          fill={identity?.open ? 'var(--ground)' : identity?.css}
          stroke={identity?.open ? identity.css : 'var(--ground)'}
          strokeWidth={1.25}
        />
      ))}
      {labels.map(({ key, x, y, height }) =>
        key === 'gap' ? (
          <text key={key} className="plane-label plane-strong" x={x} y={y + height / 2} dy="0.35em">
            {`${symbol} = ${number(d, 2)}`}
          </text>
        ) : (
          <text key={key} className="plane-math" x={x} y={y + height - 3}>
            λ
            <tspan className="plane-superscript" dx={0.5} dy={-5}>
              ∗
            </tspan>
          </text>
        ),
      )}
    </g>
  );
};
