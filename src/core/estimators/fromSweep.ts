import type { Sweep } from '../problem.ts';
import { drawnBy } from './choice.ts';
import type { Reading } from './descriptor.ts';
import { descriptorOf, type Estimator } from './index.ts';

/** Whether h can be read off a fused sweep; otherwise it is had by the estimator's own algorithm. */
export const isRead = (e: Estimator): boolean => descriptorOf(e).reading !== null;

/** Where an estimator's base stops: (K, initTerm) of the h_K that it is made of; null for those that are made of none. */
export const baseCut = (e: Estimator): Exclude<Reading, 'd'> | null => {
  const reading = descriptorOf(e).reading?.(e) ?? 'd';
  return reading === 'd' ? null : reading;
};

/** The K's at which an estimator's h_K is wanted, ascending: where its base stops, and of a random one every depth but the last. */
export const cutsWanted = (e: Estimator, T: number): readonly number[] => {
  const base = baseCut(e);
  return base ? (drawnBy(e, T)?.depths.slice(0, -1) ?? [base.K]) : [];
};

/** The distinct K's, ascending, that a sweep of T steps needs for these estimators. */
export const cutsOf = (estimators: readonly Estimator[], T: number): Int32Array =>
  Int32Array.from(new Set(estimators.flatMap((e) => cutsWanted(e, T)))).sort();

/** Where an estimator's h_K for each of `cutsWanted` stands in a sweep of `count` points: `values` from `cuts[i]` × count × N on; it throws where it is not read off. */
export const fromSweep = (
  e: Estimator,
  T: number,
  cuts: Int32Array,
  sweep: Sweep,
): { readonly values: Float64Array; readonly cuts: readonly number[] } => {
  if (!isRead(e)) throw new Error(`${e.kind} cannot be read off a sweep`);
  const base = baseCut(e);
  if (!base) return { values: sweep.exact, cuts: [0] };
  return {
    values: base.initTerm === 'keep' ? sweep.truncatedKeep : sweep.truncated,
    cuts: cutsWanted(e, T).map((K) => cuts.indexOf(K)),
  };
};
