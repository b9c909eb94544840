import type { Run } from '../engine/result.ts';
import type { Compared } from '../scenario/scenario.ts';

/** F has no finite value where a run stands, so that its h means nothing. */
export interface NoValueFact {
  readonly kind: 'no-value';
  readonly tau: number;
  readonly lambda: readonly number[];
  readonly who: Compared;
  /** Its h is 0 or not finite, too, so that the run ends here. */
  readonly ends: boolean;
}

/** At the state of `index`; null where F has a finite value. */
export const noValueFact = (run: Run, who: Compared, index: number): NoValueFact | null => {
  if (Number.isFinite(run.value[index])) return null;
  const N = run.lambda.length / run.length;
  const tau = index + 1;
  return {
    kind: 'no-value',
    tau,
    lambda: Array.from(run.lambda.subarray(index * N, tau * N)),
    who,
    ends: run.ended?.reason === 'zero-hypergradient' && run.ended.tau === tau,
  };
};
