import { memo, useId, useMemo } from 'react';
import { startWords as words } from '#words/start.ts';
import { isRandom } from '../../core/estimators/choice.ts';
import type { Field, Result } from '../../engine/result.ts';
import { bestOf, endOf, meanOf } from '../../facts/start.ts';
import { beatOf } from '../../scenario/start.ts';
import { number } from '../../words/numbers.ts';
import { type LabelWish, placeLabels } from '../geometry/labels.ts';
import { levelPath } from '../geometry/levelPath.ts';
import type { Plane } from '../geometry/plane.ts';
import type { Pixel } from '../geometry/segments.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { identities } from '../marks/palette.ts';
import { PlaneAxes } from '../marks/planeAxes.tsx';
import { type DrawnRun, drawnRuns } from '../outer-plane/drawn.ts';
import { levelsOf, type Quantity } from '../outer-plane/quantity.ts';
import { Trajectories } from '../outer-plane/trajectories.tsx';
import { pixels, trajectory } from '../outer-plane/trajectory.ts';
import '../marks/handle.css';
import '../marks/plane.css';
import '../outer-plane/outer-plane.css';
import './plain.css';

const yours = identities[0]!;

const Contours = memo(({ field, quantity, plane }: { field: Field; quantity: Quantity; plane: Plane }) =>
  levelsOf(quantity).map((level) => (
    <path key={level} className="plane-contour" d={levelPath(field, quantity.values, level, plane)} />
  )),
);

const pixelOf = ([x = 0, y = 0]: readonly number[], plane: Plane): Pixel => [plane.x(x), plane.y(y)];

/** Single runs, what they share drawn once, and their ends. */
const Cloud = memo(({ cloud, plane }: { readonly cloud: readonly Float64Array[]; readonly plane: Plane }) => {
  const paths = useMemo(() => {
    const drawn = new Set<string>();
    return cloud.map((path) => {
      let d = '';
      for (let i = 1; i < path.length / 2; i++) {
        const piece = [...pixels(path, i - 1, plane), ...pixels(path, i, plane)].map((x) => x.toFixed(1));
        const key = piece.join(' ');
        if (drawn.has(key) || (piece[0] === piece[2] && piece[1] === piece[3])) continue;
        drawn.add(key);
        d += `M${piece[0]},${piece[1]}L${piece[2]},${piece[3]}`;
      }
      return d;
    });
  }, [cloud, plane]);
  return (
    <g className="plain-cloud" stroke={yours.css} fill={yours.css}>
      {paths.map((d, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run has no name but its place.
        <path key={i} d={d} fill="none" />
      ))}
      {cloud.map((path, i) => {
        const [x, y] = pixels(path, path.length / 2 - 1, plane);
        // biome-ignore lint/suspicious/noArrayIndexKey: a run has no name but its place.
        return <circle key={i} cx={x.toFixed(1)} cy={y.toFixed(1)} r={1.9} stroke="none" />;
      })}
    </g>
  );
});

/** How far two points are apart, drawn beside the line that joins them. */
const Span = ({ from, to, length }: { readonly from: Pixel; readonly to: Pixel; readonly length: number }) => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const apart = Math.hypot(dx, dy);
  if (apart < 40) return null;
  const [nx, ny] = [-dy / apart, dx / apart];
  const at = (p: Pixel, off: number): string => `${(p[0] + off * nx).toFixed(1)},${(p[1] + off * ny).toFixed(1)}`;
  const middle: Pixel = [(from[0] + to[0]) / 2 + 48 * nx, (from[1] + to[1]) / 2 + 48 * ny];
  return (
    <g>
      <path
        className="plain-span"
        d={`M${at(from, 26)}L${at(from, 36)}M${at(from, 31)}L${at(to, 31)}M${at(to, 26)}L${at(to, 36)}`}
      />
      <text className="plane-label ink" x={middle[0]} y={middle[1]} dy="0.35em" textAnchor="middle">
        {number(length)}
      </text>
    </g>
  );
};

const Key = ({ plane: { box }, id }: { readonly plane: Plane; readonly id: string }) => (
  <g transform={`translate(${box.x + 8},${box.y + box.height - 29})`}>
    <linearGradient id={id}>
      <stop offset="0" stopColor="var(--field-low)" />
      <stop offset="1" stopColor="var(--field-high)" />
    </linearGradient>
    <rect className="plane-plate" width={150} height={22} rx={4} />
    <text className="plain-key" x={7} y={11} dy="0.35em">
      {words.low}
    </text>
    <rect x={34} y={6} width={52} height={10} fill={`url(#${id})`} className="plain-ramp" />
    <text className="plain-key" x={93} y={11} dy="0.35em">
      {words.high}
    </text>
  </g>
);

interface PlainPlaneProps {
  readonly result: Result;
  /** Runs with a coin, where they are there. */
  readonly cloud: readonly Float64Array[] | null;
  readonly quantity: Quantity;
  readonly plane: Plane;
  readonly compact: boolean;
  readonly sentence: string;
}

const wish = (key: string, text: string, [x, y]: Pixel, clear: number, colour: string) => ({
  ...{ key, x, y, clear, text, colour },
  width: textWidth(text) + 2,
  height: 14,
});

