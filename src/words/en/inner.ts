import type { Result } from '../../engine/result.ts';
import { type DivergenceFact, divergenceFacts } from '../../facts/divergence.ts';
import { type InnerFact, innerFacts, type SolutionName } from '../../facts/inner.ts';
import type { Cursor } from '../../state/actions.ts';
import { both } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { plain, type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tellAll } from '../telling.ts';
import { divergenceTelling } from './divergence.ts';
import { domainTelling } from './domain.ts';
import { plural } from './language.ts';
import { largest } from './range.ts';
import { stepSizeTelling } from './stepSize.ts';
import { progress } from './walk.ts';

const words = {
  plane: 'The inner descent',
  start: 'w₀, start of the inner descent',
  startsAt: {
    lambda: 'w₀ is a function of λ here, and cannot be dragged.',
    last: 'w starts where the last outer step left it: only the first w₀, at τ = 1, can be dragged.',
  },
  last: (K: number) => `last ${exactly(K)}`,
  at: (t: number) => `t = ${exactly(t)}`,
  times: (factor: string) => `× ${factor}`,
  step: 'step t',
  state: 'w',
};

export { words as innerWords };

const twoDigits = (x: number): string => number(x, 2);

const solutionName: Readonly<Record<SolutionName, string>> = { lambda: 'λ', 'lambda-tau': 'λ_τ', solution: 'w*' };

const after = (T: number): string => `After ${exactly(T)} ${plural(T, { one: 'step', other: 'steps' })}`;
const last = (K: number): string => plural(K, { one: 'The last one', other: `The last ${exactly(K)}` });

export const innerTelling: Telling<InnerFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  'state-is-from-solution': ({ t, distance }) => say`At t = ${t} w is ${both(distance, twoDigits)} from its solution.`,
  'state-has-moved': ({ t, moved }) => say`At t = ${t} w has moved by ${strong(twoDigits(moved))}.`,
  'step-is-kept': ({ who }) => say`${nameOf(who)} keeps this step.`,
  'step-is-used': ({ who }) => say`${nameOf(who)} uses this step.`,
  'step-is-forgotten': ({ who }) => say`${nameOf(who)} has forgotten this step.`,
  'walk-adds': ({ at, step, adds }) => say`${progress(at)}: step ${step} adds ${both(adds)} to h.`,
  'walk-is-from-solution': ({ at, distance, solution }) =>
    say`${progress(at)}: w is ${both(distance, twoDigits)} from the solution ${solutionName[solution]}.`,
  'walk-moves': ({ at, moved }) => say`${progress(at)}: this step moves w by ${strong(twoDigits(moved))}.`,
  'walk-overflows': ({ at }) => say`${progress(at)}: w is beyond ${largest()}.`,
  'steps-grow': ({ from, factor }) =>
    say`From t = ${from} on steps grow, in the end by ${strong(number(factor))} each.`,
  'steps-grow-away': ({ from, factor, solution }) =>
    say`From t = ${from} on steps grow, in the end by ${strong(number(factor))} each, and w is farther from ${solutionName[solution]} than w₀.`,
  'is-farther-than-start': ({ t, solution }) =>
    say`From ${strong(`t\u00A0=\u00A0${exactly(t)}`)} on w is farther from ${solutionName[solution]} than w₀.`,
  'end-is-from-solution': ({ T, distance, solution }) =>
    say`${after(T)} w is ${both(distance, twoDigits)} from the solution ${solutionName[solution]}.`,
  'end-still-moves': ({ T, step }) =>
    say`${after(T)} w still moves by ${strong(twoDigits(step))} per step; no exact solution was found to measure against.`,
  'end-overflows': ({ T }) => say`${after(T)} w is beyond ${largest()}.`,
  'none-are-kept': ({ who }) => say`${nameOf(who)} keeps none of them.`,
  'all-are-kept': ({ who, T }) => say`${nameOf(who)} keeps ${plural(T, { one: 'it', other: 'all of them' })}.`,
  'all-are-used': ({ who, T }) => say`${nameOf(who)} uses ${plural(T, { one: 'it', other: 'all of them' })}.`,
  'last-do-nothing': ({ K }) => say`${last(K)} ${plural(K, { one: 'does', other: 'do' })} not move it.`,
  'last-barely-move': ({ K }) => say`${last(K)} barely ${plural(K, { one: 'moves', other: 'move' })} it.`,
  'last-move-about': ({ K, largest }) => say`${last(K)} move it by up to ${strong(twoDigits(largest))} each.`,
  'last-move': ({ K, moved }) =>
    say`${last(K)} ${plural(K, { one: 'moves', other: 'move' })} it by ${strong(twoDigits(moved))}.`,
};

/** What the inner plane shows now. */
export const innerSentence = (result: Result, cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(tellAll(innerTelling, innerFacts(result, cursor, pinned)));

/** The same as beside F, on a path that runs away, of which no F is shown. */
const pathDivergenceTelling: Telling<DivergenceFact> = {
  ...divergenceTelling,
  'diverged-to': ({ T, norm }) =>
    say`At\u00A0t\u00A0=\u00A0${T}, ‖w‖\u00A0=\u00A0${number(norm, 2).replaceAll(' ', '\u00A0')}.`,
  'diverged-beyond': ({ T }) => say`By\u00A0t\u00A0=\u00A0${T}, ‖w‖ is beyond 1.8 × 10³⁰⁸.`,
};

/** The note over a path that runs away: where, which condition is broken, and where w ends. */
export const divergenceNote = (result: Result): string =>
  plain(tellAll(pathDivergenceTelling, divergenceFacts(result)));
