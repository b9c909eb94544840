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
  counting: 'Die Operationen aller Läufe werden gerade gezählt.',
  title: { T: 'Kosten eines Hypergradienten über T', K: 'Kosten eines Hypergradienten über K' },
  /** Operations are inner gradients and Jacobian products. */
  heads: { time: 'Operationen', states: 'behaltene Zustände' },
  axis: { T: 'T, innere Schritte', K: 'K, im Rückwärtslauf behaltene Schritte' },
} as const;

const operation = { one: 'Operation', other: 'Operationen' };
const state = { one: 'Zustand', other: 'Zustände' };
const tangent = { one: 'Tangente', other: 'Tangenten' };

const operations = ({ time }: Spending): string => `${amount(time)} ${plural(time, operation)}`;
const stored = ({ states, tangents }: Spending): string =>
  states === 0 ? 'kein Zustand' : `${amount(states)} ${plural(states, tangents ? tangent : state)}`;
const average = ({ mean }: Spending): string => (mean ? ' im Mittel' : '');

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

/** "105 Operationen, 5 Zustände". */
export const spentText = (row: GrowthRow): string => plain(tell(labels, spentFact(row)));

export const growthTelling: Telling<GrowthFact> = {
  counting: () => say`${growthWords.counting}`,
  differ: () => say`Gezähltes und Vorhergesagtes stimmen nicht überein.`,
  mismatch: ({ who, axis, at, of, counted, predicted }) =>
    say`${nameOf(who)} bei ${axis} = ${at}, ${growthWords.heads[of]}: gezählt ${strong(amount(counted))}, vorhergesagt ${strong(amount(predicted))}.`,
  legend: () => say`Punkte sind gezählt, Linien vorhergesagt.`,
  spends: ({ who, spending }) => say`${nameOf(who)}: ${spent(spending)}.`,
  'spends-whatever-K': ({ who, spending }) => say`${nameOf(who)}: ${spent(spending)}, für jedes K.`,
  'spends-beside': ({ who, spending, pinned }) => say`${nameOf(who)}: ${spentBeside(spending, pinned)}.`,
  'spends-beside-whatever-K': ({ who, spending, pinned }) =>
    say`${nameOf(who)}: ${spentBeside(spending, pinned)}, für jedes K.`,
};

/** How marks and lines are read, and what the selected estimator spends where the scenario stands; beside a pinned run, both. */
export const growthSentence = (result: Result, pinned: Result | null = null): Sentence =>
  joined(tellAll(growthTelling, growthFacts(result, pinned)));
