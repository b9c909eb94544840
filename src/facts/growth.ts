import { carriesTangents, isRandom, isSame } from '../core/estimators/choice.ts';
import { type GrowthAxis, growthEnd, predictedSpent, type Spent } from '../core/growth.ts';
import type { Growth, GrowthCurve, Result } from '../engine/result.ts';
import type { Compared, Scenario } from '../scenario/scenario.ts';
import { counterpart } from './beside.ts';

/** One estimator's curve, and what was counted where the scenario stands. */
export interface GrowthRow extends Compared {
  readonly index: number;
  readonly curve: GrowthCurve;
  /** The scenario's T, or its own K; null where the axis is K and it has none. */
  readonly place: number | null;
  /** null where that place is not counted yet. */
  readonly here: Spent | null;
}

/** The axis that is shown, and the counts along it; null while those that came are of another axis or for another problem. */
export const shownGrowth = ({ scenario, growth }: Pick<Result, 'scenario' | 'growth'>): Growth | null => {
  const { costs, T, lambda } = scenario;
  if (!growth || growth.axis !== costs || growth.N !== lambda.length) return null;
  return growthEnd(growth.axis, growth.T) === growthEnd(growth.axis, T) ? growth : null;
};

/** In the scenario's order; estimators that have not been counted yet are left out. */
export const growthRows = (result: Pick<Result, 'scenario' | 'growth'>): readonly GrowthRow[] => {
  const growth = shownGrowth(result);
  if (!growth) return [];
  const { estimators, T, truth } = result.scenario;
  return estimators.flatMap(({ estimator, slot }, index) => {
    const curve = growth.curves.find((c) => isSame(c.estimator, estimator));
    if (!curve) return [];
    const place = growth.axis === 'T' ? T : 'K' in estimator ? Math.min(estimator.K, T) : null;
    const i = place === null ? 0 : growth.at.indexOf(place);
    const here = i < 0 ? null : { time: curve.time[i]!, states: curve.states[i]! };
    return [{ index, slot, estimator, truth, curve, place, here }];
  });
};

/** The pinned run's row beside the live selected one; null where it counts along another axis, or has none. */
const pinnedRow = (live: Scenario, pinned: Result | null): GrowthRow | null => {
  if (pinned?.scenario.costs !== live.costs) return null;
  const other = counterpart(pinned.scenario, live);
  return growthRows(pinned).find(({ index }) => index === other) ?? null;
};

/** What one estimator spends at a place. */
export interface Spending extends Spent {
  /** In expectation over a coin. */
  readonly mean: boolean;
  /** What it keeps are tangents, and not states. */
  readonly tangents: boolean;
}

/** What an estimator spends where the scenario stands. */
export type SpentFact = { readonly kind: 'counting' } | { readonly kind: 'spent'; readonly spending: Spending };

const spendingOf = ({ estimator }: GrowthRow, here: Spent): Spending => ({
  ...here,
  mean: isRandom(estimator),
  tangents: carriesTangents(estimator),
});

export const spentFact = (row: GrowthRow): SpentFact =>
  row.here ? { kind: 'spent', spending: spendingOf(row, row.here) } : { kind: 'counting' };

/** A count that differs from its formula. */
export interface GrowthMismatch {
  readonly kind: 'mismatch';
  readonly who: Compared;
  readonly axis: GrowthAxis;
  readonly at: number;
  readonly of: keyof Spent;
  readonly counted: number;
  readonly predicted: number;
}

export type GrowthFact =
  | { readonly kind: 'counting' }
  | { readonly kind: 'differ' }
  | GrowthMismatch
  /** How marks and lines are read. */
  | { readonly kind: 'legend' }
  | { readonly kind: 'spends' | 'spends-whatever-K'; readonly who: Compared; readonly spending: Spending }
  | {
      readonly kind: 'spends-beside' | 'spends-beside-whatever-K';
      readonly who: Compared;
      readonly spending: Spending;
      readonly pinned: Spent;
    };

/** Sums of products of expectations: equal but for rounding. */
const rounding = 1e-9;

/** The first place where a count differs from its formula; null where all agree. */
export const growthMismatch = (rows: readonly GrowthRow[], growth: Growth): GrowthMismatch | null => {
  for (const who of rows)
    for (const [i, at] of growth.at.entries()) {
      const formula = predictedSpent(who.estimator, growth, at);
      for (const of of ['time', 'states'] as const) {
        const [counted, predicted] = [who.curve[of][i]!, formula[of]];
        if (Math.abs(counted - predicted) > rounding * Math.max(1, counted))
          return { kind: 'mismatch', who, axis: growth.axis, at, of, counted, predicted };
      }
    }
  return null;
};

/** Where counts and formulas differ, else what the selected estimator spends where the scenario stands; beside a pinned run that spends something else, both. */
export const growthFacts = (result: Result, pinned: Result | null = null): readonly GrowthFact[] => {
  const growth = shownGrowth(result);
  const rows = growthRows(result);
  const row = rows.find(({ index }) => index === result.scenario.selected);
  if (!growth || !row?.here) return [{ kind: 'counting' }];
  const wrong = growthMismatch(rows, growth);
  if (wrong) return [{ kind: 'differ' }, wrong];
  const { estimator, slot, here, place } = row;
  const who = { estimator, slot, truth: result.scenario.truth };
  const spending = spendingOf(row, here);
  const other = pinnedRow(result.scenario, pinned);
  if (other?.here && (other.here.time !== here.time || other.here.states !== here.states)) {
    const tangents = spending.tangents && carriesTangents(other.estimator);
    return [
      {
        kind: place === null ? 'spends-beside-whatever-K' : 'spends-beside',
        who,
        spending: { ...spending, tangents },
        pinned: other.here,
      },
    ];
  }
  return [{ kind: 'legend' }, { kind: place === null ? 'spends-whatever-K' : 'spends', who, spending }];
};
