import type { Scenario } from '../scenario/scenario.ts';

/** What the pointer or the keyboard is on: a λ of the outer plane, an inner step t; null where it is on none. */
export interface Cursor {
  readonly lambda: readonly number[] | null;
  readonly step: number | null;
}

/** What a view may do. It draws from `result.scenario`, and never keeps a copy. */
export interface Actions {
  /** Change the scenario; repaired and validated before it is stored. */
  edit(change: Partial<Scenario>): void;
  /** Move the cursor. */
  point(cursor: Partial<Cursor>): void;
  /** A handle is held (true) or let go (false): coarse fields are enough while it is held. */
  hold(held: boolean): void;
}
