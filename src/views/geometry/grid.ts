import type { Frame } from '../../scenario/scenario.ts';

/** Where sampled values stand: row-major over `frame`, y outer and ascending; nodes include both ends. */
export interface Grid {
  readonly frame: Frame;
  readonly columns: number;
  readonly rows: number;
}
