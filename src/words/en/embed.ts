import type { ControlName } from '../../state/figure.ts';
import { railWords } from './rail.ts';

/** The words of an embedded figure and of the dialog that makes one. */
export const embedWords = {
  open: 'Open in Unrolled',
  failed: (why: string) => `This figure could not be computed: ${why}`,
  changed: 'The link was changed to open it.',

  menu: 'Embed …',
  title: 'Embed this figure',
  asItStands: 'as it stands now: problem, settings and step are in it',
  close: 'Close',
  views: 'Views',
  controls: 'The reader may move',
  controlNames: {
    K: ['K', railWords.names.K],
    T: ['T', railWords.names.T],
    stepSize: ['γ', railWords.names.stepSize],
    q: ['q', railWords.names.q],
    lambda: ['λ₁', railWords.names.lambda],
    time: ['τ', 'time'],
  } satisfies Partial<Record<ControlName, readonly [symbol: string, name: string]>>,
  heading: 'Title',
  untouched: 'Until the reader touches it',
  reveals: { interaction: 'picture', auto: 'live' },
  theme: 'Theme',
  themes: { auto: 'page’s', light: 'light', dark: 'dark' },
  preview: 'Preview, live',
  widths: { wide: '640 px', phone: 'phone' },
  what: 'What is copied',
  kinds: { frame: 'Frame', element: 'Element', markdown: 'Picture for Markdown', svg: 'SVG', citation: 'Citation' },
  copy: 'Copy',
  copied: 'Copied.',
  save: (file: string) => `Save ${file}`,
  beside: (file: string) => `It shows ${file}, which is saved by “SVG” and put beside the text.`,
  promise: 'No cookie, no permission asked; sleeps while off screen.',
  /** What a figure in print or a slide is called below it. */
  citation: (title: string, settings: string, version: string, date: string, link: string) =>
    `${title}. ${settings}. Unrolled ${version}, ${date}. ${link}`,
} as const;
