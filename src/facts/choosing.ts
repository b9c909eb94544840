import { adaptsCoin, hasCoin, withinSteps } from '../core/estimators/choice.ts';
import { priceOfCoin } from '../core/outer/calls.ts';
import { costOfQ, type Moments, optimalQ, type Price, threshold } from '../core/theory/optimalQ.ts';
import type { Result } from '../engine/result.ts';
import type { Compared, Over } from '../scenario/scenario.ts';
import { coinIndex } from '../scenario/selected.ts';
import { measuredPrice, type PriceFact } from './swarm.ts';
import { comparedAt } from './who.ts';

/** What q is chosen by, of the coin that the q slider holds. */
export interface Choosing {
  readonly who: Compared;
  /** Its q; of one whose q follows its run the least. */
  readonly q: number;
  /** What a step costs in function calls, C_det + C_rnd ξ. */
  readonly price: Price;
  /** Where the moments are the largest, as far as that is known. */
  readonly over: Over;
  readonly moments: Moments;
  /** The same at the λ unrolled. */
  readonly here: Moments;
  readonly best: ReturnType<typeof optimalQ>;
  /** 𝔻²_bound of U (15). */
  readonly bound: number | null;
  /** What estimators over the same base have needed, at their q. */
  readonly measured: readonly (Omit<PriceFact, 'kind'> & { readonly q: number })[];
  /** The q of each update of a run whose q follows it, up to τ; null for others. */
  readonly course: Float64Array | null;
}

/** null where no coin is tossed, or before its moments are there. */
export const choosing = (result: Result): Choosing | null => {
  const { choice, scenario, descent } = result;
  const index = coinIndex(scenario);
  const who = index === null ? null : comparedAt(result, index);
  if (!choice || index === null || !who || !hasCoin(who.estimator)) return null;
  const { T, lambda, over } = scenario;
  const price = { ...priceOfCoin(withinSteps(who.estimator, T), T, lambda.length), epsilon: 0 };
  const known = (['everywhere', 'window', 'here'] as const).filter((place) => choice[place] !== null);
  const place = known.includes(over) ? over : known[0]!;
  const moments = choice[place]!;
  const measured = scenario.estimators.flatMap(({ estimator }, i) => {
    if (!hasCoin(estimator) || adaptsCoin(estimator) || estimator.kind !== who.estimator.kind) return [];
    const found = measuredPrice(result, i);
    return found ? [{ ...found, q: estimator.q }] : [];
  });
  return {
    ...{ who, q: who.estimator.q, price, over: place, moments, here: choice.here },
    best: optimalQ(moments, price),
    bound: choice.bound,
    measured,
    course: descent.runs[index]?.q?.subarray(0, Math.max(0, scenario.tau - 1)) ?? null,
  };
};

/** (19) relative to q = 1. */
export const relativeCost = (q: number, moments: Moments, price: Price): number =>
  costOfQ(q, moments, price) / costOfQ(1, moments, price);

export type ChoosingFact =
  /** Nothing compared tosses a coin. */
  | { readonly kind: 'no-coin' }
  /** The coin's base is 0 where it is looked at, so that 𝔻² = 𝕍². */
  | { readonly kind: 'base-is-zero'; readonly who: Compared; readonly firstOrder: boolean }
  /** 𝔻²/𝕍² against the limit of (20), and q*; `interior`: it is below 1. */
  | {
      readonly kind: 'optimum';
      readonly over: Over;
      readonly ratio: number;
      readonly limit: number;
      readonly q: number;
      readonly interior: boolean;
    }
  /** The same at the λ unrolled, beside one of a supremum. */
  | { readonly kind: 'optimum-here'; readonly ratio: number; readonly q: number; readonly interior: boolean }
  | { readonly kind: 'measured'; readonly q: number; readonly share: number; readonly exact: Compared }
  /** What q an estimator that adapts it has come to. */
  | { readonly kind: 'adapted'; readonly who: Compared; readonly tau: number; readonly q: number }
  | { readonly kind: 'bound'; readonly bound: number; readonly D2: number };

export const choosingFacts = (result: Result): readonly ChoosingFact[] => {
  const found = choosing(result);
  if (!found) return coinIndex(result.scenario) === null ? [{ kind: 'no-coin' }] : [];
  const { who, over, moments, here, price, best, measured, bound, course } = found;
  const isBase = (one: Moments): boolean => one.D2 === one.V2 && one.V2 > 0;
  if (isBase(moments) && isBase(here)) return [{ kind: 'base-is-zero', who, firstOrder: !('K' in who.estimator) }];
  const limit = threshold(price);
  const local = optimalQ(here, price);
  const own = measured.find(({ q }) => q === found.q);
  return [
    { kind: 'optimum', over, ratio: moments.D2 / moments.V2, limit, ...best },
    ...(over === 'here' ? [] : [{ kind: 'optimum-here', ratio: here.D2 / here.V2, ...local } as const]),
    ...(own ? [{ kind: 'measured', q: own.q, share: own.share, exact: own.exact } as const] : []),
    ...(course && course.length > 0
      ? [{ kind: 'adapted', who, tau: course.length + 1, q: course.at(-1)! } as const]
      : []),
    ...(bound === null || over === 'here' ? [] : [{ kind: 'bound', bound, D2: moments.D2 } as const]),
  ];
};
