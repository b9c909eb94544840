/** Why a quantity does not exist, as a code with its numbers. */
export type Reason =
  | { readonly code: 'step-too-large'; readonly limit: number; readonly stepSize: number }
  /** Heavy ball is no contraction in this norm: ‖J_t‖ may be above 1. */
  | { readonly code: 'no-contraction' }
  /** γ_t shrinks. */
  | { readonly code: 'step-varies' }
  /** A learned γ is 0, negative or not finite at this λ. */
  | { readonly code: 'step-not-positive'; readonly stepSize: number }
  /** w*(λ) is the same for every γ, so that ∇f at the exact inner solution cannot tell how to choose it. */
  | { readonly code: 'learned-step' }
  | { readonly code: 'undeclared' }
  /** ‖A_t‖ > 1 − γα: the curvature at w_{t−1} is not between the declared α and β. */
  | { readonly code: 'contradicted'; readonly t: number }
  | { readonly code: 'not-strongly-convex' }
  | { readonly code: 'not-finite' }
  | { readonly code: 'no-solution' }
  /** w has more components than Jacobians and Hessians are made into matrices for. */
  | { readonly code: 'many-variables'; readonly most: number };
