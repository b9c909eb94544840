import { predictedCounts } from '../core/costs.ts';
import { chanceOf, meanWay } from '../core/estimators/chances.ts';
import { carriesTangents, drawnBy, drawOf, type Estimator, isSame, solvesAtEnd } from '../core/estimators/choice.ts';
import type { Cost, Counts, Result } from '../engine/result.ts';
import type { Compared } from '../scenario/scenario.ts';
import { counterpart } from './beside.ts';

/** What the table's columns count. */
export type Column = 'gradients' | 'products' | 'states';

export const columns: readonly Column[] = ['gradients', 'products', 'states'];

/** What a count is of: forward mode pushes tangents where the others pull back and keep states. */
export type Unit = Column | 'pushes' | 'tangents';

/** A count that differs from its formula; `xi`: at the least or the most that is drawn, where anything is. */
export interface Off {
  readonly counted: number;
  readonly predicted: number;
  readonly xi: 0 | 1 | null;
}

/** One cell: what was counted and what the formula predicts; for random estimators in expectation, with the least and the most. */
export interface CostCell {
  readonly counted: number;
  readonly predicted: number;
  readonly coins: readonly [tails: number, heads: number] | null;
  /** The probability of the most; 0 where nothing is drawn. */
  readonly chance: number;
  /** Where the count differs from the formula, for the least or the most that is drawn. */
  readonly off: Off | null;
}

export interface CostRow extends Compared {
  readonly index: number;
  /** null while it is being counted. */
  readonly cells: Readonly<Record<Column, CostCell>> | null;
}

const read = (c: Counts, column: Column): number =>
  column === 'gradients' ? c.innerGradients : column === 'products' ? c.pulls + c.pushes : c.statesPeak;

const cell = (cost: Cost, T: number, N: number, column: Column): CostCell => {
  const { estimator } = cost;
  const tails = read(cost.counted, column);
  const formula = read(cost.predicted, column);
  const drawn = drawnBy(estimator, T);
  if (!drawn || !cost.countedHeads) {
    const off = tails === formula ? null : { counted: tails, predicted: formula, xi: null };
    return { counted: tails, predicted: formula, coins: null, chance: 0, off };
  }
  const heads = read(cost.countedHeads, column);
  const formulaHeads = read(predictedCounts(estimator, T, N, drawn.depths.length - 1), column);
  const predicted =
    column === 'states' ? Math.max(formula, formulaHeads) : formula + meanWay(drawn) * (formulaHeads - formula);
  const off =
    tails !== formula
      ? { counted: tails, predicted: formula, xi: 0 as const }
      : heads !== formulaHeads
        ? { counted: heads, predicted: formulaHeads, xi: 1 as const }
        : null;
  return {
    counted: read(cost.expected, column),
    predicted,
    coins: [tails, heads],
    chance: chanceOf(drawn, drawn.depths.length - 1),
    off,
  };
};

/** The table, in the scenario's order. Costs that were counted for other settings do not stand for these. */
export const costRows = ({
  scenario,
  descent,
  costs,
}: Pick<Result, 'scenario' | 'descent' | 'costs'>): readonly CostRow[] => {
  const { T, lambda, truth } = scenario;
  return scenario.estimators.map(({ estimator: chosen, slot }, index) => {
    const estimator = descent.runs[index]?.estimator ?? chosen;
    const cost = costs.find((c) => c.kept.length === T && isSame(c.estimator, estimator));
    const cells = cost && {
      gradients: cell(cost, T, lambda.length, 'gradients'),
      products: cell(cost, T, lambda.length, 'products'),
      states: cell(cost, T, lambda.length, 'states'),
    };
    return { index, estimator, slot, truth, cells: cells ?? null };
  });
};

/** What the pinned run counted for the estimator in the same slot, where that differs; null where nothing does, or nothing is pinned. */
export const pinnedCounts = (row: CostRow, pinned: readonly CostRow[]): Partial<Record<Column, number>> | null => {
  const { cells } = row;
  const other = pinned.find(({ slot }) => slot === row.slot)?.cells;
  if (!cells || !other) return null;
  const differing = columns.filter((column) => other[column].counted !== cells[column].counted);
  return differing.length > 0 ? Object.fromEntries(differing.map((column) => [column, other[column].counted])) : null;
};

interface Count {
  readonly unit: Unit;
  readonly counted: number;
}

/** The least and the most of a random estimator, of a coin or of a depth. */
interface Drawn extends Count {
  readonly draw: 'coin' | 'depth';
  readonly tails: number;
  readonly heads: number;
}

/** One cell in full. Time has an expectation over what is drawn, the most with probability `chance`; memory must be there for any of it. */
export type CellFact =
  | (Count & { readonly kind: 'counted' })
  | (Count & { readonly kind: 'counted-off'; readonly off: Off })
  | (Drawn & { readonly kind: 'mean'; readonly chance: number })
  | (Drawn & { readonly kind: 'mean-off'; readonly chance: number; readonly off: Off })
  | (Drawn & { readonly kind: 'peak' })
  | (Drawn & { readonly kind: 'peak-off'; readonly off: Off });

