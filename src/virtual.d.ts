declare module 'virtual:kernels' {
  import type { Printed } from './core/assemble.ts';
  import type { ProblemName } from './core/problems/index.ts';
  export const printed: Readonly<Record<ProblemName, Printed>>;
}

declare module 'virtual:shrinking' {
  import type { PrintedShrinking } from './core/assemble.ts';
  import type { ProblemName } from './core/problems/index.ts';
  export const shrinking: Readonly<Record<ProblemName, PrintedShrinking>>;
}

declare module 'virtual:formulas' {
  import type { ProblemName } from './core/problems/index.ts';
  /** f and g of the built-in problems as HTML and MathML, rendered at build time. */
  export const formulas: Readonly<Record<ProblemName, { readonly outer: string; readonly inner: string }>>;
}
