import type { Scenario } from '../../scenario/scenario.ts';
import { nameOf } from '../../words/names.ts';
import { type PlacedLabel, placeLabels } from '../geometry/labels.ts';
import type { Plane } from '../geometry/plane.ts';
import type { Rect } from '../geometry/rect.ts';
import { type PlaneLabel, type Wanted, wish } from './planeLabels.tsx';
import type { Curve, Walker } from './scalar.ts';

type Pixel = readonly [x: number, y: number];

interface Marks {
  readonly curves: readonly Curve[];
  /** Where the curves are sampled. */
  readonly at: Float64Array;
  readonly walkers: readonly Walker[];
  /** λ₁ on the axis, and λ* where F is shown. */
  readonly start: Pixel;
  readonly lowest: Pixel | null;
  readonly plates: readonly Rect[];
  /** The labels as they were drawn last. */
  readonly before: readonly PlacedLabel[];
}

const around = ([x, y]: Pixel, r: number): Rect => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** The scalar view's marks by name: λ₁, λ*, and on F, whose curve is of all, the runs at τ. */
export const lineLabels = (
  plane: Plane,
  { estimators, tau, field, truth }: Pick<Scenario, 'estimators' | 'tau' | 'field' | 'truth'>,
  { curves, at, walkers, start, lowest, plates, before }: Marks,
): readonly PlaneLabel[] => {
  const { box } = plane;
  const states = walkers.flatMap(({ index, identity, selected, states }) => {
    const now = states(tau).at(-1);
    const who = estimators[index];
    if (!now || !who) return [];
    return [{ index, who, identity, selected, pixel: [plane.x(now[0]), plane.y(now[1])] as const }];
  });
  const symbol = (key: string, [x, y]: Pixel, content: '1' | '*', clear: number): Wanted => ({
    ...{ key, x, y, width: 22, height: 18, clear, content, colour: 'var(--ink)' },
  });
  const wanted: Wanted[] = [symbol('start', start, '1', 10), ...(lowest ? [symbol('minimum', lowest, '*', 8)] : [])];
  if (field === 'value')
    for (const { index, who, identity, selected, pixel } of [...states].reverse())
      wanted.push({
        ...wish(`run ${index}`, pixel, [nameOf({ ...who, truth })], identity.css, selected ? 11 : 7),
        who: index,
      });
  const obstacles = [
    around(start, 11),
    ...(lowest ? [around(lowest, 8)] : []),
    ...states.map(({ pixel, selected }) => around(pixel, selected ? 10 : 6)),
    ...plates,
  ];
  const lines = curves.flatMap(({ values }) =>
    Array.from({ length: 80 }, (_, k) => Math.round((k * (at.length - 1)) / 79)).flatMap((i) =>
      Number.isFinite(values[i]) ? [plane.x(at[i]!), plane.y(values[i]!)] : [],
    ),
  );
  const byKey = new Map(wanted.map((w) => [w.key, w]));
  return placeLabels(wanted, box, obstacles, lines, before).map((placed) => {
    const { content, colour, who } = byKey.get(placed.key)!;
    return { ...placed, content, colour, who };
  });
};
