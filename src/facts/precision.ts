import type { Result } from '../engine/result.ts';

/** Whether tensors have computed the hypergradient taken apart, or the descents: in float32, whose numbers end sooner. */
export const unrolledInFloat32 = ({ tensors }: Pick<Result, 'tensors'>): boolean => tensors?.unrolled === true;
export const descentInFloat32 = ({ tensors }: Pick<Result, 'tensors'>): boolean => tensors?.descent != null;
