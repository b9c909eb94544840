import { roundOffOf } from '../theory/agreement.ts';
import type { Run } from './descend.ts';

/** ‖truth‖ up to which it is round-off on a run: there it has arrived, and has no ratio. */
export const leastOf = ({ value, gradientNorm }: Run): number =>
  roundOffOf(value[0] ?? Number.NaN, gradientNorm[0] ?? Number.NaN);
