import type { Sweep } from '../problem.ts';
import type { Reading } from './descriptor.ts';
import { descriptorOf, type Estimator } from './index.ts';

/** Whether h can be read off a fused sweep; otherwise it is had by the estimator's own algorithm. */
export const isRead = (e: Estimator): boolean => descriptorOf(e).reading !== null;

/** Where an estimator's base stops: (K, initTerm) of the h_K that it is made of; null for those that are made of none. */
export const baseCut = (e: Estimator): Exclude<Reading, 'd'> | null => {
  const reading = descriptorOf(e).reading?.(e) ?? 'd';
  return reading === 'd' ? null : reading;
};

/** The distinct K's, ascending, that a sweep needs for these estimators. */
export const cutsOf = (estimators: readonly Estimator[]): Int32Array =>
  Int32Array.from(new Set(estimators.flatMap((e) => baseCut(e)?.K ?? []))).sort();

/** Where an estimator's h at ξ = 0 stands in a sweep of `count` points: `values` from `cut` × count × N on; it throws where it is not read off. */
export const fromSweep = (
  e: Estimator,
  cuts: Int32Array,
  sweep: Sweep,
): { readonly values: Float64Array; readonly cut: number } => {
  if (!isRead(e)) throw new Error(`${e.kind} cannot be read off a sweep`);
  const base = baseCut(e);
  if (!base) return { values: sweep.exact, cut: 0 };
  return { values: base.initTerm === 'keep' ? sweep.truncatedKeep : sweep.truncated, cut: cuts.indexOf(base.K) };
};
