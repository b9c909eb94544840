import { spelled } from '../core/spelled.ts';
import type { Result } from '../engine/result.ts';
import type { ViewName } from '../scenario/views.ts';
import type { Table } from './tables/table.ts';
import { truthName } from './tables/truth.ts';

/** What is told beside the tables. */
export interface About {
  readonly view: ViewName;
  readonly title: string;
  readonly sentence: string;
  readonly link: string;
}

/** A view's tables with what they mean, the truth in use and the scenario that gives them; numbers that are not finite are strings. */
export const jsonOf = (about: About, { scenario, unrolled }: Result, pinned: Result | null, tables: readonly Table[]) =>
  JSON.stringify(
    {
      program: 'Unrolled',
      version: 1,
      ...about,
      truth: { name: scenario.truth, meaning: truthName(scenario.truth).sentence },
      lambda: unrolled.lambda,
      scenario,
      ...(pinned ? { pinned: pinned.scenario } : {}),
      tables: Object.fromEntries(tables.map(({ name, columns, rows }) => [name, { columns, rows }])),
    },
    (_, x: unknown) => (typeof x === 'number' ? spelled(x) : x),
  );
