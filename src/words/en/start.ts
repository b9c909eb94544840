import type { StartFact } from '../../facts/start.ts';
import type { Beat } from '../../scenario/start.ts';
import { exactly } from '../exact.ts';
import { number, percent } from '../numbers.ts';
import { say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';
import { plural } from './language.ts';

const steps = (n: number): string => plural(n, { one: 'step', other: 'steps' });

/** The words of the first screen. */
export const startWords = {
  opening: 'You tune λ, a model w trains with it for 100 steps, and you ask which way to move λ next.',
  cost: 'Every step you remember costs memory: ',
  question: 'how many do you need?',
  noScript: 'The picture answers to your hand once JavaScript is on.',
  beats: { cut: 'Drag the cut', direct: 'Add a direct term', coin: 'Flip a coin' } satisfies Record<Beat, string>,
  short: { cut: 'Drag the cut', direct: 'Direct term', coin: 'Flip a coin' } satisfies Record<Beat, string>,
  beatsName: 'Three things to try',
  done: 'done',
  open: 'Open the full explorer',
  plane: 'The plane of λ, with your path and the exact one',
  strip: 'What each training step adds to the gradient',
  cut: 'K, steps kept',
  cutText: (K: number, T: number) => `${exactly(K)} of ${exactly(T)} steps kept`,
  flag: (K: number) => `K = ${exactly(K)}`,
  drag: 'drag →',
  bars: 'Each bar: what one training step adds to the gradient',
  barsAtStop: 'Each bar: what one training step adds to the gradient, where your path stops',
  barsShort: 'Each bar: what one step adds to the gradient',
  forgotten: (n: number) => `${exactly(n)} forgotten`,
  kept: (n: number) => `${exactly(n)} kept`,
  heads: (T: number) => `one move in ten: all ${exactly(T)}`,
  firstStep: 'training step 1',
  lastStep: (T: number) => `step ${exactly(T)}`,
  direct: 'direct term',
  directShort: 'direct',
  start: 'start',
  best: 'best λ',
  low: 'low',
  high: 'high loss',
  yours: (K: number, T: number) =>
    K >= T ? `you keep all ${exactly(T)}` : K === 1 ? 'keeps the last one' : `keeps the last ${exactly(K)}`,
  exact: (T: number) => `keeps all ${exactly(T)}`,
  mean: (runs: number) => `mean of ${exactly(runs)} runs with the coin`,
  without: 'without the coin',
} as const;

export const startTelling: Telling<StartFact> = {
  'keeps-all': ({ T }) =>
    say`All ${strong(exactly(T))} steps are kept: the gradient is exact, and the memory must hold all ${exactly(T)}. Drag the cut to the right: how few are enough?`,
  arrives: ({ K, T, off, within, yours, exact }) =>
    say`With ${strong(exactly(K))} of ${exactly(T)} ${steps(T)} in memory the gradient in λ is off by ${strong(percent(off))}, and the path still arrives: within ${number(within, 1)} of the best λ after ${strong(exactly(yours))} ${plural(yours, { one: 'move', other: 'moves' })}, where keeping all takes ${strong(exactly(exact))}.`,
  'does-not-arrive': ({ K, T, off, distance }) =>
    say`With ${strong(exactly(K))} of ${exactly(T)} ${steps(T)} in memory the gradient in λ is off by ${strong(percent(off))}, and the path ends ${strong(number(distance))} from the best λ.`,
  'stops-past': ({ K, T, distance }) =>
    say`Now λ also acts on the loss directly. Your path runs ${strong(number(distance))} past the best λ and stops where the direct term cancels the ${plural(K, { one: 'one step', other: `${exactly(K)} steps` })} you kept. The ${plural(T - K, { one: 'one forgotten', other: `${exactly(T - K)} forgotten ones` })} would have turned it back.`,
  ends: ({ K, moves, distance }) =>
    say`Now λ also acts on the loss directly. With ${strong(exactly(K))} ${steps(K)} kept your path stands ${strong(number(distance))} from the best λ after ${exactly(moves)} moves.`,
  flips: ({ q, T, runs }) =>
    say`Before each move a coin is flipped: with chance ${strong(number(q, 1))} it sends the gradient back through all ${exactly(T)} steps, and what the cut left out counts ${number(1 / q)} times, so it is right on average. ${exactly(runs)} runs with it follow once the cut rests.`,
  'mean-ends': ({ q, T, runs, distance, work }) =>
    say`With chance ${number(q, 1)} a coin sends a move back through all ${exactly(T)} steps, and what the cut left out counts ${number(1 / q, 2)} times: right on average. ${exactly(runs)} runs scatter; their mean ends ${strong(number(distance, 2))} from the best λ, for ${strong(number(work, 2))} times the work.`,
  'mean-reaches': ({ q, T, runs, distance, work }) =>
    say`With chance ${number(q, 1)} a coin sends a move back through all ${exactly(T)} steps, and what the cut left out counts ${number(1 / q, 2)} times: right on average. ${exactly(runs)} runs scatter; their mean ends less than ${strong(number(distance, 1))} from the best λ, for ${strong(number(work, 2))} times the work.`,
};
