import { outerWords } from '#words/outerWords.ts';
import type { Field } from '../../engine/result.ts';
import { brief } from '../../words/numbers.ts';
import { levelPath } from '../geometry/levelPath.ts';
import type { Plane } from '../geometry/plane.ts';
import { overlap, type Rect } from '../geometry/rect.ts';
import type { Pixel } from '../geometry/segments.ts';
import { levelsOf, type Quantity } from './quantity.ts';
import type { Uphill } from './uphill.ts';

/** Level lines in pixels of the view, as SVG paths. */
export interface Level {
  readonly value: number;
  readonly text: string;
  readonly path: string;
  /** Where its value is written; null where no line is long enough inside the plot. */
  readonly label: readonly [number, number] | null;
}

/** Where a level's value is written. */
export const levelRects = ({ label, text }: Level): readonly Rect[] =>
  label ? [{ x: label[0] - 3.2 * text.length, y: label[1] - 6, width: 6.4 * text.length, height: 12 }] : [];

export interface ContourMap {
  readonly levels: readonly Level[];
  /** Below this line is what float32 does not resolve; null where nothing is, or all. */
  readonly floor: Level | null;
  readonly uphill: Uphill | null;
}

/** The point of a line that lies deep enough in the plot, low in it, and far from the labels that stand already. */
const labelPoint = (
  lines: readonly (readonly Pixel[])[],
  text: string,
  plane: Plane,
  taken: readonly (readonly [number, number])[],
) => {
  const { box } = plane;
  const half = 8 + 3.2 * text.length;
  const [left, right, top, bottom] = [box.x + half, box.x + box.width - half, box.y + 16, box.y + box.height - 44];
  let best: readonly [number, number] | null = null;
  let most = 26;
  for (const line of lines) {
    const every = Math.max(1, Math.floor(line.length / 60));
    for (let i = 0; i < line.length; i += every) {
      const [x, y] = line[i]!;
      if (x < left || x > right || y < top || y > bottom) continue;
      const room = Math.min(90, ...taken.map(([a, b]) => Math.hypot(a - x, b - y)));
      const score = room + (0.2 * (y - box.y) * 100) / box.height;
      if (room > 26 && score > most) [best, most] = [[x, y], score];
    }
  }
  return best;
};

/** The levels whose values no plate covers: half a number would be another one. */
export const readable = ({ levels, floor }: ContourMap, plates: readonly Rect[]): readonly Level[] =>
  [...levels, ...(floor ? [floor] : [])].filter((level) =>
    levelRects(level).some((r) => !plates.some((plate) => overlap(r, plate, 2))),
  );

/** All level lines of the field; computed once per field, kind and size. `uphillOf` comes after the first picture. */
export const contourMap = (
  field: Field,
  quantity: Quantity,
  plane: Plane,
  uphillOf?: (field: Field, quantity: Quantity, plane: Plane) => Uphill | null,
): ContourMap => {
  const taken: (readonly [number, number])[] = [];
  const levelAt = (value: number, text: string): Level => {
    const lines: Pixel[][] = [];
    const path = levelPath(field, quantity.values, value, plane, lines);
    const label = labelPoint(lines, text, plane, taken);
    if (label) taken.push(label);
    return { value, text, path, label };
  };
  const { floor: resolved, least, most } = quantity;
  const floor =
    resolved > 0 && least < resolved && resolved < most ? levelAt(resolved, outerWords.floor(resolved)) : null;
  const levels = levelsOf(quantity).map((value) => levelAt(value, brief(value)));
  return { levels, floor, uphill: uphillOf?.(field, quantity, plane) ?? null };
};
