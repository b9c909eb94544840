import type { Room } from '../../scenario/link.ts';
import type { FieldKind, Truth } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { fieldName, normName, ratioName, truthName } from '../symbols.ts';

/** The words of the page around the views: titles, controls, announcements. */
export const messages = {
  title: 'Unrolled',
  skipToViews: 'Zu den Ansichten springen',
  pages: {
    explore: 'Erkunden',
    papers: 'Artikel',
    lessons: 'Lektionen',
    problem: 'Dein Problem',
    symbols: 'Alle Symbole',
    combinations: 'Was bedeutet was',
    about: 'Info',
    teachers: 'Für Lehrende',
    start: 'Start',
  } satisfies Record<Room, string>,
  copyLink: 'Link kopieren',
  copied: 'Link kopiert',
  copiedHere: 'Link kopiert. Die Zeilen bleiben in diesem Browser: Anderswo fragt er nach ihrer Datei.',
  exportView: (title: string) => `Export: ${title}`,
  exportFailed: 'Der Export konnte nicht geladen werden. Lade die Seite neu und öffne ihn noch einmal.',
  reset: 'Zurücksetzen',
  theme: 'Hell oder dunkel',
  fullScreen: 'Vollbild',
  largeType: 'Große Schrift',
  settings: 'Alle Einstellungen',
  problem: 'Problem',
  keys: 'Tasten',
  close: 'Schließen',
  failed: (why: string) => `Die Berechnung ist abgebrochen: ${why} Deine Einstellungen bleiben erhalten.`,
  tryAgain: 'Noch einmal',
  changed: 'Der Link wurde beim Öffnen geändert.',
  dismiss: 'Ausblenden',

  outerPlane: 'Äußere Ebene',
  fields: (truth: Truth) =>
    ({
      value: 'F',
      gradient: normName(truth),
      bias: 'Bias',
      ratio: 'Abstieg',
      cosine: 'cos',
    }) satisfies Record<FieldKind, string>,
  fieldNames: (truth: Truth) =>
    ({
      value: 'Wert F(λ)',
      gradient: truth === 'steps' ? 'Norm des exakten Gradienten' : 'Norm des Gradienten an der exakten Lösung',
      bias: `Verzerrung ${fieldName('bias', truth)}`,
      ratio: `Abstiegsverhältnis ${ratioName(truth)}`,
      cosine: `Kosinus zwischen h und ${truthName(truth)}`,
    }) satisfies Record<FieldKind, string>,
  field: 'Feld',
  needles: 'Nadeln',
  strip: 'Der abgerollte Streifen',
  stripHint: 'Schnitt ziehen ändert K',
  ratio: 'Abstiegsverhältnis',
  views: 'Ansicht',
  tabs: { outer: 'Außen', inner: 'Innen', ratio: 'Abstieg', convergence: 'Konvergenz', cost: 'Kosten' },
  innerPlane: 'Innere Ebene',
  steps: (T: number) => `T = ${exactly(T)} ${T === 1 ? 'Schritt' : 'Schritte'}`,
  convergence: 'Konvergenz',
  cost: 'Kosten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
} as const;
