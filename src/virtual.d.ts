declare module 'virtual:kernels' {
  export const printed: Readonly<
    Record<import('./core/problems/index.ts').ProblemName, import('./core/assemble.ts').Printed>
  >;
}

declare module 'virtual:shrinking' {
  export const shrinking: Readonly<
    Record<import('./core/problems/index.ts').ProblemName, import('./core/assemble.ts').PrintedShrinking>
  >;
}

declare module 'virtual:formulas' {
  /** f and g of the built-in problems as HTML and MathML, rendered at build time. */
  export const formulas: Readonly<
    Record<import('./core/problems/index.ts').ProblemName, { readonly outer: string; readonly inner: string }>
  >;
}
