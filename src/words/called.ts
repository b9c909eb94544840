import { type Estimator, type EstimatorKind, entryFor, type OfKind } from '../core/estimators/index.ts';
import type { Truth } from '../core/outer/schedule.ts';

/** What the estimators of one kind are called. */
interface Called<E> {
  /** In the list of those that can be added. */
  readonly offered: string;
  /** Beside its path, in the rail and in sentences. */
  readonly name: (e: E) => string;
  /** Beside the solution as truth, where it is off like the others. Absent: the same. */
  readonly off?: string;
  /** Where room is short: rows and flags of a phone. Absent: the same. */
  readonly short?: (e: E) => string;
  /** Along K, all estimators of a kind are one curve. */
  readonly family?: string;
}

/** A language's words for every kind of estimator, and what is read off them. */
export const callsThem = (called: { readonly [K in EstimatorKind]: Called<OfKind<K>> }) => {
  const calledOf = (e: Estimator): Called<Estimator> => entryFor(e, called) as Called<Estimator>;
  const ofTruth = (e: Estimator, truth: Truth): string | undefined =>
    truth === 'solution' ? calledOf(e).off : undefined;
  const estimatorName = (e: Estimator, truth: Truth): string => ofTruth(e, truth) ?? calledOf(e).name(e);
  return {
    /** What a kind is called in the list of those that can be added. */
    kindName: (kind: EstimatorKind): string => called[kind].offered,
    estimatorName,
    shortName: (e: Estimator, truth: Truth): string => {
      const { name, short = name } = calledOf(e);
      return ofTruth(e, truth) ?? short(e);
    },
    /** What the curve along K of all estimators of its kind is called. */
    familyName: (e: Estimator, truth: Truth): string => calledOf(e).family ?? estimatorName(e, truth),
  };
};
