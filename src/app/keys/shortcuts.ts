import type { Scenario } from '../../scenario/scenario.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { nextBy } from '../../scenario/settings/settings.ts';
import { withK } from '../../state/edits.ts';
import type { Actions } from '../../views/view.ts';
import { charactersOf, commandOf } from './character.ts';
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

const listen = (onKey: (event: KeyboardEvent) => void): (() => void) => {
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
};

/** Ctrl or ⌘ with Z, with Shift and Z, with Y; a text field keeps its own undo. */
export const listenForUndo = (undo: () => void, redo: () => void): (() => void) =>
  listen((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if ((event.target as HTMLElement).closest('input[type=text], textarea')) return;
    const key = commandOf(event);
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'z' && !event.shiftKey) undo();
    else redo();
  });

const typedInto = 'input:not([type=range], [type=radio], [type=checkbox]), select, textarea, [contenteditable]';

/** Single-key shortcuts, where they act at all and nothing is typed: the characters that the press may stand for. */
export const listenForCharacters = (
  onKey: (event: KeyboardEvent, characters: readonly string[]) => void,
): (() => void) =>
  listen((event) => {
    if (!singleKeysAct() || (event.target as HTMLElement).closest(typedInto)) return;
    const characters = charactersOf(event);
    if (characters.length > 0) onKey(event, characters);
  });

/** Keys that change the scenario, null where none is on the page, and keys that do something else, once however long they are held. */
export const listenForShortcuts = (
  shown: () => { readonly scenario: Scenario | null; readonly keys: Readonly<Record<string, () => void>> },
  actions: Actions,
): (() => void) =>
  listenForCharacters((event, characters) => {
    const { scenario, keys } = shown();
    for (const character of characters) {
      const act = Object.hasOwn(keys, character) ? keys[character] : undefined;
      const change = scenario && shortcut(character, scenario);
      if (!act && !change) continue;
      event.preventDefault();
      if (change) actions.edit(change);
      else if (!event.repeat) act?.();
      return;
    }
  });
