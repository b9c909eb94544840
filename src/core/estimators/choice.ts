import {
  descriptorOf,
  type Estimator,
  type EstimatorKind,
  estimators,
  type ParameterName,
  parameterNames,
  parametersOf,
} from './index.ts';
import type { InitTerm, Parameter } from './parameters.ts';
import type { RandomDepth } from './randomDepth.ts';

export type { Estimator, EstimatorKind, InitTerm };

/** Whether two are the same estimator with the same parameters. */
export const isSame = (a: Estimator, b: Estimator): boolean =>
  a.kind === b.kind && parameterNames.every((name) => a[name as keyof Estimator] === b[name as keyof Estimator]);

/** Whether anything is drawn for its h. */
export const isRandom = (e: Estimator): boolean => descriptorOf(e).draws !== undefined;

/** What is drawn with T steps; null for those that draw nothing. */
export const drawnBy = (e: Estimator, T: number): RandomDepth | null => descriptorOf(e).draws?.(e, T) ?? null;

/** Whether what it draws is a coin ξ ~ Bernoulli(q). */
export const hasCoin = (e: Estimator): e is Extract<Estimator, { q: number }> => 'q' in e;

/** What it is that is drawn: a coin ξ, or how deep the reverse pass goes; null for those that draw nothing. */
export const drawOf = (e: Estimator): 'coin' | 'depth' | null => (hasCoin(e) ? 'coin' : isRandom(e) ? 'depth' : null);

const common = ['K', 'k', 'q', 'initTerm'] as const;
export type MoreName = Exclude<ParameterName, (typeof common)[number]>;

/** What it can be asked for beside K, k, q and the init term. */
export const moreParameters = (e: Estimator): readonly (readonly [MoreName, Parameter])[] =>
  parametersOf(e.kind).filter((one): one is readonly [MoreName, Parameter] => !common.some((name) => name === one[0]));

/** Whether its q changes along a run, from the one given upwards. */
export const adaptsCoin = (e: Estimator): boolean => 'beta' in e;

/** Whether the estimator returns d itself, whatever λ. */
export const isExact = (e: Estimator): boolean => descriptorOf(e).exact;

/** Whether every step that h is made of is kept in memory; forward mode, checkpoints and recomputation use them and keep few or none. */
export const keepsStates = (e: Estimator): boolean => descriptorOf(e).keeps;

/** Whether an outer descent along it is its own: what keeps fewer states returns the same d, and walks the path of full reverse mode. */
export const hasOwnPath = (e: Estimator): boolean => !isExact(e) || keepsStates(e);

/** Full reverse mode: it returns d and keeps every state, and its path is that of all others that return d. */
export const isFullReverse = (e: Estimator): boolean => isExact(e) && keepsStates(e);

/** The estimator as computed with T steps: K becomes min(K, T). */
export const withinSteps = (e: Estimator, T: number): Estimator => ('K' in e && e.K > T ? { ...e, K: T } : e);

/** How many of the last of T steps h is made of; of a random estimator at the least. */
export const stepsKept = (e: Estimator, T: number): number => descriptorOf(e).used(e, T);

/** Whether it goes back over the steps that h is made of; otherwise h is there at the end of the forward pass. */
export const goesBack = (e: Estimator): boolean => !descriptorOf(e).forwardOnly;

/** Whether h is made at w_T alone, by solving a linear system there. */
export const solvesAtEnd = (e: Estimator): e is Extract<Estimator, { k: number }> => descriptorOf(e).solves === true;

/** Whether it may be asked for: what needs a symmetric Jacobian, as only the step of an objective g has it, is not, where the map has another. */
export const isOffered = (kind: EstimatorKind, { symmetric }: { readonly symmetric: boolean }): boolean =>
  symmetric || !(estimators[kind].needsSymmetry || estimators[kind].needsObjective);

/** What share of d an implicit method has no part of: that of w₀(λ), or of a learned γ; null: of none. */
export const blindTo = (
  e: Estimator,
  of: { readonly startsAtLambda: boolean; readonly learnsStep: boolean },
): 'start' | 'step' | null => (!solvesAtEnd(e) ? null : of.startsAtLambda ? 'start' : of.learnsStep ? 'step' : null);

/** Products that solving at w_T takes, the one for λ among them; 0 where nothing is solved. */
export const productsToSolve = (e: Estimator): number => {
  if (!solvesAtEnd(e)) return 0;
  const { pulls, pushes } = descriptorOf(e).predicted(e, 1, 1, 0);
  return pulls + pushes;
};

/** Whether any state of the path is stored on the way. */
export const storesStates = (e: Estimator): boolean => descriptorOf(e).stores !== undefined;

/** Whether it carries tangents along in place of states. */
export const carriesTangents = (e: Estimator): boolean => (descriptorOf(e).forwardStep?.(1).carried ?? 0) > 0;

/** The estimator cut to its last K steps; null for those that no cut shortens. */
export const cutTo = (e: Estimator, K: number): Estimator | null =>
  'K' in e ? { ...e, K } : ((descriptorOf(e).cut?.(K) as Estimator | undefined) ?? null);
