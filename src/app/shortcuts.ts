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

/** Listens on the page; typing into a field and keys with Ctrl, Alt or ⌘ are left alone. */
export const listenForShortcuts = (scenario: () => Scenario, actions: Actions): (() => void) => {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input[type=text], select, textarea, dialog select')) return;
    const change = shortcut(event.key, scenario());
    if (!change) return;
    event.preventDefault();
    actions.edit(change);
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
};
