import type { StationaryPoint } from '../../engine/result.ts';
import type { Compared, Truth } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { place } from '../place.ts';
import { type Name, type Sentence, say, strong } from '../sentence.ts';
import { truthName } from '../symbols.ts';
import { plural, sequence } from './language.ts';

/** What is written in the outer plane. */

export const normWord: Readonly<Record<'square-root' | 'logarithm' | 'linear', string>> = {
  'square-root': '√-Skala',
  logarithm: 'log-Skala',
  linear: '',
};

/** Which estimators leave the window at τ, e.g. "K = 1, 5 und 25 gehen bei τ = 2 hinaus". */
export const leaving = (who: readonly Compared[], tau: number): Sentence => {
  const short = who.every(({ estimator: e }) => e.kind === 'truncated' && e.initTerm === 'drop');
  const names = who.map((one, i): Name => {
    const { name, slot } = nameOf(one);
    return { name: short && i && 'K' in one.estimator ? exactly(one.estimator.K) : name, slot };
  });
  return say`${sequence(names)} ${plural(who.length, { one: 'geht', other: 'gehen' })} bei τ = ${tau} hinaus`;
};

const stationaryName = { minimum: 'Minimum', saddle: 'Sattelpunkt', maximum: 'Maximum' } as const;

/** Of F, or where the truth is ∇f, of what that is the gradient of: f at the exact solution. */
export const stationaryTitle = (truth: Truth, { kind, lambda, value }: StationaryPoint): string =>
  truth === 'steps'
    ? `${stationaryName[kind]} von F bei ${place(lambda)}: F = ${number(value)}`
    : `${stationaryName[kind]} von f(w*, λ) bei ${place(lambda)}, dort F = ${number(value)}`;

export const outerWords = {
  plane: 'Äußere Ebene',
  keys: 'Pfeiltasten bewegen den Cursor, mit Umschalt zehnmal so weit, mit Alt ein Zehntel so weit; Plus, Minus und 0 zoomen; Escape verlässt die Ebene.',
  start: 'λ₁, wo der äußere Abstieg beginnt',
  uphill: { steps: 'bergauf', solution: 'von ∇f weg' } satisfies Record<Truth, string>,
  needles: (truth: Truth, { name, slot }: Name): Sentence =>
    say`Nadeln: ${strong(`−${truthName(truth)}`)} exakt, ${{ name: '−h', slot }} von ${name}`,
  /** The same where there is little room. */
  needlesInShort: (truth: Truth, slot: Name['slot']): Sentence =>
    say`${strong(`−${truthName(truth)}`)}, ${{ name: '−h', slot }}`,
  task: (number: number): string => `Aufgabe ${number}`,
  /** The path that is the mean of an estimator's runs. */
  mean: (name: Name): Sentence => say`${name}, Mittel`,
  /** The path by the mean step of an estimator, which its runs scatter around. */
  without: 'ohne Zufall',
  /** What a circle of runs says: its area is their part of all. */
  crowd: (share: number): string => `${exactly(100 * share)}\u00A0%`,
  crowds: 'der Läufe',
  float32: 'float32',
  precision: say`float32`,
  floor: (resolved: number): string => `float32-Grenze, ${number(resolved, 2)}`,
} as const;
