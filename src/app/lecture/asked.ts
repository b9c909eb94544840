import { singleKeysAct } from '../keys/singleKeys.ts';

/** What a key means to whoever stands before a room. */
export interface Acts {
  back(): void;
  next(): void;
  reveal?(): void;
  /** Whether a letter is an answer here. */
  vote?(letter: string): boolean;
  leave(): void;
  fullScreen(): void;
  /** Makes the screen dark. */
  darken(): void;
}

const typed = 'input[type=text], select, textarea, dialog';
/** Whoever has an own use for arrows. */
const moved = '[role=slider], input[type=range], input[type=radio], [role=application], .plot';

/** What a clicker or a keyboard asks for; null: nothing here. Page keys, F5 and Escape act whatever has the focus. */
export const asked = (
  { key, target }: { readonly key: string; readonly target: Pick<Element, 'closest'> },
  acts: Acts,
  change: (key: string) => (() => void) | null,
): (() => void) | null => {
  switch (key) {
    case 'PageDown':
      return acts.next;
    case 'PageUp':
      return acts.back;
    case 'Escape':
      return acts.leave;
    case 'F5':
      return acts.fullScreen;
  }
  if (target.closest(typed)) return null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return target.closest(moved) ? null : acts.next;
    case 'ArrowLeft':
    case 'ArrowUp':
      return target.closest(moved) ? null : acts.back;
    case ' ':
      return acts.reveal ?? null;
  }
  if (key.length !== 1 || !singleKeysAct()) return null;
  if (acts.vote?.(key.toUpperCase())) return () => {};
  if (key === '.' || key.toLowerCase() === 'b') return acts.darken;
  return '[]{}'.includes(key) ? change(key) : null;
};
