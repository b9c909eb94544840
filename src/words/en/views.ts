import type { FieldKind, Truth } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { fieldName, normName, ratioName, truthName } from '../symbols.ts';

/** What stands at the head of the views. */
export const viewWords = {
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
  innerPlane: 'Inner plane',
  steps: (T: number) => `T = ${exactly(T)} ${T === 1 ? 'step' : 'steps'}`,
  convergence: 'Convergence',
  cost: 'Hypergradient cost',
} as const;