/** Where a run's name stands: in the middle of its first move that can be seen. */
const anchorOf = ({ lambda }: DrawnRun, plane: Plane): Pixel => {
  const [a, b] = [pixels(lambda, 0, plane), pixels(lambda, Math.min(1, lambda.length / 2 - 1), plane)];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
};

/** The plane of λ in words: two paths from one start, yours and the exact one, and the best λ. It answers to no pointer. */
export const PlainPlane = ({ result, cloud, quantity, plane, compact, sentence }: PlainPlaneProps) => {
  const { scenario, descent, field } = result;
  const id = useId();
  const beat = beatOf(scenario);
  const { box } = plane;
  const runs = useMemo(
    () => drawnRuns(descent, scenario, plane).filter(({ who }) => !isRandom(who.estimator)),
    [descent, scenario, plane],
  );
  const best = bestOf(result);
  const bestAt = best && pixelOf(best.lambda, plane);
  const start = pixelOf(scenario.lambda, plane);
  const mine = runs.find(({ selected }) => selected);
  const coin = beat === 'coin';
  const mean = useMemo(
    () => (coin && cloud ? trajectory(meanOf(cloud), plane, { ...yours, open: true }) : null),
    [coin, cloud, plane],
  );
  const end = mine && pixels(mine.lambda, mine.lambda.length / 2 - 1, plane);
  const off = best && mine ? Math.hypot(...endOf(descent.runs[0]!).map((x, k) => x - best.lambda[k]!)) : 0;
  const { K = scenario.T } = scenario.estimators[0]!.estimator as { K?: number };

  const wishes = [
    wish('start', words.start, start, 10, 'var(--ink)'),
    ...(bestAt ? [wish('best', words.best, bestAt, 10, 'var(--ink)')] : []),
    ...runs.map((run) => {
      if (!run.selected) return wish('exact', words.exact(scenario.T), anchorOf(run, plane), 12, run.identity.css);
      const at = beat === 'cut' || !end ? anchorOf(run, plane) : end;
      const text = coin ? words.without : words.yours(Math.min(K, scenario.T), scenario.T);
      return wish('yours', text, at, 12, run.identity.css);
    }),
    ...(mean && cloud
      ? [
          wish(
            'mean',
            words.mean(cloud.length),
            [start[0] + (compact ? 0.45 : 0.3) * box.width, start[1]],
            8,
            yours.css,
          ),
        ]
      : []),
  ];
  const placed = placeLabels(
    wishes as readonly LabelWish[],
    { x: box.x + 3, y: box.y + 2, width: box.width - 6, height: box.height - 4 },
    [start, ...(bestAt ? [bestAt] : [])].map(([x, y]) => ({ x: x - 10, y: y - 10, width: 20, height: 20 })),
    runs.flatMap(({ trajectory: { points } }) => [...points]),
  );
  const said = new Map(wishes.map((one) => [one.key, one]));

  return (
    <svg
      className="plain-plane"
      width={box.x + box.width + 6}
      height={box.y + box.height + 26}
      role="img"
      aria-label={`${words.plane}. ${sentence}`}
    >
      <clipPath id={`${id}clip`}>
        <rect {...box} />
      </clipPath>
      <g clipPath={`url(#${id}clip)`}>{field && <Contours field={field} quantity={quantity} plane={plane} />}</g>
      {!compact && <PlaneAxes plane={plane} letter="λ" axes={scenario.slice.outer} compact={false} />}
      <rect className="plane-frame" {...box} />
      <g clipPath={`url(#${id}clip)`} className={coin ? 'plain-coin' : undefined}>
        {coin && cloud && <Cloud cloud={cloud} plane={plane} />}
        <Trajectories runs={runs.map((run) => ({ ...run, at: beat === 'direct' && run.selected ? run.at : null }))} />
        {mean && (
          <g className="plain-mean" stroke={yours.css}>
            <path d={mean.path} fill="none" />
            <path d={mean.markers} fill="var(--ground)" />
          </g>
        )}
        {bestAt && (
          <g transform={`translate(${bestAt[0].toFixed(1)},${bestAt[1].toFixed(1)})`}>
            <path className="plane-cross-halo" d="M-8,0H8M0,-8V8" />
            <path className="plane-cross" d="M-8,0H8M0,-8V8" />
          </g>
        )}
        <g transform={`translate(${start[0].toFixed(1)},${start[1].toFixed(1)})`}>
          <circle className="handle-halo" r={9} />
          <circle className="handle-ring" r={8} />
          <circle className="handle-dot" r={2} />
        </g>
        {beat === 'direct' && bestAt && end && <Span from={bestAt} to={end} length={off} />}
      </g>
      {!compact && <Key plane={plane} id={`${id}key`} />}
      <g>
        {placed.map(({ key, x, y, height, leader }) => {
          const { text, colour } = said.get(key)!;
          return (
            <g key={key}>
              {leader && <path d={`M${leader[0]},${leader[1]}L${leader[2]},${leader[3]}`} stroke={colour} />}
              <text className="plane-label" x={x + 1} y={y + height / 2} dy="0.35em" fill={colour} fontWeight={600}>
                {text}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
};
