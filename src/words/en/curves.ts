import type { Against, CostKind, ErrorAxis, Quantity, Truth } from '../../scenario/scenario.ts';
import { normName, truthName } from '../symbols.ts';

/** The words of what a curve may show. */
export const curveWords = {
  along: 'Along',
  ownPath: 'its own path',
  pathOf: (name: string) => `the path of ${name}`,
  quantity: 'Quantity',
  quantities: (truth: Truth) =>
    ({ value: 'F', gradient: normName(truth), distance: 'to λ*' }) satisfies Record<Quantity, string>,
  quantityNames: (truth: Truth) => ({
    value: 'F along the runs',
    gradient: `Norm of ${truthName(truth)} along the runs`,
    distance: 'Distance to the minimum along the runs',
  }),
  against: 'Against',
  againsts: { updates: 'τ', calls: 'calls' } satisfies Record<Against, string>,
  againstNames: { updates: 'Against outer updates', calls: 'Against function calls' },
  errors: 'What converges',
  errorAxes: {
    off: 'outer descent',
    steps: 'errors by steps',
    products: 'errors by products',
    states: 'errors by states',
    cuts: 'errors by K at T',
  } satisfies Record<ErrorAxis, string>,
  costKinds: { each: 'table', T: 'T', K: 'K', q: 'q' } satisfies Record<CostKind, string>,
  costKindNames: { each: 'Each estimator’s counts', T: 'Counts against T', K: 'Counts against K', q: 'Choosing q' },
} as const;
