import type { Result } from '../engine/result.ts';

/** What h is measured against at the λ unrolled: d, or ∇f at the exact inner solution; null where that does not exist. */
export const truthOf = ({ scenario, unrolled }: Pick<Result, 'scenario' | 'unrolled'>): readonly number[] | null =>
  scenario.truth === 'steps' ? unrolled.exact : unrolled.implicit;

/** NaN where there is no vector. */
export const lengthOf = (v: readonly number[] | null): number => (v ? Math.hypot(...v) : Number.NaN);
