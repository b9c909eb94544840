const on = /^on$/;
const off = /^off$/;
const names = /^\w+(,\w+)*$/;

/**
 * How a page is handed on, beside what it shows: to a room, as a sheet to be printed, to a student who is to see less, in a language. It
 * stands in the link as it was written, and is read where it is needed.
 */
const written = {
  present: on,
  handout: on,
  /** Those that are left of a lesson, by name; `none`. */
  controls: names,
  readouts: names,
  /** Neither hints nor what is right. */
  answers: off,
  /** Nothing leads out of the lesson. */
  links: off,
  /** Read before the page is, by `public/first.js`. */
  lang: /^(en|de)$/,
} as const;

export type MannerKey = keyof typeof written;
export type Manner = Readonly<Partial<Record<MannerKey, string>>>;

export const isMannerKey = (key: string): key is MannerKey => Object.hasOwn(written, key);

export const isManner = (key: MannerKey, text: string): boolean => written[key].test(text);

/** `present=on&links=off`, in the order in which it was written. */
export const printManner = (manner: Manner): string =>
  Object.entries(manner)
    .map(([key, text]) => `${key}=${text}`)
    .join('&');
