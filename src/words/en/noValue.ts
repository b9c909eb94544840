import type { Run } from '../../engine/result.ts';
import { type Part, type Sentence, say } from '../sentence.ts';
import { place } from './place.ts';

/** That F has no finite value where the run stands, so that its h means nothing; null where F has one. */
export const noValue = (run: Run, name: Part, index: number): Sentence | null => {
  if (Number.isFinite(run.value[index])) return null;
  const N = run.lambda.length / run.length;
  const at = place(run.lambda.subarray(index * N, (index + 1) * N));
  const stops =
    run.ended?.reason === 'zero-hypergradient' && run.ended.tau === index + 1 ? say`, so ${name} takes no step` : [];
  return say`At τ\u00A0=\u00A0${index + 1}, λ\u00A0=\u00A0${at}, F has no finite value${stops}.`;
};
