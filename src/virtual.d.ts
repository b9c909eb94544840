declare module 'virtual:kernels' {
  type ProblemName = import('./core/problems/index.ts').ProblemName;
  type Printed = import('./core/assemble.ts').Printed;
  type PrintedShrinking = import('./core/assemble.ts').PrintedShrinking;
  /** The kernels that come with this module; the others are fetched. */
  export const atHand: Readonly<Partial<Record<ProblemName, Printed>>>;
  export const kernels: Readonly<Record<ProblemName, () => Promise<{ readonly printed: Printed }>>>;
  export const shrinking: Readonly<Record<ProblemName, () => Promise<{ readonly printed: PrintedShrinking }>>>;
}

declare module 'virtual:formulas' {
  /** f and g of the built-in problems as HTML and MathML, rendered at build time. */
  export const formulas: Readonly<
    Record<
      import('./scenario/source.ts').BuiltInName | import('./core/data/given.ts').DataKind,
      { readonly outer: string; readonly inner: string }
    >
  >;
}

declare module 'virtual:embedded-styles' {
  /** The style sheets of the parts that are here, each with its place among them. */
  export const styles: readonly (readonly [place: number, css: string])[];
  /** Called when another has come. */
  export const hearing: Set<() => void>;
}
