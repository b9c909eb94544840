import type { Compared, FieldKind, Truth } from '../scenario/scenario.ts';
import { type Beside, beside } from './beside.ts';

/** Whose h is told of: the selected run's at τ (null), or an estimator's at another λ. */
export type Whose = { readonly who: Compared /** It stands at ξ = 0. */; readonly tails: boolean } | null;

interface Agrees {
  readonly whose: Whose;
  readonly truth: Truth;
}

/** How h lies to the truth, by what the field shows: h·d/‖d‖². `turned`: by how many degrees h is turned, where that is of note. */
export type KeepsFact =
  /** ‖h − d‖, beside a field of the bias. */
  | (Agrees & { readonly kind: 'is-off'; readonly off: number })
  /** By how many degrees, beside a field of the cosine. */
  | (Agrees & { readonly kind: 'is-turned'; readonly turned: number })
  /** To the last digits that are told. */
  | (Agrees & { readonly kind: 'h-is-truth' })
  | (Agrees & { readonly kind: 'h-is-zero' })
  | Share<'agrees-little'>
  | Share<'agrees'>
  | Share<'agrees-many-times'>;

interface Share<K> extends Agrees {
  readonly kind: K;
  readonly ratio: Beside;
  readonly turned: number | null;
}

/** h is d where ‖h − d‖/‖d‖ is no more: rounding of the cosine. */
const rounding = 5e-7;
/** h is told to be turned where its cosine is less. */
const turnedBelow = 0.5;
/** Shares below half a per cent print as 0 %. */
const little = 5e-3;
/** Beyond this a share is told as how many times. */
const many = 10;

/** h·d/‖d‖² of no more than this is rounding, and no direction. */
export const noDirection = 1e-12;

/** Whether −h leads up where −d leads down. */
export const isAgainst = (ratio: number): boolean => ratio < -noDirection;

/** ‖h − d‖/‖d‖ from h·d/‖d‖² and cos(h, d). */
const relativeError = (ratio: number, cosine: number): number =>
  Math.hypot(ratio - 1, ratio * Math.sqrt(Math.max(0, 1 / cosine ** 2 - 1)));

const degrees = (cosine: number): number => (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;

/** h·d/‖d‖², cos(h, d) and ‖d‖; ‖h − d‖ where it was computed from the vectors, which is closer than what the others make. */
export interface Lies {
  readonly ratio: number;
  readonly cosine: number;
  readonly length: number;
  readonly error?: number;
}

/** None where there is no ratio. `pinned`: the ratio beside it, undefined where none is looked for; what else the field shows stands alone. */
export const keepsFacts = (
  of: Agrees,
  { ratio, cosine, length, error }: Lies,
  pinned: number | undefined,
  field: FieldKind,
): readonly KeepsFact[] => {
  if (!Number.isFinite(ratio)) return [];
  if (ratio === 0 && Number.isNaN(cosine)) return [{ kind: 'h-is-zero', ...of }];
  if (relativeError(ratio, cosine) < rounding) return [{ kind: 'h-is-truth', ...of }];
  if (pinned === undefined && Number.isFinite(cosine)) {
    const off = error ?? relativeError(ratio, cosine) * length;
    if (field === 'bias' && Number.isFinite(off)) return [{ kind: 'is-off', ...of, off }];
    if (field === 'cosine') return [{ kind: 'is-turned', ...of, turned: degrees(cosine) }];
  }
  const turned = pinned === undefined && cosine > 0 && cosine < turnedBelow ? degrees(cosine) : null;
  const kind = Math.abs(ratio) < little ? 'agrees-little' : ratio > many ? 'agrees-many-times' : 'agrees';
  return [{ kind, ...of, ratio: beside(ratio, pinned), turned }];
};
