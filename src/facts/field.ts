import type { Field } from '../engine/result.ts';
import type { Compared, FieldKind, Truth } from '../scenario/scenario.ts';

/** Why a field cannot be coloured everywhere, or has but one value. */
export type FieldFact =
  | { readonly kind: 'cannot-learn-step' }
  /** F has no finite value anywhere. */
  | { readonly kind: 'field-of-no-value' }
  /** No exact inner solution was found anywhere. */
  | { readonly kind: 'field-of-no-solution' }
  /** d is not finite anywhere, the truth is 0 everywhere, or h is. */
  | { readonly kind: 'field-of-no-gradient' }
  | { readonly kind: 'field-of-zero-truth'; readonly truth: Truth }
  | { readonly kind: 'field-of-zero-h'; readonly who: Compared }
  | { readonly kind: 'field-without-bias'; readonly who: Compared }
  | { readonly kind: 'field-of-one-value'; readonly value: number }
  | { readonly kind: 'field-in-part' }
  /** A coarse one, whose finer one takes so long that one would wait for it. */
  | { readonly kind: 'field-is-coarse'; readonly milliseconds: number }
  /** Float32 resolves no smaller value, and there is no larger one. */
  | { readonly kind: 'field-unresolved'; readonly field: FieldKind; readonly truth: Truth; readonly floor: number };

/** Shares of nodes are a sum of whole ones. */
const all = 1 - 1e-9;
/** So many blank nodes are seen. */
const some = 0.01;
/** A bias of no more is round-off. */
const noBias = 1e-12;

/** A field that takes longer is waited for, in milliseconds. */
const long = 2000;

/** null where the whole field is there, or comes soon. */
export const coarseFact = ({ complete, finerIn = 0 }: Pick<Field, 'complete' | 'finerIn'>): FieldFact | null =>
  !complete && finerIn >= long ? { kind: 'field-is-coarse', milliseconds: finerIn } : null;

/** What is known of a field's values. */
export interface Coloured {
  readonly kind: FieldKind;
  /** Share of nodes that have no finite value. */
  readonly missing: number;
  /** What is missing where that is all of them: a finite truth, a truth that is not 0, or such an h. */
  readonly lacks: 'truth' | 'length' | 'h' | null;
  readonly low: number;
  readonly high: number;
  readonly most: number;
  /** What float32 resolves; 0 where it is float64. */
  readonly floor: number;
}

/** null where all is well. `learnsStep`: γ is among λ. */
export const fieldFact = (
  { kind, missing, lacks, low, high, most, floor }: Coloured,
  who: Compared,
  truth: Truth,
  learnsStep: boolean,
): FieldFact | null => {
  if (floor > 0 && missing < 1 && most <= floor) return { kind: 'field-unresolved', field: kind, truth, floor };
  if (missing >= all) {
    if (kind === 'value') return { kind: 'field-of-no-value' };
    if (lacks === 'h') return { kind: 'field-of-zero-h', who };
    if (lacks === 'length') return { kind: 'field-of-zero-truth', truth };
    if (truth === 'steps') return { kind: 'field-of-no-gradient' };
    return learnsStep ? { kind: 'cannot-learn-step' } : { kind: 'field-of-no-solution' };
  }
  if (high === low)
    return kind === 'bias' && low <= noBias
      ? { kind: 'field-without-bias', who }
      : { kind: 'field-of-one-value', value: low };
  return missing > some ? { kind: 'field-in-part' } : null;
};
