import { type Estimator, type EstimatorKind, entryFor, type OfKind } from '../core/estimators/index.ts';

/** What the estimators of one kind are called. */
interface Called<E> {
  /** In the list of those that can be added. */
  readonly offered: string;
  /** Beside its path, in the rail and in sentences. */
  readonly name: (e: E) => string;
  /** Where room is short: rows and flags of a phone. Absent: the same. */
  readonly short?: (e: E) => string;
  /** Along K, all estimators of a kind are one curve. */
  readonly family?: string;
}

/** A language's words for every kind of estimator, and what is read off them. */
export const callsThem = (called: { readonly [K in EstimatorKind]: Called<OfKind<K>> }) => {
  const calledOf = (e: Estimator): Called<Estimator> => entryFor(e, called) as Called<Estimator>;
  const estimatorName = (e: Estimator): string => calledOf(e).name(e);
  return {
    /** What a kind is called in the list of those that can be added. */
    kindName: (kind: EstimatorKind): string => called[kind].offered,
    estimatorName,
    shortName: (e: Estimator): string => {
      const { name, short = name } = calledOf(e);
      return short(e);
    },
    /** What the curve along K of all estimators of its kind is called. */
    familyName: (e: Estimator): string => calledOf(e).family ?? estimatorName(e),
  };
};
