import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change } from '../scenario/change.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Arrival, Page } from '../scenario/link.ts';
import type { Manner } from '../scenario/manner.ts';
import { repair } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { names } from '../scenario/settings/settings.ts';
import { type Actions, type Cursor, nowhere } from './actions.ts';
import { type Resettable, withDefault } from './edits.ts';
import { back, forth, type History, noHistory, record } from './history.ts';
import type { Playback } from './playback.ts';

/** What a person has chosen and where they point; everything else is derived from it. */
export interface Stored {
  readonly scenario: Scenario;
  readonly cursor: Cursor;
  /** A run to compare with, as it was when it was pinned. */
  readonly pinned: Scenario | null;
  /** A handle is being dragged. */
  readonly held: boolean;
  readonly page: Page;
  /** The link named a lesson's step and no scenario: the step's own is to be opened. */
  readonly bare: boolean;
  /** How the page was handed on. */
  readonly manner: Manner;
  /** What had to be changed in the link that was opened; told until dismissed. */
  readonly changes: readonly Change[];
  /** A typed problem of the link that cannot be read, for whoever mends it. */
  readonly unread: Arrival['unread'] | null;
  /** Counts the steps that the browser's Back goes over one by one; smaller edits change the entry in place. */
  readonly landmark: number;
  readonly history: History;
  /** Where the drag that goes on began: it is one step of the history, whatever it passes. */
  readonly grabbed: Scenario | null;
  readonly playback: Playback;
}

export interface StoreActions extends Actions {
  /** As `Actions.edit`; answers with what had to be changed, so that a number field can say it. */
  edit(change: Partial<Scenario>): readonly Change[];
  /** Another scenario in place of this one: a paper card, a preset ('push'), or a correction ('replace'). */
  open(scenario: Scenario, how: 'push' | 'replace', page?: Page): void;
  /** Another page, which is handed on as any. */
  visit(page: Page): void;
  hand(manner: Manner): void;
  /** What a link says, when the address changes; the one that the page was opened with cannot be undone. */
  arrive(arrival: Arrival, opening?: boolean): void;
  dismiss(): void;
  /** One setting, or without an argument all of them, as the problem's default has them. */
  reset(setting?: Resettable): void;
  /** One settled edit back, or forth again; nothing where there is none. */
  undo(): void;
  redo(): void;
  play(change: Partial<Playback>): void;
  /** Keeps the run as it is now to compare with, or lets the pinned one go. */
  togglePin(): void;
  /** The pinned run becomes the live one, and the other way round. */
  swapPin(): void;
}

export type State = Stored & StoreActions;
export type Store = StoreApi<State>;

export const canUndo = ({ history }: Stored): boolean => history.past !== null;
export const canRedo = ({ history }: Stored): boolean => history.future !== null;

const same = (a: readonly number[] | null, b: readonly number[] | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((x, i) => x === b[i]));

/** A typed problem that is being edited is one and the same. */
const isAnother = (next: Scenario['problem'], was: Scenario['problem']): boolean =>
  next !== was && (typeof next === 'string' || typeof was === 'string');

const isDiscrete = (next: Scenario, was: Scenario): boolean =>
  isAnother(next.problem, was.problem) || next.estimators.length !== was.estimators.length;

export const createExplorerStore = (arrival: Partial<Arrival> = {}, now = () => performance.now()): Store =>
  createStore<State>()((set, get) => {
    /** The history with everything up to `scenario` in it, a drag that goes on included. */
    const settled = (scenario: Scenario, at: number | null = null): History => {
      const { history, grabbed, scenario: was } = get();
      return record(history, grabbed ?? was, scenario, at);
    };
    const travel = (way: typeof back): void => {
      const { scenario: was, cursor, landmark } = get();
      const there = way(settled(was), was);
      if (!there) return;
      const [history, target] = there;
      const { scenario } = repair(target, target);
      set({
        scenario,
        history,
        cursor: { ...nowhere, pass: cursor.pass },
        held: false,
        grabbed: null,
        landmark: isDiscrete(scenario, was) ? landmark + 1 : landmark,
      });
    };
    return {
      scenario: arrival.scenario ?? defaultScenario(),
      cursor: nowhere,
      pinned: arrival.pinned ?? null,
      held: false,
      page: arrival.page ?? 'explore',
      bare: arrival.bare ?? false,
      manner: arrival.manner ?? {},
      changes: arrival.changes ?? [],
      unread: arrival.unread ?? null,
      landmark: 0,
      history: noHistory,
      grabbed: null,
      playback: { playing: false, speed: 1, loop: false },

      edit(change) {
        const { scenario: was, landmark, held, history } = get();
        const { scenario, changes } = repair(change, was);
        const differs = names.some((name) => scenario[name] !== was[name]);
        const discrete = isDiscrete(scenario, was);
        if (differs)
          set({
            scenario,
            history: held ? history : settled(scenario, discrete ? null : now()),
            landmark: discrete ? landmark + 1 : landmark,
          });
        return changes;
      },
      open(next, how, page = 'explore') {
        const { landmark } = get();
        const { scenario } = repair(next);
        set({
          scenario,
          history: settled(scenario),
          page,
          bare: false,
          cursor: nowhere,
          held: false,
          grabbed: null,
          landmark: how === 'push' ? landmark + 1 : landmark,
        });
      },
      visit(page) {
        const { page: was, landmark } = get();
        if (page !== was) set({ page, manner: {}, landmark: landmark + 1 });
      },
      hand(manner) {
        set({ manner });
      },
      arrive({ page, scenario, pinned, changes, bare = false, manner = {}, unread = null }, opening = false) {
        const history = opening ? noHistory : settled(scenario);
        set({
          ...{ page, bare, manner, scenario, pinned, changes, unread, history },
          ...{ cursor: nowhere, held: false, grabbed: null },
        });
      },
      point(cursor) {
        const was = get().cursor;
        const next = { ...was, ...cursor };
        if (next.step !== was.step || next.pass !== was.pass || !same(next.lambda, was.lambda)) set({ cursor: next });
      },
      hold(held) {
        const { held: was, scenario } = get();
        if (held !== was) set({ held, history: settled(scenario), grabbed: held ? scenario : null });
      },
      dismiss() {
        set({ changes: [] });
      },
      reset(setting) {
        const { scenario: was, landmark } = get();
        const fresh = setting === undefined ? defaultScenario(was.problem) : withDefault(was, setting);
        const { scenario } = repair(fresh, was);
        set({ scenario, history: settled(scenario), held: false, grabbed: null, landmark: landmark + 1 });
      },
      undo: () => travel(back),
      redo: () => travel(forth),
      togglePin() {
        const { pinned, scenario } = get();
        set({ pinned: pinned ? null : scenario });
      },
      swapPin() {
        const { pinned, scenario, open } = get();
        if (!pinned) return;
        open({ ...pinned, tau: scenario.tau }, 'push');
        set({ pinned: scenario });
      },
      play(change) {
        set({ playback: { ...get().playback, ...change } });
      },
    };
  });
