import type { Setting } from '../../scenario/change.ts';
import type { Keyed, Symbolic } from '../../scenario/settings/settings.ts';
import type { ViewName } from '../../scenario/views.ts';
import { parameterName } from './parameters.ts';

/** What settings are called within a sentence, where no symbol stands for them. */
export const settingName: Readonly<Record<Exclude<Setting, Symbolic>, string>> = {
  problem: 'the problem',
  estimators: 'the list of estimators',
  estimator: 'the estimator',
  selected: 'the selected estimator',
  ...parameterName,
  slot: 'the colour',
  'data-seed': 'the seed of the data',
  'data-n': 'the number of rows',
  'data-p': 'the number of columns',
  'data-noise': 'the noise of the data',
  'data-d': 'the number of columns of H',
  'data-beta': 'β of g',
  decay: 'the schedule of γ',
  method: 'the inner method',
  optimal: 'the choice of the best step',
  warm: 'the warm start',
  outer: 'the outer descent',
  schedule: 'the outer schedule',
  iterations: 'R',
  firstUpdateNorm: 'η₀',
  outerStepSize: 'η',
  seed: 'the seed',
  draw: 'how many tasks an update follows',
  runs: 'the number of runs',
  spread: 'the spread of the starts',
  truth: 'the truth',
  arithmetic: 'the arithmetic',
  field: 'the field',
  arrows: 'the switch for needles',
  along: 'the path that ratios follow',
  quantity: 'the quantity of the convergence view',
  against: 'what the convergence view’s curves stand over',
  errors: 'what the errors stand over',
  errorOver: 'the λ that errors are averaged over',
  errorK: 'which k the errors have',
  target: 'the error to be reached',
  costs: 'the kind of costs',
  over: 'where the moments behind q* are the largest',
  enlarged: 'the enlarged view',
  slice: 'the components that the planes show',
  frame: 'the window',
  window: 'the domain of λ',
  region: 'the domain of w',
  strongConvexity: 'α',
  smoothness: 'β',
  scenario: 'the scenario',
  link: 'the link',
  pinned: 'the pinned run',
  page: 'the page',
  version: 'the version',
};

/** What a key goes through, in the order of the list of keys. */
export const keyDoes: Readonly<Record<Keyed, string>> = {
  truth: 'error against T steps, solution',
  field: 'next field',
  arrows: 'needles on, off',
  quantity: 'next quantity of the convergence',
  against: 'convergence against updates, function calls',
  errors: 'errors against steps, products, states, K; convergence',
  costs: 'cost of each, against T, against K, of q',
  enlarged: 'next view enlarged, all views',
};

/** What stands at a view's head to enlarge it, and at the head of the enlarged one. */
export const enlarging = {
  enlarge: (title: string) => `Enlarge: ${title}`,
  back: 'All views',
  backKey: 'Esc',
  legend: 'Enlarged view',
  views: {
    outer: 'Outer plane',
    inner: 'Inner plane',
    strip: 'Strip',
    ratio: 'Ratio',
    convergence: 'Convergence',
    cost: 'Cost',
  } satisfies Record<ViewName, string>,
} as const;
