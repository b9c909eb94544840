import { languages, type Options } from './contract.ts';

export type Language = (typeof languages)[number];

/** What a figure is written in: what its author says, else the language of the page around it, else English. */
export const languageOf = (element: Element, said: Options['lang']): Language =>
  said || languages.find((language) => element.matches(`:lang(${language})`)) || 'en';

/** What is read before any program is there. */
export const firstWords = {
  en: { tryIt: 'Try it', figure: 'Figure' },
  de: { tryIt: 'Ausprobieren', figure: 'Abbildung' },
} as const satisfies Readonly<Record<Language, unknown>>;