export const unitOf = (e: Estimator, column: Column): Unit =>
  !carriesTangents(e) || column === 'gradients' ? column : column === 'products' ? 'pushes' : 'tangents';

export const cellFact = (
  { estimator }: CostRow,
  column: Column,
  { counted, coins, chance, off }: CostCell,
): CellFact => {
  const count = { unit: unitOf(estimator, column), counted };
  const draw = drawOf(estimator);
  if (!coins || !draw || coins[0] === coins[1])
    return off ? { kind: 'counted-off', ...count, off } : { kind: 'counted', ...count };
  const both = { ...count, draw, tails: coins[0], heads: coins[1] };
  if (column === 'states') return off ? { kind: 'peak-off', ...both, off } : { kind: 'peak', ...both };
  return off ? { kind: 'mean-off', ...both, chance, off } : { kind: 'mean', ...both, chance };
};

type About<K extends string, More = unknown> = { readonly kind: K; readonly who: Compared } & Readonly<More>;

export type Mismatch = About<'mismatch', { unit: Unit; off: Off }>;

/** The first count that differs from its formula; null where all agree. */
export const mismatch = (rows: readonly CostRow[]): Mismatch | null => {
  for (const who of rows)
    for (const column of columns) {
      const off = who.cells?.[column].off;
      if (off) return { kind: 'mismatch', who, unit: unitOf(who.estimator, column), off };
    }
  return null;
};

/** What stands out of what an estimator took. */
export type StandsOut =
  | About<'whatever-coin', { gradients: number }>
  | About<'heads', { gradients: number }>
  /** Of a random depth: on average, and at most. */
  | About<'depths', { products: number; most: number }>
  | About<'tangents', { tangents: number }>
  /** How many columns of its matrix it holds, and the residual ‖b − A v_k‖ of what it solves; null where it is not known, or not finite. */
  | About<'solves', { products: number; columns: number; residual: number | null }>
  /** No product at all. */
  | About<'nothing', { states: number }>
  | About<'again', { steps: number }>
  | About<'keeps-some', { states: number; T: number }>
  | About<'keeps-all', { T: number }>;

const standsOut = (
  who: CostRow,
  { gradients, products, states }: Record<Column, CostCell>,
  T: number,
  residual: number | null,
): StandsOut => {
  if (products.coins && drawOf(who.estimator) === 'depth')
    return { kind: 'depths', who, products: products.counted, most: products.coins[1] };
  if (gradients.coins) {
    const [tails, heads] = gradients.coins;
    return { kind: heads === tails ? 'whatever-coin' : 'heads', who, gradients: heads };
  }
  if (carriesTangents(who.estimator)) return { kind: 'tangents', who, tangents: states.counted };
  if (solvesAtEnd(who.estimator))
    return { kind: 'solves', who, products: products.counted, columns: states.counted, residual };
  if (products.counted === 0) return { kind: 'nothing', who, states: states.counted };
  if (gradients.counted > T) return { kind: 'again', who, steps: gradients.counted - T };
  return states.counted < T ? { kind: 'keeps-some', who, states: states.counted, T } : { kind: 'keeps-all', who, T };
};

export type CostFact =
  | { readonly kind: 'counting' }
  | { readonly kind: 'differ' }
  | Mismatch
  | About<'pinned', { live: Readonly<Record<Column, number>>; pinned: Readonly<Record<Column, number>> }>
  /** How bars and ticks are read. */
  | { readonly kind: 'legend' }
  | StandsOut;

const countsOf = (cells: Readonly<Record<Column, CostCell>>): Readonly<Record<Column, number>> => ({
  gradients: cells.gradients.counted,
  products: cells.products.counted,
  states: cells.states.counted,
});

const residualOf = ({ unrolled, scenario }: Result): number | null => {
  const residual = unrolled.estimates[scenario.selected]?.residual ?? Number.NaN;
  return Number.isFinite(residual) ? residual : null;
};

/** Where counts and formulas differ, else both runs' counts beside a pinned one, else what stands out for the selected estimator. */
export const costFacts = (result: Result, pinned: Result | null = null): readonly CostFact[] => {
  const rows = costRows(result);
  if (rows.every(({ cells }) => !cells)) return [{ kind: 'counting' }];
  const wrong = mismatch(rows);
  if (wrong) return [{ kind: 'differ' }, wrong];
  const who = rows[Math.min(result.scenario.selected, rows.length - 1)];
  if (!who?.cells) return [{ kind: 'legend' }];
  const other = pinned && costRows(pinned)[counterpart(pinned.scenario, result.scenario)]?.cells;
  return other
    ? [{ kind: 'pinned', who, live: countsOf(who.cells), pinned: countsOf(other) }]
    : [{ kind: 'legend' }, standsOut(who, who.cells, result.scenario.T, residualOf(result))];
};
