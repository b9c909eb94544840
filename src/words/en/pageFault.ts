import type { ViewName } from '../../scenario/views.ts';

const notDrawn = {
  outer: 'The outer plane could not be drawn.',
  inner: 'The inner plane could not be drawn.',
  strip: 'The unrolled strip could not be drawn.',
  ratio: 'The descent ratio could not be drawn.',
  convergence: 'The convergence plot could not be drawn.',
  cost: 'The hypergradient cost could not be drawn.',
} satisfies Record<ViewName, string>;

/** What is said where the page, or one view of it, failed. */
export const pageFault = {
  ofView: (view: ViewName) => `${notDrawn[view]} Your settings are kept, and the other views go on.`,
  ofPage: 'The page could not be drawn. Your settings are kept.',
  translators: 'This can happen where a browser extension changes the page.',
  report: (what: string) => `The fault, as the program reports it: ${what}`,
  drawAgain: 'Draw it again',
  goOn: 'Go on',
  reload: 'Reload the page',
} as const;
