import type { Dynamics, Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import type { NumberParameter } from './parameters.ts';
import { addInitTerm, forwardPass, outerGradient, reversePass } from './passes.ts';
import type { RandomDepth } from './randomDepth.ts';

export interface RandomisedTruncation {
  readonly kind: 'randomised-truncation';
  /** The chance to take one more step back. */
  readonly rho: number;
}

const rho: NumberParameter = {
  type: 'number',
  min: 0.01,
  max: 1,
  initially: 0.9,
  link: 'rho',
  offered: [0.9, 0.8, 0.95],
};

/** No depth is reached more rarely: a pass that gets so far goes the whole way. It bounds the weights. */
const RAREST = 1e-6;

/** P(N ≥ k) = ρᵏ for k = 0 … T. */
const depths = ({ rho }: RandomisedTruncation, T: number): RandomDepth => {
  const reaches = [1];
  let reach = rho;
  for (; reaches.length < T && reach >= RAREST; reach *= rho) reaches.push(reach);
  return { depths: [...reaches.keys(), T], reaches: [...reaches, Math.max(reach, RAREST)] };
};

export const aboutRandomisedTruncation: Descriptor<RandomisedTruncation> = {
  kind: 'randomised-truncation',
  code: ({ rho }) => `Random depth rho = ${rho}`,
  parameters: { rho },
  exact: false,
  keeps: true,
  draws: depths,
  used: () => 0,
  reading: () => ({ K: 0, initTerm: 'keep' }),
  predicted: (e, T, _N, outcome) => {
    const n = depths(e, T).depths[outcome]!;
    return counts(T, n, n);
  },
  paper: null,
};

/**
 * Randomised truncation by Russian roulette (Beatson & Adams 2019): with the telescoping differences Δ_k = h_k − h_{k−1} of the
 * h_k that keep the init term, h_0 = FOM and h_T = d, and a depth N drawn before the forward pass, G = Σ_{k ≤ N} Δ_k/P(N ≥ k).
 * E G = d, and E‖G − d‖² = Σ_k (1/P(N ≥ k) − 1/P(N ≥ k − 1)) ‖d − h_{k−1}‖². T g + 1 o + N h; memory N.
 */
export function* randomisedTruncation<W, L>(
  d: Dynamics<W, L>,
  l: L,
  e: RandomisedTruncation,
  outcome: number,
): Walk<L> {
  const drawn = depths(e, d.steps);
  const { kept, end } = yield* forwardPass(d, l, d.steps - drawn.depths[outcome]!);
  let at = outerGradient(d, l, end);
  let reached = addInitTerm(d, l, at);
  let h = d.L.axpy(0, reached, reached);
  for (let i = 1; i <= outcome; i++) {
    const [from, to] = [drawn.depths[i - 1]!, drawn.depths[i]!];
    at = yield* reversePass(d, d.steps - from, kept.splice(from - to), l, at);
    const next = addInitTerm(d, l, at);
    const difference = d.L.axpy(-1, reached, next);
    const more = d.L.axpy(1 / drawn.reaches[i]!, difference, h);
    for (const v of [reached, difference, h]) d.L.release(v);
    [reached, h] = [next, more];
  }
  d.L.release(reached);
  d.W.release(at.w);
  d.L.release(at.l);
  return h;
}
