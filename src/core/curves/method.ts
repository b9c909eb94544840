/** What is compared along t: k = t iterations, or as many at every t. */
export type Method =
  | { readonly kind: 'reverse' }
  | { readonly kind: 'truncated'; readonly K: number }
  | { readonly kind: 'fixed-point'; readonly k: number | 't'; readonly map: 'inner' | 'gradient-descent' }
  | { readonly kind: 'conjugate-gradient'; readonly k: number | 't' }
  | { readonly kind: 'normal-equations'; readonly k: number | 't' };

/** Without K and k. */
export type Family = 'truncated' | 'fixed-point' | 'fixed-point-descent' | 'conjugate-gradient' | 'normal-equations';

export const familyOf = (method: Method): Family | null => {
  if (method.kind === 'reverse') return null;
  return method.kind === 'fixed-point' && method.map === 'gradient-descent' ? 'fixed-point-descent' : method.kind;
};

/** How many steps back, or iterations, it takes after t steps; of reverse mode all. */
export const depthOf = (method: Method, t: number): number => {
  switch (method.kind) {
    case 'reverse':
      return t;
    case 'truncated':
      return Math.min(method.K, t);
    default:
      return method.k === 't' ? t : method.k;
  }
};
