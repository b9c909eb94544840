import type { Scenario } from '../../scenario/scenario.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { nextBy } from '../../scenario/settings/settings.ts';
import { withK } from '../../state/edits.ts';
import type { Actions } from '../../views/view.ts';
import { singleKeysAct } from './singleKeys.ts';

const kOf = (s: Scenario): number => {
  const e = selectedIn(s).estimator;
  return 'K' in e ? Math.min(e.K, s.T) : s.T;
};

/** What one key changes; null where the key means nothing here. */
export const shortcut = (key: string, s: Scenario): Partial<Scenario> | null => {
  const k = (by: number) => withK(s, Math.min(s.T, Math.max(1, kOf(s) + by)));
  const tau = (by: number) => ({ tau: Math.min(s.outer.iterations + 1, Math.max(1, s.tau + by)) });
  switch (key) {
    case '[':
      return k(-1);
    case ']':
      return k(1);
    case '{':
      return k(-10);
    case '}':
      return k(10);
    case ',':
      return tau(-1);
    case '.':
      return tau(1);
    case 'e':
      return { selected: (s.selected + 1) % s.estimators.length };
    default: {
      const index = Number(key) - 1;
      return Number.isInteger(index) && index >= 0 && index < s.estimators.length
        ? { selected: index }
        : nextBy(key, s);
    }
  }
};

export const listen = (onKey: (event: KeyboardEvent) => void): (() => void) => {
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
};

/** What another keyboard's press stands for is fetched when there is one. */
const elsewhere = () => import('./character.ts');

/** Ctrl or ⌘ with Z, with Shift and Z, with Y; a text field keeps its own undo. */
export const listenForUndo = (undo: () => void, redo: () => void): (() => void) =>
  listen((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if ((event.target as HTMLElement).closest('input[type=text], textarea')) return;
    const act = (key: string): boolean => {
      if (key !== 'z' && key !== 'y') return false;
      event.preventDefault();
      if (key === 'z' && !event.shiftKey) undo();
      else redo();
      return true;
    };
    if (!act(event.key.toLowerCase()) && event.key > '~')
      void elsewhere().then(({ commandOf }) => act(commandOf(event)));
  });

const typedInto = 'input:not([type=range], [type=radio], [type=checkbox]), select, textarea, [contenteditable]';

/** Whether single-key shortcuts act at all, and nothing is typed. */
export const isShortcut = ({ target }: KeyboardEvent): boolean =>
  singleKeysAct() && !(target as HTMLElement).closest(typedInto);

/** `act` says whether the character means something. */
const listenForCharacters = (act: (character: string, event: KeyboardEvent) => boolean): (() => void) =>
  listen((event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!isShortcut(event)) return;
    if (!(ctrlKey || metaKey || altKey) && act(key, event)) return;
    if (key.length === 1 || key === 'Dead')
      void elsewhere().then(({ charactersOf }) => charactersOf(event).some((character) => act(character, event)));
  });

/** Keys that change the scenario, null where none is on the page, and keys that do something else, once however long they are held. */
export const listenForShortcuts = (
  shown: () => { readonly scenario: Scenario | null; readonly keys: Readonly<Record<string, () => void>> },
  actions: Actions,
): (() => void) =>
  listenForCharacters((character, event) => {
    const { scenario, keys } = shown();
    const act = Object.hasOwn(keys, character) ? keys[character] : undefined;
    const change = scenario && shortcut(character, scenario);
    if (!act && !change) return false;
    event.preventDefault();
    if (change) actions.edit(change);
    else if (!event.repeat) act?.();
    return true;
  });
