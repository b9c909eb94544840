import type { Dynamics, Walk } from '../dynamics.ts';
import type { Descriptor } from './descriptor.ts';
import { type NumberParameter, q, type WordParameter } from './parameters.ts';
import { aboutUfom, ufom } from './ufom.ts';

export interface AdaptiveUfom {
  readonly kind: 'adaptive-ufom';
  /** q_min, which is also the q of the first update. */
  readonly q: number;
  /** Of the running means of 𝔻² and 𝕍². */
  readonly beta: number;
  /** What 𝔻² is multiplied by: 1 by U (22), 0.1 in U's experiments. */
  readonly scale: number;
  /** 𝔻² as a mean of ‖b_FO − b_exact‖², U (22), or of ‖G − b_exact‖², (1/q − 1)² times it, as the authors' code has it. */
  readonly measures: 'bias' | 'toss';
}

const beta: NumberParameter = { type: 'number', min: 0, max: 0.9999, initially: 0.99, link: 'beta' };
const scale: NumberParameter = { type: 'number', min: 1e-6, max: 10, initially: 0.1, link: 'scale' };
const measures: WordParameter<AdaptiveUfom['measures']> = {
  type: 'word',
  words: ['bias', 'toss'],
  initially: 'bias',
};

/** At one λ it is UFOM at q_min. */
export const aboutAdaptiveUfom: Descriptor<AdaptiveUfom> = {
  ...(aboutUfom as unknown as Descriptor<AdaptiveUfom>),
  kind: 'adaptive-ufom',
  code: () => 'Adaptive UFOM',
  parameters: { q: { ...q, initially: 0.05 }, beta, scale, measures },
};

/** UFOM with the q of the first update; along a run, q follows what its heads have shown (`adaptation`). */
export const adaptiveUfom = <W, L>(d: Dynamics<W, L>, l: L, e: AdaptiveUfom, outcome: number): Walk<L> =>
  ufom(d, l, e, outcome);
