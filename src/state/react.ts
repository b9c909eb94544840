import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createExplorer, type State, type Store } from './store.ts';

/** The store of this page; several embeds on one page have one each. */
export const StoreContext = createContext<Store>(createExplorer());

export const useScenarioStore = (): Store => useContext(StoreContext);

/** A part of the state; the component is drawn again when that part is another object or value. */
export const useScenarioState = <T>(select: (state: State) => T): T => useStore(useScenarioStore(), select);
