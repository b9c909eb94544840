/**
 * A logarithmic axis widened to a grid of a 32nd to a 16th of its length: while its values move a little, as under a
 * slider, it stands still, and so do its ticks and whatever else did not change.
 */
export const steady = (low: number, high: number): { readonly low: number; readonly high: number } => {
  const [from, to] = [Math.log2(low), Math.log2(high)];
  const grid = 2 ** Math.floor(Math.log2((to - from) / 16));
  return {
    low: Math.max(Number.MIN_VALUE, 2 ** (grid * Math.floor(from / grid))),
    high: Math.min(Number.MAX_VALUE, 2 ** (grid * Math.ceil(to / grid))),
  };
};
