/** Whose way of writing numbers, lists and plurals is followed, and what the page says that it is written in. */
export const locale = 'en-GB';
export const language = 'en';
