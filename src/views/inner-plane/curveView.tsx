import { useId, useMemo, useState } from 'react';
import { divergenceNote, innerWords } from '#words/inner.ts';
import { innerFrame } from '../../core/innerFrame.ts';
import type { Unrolled } from '../../engine/result.ts';
import { stepsBack } from '../../facts/drawnDepth.ts';
import { solutionIsLambda, startsAt } from '../../facts/innerPath.ts';
import type { Frame } from '../../scenario/scenario.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { type PlacedLabel, placeLabels } from '../geometry/labels.ts';
import { type Box, type Plane, plotBox } from '../geometry/plane.ts';
import type { Rect } from '../geometry/rect.ts';
import { isInside, isWithinReach, type Pixel, withinReach } from '../geometry/segments.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { useNearLast } from '../last.ts';
import { linearTicks, StepAxis, ValueAxis } from '../marks/axes.tsx';
import { identityOf } from '../marks/palette.ts';
import { PlateNote, plate } from '../marks/plate.tsx';
import { windowOfBoth } from './layout.ts';
import { Ring, StepArrow, Walk } from './marks.tsx';
import { comparable, usePinnedPath } from './pinnedPath.tsx';
import type { InnerPlaneProps } from './props.ts';
import { Stage } from './stage.tsx';
import { type Place, pathPoints } from './steps.ts';
import { useStill } from './still.ts';
import { MathSymbol } from './symbol.tsx';
import { useMoment, useSteps } from './walk.ts';

/** A pinned path of more steps is shown as far as the live one keeps a fifth of the width. */
const mostLonger = 5;

/** What the names at the right end take. */
const names = 28;

/** The window of w: that of the plane through (w, w). */
const rangeOf = ({ path, solution, divergence }: Unrolled): readonly [number, number] => {
  const twice = Float64Array.from({ length: 2 * path.length }, (_, i) => path[i >> 1]!);
  const end = solution?.[0];
  const [low, high] = innerFrame({ path: twice, solution: end === undefined ? null : [end, end], divergence });
  return [low, high];
};

/** t across and w up, after what the labels of w take: its units are two. */
const scales = (width: number, height: number, last: number, low: number, high: number): Plane => {
  const whole = plotBox(width, height);
  const labels = linearTicks(low, high, whole.height).map(({ label }) => Math.ceil(textWidth(label, 400, 11.5)));
  const room = Math.max(8, 18 - whole.x + Math.max(...labels));
  const box = { ...whole, x: whole.x + room, width: Math.max(40, whole.width - names - room) };
  const [ut, uw] = [last / box.width, (high - low) / box.height];
  return {
    box,
    window: [0, last, low, high],
    unit: ut,
    x: (t) => box.x + t / ut,
    y: (w) => withinReach(box.y + (high - w) / uw),
    at: (x, y) => [(x - box.x) * ut, high - (y - box.y) * uw],
  };
};

/** "last 5" beside the steps that are kept; null where none is, or all are. */
const lastLabel = (
  place: Place,
  { T, K }: { readonly T: number; readonly K: number },
  box: Box,
  obstacles: readonly Rect[],
  before: PlacedLabel | null,
): PlacedLabel | null => {
  if (K === 0 || K >= T) return null;
  const text = innerWords.last(K);
  const [x, y] = place(Math.round(T - K / 2));
  if (!isInside(box, [x, y])) return null;
  const wish = { key: text, x, y, width: textWidth(text) + 2, height: 14, clear: 6 };
  return (
    placeLabels([wish], box, obstacles, pathPoints(place, T, box), before ? [{ ...before, key: text }] : [])[0] ?? null
  );
};

