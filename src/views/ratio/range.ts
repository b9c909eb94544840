/** One estimator's ratios along a path; random ones jump to 1/q whenever the coin shows heads. */
export interface Series {
  readonly values: Float64Array;
  readonly random: boolean;
}

/** What is beyond these, once the others stay within, is a spike: the exact step has the ratio 1. */
const usual = { low: -1.6, high: 2.2 };

const extremes = (values: Float64Array): readonly [number, number] | null => {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const v of values) {
    if (!Number.isFinite(v)) continue;
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return low <= high ? [low, high] : null;
};

/**
 * The ratio's axis: always 0, and 1 where a curve comes near it, and as far as the curves go, but spikes never flatten the
 * others. Random estimators count only where nothing else is compared, and beyond −1.6 … 2.2 the axis reaches only as far
 * as every curve does. What lies outside is clipped and marked.
 */
export const ratioRange = (series: readonly Series[]): readonly [low: number, high: number] => {
  const steady = series.some((s) => !s.random) ? series.filter((s) => !s.random) : series;
  const found = steady.map((s) => extremes(s.values)).filter((e) => e !== null);
  if (found.length === 0) return [0, 1.1];
  const lows = found.map((e) => e[0]);
  const highs = found.map((e) => e[1]);
  const high = Math.max(0, Math.min(Math.max(...highs), Math.max(usual.high, Math.min(...highs))));
  const low = Math.min(0, Math.max(Math.min(...lows), Math.min(usual.low, Math.max(...lows))));
  const top = high > 0.4 && high < 1 ? 1 : high;
  const room = top - low || 1;
  return [low < 0 ? low - 0.06 * room : 0, top + 0.08 * room];
};
