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
  title: 'Kosten eines Hypergradienten',
  estimator: 'Schätzer',
  counting: 'zählt noch',
  soFar: (now: number) => `bisher ${amount(now)}`,
  pinned: (count: number) => `angeheftet ${amount(count)}`,
  heads: {
    gradients: ['innere', 'Gradienten'],
    products: ['Matrix-', 'Vektor'],
    states: ['behaltene', 'Zustände'],
  },
} as const;

/** As they are counted: without an article, in the nominative. */
const units: Readonly<Record<Unit, Forms>> = {
  gradients: { one: 'innerer Gradient', other: 'innere Gradienten' },
  products: { one: 'Hesse-Vektor-Produkt', other: 'Hesse-Vektor-Produkte' },
  pushes: { one: 'Jacobi-Vektor-Produkt', other: 'Jacobi-Vektor-Produkte' },
  states: { one: 'Zustand', other: 'Zustände' },
  tangents: { one: 'Tangentenvektor', other: 'Tangentenvektoren' },
};

const some = (x: number, unit: Unit): string => `${amount(x)} ${plural(x, units[unit])}`;

/** A difference: "gezählt 4, vorhergesagt 5: 1 weniger". */
const difference = ({ counted, predicted, xi }: Off): string => {
  const by = counted - predicted;
  const coin = xi === null ? '' : ` bei ξ = ${xi}`;
  return `gezählt ${amount(counted)}${coin}, vorhergesagt ${amount(predicted)}: ${amount(Math.abs(by))} ${by > 0 ? 'mehr' : 'weniger'}`;
};

const onAverage = ({ counted, unit, draw, tails, heads, chance }: Extract<CellFact, { kind: 'mean' | 'mean-off' }>) =>
  draw === 'coin'
    ? `im Mittel ${some(counted, unit)}: ${amount(tails)} bei ξ = 0, ${amount(heads)} mit Wahrscheinlichkeit q = ${exactly(chance)}`
    : `im Mittel ${some(counted, unit)}: ${amount(tails)} bei N = 0, ${amount(heads)} mit Wahrscheinlichkeit ${number(chance)}`;

const ends = ({ counted, unit, draw, tails, heads }: Extract<CellFact, { kind: 'peak' | 'peak-off' }>) =>
  draw === 'coin'
    ? `${some(counted, unit)}: ${amount(tails)} bei ξ = 0, ${amount(heads)} bei ξ = 1`
    : `${some(counted, unit)}: ${amount(tails)} bei N = 0, ${amount(heads)} bei N = T`;

const cells: Telling<CellFact> = {
  counted: ({ counted, unit }) => say`${some(counted, unit)}, wie vorhergesagt`,
  'counted-off': ({ counted, unit, off }) => say`${some(counted, unit)}; ${difference(off)}`,
  mean: (fact) => say`${onAverage(fact)}, wie vorhergesagt`,
  'mean-off': (fact) => say`${onAverage(fact)}; ${difference(fact.off)}`,
  peak: (fact) => say`${ends(fact)}, wie vorhergesagt`,
  'peak-off': (fact) => say`${ends(fact)}; ${difference(fact.off)}`,
};

/** A cell in full, for titles and screen readers. */
export const cellText = (row: CostRow, column: Column, cell: CostCell): string =>
  plain(tell(cells, cellFact(row, column, cell)));

export const costTelling: Telling<CostFact> = {
  counting: () => say`Die Operationen eines Laufs werden gerade gezählt.`,
  differ: () => say`Gezähltes und Vorhergesagtes stimmen nicht überein.`,
  mismatch: ({ who, unit, off }) => say`${nameOf(who)}, ${units[unit].other}: ${difference(off)}.`,
  pinned: ({ who, live, pinned }) => {
    const both = (column: Column): Sentence => beside(live[column], pinned[column], amount);
    return say`${nameOf(who)}: ${both('gradients')} Gradienten, ${both('products')} Produkte, ${both('states')} Zustände.`;
  },
  legend: () => say`Balken sind gezählt, Striche vorhergesagt.`,
  'whatever-coin': ({ who, gradients }) =>
    say`${nameOf(who)}: ${strong(some(gradients, 'gradients'))}, wie ξ auch fällt.`,
  heads: ({ who, gradients }) => say`${nameOf(who)}: ${strong(`${amount(gradients)} Gradienten`)} bei ξ = 1.`,
  depths: ({ who, products, most }) =>
    say`${nameOf(who)} geht im Mittel ${strong(amount(products))} Schritte zurück, höchstens ${amount(most)}.`,
  tangents: ({ who, tangents }) =>
    say`${nameOf(who)} behält ${strong(amount(tangents))} ${plural(tangents, { one: 'Tangente', other: 'Tangenten' })} und keinen Zustand.`,
  solves: ({ who, products, columns, residual }) =>
    say`${nameOf(who)} braucht ${strong(amount(products))} ${plural(products, { one: 'Produkt', other: 'Produkte' })} bei w_T und behält ${columns > 0 ? `${amount(columns)} ${plural(columns, { one: 'Spalte', other: 'Spalten' })}` : 'keinen Zustand'}${residual === null ? [] : say`; vom linearen System bleibt ‖b − Av‖ = ${strong(number(residual))}`}.`,
  nothing: ({ who, states }) =>
    say`${nameOf(who)} braucht keine Hesse-Matrix und behält ${states === 0 ? 'keinen Zustand' : plural(states, { one: 'einen Zustand', other: `${amount(states)} Zustände` })}.`,
  again: ({ who, steps }) =>
    say`${nameOf(who)} wiederholt ${strong(amount(steps))} ${plural(steps, { one: 'Schritt', other: 'Schritte' })}.`,
  'keeps-some': ({ who, states, T }) =>
    say`${nameOf(who)} behält ${strong(amount(states))} von ${amount(T)} Zuständen.`,
  'keeps-all': ({ who, T }) =>
    say`${nameOf(who)} behält ${strong(plural(T, { one: 'den einzigen Zustand', other: `alle ${amount(T)} Zustände` }))}.`,
};

export const costSays = (facts: readonly CostFact[]): Sentence => joined(tellAll(costTelling, facts));

/** How bars and ticks are read, and what stands out for the selected estimator; beside a pinned run, both counts. */
export const costSentence = (result: Result, pinned: Result | null = null): Sentence =>
  costSays(costFacts(result, pinned));
