/** What an estimator can be asked for beside its kind: a number, or one of a few words. */
export type Parameter<V = number | string> = [V] extends [number]
  ? NumberParameter
  : [V] extends [string]
    ? WordParameter<V>
    : NumberParameter | WordParameter;

export interface NumberParameter {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
  readonly initially: number;
  /** What stands before the number in a link, where numbers are told apart by it: "-q0.1". */
  readonly link: string;
  /** Stands for the kind in a link: "K5". */
  readonly heads?: true;
  /** What the next ones of a kind begin with instead, the first that none of its kind has. */
  readonly offered?: readonly number[];
  /** Means steps of the inner descent: what is computed is at most T. */
  readonly withinSteps?: true;
}

/** In a link the word alone stands, where it is not the one begun with: "-keep". */
export interface WordParameter<V extends string = string> {
  readonly type: 'word';
  readonly words: readonly V[];
  readonly initially: V;
}

/** What happens to P₀ᵀ α when the reverse pass stops: S drops it for every K ≤ T, U keeps it. */
export type InitTerm = 'drop' | 'keep';

/** Where the reverse pass stops. It may exceed T in a scenario: the page says that min(K, T) is computed. */
export const K: NumberParameter = {
  type: 'number',
  min: 0,
  max: 10_000,
  whole: true,
  initially: 5,
  link: 'K',
  heads: true,
  withinSteps: true,
};

export const initTerm: WordParameter<InitTerm> = { type: 'word', words: ['drop', 'keep'], initially: 'drop' };

/** The coin's probability. Its variance grows as 1/q − 1. */
export const q: NumberParameter = { type: 'number', min: 1e-6, max: 1, initially: 0.1, link: 'q' };

/** How far a central difference reaches to either side. */
export const step: NumberParameter = { type: 'number', min: 1e-12, max: 1, initially: 1e-5, link: 'step' };

/** Iterations of what solves the linear system of an implicit method. */
export const k: NumberParameter = {
  type: 'number',
  min: 1,
  max: 10_000,
  whole: true,
  initially: 10,
  link: 'k',
  offered: [10, 20, 5, 50, 100],
};

/** Whose map the linear system is made of. */
export const mapOf: WordParameter<'inner' | 'gradient-descent'> = {
  type: 'word',
  words: ['inner', 'gradient-descent'],
  initially: 'inner',
};
