/**
 * Vectors row-major, as the core has them, and as rows of equal length, one for each component, as a GPU reads them.
 * tfjs keeps a buffer for each size that it has seen: rows are filled up to one of these lengths.
 */
const lengths = [1024, 4096, 16_384, 65_536, 262_144, 1_048_576];
export const LARGEST = lengths.at(-1)!;

export const rowLength = (count: number): number => {
  const found = lengths.find((length) => length >= count);
  if (found === undefined) throw new RangeError(`a batch holds at most ${LARGEST} points, got ${count}`);
  return found;
};

/** `count` × `N` numbers as N rows, filled up with the last vector. */
export const toRows = (vectors: ArrayLike<number>, N: number, count: number, length = count): Float32Array => {
  const rows = new Float32Array(length * N);
  for (let i = 0; i < length; i++)
    for (let j = 0; j < N; j++) rows[j * length + i] = vectors[Math.min(i, count - 1) * N + j]!;
  return rows;
};

/** The first `count` vectors of N rows, of which the first is `row`. */
export const fromRows = (
  rows: ArrayLike<number>,
  row: number,
  N: number,
  count: number,
  length = count,
): Float64Array => {
  const vectors = new Float64Array(count * N);
  for (let j = 0; j < N; j++) for (let i = 0; i < count; i++) vectors[i * N + j] = rows[(row + j) * length + i]!;
  return vectors;
};
