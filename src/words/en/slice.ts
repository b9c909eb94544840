/** What stands beside the choice of the two components that a plane shows. */
export const sliceWords = {
  outer: { across: 'Component of λ shown across', up: 'Component of λ shown upwards' },
  inner: { across: 'Component of w shown across', up: 'Component of w shown upwards' },
  plane: 'The plane shows two components; what is sampled on it has the others of λ₁.',
  path: 'The plane shows two components; what is sampled on it has the others of the solution.',
} as const;
