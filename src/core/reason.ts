/** Why a quantity does not exist, as a code with its numbers. */
export type Reason =
  | { readonly code: 'step-too-large'; readonly limit: number; readonly stepSize: number }
  | { readonly code: 'undeclared' }
  | { readonly code: 'not-strongly-convex' }
  | { readonly code: 'not-finite' }
  | { readonly code: 'no-solution' };
