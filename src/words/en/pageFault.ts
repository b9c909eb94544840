import type { ViewName } from '../../scenario/views.ts';

/** What stands beside the views, and can fail by itself. */
export type Part = 'settings' | 'timeline' | 'header';

const notDrawn = {
  outer: 'The outer plane could not be drawn.',
  inner: 'The inner plane could not be drawn.',
  strip: 'The unrolled strip could not be drawn.',
  ratio: 'The descent ratio could not be drawn.',
  convergence: 'The convergence plot could not be drawn.',
  cost: 'The hypergradient cost could not be drawn.',
  settings: 'The controls could not be drawn.',
  timeline: 'The timeline could not be drawn.',
  header: 'The top of the page could not be drawn.',
} satisfies Record<ViewName | Part, string>;

/** What is said where the page, or one view or part of it, failed. */
export const pageFault = {
  ofView: (view: ViewName | Part) => `${notDrawn[view]} Your settings are kept, and the rest of the page goes on.`,
  ofPage: 'The page could not be drawn. Your settings are kept.',
  translators: 'This can happen where a browser extension changes the page.',
  report: (what: string) => `The fault, as the program reports it: ${what}`,
  drawAgain: 'Draw it again',
  goOn: 'Go on',
  reload: 'Reload the page',
} as const;
