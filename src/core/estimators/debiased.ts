import { counts, type Descriptor, walkedAnew } from './descriptor.ts';
import { type InitTerm, initTerm, K, q } from './parameters.ts';

export interface Debiased {
  readonly kind: 'debiased';
  readonly K: number;
  readonly initTerm: InitTerm;
  readonly q: number;
}

export const aboutDebiased: Descriptor<Debiased> = {
  kind: 'debiased',
  code: ({ K }) => `Debiased K = ${K}`,
  parameters: { K, initTerm, q },
  exact: false,
  keeps: true,
  used: (e, T) => Math.min(e.K, T),
  reading: (e) => e,
  predicted: (e, T, _N, xi) => (xi === 1 ? counts(T + walkedAnew(T - e.K), T, e.K) : counts(T, e.K, e.K)),
  stores: (e, T) => (s) => s >= T - e.K,
  paper: 'U',
};
