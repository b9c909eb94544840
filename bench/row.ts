/** One line of the benchmark's table. `value` is a median; with a target it must not exceed it. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: number;
}
