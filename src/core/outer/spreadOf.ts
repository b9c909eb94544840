/** The parts of the runs below each of which a quantile lies. */
export const quantilesShown = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** How a quantity is spread over runs at each recorded τ: over those that are still among the numbers; NaN where none is. */
export interface Spread {
  readonly mean: Float64Array;
  /** In the order of `quantilesShown`. */
  readonly quantiles: readonly Float64Array[];
  /** How many runs have no value any more. */
  readonly lost: Int32Array;
}

/** Of values run by run, `taus` of each; quantiles by the nearest rank. */
export const spreadOf = (values: ArrayLike<number>, taus: number): Spread => {
  const runs = values.length / taus;
  const nothing = () => new Float64Array(taus).fill(Number.NaN);
  const spread = { mean: nothing(), quantiles: quantilesShown.map(nothing), lost: new Int32Array(taus) };
  const column = new Float64Array(runs);
  for (let j = 0; j < taus; j++) {
    let [kept, sum] = [0, 0];
    for (let i = 0; i < runs; i++) {
      const value = values[i * taus + j]!;
      if (!Number.isFinite(value)) continue;
      column[kept++] = value;
      sum += value;
    }
    spread.lost[j] = runs - kept;
    if (kept === 0) continue;
    const sorted = column.subarray(0, kept).sort();
    spread.mean[j] = sum / kept;
    quantilesShown.forEach((p, q) => {
      spread.quantiles[q]![j] = sorted[Math.min(kept - 1, Math.ceil(p * kept) - 1)]!;
    });
  }
  return spread;
};
