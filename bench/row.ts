/** One line of the benchmark's table. `value` is a median, or a ratio of two. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At most this. */
  readonly target?: number;
  /** At least this. */
  readonly least?: number;
}
