/** What is compared along t: k = t iterations, or as many at every t. */
export type Method =
  | { readonly kind: 'reverse' }
  | { readonly kind: 'truncated'; readonly K: number }
  | { readonly kind: 'fixed-point'; readonly k: number | 't'; readonly map: 'inner' | 'gradient-descent' }
  | { readonly kind: 'conjugate-gradient'; readonly k: number | 't' }
  | { readonly kind: 'normal-equations'; readonly k: number | 't' };
