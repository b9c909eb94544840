import { type AdaptiveUfom, aboutAdaptiveUfom } from './adaptiveUfom.ts';
import { aboutCheckpointed, type Checkpointed } from './checkpointed.ts';
import { aboutConjugateGradient, type ConjugateGradient } from './conjugateGradient.ts';
import { aboutDarts, type Darts } from './darts.ts';
import { aboutDebiased, type Debiased } from './debiased.ts';
import type { Descriptor } from './descriptor.ts';
import { aboutFiniteDifferences, type FiniteDifferences } from './finiteDifferences.ts';
import { aboutFirstOrder, type FirstOrder } from './firstOrder.ts';
import { aboutFixedPoint, type FixedPoint } from './fixedPoint.ts';
import { aboutForward, type Forward } from './forward.ts';
import { aboutNormalEquations, type NormalEquations } from './normalEquations.ts';
import { aboutNystrom, type Nystrom } from './nystrom.ts';
import type { Parameter } from './parameters.ts';
import { aboutRandomisedTruncation, type RandomisedTruncation } from './randomisedTruncation.ts';
import { aboutRecompute, type Recompute } from './recompute.ts';
import { aboutReverse, type Reverse } from './reverse.ts';
import { aboutTruncated, type Truncated } from './truncated.ts';
import { aboutUfom, type Ufom } from './ufom.ts';

/** Which estimator, with its parameters: the names that scenarios, links, the headless command and the page share. */
export type Estimator =
  | Reverse
  | Forward
  | Checkpointed
  | Recompute
  | FirstOrder
  | Truncated
  | Ufom
  | AdaptiveUfom
  | Debiased
  | RandomisedTruncation
  | FixedPoint
  | ConjugateGradient
  | NormalEquations
  | Nystrom
  | Darts
  | FiniteDifferences;

export type { AdaptiveUfom };

export type EstimatorKind = Estimator['kind'];

/** The estimators of one kind. */
export type OfKind<K extends EstimatorKind> = Extract<Estimator, { readonly kind: K }>;

type KeysOf<E> = E extends unknown ? Exclude<keyof E, 'kind'> : never;

/** The symbol code of a parameter of any estimator. */
export type ParameterName = KeysOf<Estimator>;

/** All estimators, in the order in which they are offered. */
export const estimators: { readonly [K in EstimatorKind]: Descriptor<OfKind<K>> } = {
  reverse: aboutReverse,
  forward: aboutForward,
  checkpointed: aboutCheckpointed,
  recompute: aboutRecompute,
  'first-order': aboutFirstOrder,
  truncated: aboutTruncated,
  ufom: aboutUfom,
  'adaptive-ufom': aboutAdaptiveUfom,
  debiased: aboutDebiased,
  'randomised-truncation': aboutRandomisedTruncation,
  'fixed-point': aboutFixedPoint,
  'conjugate-gradient': aboutConjugateGradient,
  'normal-equations': aboutNormalEquations,
  nystrom: aboutNystrom,
  darts: aboutDarts,
  'finite-differences': aboutFiniteDifferences,
};

export const estimatorKinds = Object.keys(estimators) as readonly EstimatorKind[];

/** What a table over all kinds holds for an estimator; an unknown kind throws. */
export const entryFor = <Table extends Readonly<Record<EstimatorKind, unknown>>>(
  { kind }: Estimator,
  table: Table,
): Table[EstimatorKind] => {
  if (!Object.hasOwn(table, kind)) throw new Error(`no estimator is of the kind “${kind}”`);
  return table[kind];
};

/** What an estimator says of itself. */
export const descriptorOf = (e: Estimator): Descriptor<Estimator> =>
  entryFor(e, estimators) as unknown as Descriptor<Estimator>;

/** The parameters of a kind, in the order in which they are asked for. */
export const parametersOf = (kind: EstimatorKind): readonly (readonly [ParameterName, Parameter])[] =>
  Object.entries(estimators[kind].parameters) as [ParameterName, Parameter][];

/** All parameters of all kinds, each once. */
export const parameterNames: readonly ParameterName[] = [
  ...new Set(estimatorKinds.flatMap(parametersOf).map(([name]) => name)),
];

/** An estimator of a kind with what its parameters begin with. */
export const initialEstimator = (kind: EstimatorKind): Estimator =>
  ({ kind, ...Object.fromEntries(parametersOf(kind).map(([name, { initially }]) => [name, initially])) }) as Estimator;
