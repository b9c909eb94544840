import { useStore } from 'zustand';
import { createDrafts, type DraftActions, type Drafts } from '../../state/drafts.ts';
import { store } from '../session.ts';

/** The one set of texts of this page. */
export const drafts = createDrafts(store, {
  setTimeout: (task, milliseconds) => window.setTimeout(task, milliseconds),
  clearTimeout: (handle) => window.clearTimeout(handle),
});

export const useDrafts = <T>(select: (state: Drafts & DraftActions) => T): T => useStore(drafts, select);
