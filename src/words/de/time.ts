import type { Moment } from '../../core/twoPasses.ts';
import type { ClockKind } from '../../state/clock.ts';
import { exactly } from '../exact.ts';
import { plural } from './language.ts';

/** The words of time: what it runs over, where it stands, what moves it. */
export const timeWords = {
  clock: 'Zeit läuft über',
  clocks: { outer: 'Äußere Schritte', passes: 'Beide Läufe' } satisfies Record<ClockKind, string>,
  clockOther: (kind: ClockKind) =>
    kind === 'outer'
      ? 'Durch Vorwärts- und Rückwärtslauf eines Hypergradienten gehen'
      : 'Zurück zu den äußeren Schritten',
  time: {
    outer: {
      label: 'τ, äußerer Schritt',
      back: 'Einen äußeren Schritt zurück',
      on: 'Einen äußeren Schritt weiter',
      start: 'Zum Anfang',
    },
    passes: {
      label: 'Stelle im Vorwärts- und im Rückwärtslauf',
      back: 'Einen inneren Schritt zurück',
      on: 'Einen inneren Schritt weiter',
      start: 'Zum Anfang des Vorwärtslaufs',
    },
  } satisfies Record<ClockKind, object>,
  tau: (tau: number) => `τ = ${exactly(tau)}`,
  moment: ({ phase, t }: Moment) => `${phase === 'forward' ? '→' : '←'} t = ${exactly(t)}`,
  momentSpoken: ({ phase, t, taken }: Moment, T: number) =>
    phase === 'forward'
      ? `Vorwärtslauf, Schritt ${t} von ${T}`
      : `Rückwärtslauf, ${exactly(taken)} ${plural(taken, { one: 'Schritt', other: 'Schritte' })} gegangen, bei t = ${exactly(t)}`,
  forwardFrom: 't = 0',
  turn: (T: number) => `T = ${exactly(T)}`,
  reverseTo: (t: number) => `t = ${exactly(t)}`,
  play: 'Abspielen',
  pause: 'Anhalten',
  playStep: 'Einen Schritt abspielen',
  still: 'Dein System wünscht weniger Bewegung: „Abspielen“ geht einen Schritt weiter.',
  speed: 'Tempo',
  speeds: { 0.5: '½×', 1: '1×', 2: '2×', 4: '4×' },
  loop: 'Schleife',
  on: 'an',
  off: 'aus',
} as const;
