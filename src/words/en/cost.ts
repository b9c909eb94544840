import { predictedCounts } from '../../core/costs.ts';
import { type Estimator, isRandom } from '../../core/estimators/choice.ts';
import type { Cost, Counts, Result } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import { beside } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { named } from '../names.ts';
import { number } from '../numbers.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';

/** What the table's columns count. */
export type Column = 'gradients' | 'products' | 'states';

export const columns: readonly Column[] = ['gradients', 'products', 'states'];

export const costWords = {
  title: 'Cost of one hypergradient',
  estimator: 'estimator',
  counting: 'counting',
  soFar: (now: number) => `${amount(now)} so far`,
  pinned: (count: number) => `pinned ${amount(count)}`,
  heads: {
    gradients: ['inner', 'gradients'],
    products: ['Hessian-', 'vector'],
    states: ['states', 'kept'],
  },
} as const;

const units: Readonly<Record<Column, readonly [one: string, many: string]>> = {
  gradients: ['inner gradient', 'inner gradients'],
  products: ['Hessian-vector product', 'Hessian-vector products'],
  states: ['state', 'states'],
};

/** Whole numbers in full up to 10⁵, expectations with one decimal. */
export const amount = (x: number): string => {
  const rounded = Math.round(10 * x) / 10;
  return rounded < 1e5 ? exactly(rounded) : number(x);
};

const some = (x: number, column: Column): string => `${amount(x)} ${units[column][x === 1 ? 0 : 1]}`;

const read = (c: Counts, column: Column): number =>
  column === 'gradients' ? c.innerGradients : column === 'products' ? c.pulls + c.pushes : c.statesPeak;

/** One cell: what was counted and what the formula predicts; for random estimators in expectation, with both coins. */
export interface CostCell {
  readonly counted: number;
  readonly predicted: number;
  readonly coins: readonly [tails: number, heads: number] | null;
  /** Where the count differs from the formula, for whichever coin: by how much. */
  readonly off: { readonly counted: number; readonly predicted: number; readonly xi: 0 | 1 | null } | null;
}

export interface CostRow {
  readonly index: number;
  readonly estimator: Estimator;
  readonly slot: number;
  /** null while it is being counted. */
  readonly cells: Readonly<Record<Column, CostCell>> | null;
}

/** Whether two are the same estimator with the same parameters. */
export const same = (a: Estimator, b: Estimator): boolean =>
  a.kind === b.kind &&
  (!('K' in a && 'K' in b) || (a.K === b.K && a.initTerm === b.initTerm)) &&
  (!('q' in a && 'q' in b) || a.q === b.q);

const cell = (cost: Cost, T: number, N: number, column: Column): CostCell => {
  const { estimator } = cost;
  const tails = read(cost.counted, column);
  const formula = read(cost.predicted, column);
  if (!isRandom(estimator) || !cost.countedHeads) {
    const off = tails === formula ? null : { counted: tails, predicted: formula, xi: null };
    return { counted: tails, predicted: formula, coins: null, off };
  }
  const heads = read(cost.countedHeads, column);
  const formulaHeads = read(predictedCounts(estimator, T, N, 1), column);
  const predicted =
    column === 'states' ? Math.max(formula, formulaHeads) : formula + estimator.q * (formulaHeads - formula);
  const off =
    tails !== formula
      ? { counted: tails, predicted: formula, xi: 0 as const }
      : heads !== formulaHeads
        ? { counted: heads, predicted: formulaHeads, xi: 1 as const }
        : null;
  return { counted: read(cost.expected, column), predicted, coins: [tails, heads], off };
};

/** The table, in the scenario's order. Costs that were counted for other settings do not stand for these. */
export const costRows = ({
  scenario,
  descent,
  costs,
}: Pick<Result, 'scenario' | 'descent' | 'costs'>): readonly CostRow[] => {
  const { T, lambda } = scenario;
  return scenario.estimators.map(({ estimator: chosen, slot }, index) => {
    const estimator = descent.runs[index]?.estimator ?? chosen;
    const cost = costs.find((c) => c.kept.length === T && same(c.estimator, estimator));
    const cells = cost && {
      gradients: cell(cost, T, lambda.length, 'gradients'),
      products: cell(cost, T, lambda.length, 'products'),
      states: cell(cost, T, lambda.length, 'states'),
    };
    return { index, estimator, slot, cells: cells ?? null };
  });
};

