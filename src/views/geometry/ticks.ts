/**
 * A round step, 1, 2 or 5 × 10ⁿ: the one that parts a positive span most nearly (in its logarithm) into `count` pieces. A
 * step below 1 is kept by its reciprocal, which is whole, so that its multiples are the nearest numbers to 0.1, 0.2, 0.3 …
 */
const roundStep = (span: number, count: number): { readonly whole: number; readonly below1: boolean } => {
  const wanted = span / count;
  const power = Math.floor(Math.log10(wanted));
  const digits = wanted / 10 ** power;
  const factor = digits >= Math.sqrt(50) ? 10 : digits >= Math.sqrt(10) ? 5 : digits >= Math.SQRT2 ? 2 : 1;
  return power < 0 ? { whole: 10 ** -power / factor, below1: true } : { whole: 10 ** power * factor, below1: false };
};

/** A round step of which about `count` fit into a positive span. */
export const tickStep = (span: number, count: number): number => {
  const { whole, below1 } = roundStep(span, count);
  return below1 ? 1 / whole : whole;
};

/**
 * The multiples of a round step in [low, high], about `count` of them; one of a smaller step where there is none. Written
 * here, since d3-array, which later views use, is one file that a page fetches whole.
 */
export const ticks = (low: number, high: number, count: number): number[] => {
  if (!(count > 0)) return [];
  if (low === high) return [low];
  const { whole, below1 } = roundStep(high - low, count);
  const at = (i: number): number => (below1 ? i / whole : i * whole);
  let first = Math.round(below1 ? low * whole : low / whole);
  let last = Math.round(below1 ? high * whole : high / whole);
  if (at(first) < low) first += 1;
  if (at(last) > high) last -= 1;
  if (last < first) return count >= 0.5 && count < 2 ? ticks(low, high, 2 * count) : [];
  return Array.from({ length: last - first + 1 }, (_, i) => at(first + i));
};
