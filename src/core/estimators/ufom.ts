import { counts, type Descriptor, walkedAnew } from './descriptor.ts';
import { q } from './parameters.ts';

export interface Ufom {
  readonly kind: 'ufom';
  readonly q: number;
}

export const aboutUfom: Descriptor<Ufom> = {
  kind: 'ufom',
  code: () => 'UFOM',
  parameters: { q },
  exact: false,
  keeps: true,
  used: () => 0,
  reading: () => ({ K: 0, initTerm: 'keep' }),
  predicted: (_, T, _N, xi) => (xi === 1 ? counts(T + walkedAnew(T), T, 0) : counts(T, 0, 0)),
  paper: 'U',
};
