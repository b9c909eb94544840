/** Whose way of writing numbers, lists and plurals is followed, and what the page says that it is written in. */
export const locale = 'de-DE';
export const language = 'de';
/** Where the site is in it. */
export const page = './de.html';

/** What a list of pages says of this one. */
export const description = 'Gradienten durch eine innere Optimierung hindurch: ansehen, anfassen, messen.';
