import { counts, type Descriptor } from './descriptor.ts';
import { k, mapOf } from './parameters.ts';

/** Whose map w ↦ Φ(w, λ) the linear system is made of: the inner method's own, or gradient descent's (G note on Fig. 1). */
export type MapOf = 'inner' | 'gradient-descent';

/** An implicit hypergradient with ‖b − A v_k‖, what its linear system is left with. */
export interface Solved<L> {
  readonly h: L;
  readonly residual: number;
}

export interface FixedPoint {
  readonly kind: 'fixed-point';
  readonly k: number;
  readonly map: MapOf;
}

export const aboutFixedPoint: Descriptor<FixedPoint> = {
  kind: 'fixed-point',
  code: (e) => `Fixed point k = ${e.k}${e.map === 'inner' ? '' : ' (descent)'}`,
  parameters: { k, map: mapOf },
  exact: false,
  keeps: false,
  used: () => 0,
  forwardOnly: true,
  solves: true,
  reading: null,
  predicted: (e, T) => counts(T, e.k + 1, 0),
  paper: 'G',
};

export interface ConjugateGradient {
  readonly kind: 'conjugate-gradient';
  readonly k: number;
}

export const aboutConjugateGradient: Descriptor<ConjugateGradient> = {
  kind: 'conjugate-gradient',
  code: (e) => `Conjugate gradient k = ${e.k}`,
  parameters: { k },
  exact: false,
  keeps: false,
  used: () => 0,
  forwardOnly: true,
  solves: true,
  needsSymmetry: true,
  reading: null,
  predicted: (e, T) => counts(T, e.k + 1, 0),
  paper: 'G',
};

export interface NormalEquations {
  readonly kind: 'normal-equations';
  readonly k: number;
}

export const aboutNormalEquations: Descriptor<NormalEquations> = {
  kind: 'normal-equations',
  code: (e) => `Normal equations k = ${e.k}`,
  parameters: { k },
  exact: false,
  keeps: false,
  used: () => 0,
  forwardOnly: true,
  solves: true,
  reading: null,
  predicted: (e, T) => counts(T, e.k + 1, 0, e.k),
  paper: 'G',
};
