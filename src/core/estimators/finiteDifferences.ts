import type { Descriptor } from './descriptor.ts';
import type { NumberParameter } from './parameters.ts';

export interface FiniteDifferences {
  readonly kind: 'finite-differences';
  /** ε. */
  readonly step: number;
}

const step: NumberParameter = { type: 'number', min: 1e-12, max: 1, initially: 1e-5, link: 'step' };

export const aboutFiniteDifferences: Descriptor<FiniteDifferences> = {
  kind: 'finite-differences',
  code: (e) => `Finite differences ${e.step}`,
  parameters: { step },
  exact: false,
  keeps: false,
  used: (_, T) => T,
  forwardOnly: true,
  reading: null,
  predicted: (_, T, N) => ({ innerGradients: 2 * N * T, outerGradients: 0, pulls: 0, pushes: 0, statesPeak: 0 }),
  forwardStep: (N) => ({ innerGradients: 2 * N, products: 0, carried: 0 }),
  paper: null,
};
