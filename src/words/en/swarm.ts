import type { Result } from '../../engine/result.ts';
import { type SwarmFact, selectedSwarmFacts, swarmFacts } from '../../facts/swarm.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tellAll } from '../telling.ts';
import { quantityName } from './convergence.ts';
import { list } from './language.ts';
import { over, times } from './runs.ts';

/** Leaves it at the runs that are through. */
export const stopAt = (runs: number): string => `Stop at ${exactly(runs)}\u00A0runs`;

const when = (tau: number, calls: number | null): string =>
  calls === null ? `At τ\u00A0=\u00A0${exactly(tau)}` : `With ${exactly(Math.round(calls))} function calls`;

/** The words of many runs. */
export const swarmTelling: Telling<SwarmFact> = {
  selected: ({ tau, calls, count, runs, measure, who, mean, low, high }) =>
    say`${when(tau, calls)}, ${nameOf(who)} has ${strong(`${quantityName(measure)} = ${number(mean)}`)} on average over ${over(count, runs)}; nine in ten: ${number(low)} to ${number(high)}.`,
  means: ({ tau, calls, count, runs, measure, means }) => {
    const each = list(means.map(({ who, mean }) => say`${strong(number(mean))} for ${nameOf(who)}`));
    return say`${when(tau, calls)}, the mean of ${quantityName(measure)} over ${over(count, runs)} is ${each}.`;
  },
  'without-chance': ({ who, measure, value, starts }) =>
    say`By its mean step, without chance, ${nameOf(who)} has ${quantityName(measure)} = ${strong(number(value))} there${starts > 1 ? `, on average from ${starts} starts` : ''}.`,
  price: ({ who, exact, measure, level, share }) =>
    say`To ${quantityName(measure)} = ${number(level)} on average ${nameOf(who)} takes ${strong(times(share))} the calls of ${nameOf(exact)}.`,
  plateau: ({ who, plateau }) =>
    say`The mean step of ${nameOf(who)} is 0 where ‖d‖ = √(2D) = ${strong(number(plateau))} (U Theorem 2).`,
};

/** What many runs show of the selected estimator; nothing where its runs are one. */
export const selectedSwarmSentence = (result: Result): Sentence =>
  joined(tellAll(swarmTelling, selectedSwarmFacts(result)));

/** What they show of all. */
export const swarmSentence = (result: Result): Sentence => joined(tellAll(swarmTelling, swarmFacts(result)));
