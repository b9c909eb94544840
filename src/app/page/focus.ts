/** The main part of what is shown has the focus, whichever of the pages it is. */
export const focusViews = (host: HTMLElement, options?: FocusOptions): void =>
  host.querySelector('main')?.focus(options);
