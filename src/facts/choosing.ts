import { adaptsCoin, type Estimator, hasCoin, withinSteps } from '../core/estimators/choice.ts';
import { priceOfDraw } from '../core/outer/calls.ts';
import type { Spread } from '../core/outer/spreadOf.ts';
import type { DepthMoments } from '../core/theory/moments.ts';
import { addedByDepth, costOfDepth, meanDepth, optimalRho } from '../core/theory/optimalDepth.ts';
import { costOfQ, type Moments, optimalQ, type Price, secondMoment, threshold } from '../core/theory/optimalQ.ts';
import type { Choice, Result } from '../engine/result.ts';
import type { Compared, Over, Scenario } from '../scenario/scenario.ts';
import { drawingIndex } from '../scenario/selected.ts';
import { hasManyRuns } from '../scenario/settings/parts.ts';
import { measuredPrice, type PriceFact, spreadOfQ } from './swarm.ts';
import { comparedAt } from './who.ts';

/** What a chance is chosen by: q of a coin, or ρ of a random depth. */
export interface Choosing {
  readonly who: Compared;
  readonly chance: 'q' | 'rho';
  /** Its q or ρ; of one whose q follows its run the least. */
  readonly q: number;
  /** What a step costs in function calls, C_det + C_rnd ξ; of a depth ξ is N/T. */
  readonly price: Price;
  /** The mean square of a step at a q or ρ: 𝕍², and what is added by what is drawn. */
  readonly square: (q: number) => readonly [number, number];
  /** The calls of a step: those of every one, and on average those of what is drawn. */
  readonly calls: (q: number) => readonly [number, number];
  /** (19) relative to 1; then the same at the λ unrolled, where that is not the place chosen. */
  readonly costs: readonly ((q: number) => number)[];
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
  /** Of a q that follows its run; null for others. */
  readonly course: Course | null;
}

/** The q of updates up to τ: of each of the one run, or of the recorded ones as it is spread over many. */
export interface Course {
  readonly at: readonly number[];
  /** On average over many. */
  readonly q: Float64Array;
  readonly many: { readonly count: number; readonly runs: number; readonly quantiles: Spread['quantiles'] } | null;
}

const courseOf = (result: Result, index: number): Course | null => {
  const { swarm, scenario, descent } = result;
  const last = scenario.tau - 1;
  const spread = spreadOfQ(result, index);
  if (swarm && spread) {
    const at = swarm.at.filter((tau) => tau <= last);
    const quantiles = spread.quantiles.map((quantile) => quantile.subarray(0, at.length));
    const { count } = swarm.flights[index]!;
    return { at, q: spread.mean.subarray(0, at.length), many: { count, runs: swarm.runs, quantiles } };
  }
  const q = descent.runs[index]?.q?.subarray(0, last);
  return q ? { at: Array.from(q, (_, i) => i + 1), q, many: null } : null;
};

/** Its q or ρ, where it is the same in all its runs. */
const chanceOf = (estimator: Estimator): number | null =>
  estimator.kind === 'randomised-truncation'
    ? estimator.rho
    : hasCoin(estimator) && !adaptsCoin(estimator)
      ? estimator.q
      : null;

/** What estimators of the kind have needed, at their q or ρ. */
const measuredLike = (result: Result, kind: Estimator['kind']): Choosing['measured'] =>
  result.scenario.estimators.flatMap(({ estimator }, i) => {
    const q = chanceOf(estimator);
    const found = q !== null && estimator.kind === kind ? measuredPrice(result, i) : null;
    return found ? [{ ...found, q: q! }] : [];
  });

/** The place chosen, or the first where the moments are known. */
const placeIn = (choice: Choice, over: Over): Over => {
  const known = (['everywhere', 'window', 'here'] as const).filter((place) => choice[place] !== null);
  return known.includes(over) ? over : known[0]!;
};

const isOfDepth = (moments: Moments | DepthMoments): moments is DepthMoments => 'biases' in moments;

const depthPrice = ({ T, lambda }: Scenario): Price => ({
  ...priceOfDraw({ kind: 'randomised-truncation', rho: 1 }, T, lambda.length),
  epsilon: 0,
});

/** ρ of a random depth. The suprema of its moments are each at a place of its own, as in U (14) and (16). */
const choosingDepth = (
  who: Compared,
  rho: number,
  over: Over,
  { moments, here }: { readonly moments: DepthMoments; readonly here: DepthMoments },
  result: Result,
): Choosing => {
  const { T } = result.scenario;
  const price = depthPrice(result.scenario);
  return {
    ...{ who, chance: 'rho', q: rho, price, over, moments, here, bound: null, course: null },
    square: (q) => [moments.V2, addedByDepth(q, moments)],
    calls: (q) => [price.Cdet, price.Crnd * meanDepth(q, T)],
    costs: [moments, ...(over === 'here' ? [] : [here])].map((at) => (q) => costOfDepth(q, at, price)),
    best: optimalRho(moments, price),
    measured: measuredLike(result, who.estimator.kind),
  };
};

