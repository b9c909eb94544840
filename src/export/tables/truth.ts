import type { Truth } from '../../scenario/scenario.ts';

/** What errors, ratios and cosines are measured against: its name stands in every column that depends on it. */
export interface TruthName {
  /** In names of columns: error_against_T_steps. */
  readonly key: string;
  /** In names of columns: norm_d. */
  readonly symbol: string;
  readonly sentence: string;
}

const names: Readonly<Record<Truth, TruthName>> = {
  steps: {
    key: 'T_steps',
    symbol: 'd',
    sentence: 'error against T steps: d, the gradient through all T inner steps',
  },
  solution: {
    key: 'solution',
    symbol: 'grad_f',
    sentence: 'error against the solution: ∇f, the gradient at the exact inner solution',
  },
};

export const truthName = (truth: Truth): TruthName => names[truth];
