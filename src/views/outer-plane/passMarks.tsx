import { gatheredName } from '#words/passes.ts';
import { soFar } from '../../core/soFar.ts';
import type { Result } from '../../engine/result.ts';
import { selectedIn } from '../../scenario/selected.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside } from '../geometry/segments.ts';
import { identityOf, markerPath } from '../marks/palette.ts';
import { Arrows, arrowsFrom } from './arrows.tsx';

interface PassMarksProps {
  readonly result: Result;
  /** The position within the two passes. */
  readonly pass: number;
  readonly plane: Plane;
}

/** At the λ that is unrolled: −d thin in ink, where the walk goes, and against h what the reverse pass has gathered so far. */
export const PassMarks = ({ result, pass, plane }: PassMarksProps) => {
  const { scenario, unrolled } = result;
  const estimate = unrolled.estimates[scenario.selected];
  const at = [plane.x(unrolled.lambda[0]!), plane.y(unrolled.lambda[1]!)] as const;
  if (!estimate || !isInside(plane.box, at)) return null;
  const walked = soFar(unrolled, estimate, pass);
  const steps = scenario.truth === 'steps';
  const identity = identityOf(estimate.estimator, selectedIn(scenario).slot);
  const arrows = arrowsFrom(at, {
    truth: steps ? unrolled.exact : unrolled.implicit,
    h: walked?.h ?? null,
    symbol: steps ? 'd' : '∇f',
    colour: identity.css,
    name: !walked || walked.done ? '−h' : `−${gatheredName(walked.taken)}`,
    thin: true,
  });
  // A cross and its name.
  const crosses = result.stationary.map(({ lambda }) => ({
    x: plane.x(lambda[0]!) - 8,
    y: plane.y(lambda[1]!) - 9,
    width: 36,
    height: 18,
  }));
  return (
    <g className="plane-walk" data-taken={walked?.taken}>
      <g opacity={walked ? 1 : 0.45}>
        <Arrows arrows={arrows} from={at} plane={plane} radius={11} obstacles={crosses} />
      </g>
      <path
        d={markerPath(identity.marker, 4.6, ...at)}
        fill={identity.open ? 'var(--ground)' : identity.css}
        stroke={identity.open ? identity.css : 'var(--ground)'}
      />
    </g>
  );
};
