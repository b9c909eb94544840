import type { Room } from '../../scenario/link.ts';
import type { FieldKind, Truth } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { fieldName, normName, ratioName, truthName } from '../symbols.ts';

/** The words of the page around the views: titles, controls, announcements. */
export const messages = {
  title: 'Unrolled',
  skipToViews: 'Skip to the views',
  pages: {
    explore: 'Explore',
    papers: 'Papers',
    lessons: 'Lessons',
    problem: 'Your problem',
    symbols: 'All symbols',
    combinations: 'Which means what',
    about: 'About',
    teachers: 'For teachers',
    start: 'Start',
  } satisfies Record<Room, string>,
  copyLink: 'Copy link',
  copied: 'Link copied',
  copiedHere: 'Link copied. Its rows stay in this browser: elsewhere it asks for their file.',
  exportView: (title: string) => `Export: ${title}`,
  exportFailed: 'The export could not be loaded. Reload the page and open it again.',
  reset: 'Reset all',
  theme: 'Light or dark',
  fullScreen: 'Full screen',
  largeType: 'Large type',
  settings: 'All settings',
  problem: 'Problem',
  keys: 'Keys',
  close: 'Close',
  failed: (why: string) => `The engine stopped: ${why} Your settings are kept.`,
  tryAgain: 'Try again',
  changed: 'The link was changed to open it.',
  dismiss: 'Dismiss',

  outerPlane: 'Outer plane',
  fields: (truth: Truth) =>
    ({ value: 'F', gradient: normName(truth), bias: 'bias', ratio: 'ratio', cosine: 'cosine' }) satisfies Record<
      FieldKind,
      string
    >,
  fieldNames: (truth: Truth) =>
    ({
      value: 'Value F(λ)',
      gradient: truth === 'steps' ? 'Norm of the exact gradient' : 'Norm of the gradient at the exact solution',
      bias: `Bias ${fieldName('bias', truth)}`,
      ratio: `Descent ratio ${ratioName(truth)}`,
      cosine: `Cosine of h and ${truthName(truth)}`,
    }) satisfies Record<FieldKind, string>,
  field: 'Field',
  needles: 'needles',
  strip: 'The unrolled strip',
  stripHint: 'drag the cut to change K',
  ratio: 'Descent ratio',
  views: 'View',
  tabs: { outer: 'Outer', inner: 'Inner', ratio: 'Ratio', convergence: 'Convergence', cost: 'Cost' },
  innerPlane: 'Inner plane',
  steps: (T: number) => `T = ${exactly(T)} ${T === 1 ? 'step' : 'steps'}`,
  convergence: 'Convergence',
  cost: 'Hypergradient cost',
  undo: 'Undo',
  redo: 'Redo',
} as const;