/** A cell in full, for titles and screen readers. */
export const cellText = (
  { estimator }: CostRow,
  column: Column,
  { counted, predicted, coins, off }: CostCell,
): string => {
  const kind =
    estimator.kind === 'forward' && column !== 'gradients' ? forward[column] : units[column][counted === 1 ? 0 : 1];
  const told =
    coins && isRandom(estimator) && coins[0] !== coins[1]
      ? column === 'states'
        ? `${amount(counted)} ${kind}: ${amount(coins[0])} if ξ = 0, ${amount(coins[1])} if ξ = 1`
        : `${amount(counted)} ${kind} on average: ${amount(coins[0])} if ξ = 0, ${amount(coins[1])} with probability q = ${exactly(estimator.q)}`
      : `${amount(counted)} ${kind}`;
  return off
    ? `${told}; ${difference(off)}`
    : `${told}, as predicted${predicted === counted ? '' : ` (${amount(predicted)})`}`;
};

const forward = { products: 'Jacobian-vector products', states: 'tangent vectors' } as const;

const difference = ({ counted, predicted, xi }: NonNullable<CostCell['off']>): string => {
  const by = counted - predicted;
  const coin = xi === null ? '' : ` at ξ = ${xi}`;
  return `counted ${amount(counted)}${coin}, predicted ${amount(predicted)}: ${amount(Math.abs(by))} ${by > 0 ? 'more' : 'less'}`;
};

const nameOf = ({ estimator, slot }: CostRow): Part => named(estimator, slot);

/** The first count that differs from its formula; null where all agree. */
export const mismatch = (rows: readonly CostRow[]): Sentence | null => {
  for (const row of rows)
    for (const column of columns) {
      const off = row.cells?.[column].off;
      if (off) return joined(say`${nameOf(row)}, ${units[column][1]}: ${difference(off)}.`);
    }
  return null;
};

/** What the pinned run counted for the estimator in the same slot, where that differs; null where nothing does, or nothing is pinned. */
export const pinnedCounts = (row: CostRow, pinned: readonly CostRow[]): Partial<Record<Column, number>> | null => {
  const { cells } = row;
  const other = pinned.find(({ slot }) => slot === row.slot)?.cells;
  if (!cells || !other) return null;
  const differing = columns.filter((column) => other[column].counted !== cells[column].counted);
  return differing.length > 0 ? Object.fromEntries(differing.map((column) => [column, other[column].counted])) : null;
};

/** How bars and ticks are read, and what stands out for the selected estimator; beside a pinned run, both counts. */
export const costSentence = (result: Result, pinned: Result | null = null): Sentence => {
  const rows = costRows(result);
  if (rows.every(({ cells }) => !cells)) return say`Every operation of a run is being counted.`;
  const wrong = mismatch(rows);
  if (wrong) return say`Counted and predicted differ. ${wrong}`;
  const row = rows[Math.min(result.scenario.selected, rows.length - 1)];
  const other = pinned && costRows(pinned)[counterpart(pinned.scenario, result.scenario)]?.cells;
  if (row?.cells && other) {
    const [gradients, products, states] = columns.map((column) =>
      beside(row.cells![column].counted, other[column].counted, amount),
    );
    return joined(say`${nameOf(row)}: ${gradients!} gradients, ${products!} products, ${states!} states.`);
  }
  return joined(say`Bars are counted, ticks predicted.${row?.cells ? standsOut(row, result.scenario.T) : ''}`);
};

const standsOut = (row: CostRow, T: number): Sentence => {
  const { gradients, products, states } = row.cells!;
  const name = nameOf(row);
  if (gradients.coins) {
    const [tails, heads] = gradients.coins;
    return heads === tails
      ? say` ${name}: ${strong(some(heads, 'gradients'))} whatever ξ.`
      : say` ${name}: ${strong(`${amount(heads)} gradients`)} if ξ = 1.`;
  }
  if (row.estimator.kind === 'forward')
    return say` ${name} keeps ${strong(amount(states.counted))} tangents and no state.`;
  if (products.counted === 0) return say` ${name} takes no Hessian and keeps no state.`;
  if (gradients.counted > T) return say` ${name} walks ${strong(amount(gradients.counted - T))} steps again.`;
  return states.counted < T
    ? say` ${name} keeps ${strong(amount(states.counted))} of ${amount(T)} states.`
    : say` ${name} keeps ${strong(T === 1 ? 'the only state' : `all ${amount(T)} states`)}.`;
};
