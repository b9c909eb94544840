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
  plane: 'Der innere Abstieg',
  start: 'w₀, Start des inneren Abstiegs',
  startsAt: {
    lambda: 'w₀ ist hier eine Funktion von λ und lässt sich nicht ziehen.',
    last: 'w beginnt, wo der letzte äußere Schritt endete: Ziehen lässt sich nur das erste w₀, bei τ = 1.',
  },
  last: (K: number) => `letzte ${exactly(K)}`,
  at: (t: number) => `t = ${exactly(t)}`,
  times: (factor: string) => `× ${factor}`,
  step: 'Schritt t',
  state: 'w',
};

export { words as innerWords };

const twoDigits = (x: number): string => number(x, 2);

const solutionName: Readonly<Record<SolutionName, string>> = { lambda: 'λ', 'lambda-tau': 'λ_τ', solution: 'w*' };

const after = (T: number): string => `Nach ${exactly(T)} ${plural(T, { one: 'Schritt', other: 'Schritten' })}`;

/** The last steps as what does something to w. */
const last = (K: number): string => plural(K, { one: 'Der letzte Schritt', other: `Die letzten ${exactly(K)}` });
const move = (K: number): string => plural(K, { one: 'bewegt', other: 'bewegen' });
const allOf = (T: number): string => plural(T, { one: 'ihn', other: 'alle' });

export const innerTelling: Telling<InnerFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  'state-is-from-solution': ({ t, distance }) =>
    say`Bei t = ${t} hat w den Abstand ${both(distance, twoDigits)} von seiner Lösung.`,
  'state-has-moved': ({ t, moved }) => say`Bei t = ${t} hat sich w um ${strong(twoDigits(moved))} bewegt.`,
  'step-is-kept': ({ who }) => say`${nameOf(who)} behält diesen Schritt.`,
  'step-is-used': ({ who }) => say`${nameOf(who)} nutzt diesen Schritt.`,
  'step-is-forgotten': ({ who }) => say`${nameOf(who)} hat diesen Schritt vergessen.`,
  'walk-adds': ({ at, step, adds }) => say`${progress(at)}: Schritt ${step} trägt ${both(adds)} zu h bei.`,
  'walk-is-from-solution': ({ at, distance, solution }) =>
    say`${progress(at)}: w hat den Abstand ${both(distance, twoDigits)} von der Lösung ${solutionName[solution]}.`,
  'walk-moves': ({ at, moved }) => say`${progress(at)}: Dieser Schritt bewegt w um ${strong(twoDigits(moved))}.`,
  'walk-overflows': ({ at }) => say`${progress(at)}: w übersteigt ${largest()}.`,
  'steps-grow': ({ from, factor }) =>
    say`Ab t = ${from} wachsen die Schritte, am Ende jedes Mal um den Faktor ${strong(number(factor))}.`,
  'steps-grow-away': ({ from, factor, solution }) =>
    say`Ab t = ${from} wachsen die Schritte, am Ende jedes Mal um den Faktor ${strong(number(factor))}, und w ist weiter von ${solutionName[solution]} entfernt als w₀.`,
  'is-farther-than-start': ({ t, solution }) =>
    say`Ab ${strong(`t\u00A0=\u00A0${exactly(t)}`)} ist w weiter von ${solutionName[solution]} entfernt als w₀.`,
  'end-is-from-solution': ({ T, distance, solution }) =>
    say`${after(T)} fehlen w ${both(distance, twoDigits)} zur Lösung ${solutionName[solution]}.`,
  'end-still-moves': ({ T, step }) =>
    say`${after(T)} bewegt sich w noch um ${strong(twoDigits(step))} je Schritt; es wurde keine exakte Lösung als Maßstab gefunden.`,
  'end-overflows': ({ T }) => say`${after(T)} übersteigt w ${largest()}.`,
  'none-are-kept': ({ who }) => say`${nameOf(who)} behält keinen davon.`,
  'all-are-kept': ({ who, T }) => say`${nameOf(who)} behält ${allOf(T)}.`,
  'all-are-used': ({ who, T }) => say`${nameOf(who)} nutzt ${allOf(T)}.`,
  'last-do-nothing': ({ K }) => say`${last(K)} ${move(K)} w nicht.`,
  'last-barely-move': ({ K }) => say`${last(K)} ${move(K)} w kaum.`,
  'last-move-about': ({ K, largest }) => say`${last(K)} ${move(K)} w jeweils um bis zu ${strong(twoDigits(largest))}.`,
  'last-move': ({ K, moved }) => say`${last(K)} ${move(K)} w um ${strong(twoDigits(moved))}.`,
};

/** What the inner plane shows now. */
export const innerSentence = (result: Result, cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(tellAll(innerTelling, innerFacts(result, cursor, pinned)));

/** The same as beside F, on a path that runs away, of which no F is shown. */
const pathDivergenceTelling: Telling<DivergenceFact> = {
  ...divergenceTelling,
  'diverged-to': ({ T, norm }) =>
    say`Bei\u00A0t\u00A0=\u00A0${T} ist ‖w‖\u00A0=\u00A0${number(norm, 2).replaceAll(' ', '\u00A0')}.`,
  'diverged-beyond': ({ T }) => say`Bei\u00A0t\u00A0=\u00A0${T} ist ‖w‖ größer als ${number(Number.MAX_VALUE, 2)}.`,
};

/** The note over a path that runs away: where, which condition is broken, and where w ends. */
export const divergenceNote = (result: Result): string =>
  plain(tellAll(pathDivergenceTelling, divergenceFacts(result)));
