import { median } from 'd3-array';
import type { InnerLevels } from '../../engine/result.ts';
import { rings, ringsPath } from '../isolines.ts';
import type { Plane } from '../plane.ts';

/** Every how manieth value stands for all when the levels are chosen. */
const SAMPLED = 7;
/** The lowest level lies this many times lower than half of the values do. */
const DEPTH = 100;

/** Heights above the least g: 1 and 3 times powers of ten, so that a small change of g leaves them as they are. */
export const levelHeights = ({ values, low }: Pick<InnerLevels, 'values' | 'low'>): readonly number[] => {
  const above = Array.from({ length: Math.ceil(values.length / SAMPLED) }, (_, i) => values[i * SAMPLED]! - low).filter(
    Number.isFinite,
  );
  const middle = median(above) ?? 0;
  if (!(middle > 0)) return [];
  const most = above.reduce((a, b) => Math.max(a, b), 0);
  const heights: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(middle / DEPTH)); power < most && heights.length < 20; power *= 10) {
    heights.push(power, 3 * power);
  }
  return heights.filter((h) => h >= middle / DEPTH && h < most);
};

/** All level lines of g as one path. */
export const levelLines = (levels: InnerLevels, plane: Plane): string =>
  levelHeights(levels)
    .map((height) => ringsPath(rings(levels, levels.values, levels.low + height, plane)))
    .join('');
