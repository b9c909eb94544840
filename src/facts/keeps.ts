import type { Compared } from '../scenario/scenario.ts';
import { type Beside, beside } from './beside.ts';

/** Whose step is told of, or under Adam, whose h: the selected run's at τ, or one that would be taken at another λ. */
export type Stepping =
  | {
      readonly of: 'run';
      readonly what: 'step' | 'h' /** A pinned number is looked for beside it. */;
      readonly paired: boolean;
    }
  | { readonly of: 'place'; readonly who: Compared /** It stands at ξ = 0. */; readonly tails: boolean };

/** How much of the exact descent a step keeps: h·d/‖d‖². `turned`: by how many degrees it is turned, where that is of note. */
export type KeepsFact =
  | { readonly kind: 'is-exact-descent'; readonly step: Stepping }
  | KeepsShare<'keeps-little'>
  | KeepsShare<'keeps'>
  | KeepsShare<'takes-more'>
  | KeepsShare<'goes-far'>;

interface KeepsShare<K> {
  readonly kind: K;
  readonly step: Stepping;
  readonly ratio: Beside;
  readonly turned: number | null;
}

/** h is d where ‖h − d‖/‖d‖ is no more: rounding of the cosine. */
const rounding = 5e-7;
/** A step that keeps some of the descent is told to be turned where its cosine is less. */
const turnedBelow = 0.5;
/** Shares below half a per cent print as 0 %. */
const little = 5e-3;
/** From here on a share prints as more than 100 %. */
const whole = 1.005;
/** Beyond this a share is told as how many times as far. */
const far = 10;

/** ‖h − d‖/‖d‖ from h·d/‖d‖² and cos(h, d). */
const relativeError = (ratio: number, cosine: number): number =>
  Math.hypot(ratio - 1, ratio * Math.sqrt(Math.max(0, 1 / cosine ** 2 - 1)));

const degrees = (cosine: number): number => (Math.acos(cosine) * 180) / Math.PI;

/** From h·d/‖d‖² and cos(h, d); none where there is no ratio. `pinned`: the ratio beside it, undefined where none is looked for. */
export const keepsFacts = (
  step: Stepping,
  ratio: number,
  cosine: number,
  pinned: number | undefined,
): readonly KeepsFact[] => {
  if (!Number.isFinite(ratio)) return [];
  if (relativeError(ratio, cosine) < rounding) return [{ kind: 'is-exact-descent', step }];
  const turned = pinned === undefined && cosine > 0 && cosine < turnedBelow ? degrees(cosine) : null;
  const kind =
    ratio >= 0 && ratio < little ? 'keeps-little' : ratio > far ? 'goes-far' : ratio < whole ? 'keeps' : 'takes-more';
  return [{ kind, step, ratio: beside(ratio, pinned), turned }];
};
