import { memo, useMemo } from 'react';
import type { Spread } from '../../core/outer/spreadOf.ts';
import type { CurveFrame } from '../marks/curvePlot.tsx';
import type { Identity } from '../marks/palette.ts';
import { densityOf, type Runs, shades, showsDensity } from './density.ts';

/** How the runs of an estimator are spread around their mean. */
export interface Band extends Runs {
  readonly index: number;
  readonly identity: Identity;
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

interface Shown {
  readonly band: Band;
  readonly frame: CurveFrame;
}

/** All runs, darker where more of them are. */
const Density = memo(({ band, frame }: Shown) => {
  const { left, right, top, bottom, x, y } = frame;
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the frame stands here.
  const paths = useMemo(() => densityOf(band, frame), [band, left, right, top, bottom, x, y]);
  return (
    <g className="density" shapeRendering="crispEdges">
      {paths.map((d, shade) => d && <path key={d} d={d} fillOpacity={(0.42 * (shade + 1)) / shades} />)}
    </g>
  );
});

/** Half of the runs and nine tenths of them. */
const Halves = ({ band, frame }: Shown) => (
  <>
    <path d={between(band, 0, 4, frame)} fillOpacity={0.14} />
    <path d={between(band, 1, 3, frame)} fillOpacity={0.2} />
  </>
);

/** Where the runs of the selected estimator are, with the edges of nine tenths of them; for the others nine tenths. */
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
      const { index, identity, spread } = band;
      if (index !== selected)
        return <path key={index} d={between(band, 0, 4, frame)} fill={identity.css} fillOpacity={0.08} />;
      const Inside = showsDensity(band, frame) ? Density : Halves;
      return (
        <g key={index} fill={identity.css} stroke="none">
          <Inside band={band} frame={frame} />
          {[0, 4].map((q) => {
            const points = along(band, spread.quantiles[q]!, frame);
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
