import { type Estimator, isRandom } from '../../core/estimators/choice.ts';
import { growthEnd, predictedSpent, type Spent } from '../../core/growth.ts';
import type { Growth, GrowthCurve, Result } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { beside } from '../beside.ts';
import { joined } from '../joined.ts';
import { named } from '../names.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { amount, same } from './cost.ts';

export const growthWords = {
  counting: 'Every operation of every run is being counted.',
  title: { T: 'Cost of one hypergradient against T', K: 'Cost of one hypergradient against K' },
  /** Operations are inner gradients and Jacobian products. */
  heads: { time: 'operations', states: 'states kept' },
  axis: { T: 'T, inner steps', K: 'K, steps kept by the reverse pass' },
  /** Along K, all estimators of a kind are one curve. */
  families: { truncated: 'Truncated', debiased: 'Debiased' },
} as const;

/** One estimator's curve, and what was counted where the scenario stands. */
export interface GrowthRow {
  readonly index: number;
  readonly slot: number;
  readonly estimator: Estimator;
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
  const { estimators, T } = result.scenario;
  return estimators.flatMap(({ estimator, slot }, index) => {
    const curve = growth.curves.find((c) => same(c.estimator, estimator));
    if (!curve) return [];
    const place = growth.axis === 'T' ? T : 'K' in estimator ? Math.min(estimator.K, T) : null;
    const i = place === null ? 0 : growth.at.indexOf(place);
    const here = i < 0 ? null : { time: curve.time[i]!, states: curve.states[i]! };
    return [{ index, slot, estimator, curve, place, here }];
  });
};

/** The pinned run's row beside the live selected one; null where it counts along another axis, or has none. */
const pinnedRow = (live: Scenario, pinned: Result | null): GrowthRow | null => {
  if (pinned?.scenario.costs !== live.costs) return null;
  const other = counterpart(pinned.scenario, live);
  return growthRows(pinned).find(({ index }) => index === other) ?? null;
};

const operationUnit = (n: number): string => (n === 1 ? 'operation' : 'operations');
const storedUnit = (n: number, tangents: boolean): string => `${tangents ? 'tangent' : 'state'}${n === 1 ? '' : 's'}`;

const operations = (n: number): string => `${amount(n)} ${operationUnit(n)}`;
const stored = (n: number, { kind }: Estimator): string =>
  n === 0 ? 'no state' : `${amount(n)} ${storedUnit(n, kind === 'forward')}`;

const nameOf = ({ estimator, slot }: GrowthRow): Part => named(estimator, slot);

/** "K = 5: 105 operations, 5 states". */
export const spentText = ({ estimator, here }: GrowthRow): string =>
  here
    ? `${operations(here.time)}${isRandom(estimator) ? ' on average' : ''}, ${stored(here.states, estimator)}`
    : growthWords.counting;

/** The first place where a count differs from its formula; null where all agree. */
export const growthMismatch = (rows: readonly GrowthRow[], growth: Growth): Sentence | null => {
  for (const row of rows)
    for (const [i, x] of growth.at.entries()) {
      const predicted = predictedSpent(row.estimator, growth, x);
      for (const of of ['time', 'states'] as const) {
        const counted = row.curve[of][i]!;
        if (Math.abs(counted - predicted[of]) > 1e-9 * Math.max(1, counted))
          return joined(
            say`${nameOf(row)} at ${growth.axis} = ${x}, ${growthWords.heads[of]}: counted ${strong(amount(counted))}, predicted ${strong(amount(predicted[of]))}.`,
          );
      }
    }
  return null;
};

/** How marks and lines are read, and what the selected estimator spends where the scenario stands; beside a pinned run, both. */
export const growthSentence = (result: Result, pinned: Result | null = null): Sentence => {
  const growth = shownGrowth(result);
  const rows = growthRows(result);
  const row = rows.find(({ index }) => index === result.scenario.selected);
  if (!growth || !row?.here) return say`${growthWords.counting}`;
  const wrong = growthMismatch(rows, growth);
  if (wrong) return say`Counted and predicted differ. ${wrong}`;
  const { time, states } = row.here;
  const average = isRandom(row.estimator) ? ' on average' : '';
  const always = row.place === null ? ', whatever K' : '';
  const other = pinnedRow(result.scenario, pinned);
  if (other?.here && (other.here.time !== time || other.here.states !== states)) {
    const tangents = row.estimator.kind === 'forward' && other.estimator.kind === 'forward';
    const spent = say`${beside(time, other.here.time, amount)} ${operationUnit(Math.max(time, other.here.time))}`;
    const kept = say`${beside(states, other.here.states, amount)} ${storedUnit(Math.max(states, other.here.states), tangents)}`;
    return joined(say`${nameOf(row)}: ${spent}${average}, ${kept}${always}.`);
  }
  return joined(
    say`Marks are counted, lines predicted. ${nameOf(row)}: ${strong(operations(time))}${average}, ${strong(stored(states, row.estimator))}${always}.`,
  );
};
