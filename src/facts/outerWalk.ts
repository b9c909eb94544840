import { soFar } from '../core/soFar.ts';
import type { Result } from '../engine/result.ts';
import type { Truth } from '../scenario/scenario.ts';
import { type Beside, beside, counterpart } from './beside.ts';
import { progressOf, type Walk } from './passes.ts';
import { lengthOf, truthOf } from './truth.ts';
import type { Progress } from './walk.ts';

/** What has been gathered of h; all of it where both passes are `done`. `error` is null where it is not a finite number. */
interface Gathered {
  readonly at: Progress;
  readonly done: boolean;
  readonly error: Beside | null;
}

/** What the outer plane shows of the two passes: how much of h has been gathered. */
export type OuterWalkFact =
  | {
      readonly kind: 'nothing-gathered';
      readonly at: Progress;
      readonly lambda: readonly number[];
      readonly truth: Truth;
      readonly length: number;
    }
  | (Gathered & { readonly kind: 'gathered'; readonly h: readonly number[] })
  /** ‖h‖ over the truth's length. */
  | (Gathered & { readonly kind: 'gathered-share-in-short'; readonly truth: Truth; readonly share: number })
  | (Gathered & {
      readonly kind: 'gathered-share';
      readonly h: readonly number[];
      readonly truth: Truth;
      readonly share: number;
    });

/** null where w runs away, which the facts at rest tell. */
export const outerWalkFact = (
  result: Result,
  walk: Walk,
  compact: boolean,
  pinned: Result | null,
): OuterWalkFact | null => {
  const { scenario, unrolled } = result;
  const { truth } = scenario;
  const estimate = unrolled.estimates[scenario.selected];
  if (!estimate || unrolled.divergence) return null;
  const at = progressOf(result, walk);
  const length = lengthOf(truthOf(result));
  const gathered = soFar(unrolled, estimate, walk.position);
  if (!gathered) return { kind: 'nothing-gathered', at, lambda: unrolled.lambda, truth, length };
  const other =
    pinned?.scenario.lambda.length === scenario.lambda.length && pinned.scenario.truth === truth ? pinned : null;
  const compared = other?.unrolled.estimates[counterpart(other.scenario, scenario)];
  const theirs = other && compared ? soFar(other.unrolled, compared, walk.position) : null;
  const { h } = gathered;
  const error = Number.isFinite(gathered.error) ? beside(gathered.error, theirs?.error) : null;
  const share = lengthOf(h) / length;
  const own: Gathered = { at, done: walk.done, error };
  if (!Number.isFinite(share)) return { kind: 'gathered', ...own, h };
  return compact
    ? { kind: 'gathered-share-in-short', ...own, truth, share }
    : { kind: 'gathered-share', ...own, h, truth, share };
};
