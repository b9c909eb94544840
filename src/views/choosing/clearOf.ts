type Interval = readonly [from: number, to: number];

/** The middle of a text so wide within [left, right], as near to `wanted` as what else stands on its row lets it; over that where nothing is free. */
export const clearOf = (wanted: number, width: number, [left, right]: Interval, taken: readonly Interval[]): number => {
  const half = width / 2 + 3;
  const within = (middle: number): number => Math.min(right - half, Math.max(left + half, middle));
  const isFree = (middle: number): boolean => taken.every(([from, to]) => middle + half <= from || middle - half >= to);
  return (
    [wanted, ...taken.flatMap(([from, to]) => [from - half, to + half])]
      .map(within)
      .filter(isFree)
      .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? within(wanted)
  );
};
