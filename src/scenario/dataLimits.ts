/** Limits of problems of data. */
export const dataLimits = {
  /** n: rows for training, and as many for validation; of the kernel, whose w has a component for each, fewer. */
  rows: { min: 1, max: 500 },
  kernelRows: 100,
  /** p. */
  columns: { min: 1, max: 100 },
  /** Columns of HR's matrix, and components of λ. */
  d: { min: 1, max: 20 },
  lambda: 400,
  noise: { min: 0, max: 100 },
  beta: { min: 1e-6, max: 1e6 },
  seed: { min: 0, max: 2 ** 32 - 1 },
  /** Any value of a table, in size. */
  value: 1e6,
  /** Characters of the rows in a link. */
  link: 6000,
} as const;
