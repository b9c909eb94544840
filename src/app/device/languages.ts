/** The languages of the site: the code of each, its name in itself, its page. */
export const languages = {
  en: { code: 'en', name: 'English', page: './' },
  de: { code: 'de', name: 'Deutsch', page: './de.html' },
} as const;

/** The other language of a page. */
export const other = { en: languages.de, de: languages.en } as const;
