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
export const stopAt = (runs: number): string => `Bei ${exactly(runs)}\u00A0Läufen anhalten`;

const when = (tau: number, calls: number | null): string =>
  calls === null ? `Bei τ\u00A0=\u00A0${exactly(tau)}` : `Nach ${exactly(Math.round(calls))} Funktionsaufrufen`;

/** The words of many runs. */
export const swarmTelling: Telling<SwarmFact> = {
  selected: ({ tau, calls, count, runs, measure, who, mean, low, high }) =>
    say`${when(tau, calls)} gilt für ${nameOf(who)} im Mittel über ${over(count, runs)}: ${strong(`${quantityName(measure)} = ${number(mean)}`)}; neun von zehn liegen zwischen ${number(low)} und ${number(high)}.`,
  means: ({ tau, calls, count, runs, measure, means }) => {
    const each = list(means.map(({ who, mean }) => say`${strong(number(mean))} für ${nameOf(who)}`));
    return say`${when(tau, calls)} ist das Mittel von ${quantityName(measure)} über ${over(count, runs)} ${each}.`;
  },
  'without-chance': ({ who, measure, value, starts }) =>
    say`Nach dem mittleren Schritt, ohne Zufall, hat ${nameOf(who)} dort ${quantityName(measure)} = ${strong(number(value))}${starts > 1 ? `, im Mittel von ${starts} Starts aus` : ''}.`,
  price: ({ who, exact, measure, level, share }) =>
    say`Bis ${quantityName(measure)} = ${number(level)} im Mittel braucht ${nameOf(who)} ${strong(times(share))} der Aufrufe von ${nameOf(exact)}.`,
  plateau: ({ who, plateau }) =>
    say`Der mittlere Schritt von ${nameOf(who)} ist 0, wo ‖d‖ = √(2D) = ${strong(number(plateau))} ist (U Theorem 2).`,
};

/** What many runs show of the selected estimator; nothing where its runs are one. */
export const selectedSwarmSentence = (result: Result): Sentence =>
  joined(tellAll(swarmTelling, selectedSwarmFacts(result)));

/** What they show of all. */
export const swarmSentence = (result: Result): Sentence => joined(tellAll(swarmTelling, swarmFacts(result)));
