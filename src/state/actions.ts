import type { Scenario } from '../scenario/scenario.ts';

/** Where a person points, and where time stands; null where they point at nothing. */
export interface Cursor {
  /** A λ of the outer plane. */
  readonly lambda: readonly number[] | null;
  /** An inner step t. */
  readonly step: number | null;
  /** The position within one hypergradient's two passes (core/twoPasses.ts); null: time runs over τ, and both passes are done. */
  readonly pass: number | null;
}

export const nowhere: Cursor = { lambda: null, step: null, pass: null };

/** What a view may do. It draws from `result.scenario`, and never keeps a copy. */
export interface Actions {
  /** Change the scenario; repaired and validated before it is stored. */
  edit(change: Partial<Scenario>): void;
  /** Move the cursor. */
  point(cursor: Partial<Cursor>): void;
  /** A handle is held (true) or let go (false): coarse fields are enough while it is held. */
  hold(held: boolean): void;
}
