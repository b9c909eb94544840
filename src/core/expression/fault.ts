/** What is wrong with a formula's text, or with one of its names. */
type Wrong =
  | { readonly kind: 'unexpected'; readonly text: string }
  | { readonly kind: 'point-after-name' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unclear'; readonly what: 'absolute-value' | 'division' | 'exponent' }
  | { readonly kind: 'sign-missing'; readonly sign: string }
  | { readonly kind: 'brackets-missing'; readonly name: string }
  /** `after`: a name that stands where it would be a function. */
  | { readonly kind: 'operator-missing'; readonly after: string | null }
  | { readonly kind: 'expression-missing' }
  | { readonly kind: 'argument-missing' }
  | { readonly kind: 'number-missing'; readonly after: string }
  | { readonly kind: 'comparison-expected' }
  /** `found`: the sign of a comparison, or "!". */
  | { readonly kind: 'number-expected'; readonly found: string }
  | { readonly kind: 'number-too-large'; readonly text: string }
  | { readonly kind: 'argument-of-function-missing'; readonly name: string }
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'unknown-name' | 'unknown-function'; readonly name: string; readonly known: readonly string[] }
  | {
      readonly kind: 'arguments';
      readonly name: string;
      readonly least: number;
      readonly most: number;
      readonly given: number;
    }
  | { readonly kind: 'too-many-parts'; readonly limit: number }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-many-characters'; readonly limit: number }
  | { readonly kind: 'no-names'; readonly line: string }
  /** `text`: as JSON. */
  | { readonly kind: 'not-a-name'; readonly text: string }
  | { readonly kind: 'reserved' | 'named-twice'; readonly name: string }
  | { readonly kind: 'starts'; readonly wanted: number; readonly given: number }
  | { readonly kind: 'no-task'; readonly index: number };

/** A fact, said in `src/words`; `at` counts characters of the line from 0, `offers` are what may be written instead. */
export type FormulaFault = Wrong & { readonly at?: number; readonly offers?: readonly string[] };
