import type { Row } from './row.ts';

/** Median of `times` runs in milliseconds, after half as many that warm up. */
export const median = async (times: number, run: () => unknown): Promise<number> => {
  for (let i = 0; i < times / 2; i++) await run();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await run();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[times >> 1]!;
};

export const met = ({ value, target = Number.POSITIVE_INFINITY, least = 0 }: Row): boolean =>
  value <= target && value >= least;

const wanted = ({ target, least }: Row): string =>
  target !== undefined ? `≤ ${target}` : least !== undefined ? `≥ ${least}` : '';

const number = (x: number): string => (x >= 1000 ? x.toFixed(0) : x.toPrecision(3));

/** Rows with their targets, ✓ where met and ✗ where not. */
export const rowsText = (rows: readonly Row[]): string =>
  grid(
    ['', 'median', '', 'target', ''],
    rows.map((row) => [row.name, number(row.value), row.unit, wanted(row), wanted(row) && (met(row) ? '✓' : '✗')]),
  );

/** Cells in columns: the first aligned left, numbers right. */
export const grid = (head: readonly string[], body: readonly (readonly string[])[]): string => {
  const lines = [head, ...body];
  const width = head.map((_, c) => Math.max(...lines.map((line) => line[c]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, c) => (c === 0 || /^[^\d≤≥]*$/.test(cell) ? cell.padEnd(width[c]!) : cell.padStart(width[c]!)))
        .join('  ')
        .trimEnd(),
    )
    .filter((line) => line !== '')
    .join('\n');
};
