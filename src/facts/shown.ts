import type { Compared, CostKind, FieldKind, Quantity, Scenario, Truth } from '../scenario/scenario.ts';
import { selectedIn } from '../scenario/selected.ts';

/** What of a view is shown, where there is a choice. */
export type ShownFact =
  | { readonly kind: 'field'; readonly field: FieldKind; readonly truth: Truth }
  /** One that is made of an estimator's h. */
  | { readonly kind: 'field-of'; readonly field: FieldKind; readonly truth: Truth; readonly who: Compared }
  | { readonly kind: 'ratio-along-own-path'; readonly truth: Truth }
  | { readonly kind: 'ratio-along'; readonly truth: Truth; readonly who: Compared }
  | { readonly kind: 'norm'; readonly truth: Truth }
  | { readonly kind: 'quantity'; readonly quantity: Exclude<Quantity, 'gradient'>; readonly truth: Truth }
  | { readonly kind: 'costs'; readonly costs: Exclude<CostKind, 'each'> };

/** null where there is no choice, or the usual one. */
export const shownFact = (view: string, scenario: Scenario): ShownFact | null => {
  const { field, along, estimators, quantity, costs, truth } = scenario;
  switch (view) {
    case 'outer':
      return field === 'value' || field === 'gradient'
        ? { kind: 'field', field, truth }
        : { kind: 'field-of', field, truth, who: { ...selectedIn(scenario), truth } };
    case 'ratio': {
      const who = along === null ? undefined : estimators[along];
      return who ? { kind: 'ratio-along', truth, who: { ...who, truth } } : { kind: 'ratio-along-own-path', truth };
    }
    case 'convergence':
      return quantity === 'gradient' ? { kind: 'norm', truth } : { kind: 'quantity', quantity, truth };
    case 'cost':
      return costs === 'each' ? null : { kind: 'costs', costs };
    default:
      return null;
  }
};
