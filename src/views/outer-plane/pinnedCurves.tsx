import type { Line, OuterDescent, Result } from '../../engine/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside, type Pixel } from '../geometry/segments.ts';
import { markerPath } from '../marks/palette.ts';
import { Curves } from './lineMarks.tsx';
import { PinnedPoints } from './pinnedPoints.tsx';
import { type Curve, curvesOf, type Walker, walkersOf } from './scalar.ts';
import { lowestOf } from './stationaryPoints.tsx';

/** The pinned run over the same λ, showing what the live one shows. */
interface Other {
  readonly at: Float64Array;
  readonly curves: readonly Curve[];
  readonly walkers: readonly Walker[];
}

/** null where λ is another. */
export const pinnedCurvesOf = (
  line: Line | null,
  descent: OuterDescent,
  shown: Pick<Scenario, 'estimators' | 'selected' | 'field' | 'truth'>,
): Other | null => {
  if (!line) return null;
  const curves = curvesOf(line, descent, shown);
  return { at: line.lambda, curves, walkers: walkersOf(curves, line, descent, shown) };
};

interface PinnedCurvesProps {
  readonly other: Other;
  readonly pinned: Result;
  readonly live: Result;
  readonly plane: Plane;
  /** Where λ₁ of the live run is. */
  readonly start: Pixel;
  readonly clip: string;
}

/** The pinned run's curves under the live ones, thin and pale, its states at τ, and its λ₁ and λ* where they are others. */
export const PinnedCurves = ({ other, pinned, live, plane, start, clip }: PinnedCurvesProps) => {
  const { scenario, stationary } = pinned;
  const valued = live.scenario.field === 'value';
  const end = valued ? lowestOf(stationary) : null;
  return (
    <g className="pinned">
      <g clipPath={clip}>
        <Curves curves={other.curves} at={other.at} selected={scenario.selected} plane={plane} thin />
      </g>
      {other.walkers.map(({ index, identity, states }) => {
        const now = states(scenario.tau).at(-1);
        const at = now && ([plane.x(now[0]), plane.y(now[1])] as const);
        return (
          at &&
          isInside(plane.box, at) && (
            <path
              key={index}
              d={markerPath(identity.marker, 4, ...at)}
              fill={identity.open ? 'var(--ground)' : identity.css}
              stroke={identity.open ? identity.css : 'var(--ground)'}
            />
          )
        );
      })}
      <PinnedPoints
        box={plane.box}
        start={[plane.x(scenario.lambda[0]!), start[1]]}
        end={end && [plane.x(end.lambda[0]!), plane.y(end.value)]}
        liveStart={start}
        liveEnds={live.stationary.map((p) => [plane.x(p.lambda[0]!), plane.y(p.value)])}
      />
    </g>
  );
};
