import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change } from '../scenario/change.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Arrival, Page } from '../scenario/link.ts';
import { repair } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Actions, Cursor } from './actions.ts';
import { type Resettable, withDefault } from './edits.ts';

/** What a person has chosen and where they point; everything else is derived from it. */
export interface Stored {
  readonly scenario: Scenario;
  readonly cursor: Cursor;
  /** A handle is being dragged. */
  readonly held: boolean;
  readonly page: Page;
  /** What had to be changed in the link that was opened; told until dismissed. */
  readonly changes: readonly Change[];
  /** Counts the steps that the browser's Back goes over one by one; smaller edits change the entry in place. */
  readonly landmark: number;
}

export interface StoreActions extends Actions {
  /** As `Actions.edit`; answers with what had to be changed, so that a number field can say it. */
  edit(change: Partial<Scenario>): readonly Change[];
  /** Another scenario in place of this one: a paper card, a preset ('push'), or a correction ('replace'). */
  open(scenario: Scenario, how: 'push' | 'replace'): void;
  visit(page: Page): void;
  /** What a link says, when the address changes. */
  arrive(arrival: Arrival): void;
  dismiss(): void;
  /** One setting, or without an argument all of them, as the problem's default has them. */
  reset(setting?: Resettable): void;
}

export type State = Stored & StoreActions;
export type Store = StoreApi<State>;

const nowhere: Cursor = { lambda: null, step: null };

const same = (a: readonly number[] | null, b: readonly number[] | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((x, i) => x === b[i]));

/** What another problem brings with it: absent here, so that `repair` takes it from the problem's start. */
const ofItsOwn = { T: undefined, stepSize: undefined, w0: undefined, lambda: undefined, frame: undefined };

const isDiscrete = (next: Scenario, was: Scenario): boolean =>
  next.problem !== was.problem || next.estimators.length !== was.estimators.length;

export const createExplorer = (arrival: Partial<Arrival> = {}): Store =>
  createStore<State>()((set, get) => ({
    scenario: arrival.scenario ?? defaultScenario(),
    cursor: nowhere,
    held: false,
    page: arrival.page ?? 'explore',
    changes: arrival.changes ?? [],
    landmark: 0,

    edit(change) {
      const { scenario: was, landmark } = get();
      const comesAlong = change.problem === undefined || change.problem === was.problem;
      const { scenario, changes } = repair({ ...was, ...(comesAlong ? {} : ofItsOwn), ...change }, was);
      const differs = (Object.keys(scenario) as (keyof Scenario)[]).some((key) => scenario[key] !== was[key]);
      if (differs) set({ scenario, landmark: isDiscrete(scenario, was) ? landmark + 1 : landmark });
      return changes;
    },
    open(scenario, how) {
      const { landmark } = get();
      const cursor = nowhere;
      set({
        scenario: repair(scenario).scenario,
        page: 'explore',
        cursor,
        landmark: how === 'push' ? landmark + 1 : landmark,
      });
    },
    visit(page) {
      const { page: was, landmark } = get();
      if (page !== was) set({ page, landmark: landmark + 1 });
    },
    arrive({ page, scenario, changes }) {
      set({ page, scenario, changes, cursor: nowhere, held: false });
    },
    point(cursor) {
      const was = get().cursor;
      const next = { ...was, ...cursor };
      if (next.step !== was.step || !same(next.lambda, was.lambda)) set({ cursor: next });
    },
    hold(held) {
      if (held !== get().held) set({ held });
    },
    dismiss() {
      set({ changes: [] });
    },
    reset(setting) {
      const { scenario: was, landmark } = get();
      const scenario = setting === undefined ? defaultScenario(was.problem) : withDefault(was, setting);
      set({ scenario: repair(scenario, was).scenario, landmark: landmark + 1 });
    },
  }));