/** null where nothing is drawn, or before its moments are there. */
export const choosing = (result: Result): Choosing | null => {
  const { choice, scenario } = result;
  const index = drawingIndex(scenario);
  const who = index === null ? null : comparedAt(result, index);
  if (!choice || index === null || !who) return null;
  const place = placeIn(choice, scenario.over);
  const [moments, here] = [choice[place]!, choice.here];
  if (who.estimator.kind === 'randomised-truncation')
    return isOfDepth(moments) && isOfDepth(here)
      ? choosingDepth(who, who.estimator.rho, place, { moments, here }, result)
      : null;
  // While the choice of another is still to come, that of a depth is of no coin.
  if (!hasCoin(who.estimator) || isOfDepth(here)) return null;
  const { T, lambda } = scenario;
  const price = { ...priceOfDraw(withinSteps(who.estimator, T), T, lambda.length), epsilon: 0 };
  return {
    ...{ who, chance: 'q', q: who.estimator.q, price, over: place, moments, here },
    square: (q) => [moments.V2, secondMoment(q, moments) - moments.V2],
    calls: (q) => [price.Cdet, price.Crnd * q],
    costs: [moments, ...(place === 'here' ? [] : [here])].map((one) => (q) => relativeCost(q, one, price)),
    best: optimalQ(moments, price),
    bound: choice.bound,
    measured: measuredLike(result, who.estimator.kind),
    course: courseOf(result, index),
  };
};

/** (19) relative to q = 1. */
export const relativeCost = (q: number, moments: Moments, price: Price): number =>
  costOfQ(q, moments, price) / costOfQ(1, moments, price);

export type ChoosingFact =
  /** Nothing compared draws anything. */
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
  /** Which ρ costs least; `square` and `calls`: its mean square and calls as parts of those of ρ = 1; null: none below 1. */
  | {
      readonly kind: 'best-depth';
      readonly over: Over;
      readonly rho: number;
      readonly gain: { readonly square: number; readonly calls: number; readonly cost: number } | null;
    }
  /** The same of the ρ that is set. */
  | {
      readonly kind: 'own-depth';
      readonly rho: number;
      readonly square: number;
      readonly calls: number;
      readonly cost: number;
    }
  /** d is 0 there, to which all is measured. */
  | { readonly kind: 'no-gradient'; readonly over: Over }
  | {
      readonly kind: 'measured';
      readonly chance: Choosing['chance'];
      readonly q: number;
      readonly share: number;
      readonly exact: Compared;
    }
  /** What q an estimator that adapts it has come to, in its run; `ofMany`: in the one that is shown before the others are there. */
  | {
      readonly kind: 'adapted';
      readonly who: Compared;
      readonly tau: number;
      readonly q: number;
      readonly ofMany: boolean;
    }
  /** The same over many runs: the mean, and between what nine in ten lie. */
  | {
      readonly kind: 'adapted-on-average';
      readonly who: Compared;
      readonly tau: number;
      readonly q: number;
      readonly low: number;
      readonly high: number;
      readonly count: number;
      readonly runs: number;
    }
  | { readonly kind: 'bound'; readonly bound: number; readonly D2: number };

const depthFacts = (found: Choosing, result: Result): readonly ChoosingFact[] => {
  const { who, q, over, square, calls, costs, best, measured, here } = found;
  const [V2] = square(1);
  const parts = (rho: number) => ({
    square: square(rho)[1] / V2 + 1,
    calls: (calls(rho)[0] + calls(rho)[1]) / (calls(1)[0] + calls(1)[1]),
    cost: costs[0]!(rho),
  });
  if (!(V2 > 0)) return [{ kind: 'no-gradient', over }];
  const own = measured.find((one) => one.q === q);
  const local = over === 'here' || !isOfDepth(here) ? null : { moments: here, here };
  return [
    { kind: 'best-depth', over, rho: best.q, gain: best.interior ? parts(best.q) : null },
    ...(q === 1 ? [] : [{ kind: 'own-depth', rho: q, ...parts(q) } as const]),
    ...(local ? depthFacts(choosingDepth(who, q, 'here', local, result), result).slice(0, 1) : []),
    ...(own ? [{ kind: 'measured', chance: 'rho', q, share: own.share, exact: own.exact } as const] : []),
  ];
};

const adaptedFact = (who: Compared, { at, q, many }: Course, ofMany: boolean): ChoosingFact => {
  const here = { who, tau: at.at(-1)! + 1, q: q.at(-1)! };
  if (!many) return { kind: 'adapted', ...here, ofMany };
  const { count, runs, quantiles } = many;
  const [low, high] = [quantiles[0]!.at(-1)!, quantiles.at(-1)!.at(-1)!];
  return { kind: 'adapted-on-average', ...here, low, high, count, runs };
};

export const choosingFacts = (result: Result): readonly ChoosingFact[] => {
  const found = choosing(result);
  if (!found) return drawingIndex(result.scenario) === null ? [{ kind: 'no-coin' }] : [];
  if (found.chance === 'rho') return depthFacts(found, result);
  const { who, over, moments, here, price, best, measured, bound, course } = found;
  const isBase = (one: Moments): boolean => one.D2 === one.V2 && one.V2 > 0;
  if (isBase(moments) && isBase(here)) return [{ kind: 'base-is-zero', who, firstOrder: !('K' in who.estimator) }];
  const limit = threshold(price);
  const local = optimalQ(here, price);
  const own = measured.find(({ q }) => q === found.q);
  return [
    { kind: 'optimum', over, ratio: moments.D2 / moments.V2, limit, ...best },
    ...(over === 'here' ? [] : [{ kind: 'optimum-here', ratio: here.D2 / here.V2, ...local } as const]),
    ...(own ? [{ kind: 'measured', chance: 'q', q: own.q, share: own.share, exact: own.exact } as const] : []),
    ...(course && course.at.length > 0 ? [adaptedFact(who, course, hasManyRuns(result.scenario))] : []),
    ...(bound === null || over === 'here' ? [] : [{ kind: 'bound', bound, D2: moments.D2 } as const]),
  ];
};
