import type { ControlName } from '../../state/figure.ts';
import { settingWords } from './setting.ts';

/** The words of the dialog that embeds a figure. */
export const embeddingWords = {
  menu: 'Embed …',
  title: 'Embed this figure',
  asItStands: 'as it stands now: problem, settings and step are in it',
  close: 'Close',
  views: 'Views',
  controls: 'The reader may move',
  controlNames: {
    K: ['K', settingWords.names.K],
    T: ['T', settingWords.names.T],
    stepSize: ['γ', settingWords.names.stepSize],
    q: ['q', settingWords.names.q],
    lambda: ['λ₁', settingWords.names.lambda],
    time: ['τ', 'time'],
  } satisfies Partial<Record<ControlName, readonly [symbol: string, name: string]>>,
  heading: 'Title',
  untouched: 'Until the reader touches it',
  reveals: { interaction: 'picture', auto: 'live' },
  theme: 'Theme',
  themes: { auto: 'page’s', light: 'light', dark: 'dark' },
  language: 'Language',
  preview: 'Preview, live',
  widths: { wide: '640 px', phone: 'phone' },
  what: 'What is copied',
  kinds: { frame: 'Frame', element: 'Element', markdown: 'Picture for Markdown', svg: 'SVG', citation: 'Citation' },
  copy: 'Copy',
  copied: 'Copied.',
  save: (file: string) => `Save ${file}`,
  beside: (file: string) => `It shows ${file}, which is saved by “SVG” and put beside the text.`,
  ofPage: 'The picture has the language of this page.',
  promise: 'No cookie, no permission asked; sleeps while off screen.',
  /** What a figure in print or a slide is called below it. */
  citation: (title: string, settings: string, version: string, date: string, link: string) =>
    `${title}. ${settings}. Unrolled ${version}, ${date}. ${link}`,
} as const;
