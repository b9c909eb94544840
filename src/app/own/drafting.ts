import { useStore } from 'zustand';
import { createDrafts, type DraftActions, type DraftStore, type Drafts, type Shelf } from '../../state/drafts.ts';
import type { Store } from '../../state/store.ts';
import { decimal } from '../../words/numbers.ts';
import { useThisExplorer } from '../explorer/context.ts';
import { timers } from '../explorer/explorer.ts';

/** For as long as the tab; where storage is forbidden or full, for as long as the page. */
const shelf: Shelf = {
  read() {
    try {
      return sessionStorage.getItem('unrolled-drafts');
    } catch {
      return null;
    }
  },
  write(text) {
    try {
      sessionStorage.setItem('unrolled-drafts', text);
    } catch {
      // Storage is forbidden here, or full.
    }
  },
};

const known = new WeakMap<Store, DraftStore>();

/** The one set of texts of an explorer; made when its problem is first typed. */
export const useDraftStore = (): DraftStore => {
  const { store } = useThisExplorer();
  const drafts = known.get(store) ?? createDrafts(store, timers, shelf, decimal);
  known.set(store, drafts);
  return drafts;
};

export const useDrafts = <T>(select: (state: Drafts & DraftActions) => T): T => useStore(useDraftStore(), select);
