import type { Result } from '../../engine/result.ts';
import { selectedIn } from '../../scenario/selected.ts';
import type { Plane } from '../geometry/plane.ts';
import { identityOf } from '../marks/palette.ts';
import { Arrows, arrowsFrom } from './arrows.tsx';

interface PointerMarksProps {
  readonly result: Result;
  readonly lambda: readonly number[];
  readonly plane: Plane;
  /** −d and −h are drawn, too; not where a walk through the two passes draws its own. */
  readonly pointing: boolean;
}

/** Crosshair, ring and the two arrows at the cursor's λ. */
export const PointerMarks = ({ result, lambda, plane, pointing }: PointerMarksProps) => {
  const { scenario, unrolled } = result;
  const { box } = plane;
  const at = [plane.x(lambda[0]!), plane.y(lambda[1]!)] as const;
  const [x, y] = at;
  const [dx, dy] = [unrolled.lambda[0]! - lambda[0]!, unrolled.lambda[1]! - lambda[1]!];
  const fresh = Math.hypot(dx, dy) < 12 * plane.unit;
  const steps = scenario.truth === 'steps';
  const { estimator, slot } = selectedIn(scenario);
  const arrows =
    fresh && pointing
      ? arrowsFrom(at, {
          truth: steps ? unrolled.exact : unrolled.implicit,
          h: unrolled.estimates[scenario.selected]?.hypergradient ?? null,
          symbol: steps ? 'd' : '∇f',
          colour: identityOf(estimator, slot).css,
          name: '−h',
          thin: false,
        })
      : [];
  return (
    <g className="plane-pointer">
      <path
        className="plane-crosshair"
        d={`M${box.x},${y.toFixed(1)}H${box.x + box.width}M${x.toFixed(1)},${box.y}V${box.y + box.height}`}
      />
      <Arrows arrows={arrows} from={at} plane={plane} radius={7} />
      <circle className="plane-ring" cx={x} cy={y} r={6} />
    </g>
  );
};
