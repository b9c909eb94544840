import type { Estimator } from '../core/estimators/choice.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ViewName } from '../state/figure.ts';

/** The papers that methods come from, as CITATION.cff has them. */
export interface Reference {
  readonly key: string;
  readonly title: string;
  /** Given name first. */
  readonly authors: readonly (readonly [given: string, family: string])[];
  readonly year: number;
  readonly booktitle: string;
  readonly arXiv: string;
}

export const references = {
  S: {
    key: 'shaban2019truncated',
    title: 'Truncated Back-propagation for Bilevel Optimization',
    authors: [
      ['Amirreza', 'Shaban'],
      ['Ching-An', 'Cheng'],
      ['Nathan', 'Hatch'],
      ['Byron', 'Boots'],
    ],
    year: 2019,
    booktitle: 'AISTATS 2019',
    arXiv: '1810.10667',
  },
  U: {
    key: 'likhosherstov2021debiasing',
    title: 'Debiasing a First-order Heuristic for Approximate Bi-level Optimization',
    authors: [
      ['Valerii', 'Likhosherstov'],
      ['Xingyou', 'Song'],
      ['Krzysztof', 'Choromanski'],
      ['Jared', 'Davis'],
      ['Adrian', 'Weller'],
    ],
    year: 2021,
    booktitle: 'ICML 2021',
    arXiv: '2106.02487',
  },
  G: {
    key: 'grazzi2020iteration',
    title: 'On the Iteration Complexity of Hypergradient Computation',
    authors: [
      ['Riccardo', 'Grazzi'],
      ['Luca', 'Franceschi'],
      ['Massimiliano', 'Pontil'],
      ['Saverio', 'Salzo'],
    ],
    year: 2020,
    booktitle: 'ICML 2020',
    arXiv: '2006.16218',
  },
} as const satisfies Record<string, Reference>;

export type Paper = keyof typeof references;

/** Coins, first order, and exact gradients in little memory are U's; the rest of the estimators S's. */
const byU: ReadonlySet<Estimator['kind']> = new Set(['ufom', 'debiased', 'first-order', 'checkpointed', 'recompute']);

/** Whose methods a view shows: S the truncation and everything around it, U what costs are billed by, G the gradient at the solution. */
export const papersOf = (view: ViewName, { estimators, truth }: Scenario): readonly Paper[] => [
  'S',
  ...(view === 'cost' || estimators.some(({ estimator }) => byU.has(estimator.kind)) ? (['U'] as const) : []),
  ...(truth === 'solution' ? (['G'] as const) : []),
];
