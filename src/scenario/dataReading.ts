import type { DataKind, DataProblem } from '../core/data/given.ts';
import type { Traits } from '../core/problem.ts';
import type { Report } from './change.ts';
import type { Bag } from './coerce.ts';
import type { Start } from './scenario.ts';

/** What is to be known of problems of data, which nothing else needs. */
export interface DataReader {
  readonly known: (problem: DataProblem) => { readonly traits: Traits; readonly start: Start };
  /** The data that a kind is first met with. */
  readonly named: (kind: DataKind) => DataProblem;
  /** The nearest problem, or null with the reason reported. */
  readonly repair: (given: Bag, report: Report) => DataProblem | null;
  /** As a link has it: what they are drawn from, or the rows, where they are few, else what the device keeps them as; null where there is nothing to say. */
  readonly write: (problem: DataProblem) => string | null;
  /** Whether its rows are too many for a link. */
  readonly isKept: (problem: DataProblem) => boolean;
  readonly read: (text: string, kind: unknown) => unknown;
}
