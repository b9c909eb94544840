import { dot, norm } from '../space.ts';

/** Below this part of its scale the truth is round-off and neither ratio nor cosine means anything. */
export const ROUND_OFF = 1e-8;

/** The norm at or below which the truth is round-off: 10⁻⁸, or that part of a problem whose F and truth are both below 1. */
export const roundOffOf = (value: number, truthNorm: number): number => {
  const scale = Math.max(Math.abs(value), truthNorm);
  return scale < 1 ? ROUND_OFF * scale : ROUND_OFF;
};

/** The descent ratio h·d/‖d‖² (S Fig. 2, Lemma 3.2): positive where −h descends. NaN where ‖d‖ ≤ `least`. */
export const descentRatio = (h: ArrayLike<number>, d: ArrayLike<number>, least = ROUND_OFF): number => {
  const size = norm(d);
  return size > least ? dot(h, d) / size / size : Number.NaN;
};

/** cos ∠(h, d). NaN where ‖d‖ ≤ `least` or h = 0. */
export const cosine = (h: ArrayLike<number>, d: ArrayLike<number>, least = ROUND_OFF): number => {
  const size = norm(d);
  const own = norm(h);
  return size > least && own > 0 ? Math.min(1, Math.max(-1, dot(h, d) / own / size)) : Number.NaN;
};

/** √E‖G‖² of a coin over the base h, from ‖d‖ and ‖h − d‖: E‖G‖² = ‖d‖² + (1/q − 1) ‖h − d‖². */
export const tossedNorm = (q: number, exactNorm: number, biasNorm: number): number =>
  Math.hypot(exactNorm, Math.sqrt(1 / q - 1) * biasNorm);

/** E‖G − d‖² of a coin over the base h: (1/q − 1) ‖h − d‖² (U's variance identity, exact). */
export const coinVariance = (q: number, biasNorm: number): number => (1 / q - 1) * biasNorm * biasNorm;
