import type { Spread } from '../../core/outer/spreadOf.ts';
import type { CurveFrame } from '../marks/curvePlot.tsx';
import type { Identity } from '../marks/palette.ts';

/** How the runs of an estimator are spread around their mean. */
export interface Band {
  readonly index: number;
  readonly identity: Identity;
  /** The recorded τ, or the calls up to there. */
  readonly at: readonly number[];
  readonly spread: Spread;
}

const place = (value: number, { y, top, bottom }: CurveFrame): number =>
  value > 0 ? Math.max(top - 4, Math.min(bottom + 4, y(value))) : bottom + 4;

const along = ({ at }: Band, values: Float64Array, frame: CurveFrame): readonly string[] =>
  at.flatMap((x, j) =>
    Number.isFinite(values[j]) && x > 0 ? [`${frame.x(x).toFixed(1)},${place(values[j]!, frame).toFixed(1)}`] : [],
  );

const between = (band: Band, low: number, high: number, frame: CurveFrame): string => {
  const { quantiles } = band.spread;
  const [under, over] = [along(band, quantiles[low]!, frame), along(band, quantiles[high]!, frame)];
  return under.length === 0 ? '' : `M${over.join('L')}L${[...under].reverse().join('L')}Z`;
};

/** Half of the runs and nine tenths of them, for the selected estimator with its edges; for the others nine tenths. */
export const Bands = ({
  bands,
  selected,
  frame,
}: {
  readonly bands: readonly Band[];
  readonly selected: number;
  readonly frame: CurveFrame;
}) => (
  <g className="bands">
    {bands.map((band) => {
      const { index, identity } = band;
      const chosen = index === selected;
      return (
        <g key={index} fill={identity.css} stroke="none">
          <path d={between(band, 0, 4, frame)} fillOpacity={chosen ? 0.14 : 0.08} />
          {chosen && <path d={between(band, 1, 3, frame)} fillOpacity={0.2} />}
          {chosen &&
            [0, 4].map((q) => {
              const points = along(band, band.spread.quantiles[q]!, frame);
              return (
                points.length > 0 && (
                  <path key={q} d={`M${points.join('L')}`} fill="none" stroke={identity.css} strokeOpacity={0.6} />
                )
              );
            })}
        </g>
      );
    })}
  </g>
);
