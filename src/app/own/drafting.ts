import { useStore } from 'zustand';
import { createDrafts, type DraftActions, type DraftStore, type Drafts } from '../../state/drafts.ts';
import type { Store } from '../../state/store.ts';
import { useThisExplorer } from '../explorer/context.ts';
import { timers } from '../explorer/explorer.ts';

const known = new WeakMap<Store, DraftStore>();

/** The one set of texts of an explorer; made when its problem is first typed. */
export const useDraftStore = (): DraftStore => {
  const { store } = useThisExplorer();
  const drafts = known.get(store) ?? createDrafts(store, timers);
  known.set(store, drafts);
  return drafts;
};

export const useDrafts = <T>(select: (state: Drafts & DraftActions) => T): T => useStore(useDraftStore(), select);
