/** More steps are to be kept than there are. */
export interface CutFact {
  readonly kind: 'K-above-T';
  readonly status: 'warn';
  readonly K: number;
  readonly T: number;
}

export const cutFact = (K: number, T: number): CutFact | null =>
  K > T ? { kind: 'K-above-T', status: 'warn', K, T } : null;
