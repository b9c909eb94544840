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
