import { listenForCharacters } from './shortcuts.ts';

const focusable = 'a, button, input, select, textarea, summary, dialog, [tabindex]:not([tabindex="-1"])';

/** The space bar, where nothing that would take it has the focus. */
export const listenForSpace = (act: () => void): (() => void) =>
  listenForCharacters((event) => {
    if (event.key !== ' ' || event.repeat || (event.target as HTMLElement).closest(focusable)) return;
    event.preventDefault();
    act();
  });
