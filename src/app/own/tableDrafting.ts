import { useStore } from 'zustand';
import { isDataProblem } from '../../core/data/given.ts';
import { type TableFacts, tableFacts } from '../../facts/table.ts';
import { isTable, type Table, type TableFault } from '../../scenario/table/table.ts';
import type { Store } from '../../state/store.ts';
import {
  createTableDraft,
  type TableDraft,
  type TableDraftActions,
  type TableDraftStore,
  tableOf,
} from '../../state/tableDraft.ts';
import { useThisExplorer } from '../explorer/context.ts';

const known = new WeakMap<Store, TableDraftStore>();

/** The one table of an explorer that is on its way, whatever page is visited meanwhile. */
const useTableDraftStore = (): TableDraftStore => {
  const { store } = useThisExplorer();
  const there = known.get(store);
  if (there) return there;
  const { problem } = store.getState().scenario;
  const [kind, isGiven] = isDataProblem(problem) ? [problem.kind, 'X' in problem] : (['logistic', false] as const);
  const made = createTableDraft(kind, isGiven ? 'given' : 'generated');
  known.set(store, made);
  return made;
};

export const useTableDraft = (): TableDraft & TableDraftActions => useStore(useTableDraftStore());

export interface Given {
  readonly table: Table | TableFault;
  /** null while the text is no table. */
  readonly facts: TableFacts | null;
}

const found = new WeakMap<TableDraft, Given>();

/** What the text that is given says; null where there is none. The same for all who ask of one draft. */
export const useGiven = (): Given | null => {
  const draft = useTableDraft();
  if (draft.text === '') return null;
  const there = found.get(draft);
  if (there) return there;
  const table = tableOf(draft);
  const given = { table, facts: isTable(table) && draft.choice ? tableFacts(table, draft.choice) : null };
  found.set(draft, given);
  return given;
};
