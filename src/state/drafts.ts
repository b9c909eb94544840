import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change } from '../scenario/change.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { printTexts, type Reading, readTexts, type TextId, type Texts } from '../scenario/typed.ts';
import type { Store } from './store.ts';
import type { AddressBar } from './url.ts';

/** What was typed in place of the text that stood there: without effect once something else stands there. */
interface Entry {
  readonly text: string;
  readonly over: string;
}
type Entries = Readonly<Partial<Record<TextId, Entry>>>;

export interface Drafts {
  /** By the problem over which they were typed, so that one that comes back brings its unfinished texts along. */
  readonly typed: ReadonlyMap<string, Entries>;
  /** Fields whose fault is shown: those wrong when the hand last rested. */
  readonly told: readonly TextId[];
  /** Why the whole could not be taken although each text could be read. */
  readonly refused: Change | null;
}

export interface DraftActions {
  type(id: TextId, text: string): void;
  /** The hand rests: what is valid becomes the scenario, what is not is told. */
  settle(): void;
}

export type DraftStore = StoreApi<Drafts & DraftActions>;

const rest = 400;
const remembered = 20;

const keyOf = ({ problem }: Scenario): string => JSON.stringify(problem);

/** The texts as they stand in the fields. */
export const textsOf = ({ typed }: Drafts, scenario: Scenario): Texts => {
  const printed = printTexts(scenario);
  const entries = Object.entries(typed.get(keyOf(scenario)) ?? {}) as [TextId, Entry][];
  const live = entries.filter(([id, { over }]) => printed[id] === over);
  return { ...printed, ...Object.fromEntries(live.map(([id, { text }]) => [id, text])) };
};

/** Texts on their way into a scenario: they survive while they are wrong, whatever page is visited. */
export const createDrafts = (store: Store, clock: Pick<AddressBar, 'setTimeout' | 'clearTimeout'>): DraftStore =>
  createStore<Drafts & DraftActions>()((set, get) => {
    let timer: number | null = null;
    const stopTimer = (): void => {
      if (timer !== null) clock.clearTimeout(timer);
      timer = null;
    };

    /** Puts the reading into the scenario; the texts go on as typed, over what is printed now. */
    const take = (texts: Texts, change: NonNullable<Reading['change']>): void => {
      const before = keyOf(store.getState().scenario);
      const changes = store.getState().edit(change);
      const { scenario } = store.getState();
      const refused = changes.find(({ setting }) => setting === 'problem') ?? null;
      if (refused) {
        set({ refused });
        return;
      }
      const printed = printTexts(scenario);
      const left = (Object.keys(texts) as TextId[]).filter(
        (id) => texts[id] !== printed[id] && printed[id] !== undefined,
      );
      const entries: Entries = Object.fromEntries(left.map((id) => [id, { text: texts[id]!, over: printed[id]! }]));
      const typed = new Map(get().typed);
      typed.delete(before);
      if (left.length > 0) typed.set(keyOf(scenario), entries);
      set({ typed, refused: null });
    };

    return {
      typed: new Map(),
      told: [],
      refused: null,

      type(id, text) {
        const { scenario } = store.getState();
        const key = keyOf(scenario);
        const typed = new Map(get().typed);
        const over = printTexts(scenario)[id] ?? '';
        const entries = { ...typed.get(key), [id]: { text, over } };
        typed.delete(key);
        typed.set(key, entries);
        if (typed.size > remembered) typed.delete(typed.keys().next().value!);
        set({ typed });
        stopTimer();
        timer = clock.setTimeout(get().settle, rest);
      },
      settle() {
        stopTimer();
        const { scenario } = store.getState();
        const texts = textsOf(get(), scenario);
        const { faults, change } = readTexts(texts, scenario);
        set({ told: Object.keys(faults) as TextId[] });
        if (change && get().typed.has(keyOf(scenario))) take(texts, change);
      },
    };
  });
