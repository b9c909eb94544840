/**
 * What a random estimator draws: how many steps N its reverse pass takes. It may end after depths[0] < … < T steps, and gets
 * to depths[i] with probability reaches[i], 1 at first and then less and less. With h_i, what the pass has gathered at
 * depths[i], and d at the last, the j-th outcome is G_j = h_0 + Σ_{i ≤ j} (h_i − h_{i−1})/reaches[i], so that E G = d
 * (Beatson & Adams 2019, Russian roulette). A coin over h_K has two, K and T, and ξ is which.
 */
export interface RandomDepth {
  readonly depths: readonly number[];
  readonly reaches: readonly number[];
}

/** The coin ξ ~ Bernoulli(q): K steps, or with probability q all T. */
export const coinOver = (K: number, T: number, q: number): RandomDepth => ({
  depths: [Math.min(K, T), T],
  reaches: [1, q],
});

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
