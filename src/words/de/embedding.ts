import type { ControlName } from '../../state/figure.ts';
import { settingWords } from './setting.ts';

/** The words of the dialog that embeds a figure. */
export const embeddingWords = {
  menu: 'Einbetten …',
  title: 'Diese Abbildung einbetten',
  asItStands: 'so, wie sie jetzt ist: mit Problem, Einstellungen und Schritt',
  close: 'Schließen',
  views: 'Ansichten',
  controls: 'Wer liest, darf bewegen',
  controlNames: {
    K: ['K', settingWords.names.K],
    T: ['T', settingWords.names.T],
    stepSize: ['γ', settingWords.names.stepSize],
    q: ['q', settingWords.names.q],
    lambda: ['λ₁', settingWords.names.lambda],
    time: ['τ', 'Zeit'],
  } satisfies Partial<Record<ControlName, readonly [symbol: string, name: string]>>,
  heading: 'Titel',
  untouched: 'Bis zur ersten Berührung',
  reveals: { interaction: 'Bild', auto: 'live' },
  theme: 'Farben',
  themes: { auto: 'wie Seite', light: 'hell', dark: 'dunkel' },
  language: 'Sprache',
  preview: 'Vorschau, live',
  widths: { wide: '640 px', phone: 'Handy' },
  what: 'Was kopiert wird',
  kinds: { frame: 'Rahmen', element: 'Element', markdown: 'Bild für Markdown', svg: 'SVG', citation: 'Zitat' },
  copy: 'Kopieren',
  copied: 'Kopiert.',
  save: (file: string) => `${file} speichern`,
  beside: (file: string) => `Es zeigt ${file}: „SVG“ speichert diese Datei, sie gehört neben den Text.`,
  ofPage: 'Das Bild hat die Sprache dieser Seite.',
  promise: 'Keine Cookies, keine Erlaubnis nötig; ruht, solange sie nicht zu sehen ist.',
  /** What a figure in print or a slide is called below it. */
  citation: (title: string, settings: string, version: string, date: string, link: string) =>
    `${title}. ${settings}. Unrolled ${version}, ${date}. ${link}`,
} as const;
