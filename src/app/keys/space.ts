import { isShortcut, listen } from './shortcuts.ts';

const focusable = 'a, button, input, select, textarea, summary, dialog, [tabindex]:not([tabindex="-1"])';

/** The space bar, where nothing that would take it has the focus. */
export const listenForSpace = (act: () => void): (() => void) =>
  listen((event) => {
    const { key, repeat, ctrlKey, metaKey, altKey, target } = event;
    if (key !== ' ' || repeat || ctrlKey || metaKey || altKey || !isShortcut(event)) return;
    if ((target as HTMLElement).closest(focusable)) return;
    event.preventDefault();
    act();
  });
