import type { ControlName } from '../../state/figure.ts';
import { railWords } from './rail.ts';

/** The words of an embedded figure and of the dialog that makes one. */
export const embedWords = {
  open: 'In Unrolled öffnen',
  failed: (why: string) => `Diese Abbildung konnte nicht berechnet werden: ${why}`,
  changed: 'Der Link wurde beim Öffnen geändert.',

  menu: 'Einbetten …',
  title: 'Diese Abbildung einbetten',
  asItStands: 'so, wie sie jetzt ist: mit Problem, Einstellungen und Schritt',
  close: 'Schließen',
  views: 'Ansichten',
  controls: 'Wer liest, darf bewegen',
  controlNames: {
    K: ['K', railWords.names.K],
    T: ['T', railWords.names.T],
    stepSize: ['γ', railWords.names.stepSize],
    q: ['q', railWords.names.q],
    lambda: ['λ₁', railWords.names.lambda],
    time: ['τ', 'Zeit'],
  } satisfies Partial<Record<ControlName, readonly [symbol: string, name: string]>>,
  heading: 'Titel',
  untouched: 'Bis zur ersten Berührung',
  reveals: { interaction: 'Bild', auto: 'live' },
  theme: 'Farben',
  themes: { auto: 'wie Seite', light: 'hell', dark: 'dunkel' },
  preview: 'Vorschau, live',
  widths: { wide: '640 px', phone: 'Handy' },
  what: 'Was kopiert wird',
  kinds: { frame: 'Rahmen', element: 'Element', markdown: 'Bild für Markdown', svg: 'SVG', citation: 'Zitat' },
  copy: 'Kopieren',
  copied: 'Kopiert.',
  save: (file: string) => `${file} speichern`,
  beside: (file: string) => `Es zeigt ${file}: „SVG“ speichert diese Datei, sie gehört neben den Text.`,
  promise: 'Keine Cookies, keine Erlaubnis nötig; ruht, solange sie nicht zu sehen ist.',
  /** What a figure in print or a slide is called below it. */
  citation: (title: string, settings: string, version: string, date: string, link: string) =>
    `${title}. ${settings}. Unrolled ${version}, ${date}. ${link}`,
} as const;
