/** Whose way of writing numbers, lists and plurals is followed, and what the page says that it is written in. */
export const locale = 'en-GB';
export const language = 'en';
/** Where the site is in it. */
export const page = './';

/** What a list of pages says of this one. */
export const description = 'See, touch and measure gradients computed through an inner optimisation.';
