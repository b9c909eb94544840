/** Numbers of a view with their names: every column says what it is and in what it is counted. */
export interface Column {
  /** The name in CSV's first line and in JSON: letters, digits and "_", the truth's name in it where it depends on one. */
  readonly name: string;
  readonly meaning: string;
  /** '1' for a number without a unit. */
  readonly unit: string;
}

/** null: there is none. */
export type Cell = number | string | null;

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const column = (name: string, meaning: string, unit = '1'): Column => ({ name, meaning, unit });

/** A column for each component of a vector: lambda_1, lambda_2. */
export const components = (name: string, meaning: string, n: number): readonly Column[] =>
  Array.from({ length: n }, (_, i) => column(`${name}_${i + 1}`, n === 1 ? meaning : `${meaning}, component ${i + 1}`));

/** The i-th of `n`-vectors that lie one after the other. */
export const vectorAt = (values: ArrayLike<number>, i: number, n: number): readonly number[] =>
  Array.from({ length: n }, (_, k) => values[i * n + k] ?? Number.NaN);

/** Columns that float32 reaches where an estimator computes in it; bounds and counts do not. */
const reached = /^(lambda|F$|norm|ratio|cosine|distance|contribution|error|base_error)/;

/** The same table, whose columns say that their numbers are float32. */
export const inSingle = ({ columns, ...table }: Table): Table => ({
  ...table,
  columns: columns.map((c) => (reached.test(c.name) ? { ...c, meaning: `${c.meaning}, computed in float32` } : c)),
});
