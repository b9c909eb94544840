import type { Paper } from '../core/estimators/descriptor.ts';
import { descriptorOf } from '../core/estimators/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ViewName } from '../scenario/views.ts';

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
} as const satisfies Record<Paper, Reference>;

export type { Paper };

/** Whose methods a view shows: S the truncation and everything around it, U what costs are billed by, G the gradient at the solution. */
export const papersOf = (view: ViewName, { estimators, truth }: Scenario): readonly Paper[] => {
  const cited = new Set(estimators.map(({ estimator }) => descriptorOf(estimator).paper)).add('S');
  if (view === 'cost') cited.add('U');
  if (truth === 'solution') cited.add('G');
  return (['S', 'U', 'G'] as const).filter((paper) => cited.has(paper));
};
