import type { ParameterName } from '../core/estimators/index.ts';
import type { Line } from '../core/expression/error.ts';
import type { ProblemFault } from './problemFault.ts';
import type { Scenario } from './scenario.ts';

/** What data are drawn from or shaped by. */
export type DataSetting = `data-${'seed' | 'n' | 'p' | 'noise' | 'd' | 'beta'}`;

/** Which setting a change is about. */
export type Setting =
  | Exclude<keyof Scenario, 'outer' | 'estimators'>
  | 'estimators'
  | 'estimator'
  | ParameterName
  | 'slot'
  | DataSetting
  | 'outer'
  | 'schedule'
  | 'iterations'
  | 'firstUpdateNorm'
  | 'outerStepSize'
  | 'window'
  | 'region'
  | 'pinned'
  | 'strongConvexity'
  | 'smoothness'
  | 'scenario'
  | 'link'
  | 'page'
  | 'version';

export type Shown = number | string | readonly number[] | null;

/**
 * What was made of an invalid value, as a code with its numbers: `changeSentence` (words) says it. `used: null` stands
 * for "left out".
 */
export interface Change {
  readonly setting: Setting;
  /** Which estimator or which component, counted from 0, where there are several. */
  readonly of?: number;
  readonly given: number | string;
  readonly used: Shown;
  readonly why: Why;
}

export type Why =
  | { readonly code: 'above' | 'below' | 'work'; readonly limit: number }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'length'; readonly wanted: number }
  | { readonly code: 'one-of'; readonly allowed: readonly string[] }
  /** `missing`: nothing stands in that line. */
  | { readonly code: 'formula'; readonly fault: ProblemFault; readonly line?: Line; readonly missing?: true }
  | {
      readonly code:
        | 'not-a-number'
        | 'not-positive'
        | 'not-whole'
        | 'written-as-text'
        | 'not-a-list'
        | 'not-an-object'
        | 'not-a-window'
        | 'not-a-slice'
        | 'needs-symmetry'
        | 'taken'
        | 'unknown-key'
        | 'of-no-formula'
        | 'repeated'
        | 'incomplete'
        | 'repaired'
        | 'root-mean-square'
        /** Rows that another device keeps. */
        | 'kept-elsewhere';
    };

export type Report = (change: Change) => void;

/** Refuses a problem, whose fault may stand in one of its lines. */
export type Refuse = (fault: ProblemFault, line?: Line, entry?: number) => null;

const longest = 40;

/** What stood there, short enough to be shown. */
export const gist = (x: unknown): number | string => {
  if (typeof x === 'number') return x;
  if (typeof x === 'string') return x.length > longest ? `${x.slice(0, longest - 1)}…` : x;
  if (Array.isArray(x)) return x.length === 0 ? '[]' : '[…]';
  if (typeof x === 'object' && x !== null) return '{…}';
  return typeof x === 'symbol' || typeof x === 'function' ? typeof x : String(x);
};
