import { counts, type Descriptor, walkedAnew } from './descriptor.ts';

export interface Recompute {
  readonly kind: 'recompute';
}

export const aboutRecompute: Descriptor<Recompute> = {
  kind: 'recompute',
  code: () => 'Recompute',
  parameters: {},
  exact: true,
  keeps: false,
  used: (_, T) => T,
  reading: () => 'd',
  predicted: (_, T) => counts(T + walkedAnew(T), T, 0),
  again: (T, taken) => ({ innerGradients: taken * T - (taken * (taken + 1)) / 2, from: T }),
  paper: 'U',
};
