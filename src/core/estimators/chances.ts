import type { RandomDepth } from './randomDepth.ts';

/** P(N = depths[j]). */
export const chanceOf = ({ reaches }: RandomDepth, j: number): number => reaches[j]! - (reaches[j + 1] ?? 0);

/** What √E‖G − d‖² is the length of: at each depth but the last, ‖d − h_i‖ times √(1/reaches[i + 1] − 1/reaches[i]). */
export const spreads = ({ reaches }: RandomDepth): readonly number[] =>
  reaches.slice(1).map((reach, i) => Math.sqrt(1 / reach - 1 / reaches[i]!));

/** How far N gets on average, as a part of the way from the first depth to the last; q of a coin. */
export const meanWay = ({ depths, reaches }: RandomDepth): number => {
  if (depths.length === 2) return reaches[1]!;
  let way = 0;
  for (let i = 1; i < depths.length; i++) way += reaches[i]! * (depths[i]! - depths[i - 1]!);
  return way === 0 ? 0 : way / (depths.at(-1)! - depths[0]!);
};
