import type { Report } from '../change.ts';
import type { Scenario } from '../scenario.ts';

export type Name = keyof Scenario;

/** A scenario on its way to a valid one. */
export interface Repairing {
  readonly setting: Name;
  /** What is absent, or beyond repair, is taken from here. */
  readonly home: Scenario;
  /** Valid as far as the table has been gone through; beyond that, as at home. */
  readonly scenario: Scenario;
  /** Where entry i of the estimators given stands now; −1 where it was left out. */
  place: (i: number) => number;
  readonly report: Report;
}

/** The values that a setting may have, how any other becomes one of them, and how they are spelled in a link. */
export interface Domain<V> {
  readonly repair: (given: unknown, fallback: V, at: Repairing) => V;
  /** null: has no place in a link. */
  readonly write: (value: V) => string | null;
  /** What a text says, for `repair` to judge. */
  readonly read: (text: string) => unknown;
}

/** One of several keys that a setting has in a link; `was` is what the others have said so far. */
export interface LinkKey<V> {
  readonly key: string;
  readonly write: (value: V) => string | null;
  readonly read: (text: string, was: unknown) => unknown;
}

export interface Setting<V> {
  readonly domain: Domain<V>;
  /** Its key in a link, spelled as its domain spells it, or several keys. */
  readonly link: string | readonly LinkKey<V>[];
  /** The sign that stands for it in mathematics. Its name in words has the setting's own name as its code. */
  readonly symbol?: string;
  /** Where nothing is said. */
  readonly initial: (problem: Scenario['problem']) => V;
  /** Belongs to the problem and not to the comparison: another problem brings its own. */
  readonly ofProblem?: true;
  /** A control brings its initial value back. */
  readonly resets?: true;
  /** The key of one character that goes on to its next value. */
  readonly key?: string;
  /** A place in time and no choice: moving it alone is nothing to undo. */
  readonly isPlace?: true;
}
