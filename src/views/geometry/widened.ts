/** An extent [low, high] widened to hold [a, b], too, by at most `room` on each side: the live run stays in sight beside a pinned one. */
export const widened = (
  [low, high]: readonly [number, number],
  [a, b]: readonly [number, number],
  room: number,
): readonly [number, number] => [Math.max(low - room, Math.min(low, a)), Math.min(high + room, Math.max(high, b))];
