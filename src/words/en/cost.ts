import type { Result } from '../../engine/result.ts';
import type { CostCell, CostRow } from '../../facts/cost.ts';
import {
  type CellFact,
  type Column,
  type CostFact,
  cellFact,
  costFacts,
  type Off,
  type Unit,
} from '../../facts/cost.ts';
import { amount } from '../amount.ts';
import { beside } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import type { Forms } from '../plural.ts';
import { plain, type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tell, tellAll } from '../telling.ts';
import { plural } from './language.ts';

export const costWords = {
  title: 'Cost of one hypergradient',
  estimator: 'estimator',
  counting: 'counting',
  soFar: (now: number) => `${amount(now)} so far`,
  pinned: (count: number) => `pinned ${amount(count)}`,
  heads: {
    gradients: ['inner', 'gradients'],
    products: ['matrix-', 'vector'],
    states: ['states', 'kept'],
  },
} as const;

const units: Readonly<Record<Unit, Forms>> = {
  gradients: { one: 'inner gradient', other: 'inner gradients' },
  products: { one: 'Hessian-vector product', other: 'Hessian-vector products' },
  pushes: { one: 'Jacobian-vector product', other: 'Jacobian-vector products' },
  states: { one: 'state', other: 'states' },
  tangents: { one: 'tangent vector', other: 'tangent vectors' },
};

const some = (x: number, unit: Unit): string => `${amount(x)} ${plural(x, units[unit])}`;

/** A difference as a clause: "counted 4, predicted 5: 1 less". */
const difference = ({ counted, predicted, xi }: Off): string => {
  const by = counted - predicted;
  const coin = xi === null ? '' : ` at ξ = ${xi}`;
  return `counted ${amount(counted)}${coin}, predicted ${amount(predicted)}: ${amount(Math.abs(by))} ${by > 0 ? 'more' : 'less'}`;
};

const onAverage = ({ counted, unit, draw, tails, heads, chance }: Extract<CellFact, { kind: 'mean' | 'mean-off' }>) =>
  draw === 'coin'
    ? `${some(counted, unit)} on average: ${amount(tails)} if ξ = 0, ${amount(heads)} with probability q = ${exactly(chance)}`
    : `${some(counted, unit)} on average: ${amount(tails)} if N = 0, ${amount(heads)} with probability ${number(chance)}`;

const ends = ({ counted, unit, draw, tails, heads }: Extract<CellFact, { kind: 'peak' | 'peak-off' }>) =>
  draw === 'coin'
    ? `${some(counted, unit)}: ${amount(tails)} if ξ = 0, ${amount(heads)} if ξ = 1`
    : `${some(counted, unit)}: ${amount(tails)} if N = 0, ${amount(heads)} if N = T`;

const cells: Telling<CellFact> = {
  counted: ({ counted, unit }) => say`${some(counted, unit)}, as predicted`,
  'counted-off': ({ counted, unit, off }) => say`${some(counted, unit)}; ${difference(off)}`,
  mean: (fact) => say`${onAverage(fact)}, as predicted`,
  'mean-off': (fact) => say`${onAverage(fact)}; ${difference(fact.off)}`,
  peak: (fact) => say`${ends(fact)}, as predicted`,
  'peak-off': (fact) => say`${ends(fact)}; ${difference(fact.off)}`,
};

/** A cell in full, for titles and screen readers. */
export const cellText = (row: CostRow, column: Column, cell: CostCell): string =>
  plain(tell(cells, cellFact(row, column, cell)));

export const costTelling: Telling<CostFact> = {
  counting: () => say`Every operation of a run is being counted.`,
  differ: () => say`Counted and predicted differ.`,
  mismatch: ({ who, unit, off }) => say`${nameOf(who)}, ${units[unit].other}: ${difference(off)}.`,
  pinned: ({ who, live, pinned }) => {
    const both = (column: Column): Sentence => beside(live[column], pinned[column], amount);
    return say`${nameOf(who)}: ${both('gradients')} gradients, ${both('products')} products, ${both('states')} states.`;
  },
  legend: () => say`Bars are counted, ticks predicted.`,
  'whatever-coin': ({ who, gradients }) => say`${nameOf(who)}: ${strong(some(gradients, 'gradients'))} whatever ξ.`,
  heads: ({ who, gradients }) => say`${nameOf(who)}: ${strong(`${amount(gradients)} gradients`)} if ξ = 1.`,
  depths: ({ who, products, most }) =>
    say`${nameOf(who)} takes ${strong(amount(products))} steps back on average, at most ${amount(most)}.`,
  tangents: ({ who, tangents }) => say`${nameOf(who)} keeps ${strong(amount(tangents))} tangents and no state.`,
  solves: ({ who, products, columns, residual }) =>
    say`${nameOf(who)} takes ${strong(amount(products))} products at w_T and ${columns > 0 ? `holds ${amount(columns)} ${plural(columns, { one: 'column', other: 'columns' })}` : 'keeps no state'}${residual === null ? [] : say`; its linear system is left with ‖b − Av‖ = ${strong(number(residual))}`}.`,
  nothing: ({ who, states }) =>
    say`${nameOf(who)} takes no Hessian and keeps ${states === 0 ? 'no state' : plural(states, { one: 'one state', other: `${amount(states)} states` })}.`,
  again: ({ who, steps }) => say`${nameOf(who)} computes ${strong(amount(steps))} steps again.`,
  'keeps-some': ({ who, states, T }) => say`${nameOf(who)} keeps ${strong(amount(states))} of ${amount(T)} states.`,
  'keeps-all': ({ who, T }) =>
    say`${nameOf(who)} keeps ${strong(plural(T, { one: 'the only state', other: `all ${amount(T)} states` }))}.`,
};

export const costSays = (facts: readonly CostFact[]): Sentence => joined(tellAll(costTelling, facts));

/** How bars and ticks are read, and what stands out for the selected estimator; beside a pinned run, both counts. */
export const costSentence = (result: Result, pinned: Result | null = null): Sentence =>
  costSays(costFacts(result, pinned));
