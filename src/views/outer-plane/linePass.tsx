import { gatheredName } from '#words/passes.ts';
import { soFar } from '../../core/soFar.ts';
import type { Result } from '../../engine/result.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { placeLabels } from '../geometry/labels.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside, type Pixel } from '../geometry/segments.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { identityOf, markerPath } from '../marks/palette.ts';
import { quantity } from './scalar.ts';

/** Half of a tangent, in pixels. */
const reach = 52;

/** The line through a point of the curve of F with a slope, in the scalar view's two units. */
export const tangent = ([x, y]: Pixel, slope: number, { unit, window, box }: Plane): string => {
  const up = (window[3] - window[2]) / box.height;
  const [dx, dy] = [1 / unit, -slope / up];
  const s = reach / Math.hypot(dx, dy);
  return `M${(x - s * dx).toFixed(1)},${(y - s * dy).toFixed(1)}L${(x + s * dx).toFixed(1)},${(y + s * dy).toFixed(1)}`;
};

interface LinePassProps {
  readonly result: Result;
  /** The position within the two passes. */
  readonly pass: number;
  readonly plane: Plane;
}

/**
 * At the λ that is unrolled, how far the reverse pass has come: over F the slope that h so far says beside that of d; over
 * the other quantities, what h so far makes of them, and a line to where d is.
 */
export const LinePass = ({ result, pass, plane }: LinePassProps) => {
  const { scenario, unrolled } = result;
  const estimate = unrolled.estimates[scenario.selected];
  const d = (scenario.truth === 'steps' ? unrolled.exact : unrolled.implicit)?.[0];
  const x = plane.x(unrolled.lambda[0]!);
  const { box } = plane;
  if (!estimate || d === undefined || !Number.isFinite(d) || x < box.x || x > box.x + box.width) return null;
  const walked = soFar(unrolled, estimate, pass);
  const identity = identityOf(estimate.estimator, selectedIn(scenario).slot);
  const text = walked && (walked.done ? 'h' : gatheredName(walked.taken));
  const { field } = scenario;
  const onF = field === 'value';
  const up = (h: number): number => plane.y(onF ? unrolled.value : quantity(field, h, d));
  const goal: Pixel = [x, up(d)];
  const own: Pixel | null = walked ? [x, up(walked.h[0]!)] : null;
  const drawn = own && Number.isFinite(own[1]) && isInside(box, own) ? own : null;
  const [label] =
    text && drawn
      ? placeLabels([{ key: 'h', x, y: drawn[1], width: textWidth(text) + 2, height: 14, clear: 8 }], box, [])
      : [];
  return (
    <g className="plane-walk" data-taken={walked?.taken} fill="none">
      {onF ? (
        <>
          <path d={tangent(goal, d, plane)} stroke="var(--ink)" strokeOpacity={walked ? 1 : 0.45} />
          {walked && drawn && <path d={tangent(drawn, walked.h[0]!, plane)} stroke={identity.css} strokeWidth={2.5} />}
        </>
      ) : (
        <>
          {drawn && <path d={`M${x},${goal[1]}V${drawn[1]}`} stroke={identity.css} strokeDasharray="2 3" />}
          {Number.isFinite(goal[1]) && (
            <circle cx={x} cy={goal[1]} r={5} stroke="var(--ink)" strokeOpacity={walked ? 1 : 0.45} strokeWidth={1.5} />
          )}
        </>
      )}
      {drawn && (
        <path
          d={markerPath(identity.marker, 5, ...drawn)}
          fill={identity.open ? 'var(--ground)' : identity.css}
          stroke={identity.open ? identity.css : 'var(--ground)'}
        />
      )}
      {label && (
        <text className="plane-label" x={label.x + 1} y={label.y + 7} dy="0.35em" fill={identity.css} fontWeight={600}>
          {text}
        </text>
      )}
    </g>
  );
};
