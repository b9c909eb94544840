import { exactly } from '../exact.ts';

/** What stands around a page that is shown to a room. */
export const lectureWords = {
  present: 'Vortragen',
  /** Said when it begins. */
  begun: 'Escape beendet den Vortrag, F5 ist Vollbild, ein Punkt macht dunkel.',
  dark: 'Der Bildschirm ist dunkel. Jede Taste macht ihn wieder hell.',
  slides: 'Folien',
  vote: 'abstimmen',
  reveal: 'auflösen',
  K: 'K',
  around: 'zurück, weiter',
  views: 'andere Ansicht',
  back: 'Zurück',
  next: 'Weiter',
  space: 'Leertaste',
  fewer: 'Ein Schritt weniger',
  more: 'Ein Schritt mehr',
  voted: 'die Wahl des Raums',
  of: (step: number, steps: number) => `${exactly(step)} von ${exactly(steps)}`,
} as const;
