/** The other language of a page: its code, its name in itself, its page. */
export const other = {
  en: { code: 'de', name: 'Deutsch', page: './de.html' },
  de: { code: 'en', name: 'English', page: './' },
} as const;
