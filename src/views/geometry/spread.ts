/**
 * Positions as near as possible (least squares) to the wanted ones, in the same order, at least `gap` apart and within
 * [low, high]: isotonic regression of wanted − rank · gap. Where they do not all fit, the gap shrinks until they do.
 */
export const spread = (wanted: readonly number[], gap: number, low: number, high: number): number[] => {
  const n = wanted.length;
  const step = n > 1 ? Math.min(gap, Math.max(0, high - low) / (n - 1)) : gap;
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((index, rank) => {
    let block = { sum: wanted[index]! - rank * step, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count >= block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  const top = Math.max(low, high - (n - 1) * step);
  const out = new Array<number>(n);
  let rank = 0;
  for (const { sum, count } of blocks) {
    const base = Math.min(Math.max(sum / count, low), top);
    for (let k = 0; k < count; k++, rank++) out[order[rank]!] = base + rank * step;
  }
  return out;
};
