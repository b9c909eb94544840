import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DataKind } from '../core/data/given.ts';
import { type Choice, choiceOf } from '../scenario/table/choice.ts';
import { isTable, readTable, type Table, type TableFault } from '../scenario/table/table.ts';

/** A table on its way into a scenario, which it does not touch before it is taken. */
export interface TableDraft {
  readonly source: 'generated' | 'given';
  readonly kind: DataKind;
  /** The file's name; null where it was pasted. */
  readonly name: string | null;
  readonly text: string;
  /** Whether the first row names the columns; undefined: as found. */
  readonly header: boolean | undefined;
  /** null while the text is no table. */
  readonly choice: Choice | null;
}

export interface TableDraftActions {
  from(source: TableDraft['source']): void;
  /** Another text: what was chosen stays where the columns do, and no row is left out. */
  give(name: string | null, text: string): void;
  setHeader(header: boolean | undefined): void;
  choose(change: Partial<Choice>): void;
}

export type TableDraftStore = StoreApi<TableDraft & TableDraftActions>;

export const tableOf = ({ text, header }: Pick<TableDraft, 'text' | 'header'>): Table | TableFault =>
  readTable(text, header);

export const createTableDraft = (kind: DataKind, source: TableDraft['source']): TableDraftStore =>
  createStore<TableDraft & TableDraftActions>()((set, get) => {
    const read = (change: Partial<Pick<TableDraft, 'name' | 'text' | 'header'>>): void => {
      const was = get();
      const next = { ...was, ...change };
      const [before, table] = [tableOf(was), tableOf(next)];
      if (!isTable(table)) {
        set({ ...change, choice: null });
        return;
      }
      const isSame = isTable(before) && before.columns.join('\n') === table.columns.join('\n');
      const { columns } = was.choice?.without ?? { columns: [] };
      const choice =
        was.choice && isSame
          ? { ...was.choice, without: { rows: [], columns } }
          : choiceOf(table, was.choice?.kind ?? was.kind);
      set({ ...change, choice });
    };
    return {
      ...{ source, kind, name: null, text: '', header: undefined, choice: null },
      from: (next) => set({ source: next }),
      give: (name, text) => read({ name, text, ...(name !== null && { header: undefined }) }),
      setHeader: (header) => read({ header }),
      choose: (change) => {
        const { choice, kind: was } = get();
        set({ kind: change.kind ?? was, choice: choice && { ...choice, ...change } });
      },
    };
  });
