import type { ViewName } from '../scenario/views.ts';

/** unrolled-strip.svg; unrolled-outer-field.csv for a table that is not the view's first. */
export const fileName = (view: ViewName, extension: string, part = ''): string =>
  `unrolled-${view}${part && `-${part}`}.${extension}`;

/** Gives a file to the person, as the browser saves files. */
export const save = (content: Blob | string, type: string, name: string): void => {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
