import { carriesTangents, drawOf } from '../../core/estimators/choice.ts';
import type { Cost, Result } from '../../engine/result.ts';
import { shownCut } from '../../facts/shownCut.ts';
import { exactly } from '../exact.ts';
import { number } from '../numbers.ts';
import { plural } from './language.ts';

/** What is written in the strip. */
export const stripWords = {
  strip: 'Der abgerollte Streifen',
  cut: 'K, behaltene Schritte',
  step: 't, innerer Schritt',
  rows: 'Zustände im Speicher, je Schätzer',
  axis: 'Schritt t',
  init: 'w₀',
  error: 'Fehler bei Schnitt hier',
  pinned: 'angeheftet',
  errorShort: 'Fehler',
  bound: 'Schranke S (10)',
  path: 'Pfadschranke',
  contribution: 'Beitrag',
  floors: { float64: 'float64-Grenze', float32: 'float32-Grenze' },
  errorOf: (error: number) => `Fehler ${number(error)}`,
  drew: (steps: number) => `gezogen: N = ${exactly(steps)}`,
  tailsOf: (error: number) => `Zahl ${number(error)}`,
  states: (tails: number, heads: number | null) =>
    heads === null || heads === tails
      ? `${exactly(tails)} ${plural(tails, { one: 'Zustand', other: 'Zustände' })}`
      : `${exactly(tails)} oder ${exactly(heads)} Zustände`,
  at: (t: number) => `t = ${exactly(t)}`,
  walkAt: (phase: 'forward' | 'reverse', t: number) =>
    phase === 'forward' ? `→ t = ${exactly(t)}` : `← t = ${exactly(t)}`,
};

/** What an estimator keeps at its peak: states of the path, or in forward mode the derivatives that it carries along. */
export const keptWords = ({ estimator, counted, countedHeads }: Cost): string =>
  carriesTangents(estimator)
    ? `${exactly(counted.statesPeak)} ${plural(counted.statesPeak, { one: 'Tangente', other: 'Tangenten' })}`
    : drawOf(estimator) === 'depth' && countedHeads
      ? `${exactly(counted.statesPeak)} bis ${exactly(countedHeads.statesPeak)} Zustände`
      : stripWords.states(counted.statesPeak, countedHeads?.statesPeak ?? null);

/** In the nominative and the accusative. */
export const steps = (n: number): string => `${exactly(n)} ${plural(n, { one: 'Schritt', other: 'Schritte' })}`;
/** After "von", "mit", "ohne" and a count: "25 von 100 Schritten". */
export const ofSteps = (n: number): string => `${exactly(n)} ${plural(n, { one: 'Schritt', other: 'Schritten' })}`;

/** What a screen reader hears of the cut. */
export const cutText = (result: Result): string => {
  const { K, T, kept, error, tossed } = shownCut(result);
  return `${exactly(K)} von ${ofSteps(T)} ${kept ? 'behalten' : 'benutzt'}${error === null ? '' : `, Fehler ${number(error)}${tossed ? ' je Wurf' : ''}`}`;
};
