import type { Spent } from '../../core/growth.ts';
import type { Result } from '../../engine/result.ts';
import {
  type GrowthFact,
  type GrowthRow,
  growthFacts,
  type Spending,
  type SpentFact,
  spentFact,
} from '../../facts/growth.ts';
import { amount } from '../amount.ts';
import { beside } from '../beside.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { plain, type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tell, tellAll } from '../telling.ts';
import { plural } from './language.ts';

export const growthWords = {
  counting: 'Every operation of every run is being counted.',
  title: { T: 'Cost of one hypergradient against T', K: 'Cost of one hypergradient against K' },
  /** Operations are inner gradients and Jacobian products. */
  heads: { time: 'operations', states: 'states kept' },
  axis: { T: 'T, inner steps', K: 'K, steps kept by the reverse pass' },
} as const;

const operation = { one: 'operation', other: 'operations' };
const state = { one: 'state', other: 'states' };
const tangent = { one: 'tangent', other: 'tangents' };

const operations = ({ time }: Spending): string => `${amount(time)} ${plural(time, operation)}`;
const stored = ({ states, tangents }: Spending): string =>
  states === 0 ? 'no state' : `${amount(states)} ${plural(states, tangents ? tangent : state)}`;
const average = ({ mean }: Spending): string => (mean ? ' on average' : '');

const spent = (spending: Spending): Sentence =>
  say`${strong(operations(spending))}${average(spending)}, ${strong(stored(spending))}`;

/** Both numbers, with the noun of the larger one. */
const spentBeside = (own: Spending, pinned: Spent): Sentence => {
  const both = (of: keyof Spent): Sentence => beside(own[of], pinned[of], amount);
  const time = plural(Math.max(own.time, pinned.time), operation);
  const kept = plural(Math.max(own.states, pinned.states), own.tangents ? tangent : state);
  return say`${both('time')} ${time}${average(own)}, ${both('states')} ${kept}`;
};

const labels: Telling<SpentFact> = {
  counting: () => say`${growthWords.counting}`,
  spent: ({ spending }) => spent(spending),
};

/** "105 operations, 5 states". */
export const spentText = (row: GrowthRow): string => plain(tell(labels, spentFact(row)));

export const growthTelling: Telling<GrowthFact> = {
  counting: () => say`${growthWords.counting}`,
  differ: () => say`Counted and predicted differ.`,
  mismatch: ({ who, axis, at, of, counted, predicted }) =>
    say`${nameOf(who)} at ${axis} = ${at}, ${growthWords.heads[of]}: counted ${strong(amount(counted))}, predicted ${strong(amount(predicted))}.`,
  legend: () => say`Marks are counted, lines predicted.`,
  spends: ({ who, spending }) => say`${nameOf(who)}: ${spent(spending)}.`,
  'spends-whatever-K': ({ who, spending }) => say`${nameOf(who)}: ${spent(spending)}, whatever K.`,
  'spends-beside': ({ who, spending, pinned }) => say`${nameOf(who)}: ${spentBeside(spending, pinned)}.`,
  'spends-beside-whatever-K': ({ who, spending, pinned }) =>
    say`${nameOf(who)}: ${spentBeside(spending, pinned)}, whatever K.`,
};

/** How marks and lines are read, and what the selected estimator spends where the scenario stands; beside a pinned run, both. */
export const growthSentence = (result: Result, pinned: Result | null = null): Sentence =>
  joined(tellAll(growthTelling, growthFacts(result, pinned)));
