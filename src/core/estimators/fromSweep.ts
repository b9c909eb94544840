import type { Sweep, Vec } from '../problem.ts';
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

/**
 * How an estimator's h follows from one sweep: d, or h_K of a cut, or h_K + (ξ/q)(d − h_K). Returns a function that
 * writes h at `point` of a batch of `count`.
 */
export const fromSweep = (e: Estimator, cuts: Int32Array, N: number) => {
  if (!isRead(e)) throw new Error(`${e.kind} cannot be read off a sweep`);
  const base = baseCut(e);
  const cut = base ? cuts.indexOf(base.K) : -1;
  const keep = base?.initTerm === 'keep';
  const q = 'q' in e ? e.q : 1;
  return (sweep: Sweep, count: number, point: number, xi: 0 | 1, out: Vec, at = 0): void => {
    const truncated = keep ? sweep.truncatedKeep : sweep.truncated;
    const offset = (cut * count + point) * N;
    for (let i = 0; i < N; i++) {
      const d = sweep.exact[point * N + i]!;
      const h = base ? truncated[offset + i]! : d;
      out[at + i] = xi === 1 ? h + (d - h) / q : h;
    }
  };
};
