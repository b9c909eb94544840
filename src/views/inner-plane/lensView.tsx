import { useEffect, useId, useMemo, useRef } from 'react';
import { innerWords } from '#words/inner.ts';
import type { Moment } from '../../core/twoPasses.ts';
import type { Unrolled } from '../../engine/result.ts';
import { type PlacedLabel, placeLabels } from '../geometry/labels.ts';
import type { Pixel } from '../geometry/segments.ts';
import { textWidth } from '../geometry/textWidth.ts';
import type { Identity } from '../marks/palette.ts';
import { type Lens, magnificationText } from './lens.ts';
import { Cross, StepArrow, Walk } from './marks.tsx';
import { pathPoints } from './steps.ts';
import { useSteps } from './walk.ts';

interface LensViewProps {
  readonly lens: Lens;
  readonly unrolled: Unrolled;
  readonly K: number;
  readonly identity: Identity;
  /** The moment of a walk through the two passes; null where both are done. */
  readonly moment: Moment | null;
}

const crossOf = ({ solved, x, y }: Lens, { solution }: Unrolled): Pixel | null =>
  solved && solution ? [x(solution[0]!), y(solution[1]!)] : null;

/** "last 5" beside the steps that are kept; null where not all of them are in the lens. */
const lastLabel = (lens: Lens, unrolled: Unrolled, K: number, before: PlacedLabel | null): PlacedLabel | null => {
  const { rect, from, place } = lens;
  const T = unrolled.path.length / 2 - 1;
  if (K === 0 || K > T - from) return null;
  const text = innerWords.last(K);
  const [x, y] = place(Math.round(T - K / 2));
  const wish = { key: text, x, y, width: textWidth(text) + 2, height: 14, clear: 6 };
  const bounds = { x: rect.x + 3, y: rect.y + 3, width: rect.width - 6, height: rect.height - 6 };
  const taken = [{ x: rect.x + rect.width - 50, y: rect.y, width: 50, height: 20 }];
  const cross = crossOf(lens, unrolled);
  if (cross) taken.push({ x: cross[0] - 8, y: cross[1] - 8, width: 16, height: 16 });
  return (
    placeLabels([wish], bounds, taken, pathPoints(place, T, rect, 4), before ? [{ ...before, key: text }] : [])[0] ??
    null
  );
};

/** The lens: the last steps magnified, and lines to where they are. */
export const LensView = (props: LensViewProps) => {
  const { lens, unrolled, K, identity, moment } = props;
  const id = useId();
  const { rect, from, place } = lens;
  const T = unrolled.path.length / 2 - 1;
  const steps = useSteps(place, { from, T, K }, moment, identity, rect);
  const cross = crossOf(lens, unrolled);
  const factor = innerWords.times(magnificationText(lens.magnification));
  const corner = { x: rect.x + rect.width - 6, y: rect.y + 14 };

  const last = useRef<PlacedLabel | null>(null);
  const label = useMemo(() => lastLabel(lens, unrolled, K, last.current), [lens, unrolled, K]);
  useEffect(() => {
    last.current = label;
  });

  return (
    <g>
      <path className="inner-link" d={lens.links} />
      <rect className="inner-region" {...lens.region} />
      <rect className="inner-lens" {...rect} />
      <clipPath id={id}>
        <rect {...rect} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        {moment?.phase === 'forward' && moment.t > from && <StepArrow place={place} t={moment.t} />}
        <Walk steps={steps} identity={identity} />
        {cross && <Cross at={cross} />}
      </g>
      <text className="inner-factor" x={corner.x} y={corner.y} textAnchor="end">
        {factor}
      </text>
      {label && !moment && (
        <text
          className="plane-label"
          x={label.x + 1}
          y={label.y + label.height / 2}
          dy="0.35em"
          fill={identity.css}
          fontWeight={600}
        >
          {label.key}
        </text>
      )}
    </g>
  );
};
