import { counts, type Descriptor } from './descriptor.ts';

export interface Forward {
  readonly kind: 'forward';
}

export const aboutForward: Descriptor<Forward> = {
  kind: 'forward',
  code: () => 'Forward',
  parameters: {},
  exact: true,
  keeps: false,
  used: (_, T) => T,
  forwardOnly: true,
  reading: () => 'd',
  predicted: (_, T, N) => counts(T, 0, N, T * N),
  forwardStep: (N) => ({ innerGradients: 1, products: N, carried: N }),
  paper: 'S',
};
