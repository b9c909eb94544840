import { memo } from 'react';
import { leaving, outerWords } from '#words/outerWords.ts';
import { same } from '../../core/identical.ts';
import type { StationaryPoint } from '../../engine/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Sentence } from '../../words/sentence.ts';
import { type LabelWish, type PlacedLabel, placeLabels } from '../geometry/labels.ts';
import type { Plane } from '../geometry/plane.ts';
import type { Rect } from '../geometry/rect.ts';
import type { Pixel } from '../geometry/segments.ts';
import { type Level, levelRects } from './contours.ts';
import type { DrawnRun } from './drawn.ts';
import { lowestOf } from './stationaryPoints.tsx';
import { SvgSay, sentenceWidth } from './svgSay.tsx';
import { pixels } from './trajectory.ts';
import type { Uphill } from './uphill.ts';

/** What a label says: a sentence, or λ with an index. */
export interface PlaneLabel extends PlacedLabel {
  readonly content: Sentence | '1' | '*';
  readonly colour: string;
  /** Which estimator it names; undefined where it is none, or several. */
  readonly who?: number | undefined;
}

export type Wanted = LabelWish & Pick<PlaneLabel, 'content' | 'colour' | 'who'>;

const height = 14;

const around = ([x, y]: readonly [number, number], r: number): Rect => ({
  x: x - r,
  y: y - r,
  width: 2 * r,
  height: 2 * r,
});

const within = ({ box }: Plane, [x, y]: readonly [number, number]): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

export const wish = (
  key: string,
  [x, y]: readonly [number, number],
  content: Sentence,
  colour: string,
  clear: number,
): Wanted => ({
  key,
  x,
  y,
  width: sentenceWidth(content, 12) + 2,
  height,
  clear,
  content,
  colour,
});

/** Runs that leave the plot near each other at the same τ share one label. */
const exits = (runs: readonly DrawnRun[]): Wanted[] => {
  const groups: DrawnRun[][] = [];
  for (const run of runs) {
    const exit = run.trajectory.exit;
    if (!exit) continue;
    const group = groups.find(([first]) => {
      const other = first!.trajectory.exit!;
      return other.tau === exit.tau && Math.hypot(other.x - exit.x, other.y - exit.y) < 24;
    });
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const { x, y, tau } = group[0]!.trajectory.exit!;
    const sorted = [...group].sort((a, b) => a.index - b.index);
    const who = sorted.map((run) => run.who);
    return wish(`exit ${sorted[0]!.name.name}`, [x, y], leaving(who, tau), 'var(--ink-2)', 8);
  });
};

/** The anchor of a run's name: its marker at τ; at τ = 1, where all stand on λ₁, its second state. */
const anchor = ({ lambda, at }: DrawnRun, tau: number, plane: Plane): readonly [number, number] | null =>
  tau === 1 && lambda.length > 2 ? pixels(lambda, 1, plane) : at;

interface Around {
  readonly crosses: readonly StationaryPoint[];
  readonly uphill: Uphill | null;
  /** Where the mean step of many runs stands. */
  readonly meanStep: Pixel | null;
  /** The level lines whose value is written. */
  readonly levels: readonly Level[];
  readonly plates: readonly Rect[];
  /** Pixels (x, y, x, y, …) along all paths. */
  readonly paths: readonly number[];
  /** Within one hypergradient, where the arrows of d and h take the place of the runs’ names. */
  readonly walking: boolean;
  /** The labels as they were drawn last. */
  readonly before: readonly PlacedLabel[];
}

/** λ₁, λ*, the runs at τ or where they leave, and the region uphill, by name. */
export const planeLabels = (
  plane: Plane,
  runs: readonly DrawnRun[],
  { lambda, tau, truth }: Scenario,
  { crosses, uphill, meanStep, levels, plates, paths, walking, before }: Around,
): readonly PlaneLabel[] => {
  const wanted: Wanted[] = [];
  const start = [plane.x(lambda[0]!), plane.y(lambda[1]!)] as const;
  if (within(plane, start)) {
    wanted.push({
      key: 'start',
      x: start[0],
      y: start[1],
      width: 22,
      height: 18,
      clear: 10,
      content: '1',
      colour: 'var(--ink)',
    });
  }
  const stationary = crosses.map((s) => [plane.x(s.lambda[0]!), plane.y(s.lambda[1]!)] as const);
  const lowest = lowestOf(crosses);
  if (lowest) {
    const at = [plane.x(lowest.lambda[0]!), plane.y(lowest.lambda[1]!)] as const;
    if (within(plane, at)) {
      wanted.push({
        key: 'minimum',
        x: at[0],
        y: at[1],
        width: 22,
        height: 18,
        clear: 8,
        content: '*',
        colour: 'var(--ink)',
      });
    }
  }
  const named = walking ? [] : [...runs].reverse();
  for (const run of named) {
    if (run.trajectory.exit) continue;
    const at = anchor(run, tau, plane);
    if (!at || !within(plane, at)) continue;
    wanted.push({
      ...wish(
        `run ${run.index}`,
        at,
        run.mean ? outerWords.mean(run.name) : [run.name],
        run.identity.css,
        run.selected ? 11 : 7,
      ),
      who: run.index,
    });
  }
  if (meanStep) wanted.push(wish('mean step', meanStep, [outerWords.without], 'var(--ink)', 6));
  wanted.push(...exits(runs));
  if (uphill && within(plane, uphill.at)) {
    wanted.push(wish('uphill', uphill.at, [{ name: outerWords.uphill[truth], slot: 0 }], 'var(--slot-0)', 0));
  }
  const obstacles: Rect[] = [
    around(start, 11),
    ...runs.flatMap(({ at, selected }) => (at ? [around(at, selected ? 10 : 6)] : [])),
    ...(meanStep ? [around(meanStep, 5)] : []),
    ...stationary.map((c) => around(c, 7)),
    ...plates,
    ...levels.flatMap(levelRects),
  ];
  const { x, y, width, height: h } = plane.box;
  const bounds = { x: x + 3, y: y + 2, width: width - 6, height: h - 4 };
  const byKey = new Map(wanted.map((w) => [w.key, w]));
  return placeLabels(wanted, bounds, obstacles, paths, before).map((placed) => {
    const { content, colour, who } = byKey.get(placed.key)!;
    return { ...placed, leader: placed.key === 'uphill' ? null : placed.leader, content, colour, who };
  });
};

const Label = memo(
  ({ label: { content, colour, who, x, y, height: h } }: { readonly label: PlaneLabel }) =>
    typeof content === 'string' ? (
      <text className="plane-math" x={x + 2} y={y + h - 4}>
        λ
        <tspan className="plane-superscript" dx={0.5} dy={content === '1' ? 3 : -5}>
          {content === '1' ? '1' : '∗'}
        </tspan>
      </text>
    ) : (
      <text className="plane-label" data-who={who} x={x + 1} y={y + h / 2} dy="0.35em" fill={colour}>
        <SvgSay sentence={content} />
      </text>
    ),
  same,
);

export const Labels = ({ labels }: { readonly labels: readonly PlaneLabel[] }) => (
  <g className="plane-labels">
    {labels.map(
      ({ key, leader, colour }) =>
        leader && (
          <path key={key} d={`M${leader[0]},${leader[1]}L${leader[2]},${leader[3]}`} stroke={colour} strokeWidth={1} />
        ),
    )}
    {labels.map((label) => (
      <Label key={label.key} label={label} />
    ))}
  </g>
);
