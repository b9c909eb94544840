import { carriesTangents, drawOf } from '../../core/estimators/choice.ts';
import type { Cost, Result } from '../../engine/result.ts';
import { shownCut } from '../../facts/shownCut.ts';
import { exactly } from '../exact.ts';
import { number } from '../numbers.ts';
import { plural } from './language.ts';

/** What is written in the strip. */
export const stripWords = {
  strip: 'The unrolled strip',
  cut: 'K, steps kept',
  step: 't, inner step',
  rows: 'States kept in memory, by estimator',
  axis: 'step t',
  init: 'w₀',
  error: 'error if cut here',
  pinned: 'pinned',
  errorShort: 'error',
  bound: 'bound S (10)',
  path: 'path bound',
  contribution: 'contribution',
  floors: { float64: 'float64 floor', float32: 'float32 floor' },
  errorOf: (error: number) => `error ${number(error)}`,
  tailsOf: (error: number) => `tails ${number(error)}`,
  drew: (steps: number) => `drew N = ${exactly(steps)}`,
  states: (tails: number, heads: number | null) =>
    heads === null || heads === tails
      ? `${exactly(tails)} ${plural(tails, { one: 'state', other: 'states' })}`
      : `${exactly(tails)} or ${exactly(heads)} states`,
  at: (t: number) => `t = ${exactly(t)}`,
  walkAt: (phase: 'forward' | 'reverse', t: number) =>
    phase === 'forward' ? `→ t = ${exactly(t)}` : `← t = ${exactly(t)}`,
};

/** What an estimator keeps at its peak: states of the path, or in forward mode the derivatives that it carries along. */
export const keptWords = ({ estimator, counted, countedHeads }: Cost): string =>
  carriesTangents(estimator)
    ? `${exactly(counted.statesPeak)} ${plural(counted.statesPeak, { one: 'tangent', other: 'tangents' })}`
    : drawOf(estimator) === 'depth' && countedHeads
      ? `${exactly(counted.statesPeak)} to ${exactly(countedHeads.statesPeak)} states`
      : stripWords.states(counted.statesPeak, countedHeads?.statesPeak ?? null);

export const steps = (n: number): string => `${exactly(n)} ${plural(n, { one: 'step', other: 'steps' })}`;

/** What a screen reader hears of the cut. */
export const cutText = (result: Result): string => {
  const { K, T, kept, error, tossed } = shownCut(result);
  return `${exactly(K)} of ${steps(T)} ${kept ? 'kept' : 'used'}${error === null ? '' : `, error ${number(error)}${tossed ? ' per toss' : ''}`}`;
};
