import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change } from '../scenario/change.ts';
import { problemText } from '../scenario/problemText.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { printTexts, type Reading, readTexts, type TextId, type Texts, unreadTexts } from '../scenario/typed.ts';
import type { DecimalSign } from '../scenario/typedNumber.ts';
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

/** Where texts outlive the page that they were typed on. */
export interface Shelf {
  read(): string | null;
  write(text: string): void;
}

const noShelf: Shelf = { read: () => null, write: () => undefined };

export type DraftStore = StoreApi<Drafts & DraftActions>;

const rest = 400;
const remembered = 20;

const keyOf = ({ problem }: Scenario): string => problemText(problem);

/** The texts as they stand in the fields. */
export const textsOf = ({ typed }: Drafts, scenario: Scenario): Texts => {
  const printed = printTexts(scenario);
  const entries = Object.entries(typed.get(keyOf(scenario)) ?? {}) as [TextId, Entry][];
  const live = entries.filter(([id, { over }]) => printed[id] === over);
  return { ...printed, ...Object.fromEntries(live.map(([id, { text }]) => [id, text])) };
};

/** Texts on their way into a scenario: they survive while they are wrong, whatever page is visited. */
export const createDrafts = (
  store: Store,
  clock: Pick<AddressBar, 'setTimeout' | 'clearTimeout'>,
  shelf: Shelf = noShelf,
  sign: DecimalSign = '.',
): DraftStore => {
  const drafts = createStore<Drafts & DraftActions>()((set, get) => {
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
      const left = (Object.keys(get().typed.get(before) ?? {}) as TextId[]).filter(
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
        const { faults, change } = readTexts(texts, scenario, sign);
        set({ told: Object.keys(faults) as TextId[] });
        if (change && get().typed.has(keyOf(scenario))) take(texts, change);
      },
    };
  });
  /** Over the scenario as it stands; what is wrong in them is told at once. */
  const adopt = (typed: Drafts['typed']): void => {
    drafts.setState({ typed });
    const { scenario } = store.getState();
    if (!typed.has(keyOf(scenario))) return;
    const { faults } = readTexts(textsOf(drafts.getState(), scenario), scenario, sign);
    drafts.setState({ told: Object.keys(faults) as TextId[] });
  };
  const mend = (): void => {
    const { scenario, unread } = store.getState();
    if (!unread) return;
    const printed = printTexts(scenario);
    const texts = Object.entries(unreadTexts(unread)) as [TextId, string][];
    const entries = Object.fromEntries(texts.map(([id, text]) => [id, { text, over: printed[id] ?? '' }]));
    adopt(new Map(drafts.getState().typed).set(keyOf(scenario), entries));
  };

  const kept = shelved(shelf.read());
  const { unread } = store.getState();
  if (kept) adopt(kept.typed);
  if (kept?.unread !== JSON.stringify(unread)) mend();
  drafts.subscribe(({ typed }, was) => {
    if (typed !== was.typed)
      shelf.write(JSON.stringify({ unread: JSON.stringify(store.getState().unread), typed: [...typed] }));
  });
  store.subscribe((state, was) => {
    if (state.unread !== was.unread) mend();
  });
  return drafts;
};

/** What a shelf holds, where it is what `createDrafts` put there. */
const shelved = (text: string | null): { readonly unread: unknown; readonly typed: Drafts['typed'] } | null => {
  try {
    const { unread, typed } = JSON.parse(text ?? '') as { unread: unknown; typed: [string, Entries][] };
    const isSound = typed.every(
      ([key, entries]) =>
        typeof key === 'string' &&
        Object.values(entries).every((entry) => typeof entry?.text === 'string' && typeof entry.over === 'string'),
    );
    return isSound ? { unread, typed: new Map(typed) } : null;
  } catch {
    return null;
  }
};
