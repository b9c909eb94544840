import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Result } from '../../engine/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Cursor } from '../../state/actions.ts';
import { type ControlName, showsControl } from '../../state/figure.ts';
import type { State, StoreActions } from '../../state/store.ts';
import type { Explorer } from './explorer.ts';

/** The explorer that a component belongs to. */
export const ExplorerContext = createContext<Explorer | null>(null);

export const useThisExplorer = (): Explorer => {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('A component of the explorer stands outside one.');
  return explorer;
};

export const useActions = (): StoreActions => useThisExplorer().actions;

export const useExplorer = <T>(select: (state: State) => T): T => useStore(useThisExplorer().store, select);
export const useScenario = (): Scenario => useExplorer((state) => state.scenario);
export const useCursor = (): Cursor => useExplorer((state) => state.cursor);

export const useFailure = (): string | null => {
  const { engine, failure } = useThisExplorer().session;
  return useSyncExternalStore(engine.subscribe, failure);
};

export const useResult = (): Result | null => {
  const { engine } = useThisExplorer().session;
  return useSyncExternalStore(engine.subscribe, engine.current);
};

export const usePinned = (): Result | null => useStore(useThisExplorer().pinnedRun.answered, ({ result }) => result);
export const usePinnedFailure = (): string | null =>
  useStore(useThisExplorer().pinnedRun.answered, ({ failure }) => failure);

/** Whether any of these controls is shown. */
export const useShows = (): ((...names: readonly ControlName[]) => boolean) => {
  const { show } = useThisExplorer();
  return (...names) => showsControl(show, ...names);
};

/** Whether the explorer is at least so wide; `@container explorer (min-width: …)` says the same to a style sheet. */
export const useIsWide = (least: number): boolean => {
  const { box } = useThisExplorer();
  return useSyncExternalStore(box.subscribe, () => box.width() >= least);
};
