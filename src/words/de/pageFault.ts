import type { ViewName } from '../../scenario/views.ts';

/** What stands beside the views, and can fail by itself. */
export type Part = 'settings' | 'timeline' | 'header';

const notDrawn = {
  outer: 'Die äußere Ebene konnte nicht gezeichnet werden.',
  inner: 'Die innere Ebene konnte nicht gezeichnet werden.',
  strip: 'Der abgerollte Streifen konnte nicht gezeichnet werden.',
  ratio: 'Das Abstiegsverhältnis konnte nicht gezeichnet werden.',
  convergence: 'Die Konvergenz konnte nicht gezeichnet werden.',
  cost: 'Die Kosten konnten nicht gezeichnet werden.',
  settings: 'Die Einstellungen konnten nicht gezeichnet werden.',
  timeline: 'Die Zeitleiste konnte nicht gezeichnet werden.',
  header: 'Der Kopf der Seite konnte nicht gezeichnet werden.',
} satisfies Record<ViewName | Part, string>;

/** What is said where the page, or one view or part of it, failed. */
export const pageFault = {
  ofView: (view: ViewName | Part) =>
    `${notDrawn[view]} Deine Einstellungen bleiben erhalten, und der Rest der Seite läuft weiter.`,
  ofPage: 'Die Seite konnte nicht gezeichnet werden. Deine Einstellungen bleiben erhalten.',
  translators: 'Das kann geschehen, wenn eine Erweiterung des Browsers die Seite verändert.',
  report: (what: string) => `Der Fehler, wie das Programm ihn meldet: ${what}`,
  drawAgain: 'Neu zeichnen',
  goOn: 'Weiter',
  reload: 'Seite neu laden',
} as const;
