import type { Frame } from '../scenario/scenario.ts';
import { traitsOf } from '../scenario/source.ts';
import type { Plan } from './plan.ts';

/** A descent that walks farther than so many windows is not followed. */
const far = 50;
const margins = 0.08;

/**
 * How much of a line is shown: of a problem that declares no window, and where none was chosen, as much as its descents
 * walk on.
 */
export const lineFrame = ({ scenario }: Plan, frame: Frame, paths: readonly Float64Array[]): Frame => {
  if (scenario.frame || traitsOf(scenario.problem).window) return frame;
  const [x0, x1] = frame;
  const within = (x: number): boolean => x > x0 - far * (x1 - x0) && x < x1 + far * (x1 - x0);
  const reached = paths.filter((path) => path.every(within));
  const low = Math.min(...reached.map((path) => path.reduce((least, x) => Math.min(least, x), x0)), x0);
  const high = Math.max(...reached.map((path) => path.reduce((most, x) => Math.max(most, x), x1)), x1);
  const room = margins * (high - low);
  return [low < x0 ? low - room : x0, high > x1 ? high + room : x1, frame[2], frame[3]];
};
