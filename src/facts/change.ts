import type { Line } from '../core/expression/error.ts';
import type { Change, Setting, Shown } from '../scenario/change.ts';
import { limits } from '../scenario/limits.ts';
import type { ProblemFault } from '../scenario/problemFault.ts';

/** What a change is about; `n` counts from 1. */
export type Subject =
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'nth-estimator'; readonly n: number }
  /** A component of a vector. */
  | { readonly kind: 'nth-number'; readonly setting: Setting; readonly n: number }
  | { readonly kind: 'of-nth-estimator'; readonly setting: Setting; readonly n: number };

/** What it is now. */
export type Became =
  | { readonly kind: 'value'; readonly value: NonNullable<Shown> }
  | { readonly kind: 'usual' }
  | { readonly kind: 'left-out' };

interface Changed {
  readonly subject: Subject;
  readonly given: Change['given'];
  readonly became: Became;
}

/** What was made of a damaged link or scenario. */
export type ChangeFact =
  | { readonly kind: 'pinned-lost' }
  | { readonly kind: 'pinned-repaired' }
  | { readonly kind: 'no-page'; readonly given: Change['given'] }
  | { readonly kind: 'other-version'; readonly given: Change['given']; readonly became: Became }
  | { readonly kind: 'unknown-estimator'; readonly subject: Subject; readonly given: Change['given'] }
  | (Changed & { readonly kind: 'above' | 'below' | 'work'; readonly limit: number })
  /** γ on U Theorem 2's tasks, whose steps are to contract. */
  | (Changed & { readonly kind: 'no-contraction'; readonly limit: number })
  | { readonly kind: 'too-many-estimators'; readonly given: Change['given']; readonly limit: number }
  | (Changed & { readonly kind: 'length'; readonly wanted: number })
  | (Changed & { readonly kind: 'formula'; readonly fault: ProblemFault; readonly line: Line | null })
  /** A line that a typed problem needs. */
  | { readonly kind: 'line-missing'; readonly line: Line; readonly became: Became }
  | (Changed & { readonly kind: 'one-of'; readonly allowed: readonly string[] })
  | (Changed & {
      readonly kind:
        | 'not-a-number'
        | 'not-positive'
        | 'not-whole'
        | 'written-as-text'
        | 'not-a-list'
        | 'not-an-object'
        | 'taken';
    })
  | { readonly kind: 'not-a-window' | 'not-a-slice' | 'needs-symmetry' | 'root-mean-square' | 'kept-elsewhere' }
  | { readonly kind: 'unknown-key'; readonly given: Change['given']; readonly within: Setting }
  | { readonly kind: 'of-no-formula' | 'repeated' | 'incomplete'; readonly given: Change['given'] };

const subjectOf = ({ setting, of }: Change): Subject => {
  if (of === undefined) return { kind: 'setting', setting };
  const n = of + 1;
  if (setting === 'estimator') return { kind: 'nth-estimator', n };
  return { kind: setting === 'lambda' || setting === 'w0' ? 'nth-number' : 'of-nth-estimator', setting, n };
};

/** α and β are declared or not, and one of a few may be none; anything else has a usual value. */
const becameOf = ({ setting, used, why }: Change): Became =>
  used !== null
    ? { kind: 'value', value: used }
    : {
        kind: setting === 'strongConvexity' || setting === 'smoothness' || why.code === 'one-of' ? 'left-out' : 'usual',
      };

const oneOf = (setting: Setting, changed: Changed, allowed: readonly string[]): ChangeFact => {
  const { subject, given, became } = changed;
  switch (setting) {
    case 'page':
      return { kind: 'no-page', given };
    case 'version':
      return { kind: 'other-version', given, became };
    case 'estimator':
      return { kind: 'unknown-estimator', subject, given };
    default:
      return { kind: 'one-of', ...changed, allowed };
  }
};

export const changeFact = (change: Change): ChangeFact => {
  const { setting, given, used, why } = change;
  if (setting === 'pinned' && used === null && why.code !== 'repaired') return { kind: 'pinned-lost' };
  const changed = { subject: subjectOf(change), given, became: becameOf(change) };
  switch (why.code) {
    case 'above':
      if (setting === 'stepSize' && why.limit < limits.stepSize.max)
        return { kind: 'no-contraction', ...changed, limit: why.limit };
      return { kind: 'above', ...changed, limit: why.limit };
    case 'below':
    case 'work':
      return { kind: why.code, ...changed, limit: why.limit };
    case 'too-many':
      return { kind: 'too-many-estimators', given, limit: why.limit };
    case 'length':
      return { kind: 'length', ...changed, wanted: why.wanted };
    case 'formula':
      return why.missing && why.line
        ? { kind: 'line-missing', line: why.line, became: changed.became }
        : { kind: 'formula', ...changed, fault: why.fault, line: why.line ?? null };
    case 'one-of':
      return oneOf(setting, changed, why.allowed);
    case 'not-a-number':
    case 'not-positive':
    case 'not-whole':
    case 'written-as-text':
    case 'not-a-list':
    case 'not-an-object':
    case 'taken':
      return { kind: why.code, ...changed };
    case 'not-a-window':
    case 'not-a-slice':
    case 'needs-symmetry':
    case 'root-mean-square':
    case 'kept-elsewhere':
      return { kind: why.code };
    case 'repaired':
      return { kind: 'pinned-repaired' };
    case 'unknown-key':
      return { kind: 'unknown-key', given, within: setting };
    case 'of-no-formula':
    case 'repeated':
    case 'incomplete':
      return { kind: why.code, given };
  }
};
