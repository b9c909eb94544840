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
  'square-root': '√ scale',
  logarithm: 'log scale',
  linear: '',
};

/** Which estimators leave the window at τ, e.g. "K = 1, 5, 25 leave at τ = 2". */
export const leaving = (who: readonly Compared[], tau: number): Sentence => {
  const short = who.every(({ estimator: e }) => e.kind === 'truncated' && e.initTerm === 'drop');
  const names = who.map((one, i): Name => {
    const { name, slot } = nameOf(one);
    return { name: short && i && 'K' in one.estimator ? exactly(one.estimator.K) : name, slot };
  });
  return say`${sequence(names)} ${plural(who.length, { one: 'leaves', other: 'leave' })} at τ = ${tau}`;
};

const stationaryName = { minimum: 'Minimum', saddle: 'Saddle point', maximum: 'Maximum' } as const;

/** Of F, or where the truth is ∇f, of what that is the gradient of: f at the exact solution. */
export const stationaryTitle = (truth: Truth, { kind, lambda, value }: StationaryPoint): string =>
  truth === 'steps'
    ? `${stationaryName[kind]} of F at ${place(lambda)}: F = ${number(value)}`
    : `${stationaryName[kind]} of f(w*, λ) at ${place(lambda)}, where F = ${number(value)}`;

export const outerWords = {
  plane: 'Outer plane',
  keys: 'Arrow keys move the cursor, with Shift ten times as far, with Alt a tenth; plus, minus and 0 zoom; Escape leaves.',
  start: 'λ₁, where the outer descent starts',
  uphill: { steps: 'uphill', solution: 'away from ∇f' } satisfies Record<Truth, string>,
  needles: (truth: Truth, { name, slot }: Name): Sentence =>
    say`needles: ${strong(`−${truthName(truth)}`)} exact, ${{ name: '−h', slot }} of ${name}`,
  /** The same where there is little room. */
  needlesInShort: (truth: Truth, slot: Name['slot']): Sentence =>
    say`${strong(`−${truthName(truth)}`)}, ${{ name: '−h', slot }}`,
  task: (number: number): string => `task ${number}`,
  /** The path that is the mean of an estimator's runs. */
  mean: (name: Name): Sentence => say`${name}, mean`,
  /** The path by the mean step of an estimator, which its runs scatter around. */
  without: 'without chance',
  /** What a circle of runs says: its area is their part of all. */
  crowd: (share: number): string => `${exactly(100 * share)}\u00A0%`,
  crowds: 'of the runs',
  float32: 'float32',
  precision: say`float32`,
  floor: (resolved: number): string => `float32 floor, ${number(resolved, 2)}`,
} as const;
