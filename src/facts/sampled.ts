/** Value of a sampled curve at λ by linear interpolation; NaN outside. */
export const sampled = (at: Float64Array, values: Float64Array, lambda: number): number => {
  if (!(lambda >= at[0]! && lambda <= at[at.length - 1]!)) return Number.NaN;
  let [low, high] = [0, at.length - 1];
  while (high - low > 1) {
    const mid = (low + high) >> 1;
    if (at[mid]! <= lambda) low = mid;
    else high = mid;
  }
  const s = (lambda - at[low]!) / (at[high]! - at[low]!);
  return values[low]! + s * (values[high]! - values[low]!);
};

/** Where a sampled curve crosses zero, by linear interpolation. */
export const crossings = (at: Float64Array, values: Float64Array): readonly number[] => {
  const out: number[] = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const [a, b] = [values[i]!, values[i + 1]!];
    if (a === 0) out.push(at[i]!);
    else if (a * b < 0) out.push(at[i]! + (a / (a - b)) * (at[i + 1]! - at[i]!));
  }
  if (values[at.length - 1] === 0) out.push(at[at.length - 1]!);
  return out;
};
