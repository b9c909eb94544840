import { createStore } from 'zustand/vanilla';

/** The row that a person was led to, counted from 1, and how often: the same one again is shown again. */
export const rowShown = createStore<{ readonly row: number; readonly times: number }>(() => ({ row: 1, times: 0 }));

export const showRow = (row: number): void => rowShown.setState(({ times }) => ({ row, times: times + 1 }));
