import type { FieldKind, Truth } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { fieldName, normName, ratioName, truthName } from '../symbols.ts';

/** What stands at the head of the views. */
export const viewWords = {
  outerPlane: 'Äußere Ebene',
  fields: (truth: Truth) =>
    ({
      value: 'F',
      gradient: normName(truth),
      bias: 'Bias',
      ratio: 'Abstieg',
      cosine: 'cos',
    }) satisfies Record<FieldKind, string>,
  fieldNames: (truth: Truth) =>
    ({
      value: 'Wert F(λ)',
      gradient: truth === 'steps' ? 'Norm des exakten Gradienten' : 'Norm des Gradienten an der exakten Lösung',
      bias: `Verzerrung ${fieldName('bias', truth)}`,
      ratio: `Abstiegsverhältnis ${ratioName(truth)}`,
      cosine: `Kosinus zwischen h und ${truthName(truth)}`,
    }) satisfies Record<FieldKind, string>,
  field: 'Feld',
  needles: 'Nadeln',
  strip: 'Der abgerollte Streifen',
  stripHint: 'Schnitt ziehen ändert K',
  ratio: 'Abstiegsverhältnis',
  innerPlane: 'Innere Ebene',
  steps: (T: number) => `T = ${exactly(T)} ${T === 1 ? 'Schritt' : 'Schritte'}`,
  convergence: 'Konvergenz',
  cost: 'Kosten',
} as const;
