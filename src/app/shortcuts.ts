import { fieldKinds } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withK } from '../state/edits.ts';
import type { Actions } from '../views/view.ts';

const kOf = (s: Scenario): number => {
  const e = s.estimators[s.selected]!.estimator;
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
    case 'f':
      return { field: fieldKinds[(fieldKinds.indexOf(s.field) + 1) % fieldKinds.length]! };
    case 'n':
      return { arrows: !s.arrows };
    default: {
      const index = Number(key) - 1;
      return Number.isInteger(index) && index >= 0 && index < s.estimators.length ? { selected: index } : null;
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
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'z' && !event.shiftKey) undo();
    else redo();
  });

const focusable = 'a, button, input, select, textarea, summary, dialog, [tabindex]:not([tabindex="-1"])';

/** One key, not while a person types. */
export const listenForKey = (key: string, act: () => void): (() => void) =>
  listen((event) => {
    if (event.key !== key || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).closest('input[type=text], select, textarea')) return;
    event.preventDefault();
    act();
  });

/** The space bar, where nothing that would take it has the focus. */
export const listenForSpace = (act: () => void): (() => void) =>
  listen((event) => {
    if (event.key !== ' ' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).closest(focusable)) return;
    event.preventDefault();
    act();
  });

/** Listens on the page; typing into a field and keys with Ctrl, Alt or ⌘ are left alone. */
export const listenForShortcuts = (scenario: () => Scenario, actions: Actions): (() => void) =>
  listen((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input[type=text], select, textarea, dialog select')) return;
    const change = shortcut(event.key, scenario());
    if (!change) return;
    event.preventDefault();
    actions.edit(change);
  });
