import type { Machine, Trouble } from '../engine/machine.ts';
import type { Tensors } from '../engine/result.ts';
import { type Backend, updatesOf } from './machine.ts';

/** What the header says of the machine, in this order. */
export type HeaderFact =
  | { readonly kind: 'no-gpu' | 'gpu-lost' | 'gpu-refused' }
  | { readonly kind: 'too-much-for-tensors' | 'tensors-stopped' }
  | { readonly kind: 'tensors'; readonly backend: Backend }
  /** Of those that tensors compute. */
  | { readonly kind: 'tensors-so-far'; readonly backend: Backend; readonly updates: number; readonly of: number }
  /** All that tensors compute, fewer than asked for. */
  | { readonly kind: 'tensors-first'; readonly backend: Backend; readonly updates: number; readonly asked: number }
  | { readonly kind: 'gpu-field' }
  /** `field-float64` where the rest is tensors. */
  | { readonly kind: 'float64' | 'field-float64'; readonly threads: number }
  | { readonly kind: 'took'; readonly milliseconds: number };

const troubles = { none: 'no-gpu', lost: 'gpu-lost', refused: 'gpu-refused' } as const satisfies Record<
  Trouble['code'],
  HeaderFact['kind']
>;

/** Whether tensors compute, and how far they have come of the updates asked for. */
const tensorFact = (tensors: Tensors, asked: number): HeaderFact | null => {
  const { machine, failed, of, unrolled } = tensors;
  const updates = updatesOf(tensors);
  if (of === 0) return { kind: 'too-much-for-tensors' };
  if (failed !== null) return { kind: 'tensors-stopped' };
  if (!machine || !unrolled) return null;
  const { backend } = machine;
  if (updates === null || updates >= asked) return { kind: 'tensors', backend };
  return updates < of
    ? { kind: 'tensors-so-far', backend, updates, of }
    : { kind: 'tensors-first', backend, updates, asked };
};

export const headerFacts = (
  { workers: threads, trouble }: Machine,
  float32: boolean,
  milliseconds: number,
  tensors: Tensors | null = null,
  asked = 0,
): readonly HeaderFact[] => {
  const ofTensors = tensors && tensorFact(tensors, asked);
  return [
    ...(trouble ? [{ kind: troubles[trouble.code] }] : []),
    ...(ofTensors ? [ofTensors] : []),
    float32 ? { kind: 'gpu-field' } : { kind: tensors ? 'field-float64' : 'float64', threads },
    { kind: 'took', milliseconds },
  ];
};