/** One inner variable: w over t with its solution, w₀ to drag. */
export const CurveView = (props: InnerPlaneProps) => {
  const { result, pinned, cursor, held, width, height } = props;
  const { scenario, unrolled } = result;
  const id = useId();
  const [window, keep] = useState<Frame | null>(null);
  const other = comparable(pinned, result);
  const wanted = useMemo(() => {
    const [low, high] = rangeOf(unrolled);
    const [a, b] = other ? rangeOf(other) : [low, high];
    return windowOfBoth([low, high, low, high], [a, b, a, b]);
  }, [unrolled, other]);
  const still = useStill(wanted, held);
  const [, , low, high] = window ?? still;
  const { T } = scenario;
  const last = Math.min(mostLonger * T, Math.max(T, other?.contribution.length ?? 0));
  const plane = useMemo(() => scales(width, height, last, low, high), [width, height, last, low, high]);
  const { box } = plane;

  const compared = selectedIn(scenario);
  const K = stepsBack(result, scenario.selected);
  const identity = identityOf(compared.estimator, compared.slot);
  const place = useMemo((): Place => (t) => [plane.x(t), plane.y(unrolled.path[t]!)], [unrolled, plane]);
  const moment = useMoment(cursor.pass, compared.estimator, T);
  const steps = useSteps(place, { from: 0, T, K }, moment, identity, box);
  const under = usePinnedPath(pinned, result, moment, plane);

  const from = startsAt(result);
  const fixed = from !== null;
  const start = place(0);
  const end = unrolled.solution?.[0];
  const step = cursor.step !== null && cursor.step >= 1 && cursor.step <= T ? cursor.step : (moment?.t ?? 0);
  const note = unrolled.divergence ? plate(divergenceNote(result), box.width - 16) : null;
  const isLambda = solutionIsLambda(unrolled);
  const kept = useNearLast<PlacedLabel | null>(scenario.problem, (before) =>
    moment || note
      ? null
      : lastLabel(place, { T, K }, box, [{ x: start[0] - 11, y: start[1] - 11, width: 22, height: 22 }], before),
  );
  const stepAt = (pixel: Pixel) =>
    isInside(box, pixel) ? Math.min(T, Math.max(1, Math.round(plane.at(...pixel)[0]))) : null;
  return (
    <Stage
      {...props}
      plane={plane}
      start={start}
      value={[unrolled.path[0]!]}
      at={(x, y) => [plane.at(x, y)[1]]}
      span={high - low}
      stepAt={stepAt}
      keep={keep}
    >
      <clipPath id={id}>
        <rect x={box.x} y={box.y} width={box.width + 4} height={box.height} />
      </clipPath>
      <ValueAxis
        ticks={linearTicks(low, high, box.height).filter(({ value }) => plane.y(value) > box.y + 14)}
        y={plane.y}
        left={box.x - 8}
        right={box.x + box.width}
      />
      <StepAxis
        ticks={linearTicks(0, last, box.width, 60).filter(({ value }) => Number.isInteger(value))}
        x={plane.x}
        y={box.y + box.height}
        left={box.x}
        right={box.x + box.width}
      />
      <text className="inner-number" x={box.x + box.width + names - 8} y={box.y + box.height + 15}>
        t
      </text>
      <MathSymbol name={{ letter: 'w' }} x={2} y={box.y + 10} />
      <g clipPath={`url(#${id})`}>
        {end !== undefined && <path className="inner-solution" d={`M${box.x},${plane.y(end)}h${box.width}`} />}
        {under}
        <Walk steps={steps} identity={identity} />
        {moment?.phase === 'forward' && moment.t > 0 && <StepArrow place={place} t={moment.t} />}
        {fixed && isWithinReach(start) && <circle className="inner-start" cx={start[0]} cy={start[1]} r={3.5} />}
      </g>
      {kept && (
        <text
          className="plane-label"
          x={kept.x + 1}
          y={kept.y + kept.height / 2}
          dy="0.35em"
          fill={identity.css}
          fontWeight={600}
        >
          {kept.key}
        </text>
      )}
      {end !== undefined && (
        <MathSymbol
          name={
            isLambda ? { letter: 'λ', ...(cursor.lambda === null && { index: 'τ' }) } : { letter: 'w', raised: '∗' }
          }
          x={box.x + box.width + 6}
          y={plane.y(end) + 5}
        />
      )}
      <MathSymbol
        name={{ letter: 'w', index: '0', ...(from === 'lambda' && { argument: '(λ)' }) }}
        x={start[0] + 14}
        y={Math.max(box.y + 16, start[1] - 6)}
      />
      {note && (
        <PlateNote note={note} at={{ ...note, x: box.x + 8, y: box.y + box.height - 8 - note.height }} tone="bad" />
      )}
      {step > 0 && isInside(box, place(step)) && (
        <g>
          <Ring at={place(step)} />
          <text className="plane-label" fill="var(--ink)" x={place(step)[0] + 12} y={place(step)[1] - 8}>
            {innerWords.at(step)}
          </text>
        </g>
      )}
    </Stage>
  );
};
