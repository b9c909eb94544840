import type { Moment } from '../../core/twoPasses.ts';
import type { ClockKind } from '../../state/clock.ts';
import { exactly } from '../exact.ts';

/** The words of time: what it runs over, where it stands, what moves it. */
export const timeWords = {
  clock: 'Time runs over',
  clocks: { outer: 'Outer steps', passes: 'Both passes' } satisfies Record<ClockKind, string>,
  clockOther: (kind: ClockKind) =>
    kind === 'outer' ? 'Walk through both passes of one hypergradient' : 'Back to the outer steps',
  time: {
    outer: {
      label: 'τ, outer iteration',
      back: 'One outer step back',
      on: 'One outer step on',
      start: 'To the start',
    },
    passes: {
      label: 'Place in the forward and the reverse pass',
      back: 'One inner step back',
      on: 'One inner step on',
      start: 'To the start of the forward pass',
    },
  } satisfies Record<ClockKind, object>,
  tau: (tau: number) => `τ = ${exactly(tau)}`,
  moment: ({ phase, t }: Moment) => `${phase === 'forward' ? '→' : '←'} t = ${exactly(t)}`,
  momentSpoken: ({ phase, t, taken }: Moment, T: number) =>
    phase === 'forward'
      ? `forward pass, step ${t} of ${T}`
      : `reverse pass, ${exactly(taken)} ${taken === 1 ? 'step' : 'steps'} taken, at t = ${exactly(t)}`,
  forwardFrom: 't = 0',
  turn: (T: number) => `T = ${exactly(T)}`,
  reverseTo: (t: number) => `t = ${exactly(t)}`,
  play: 'Play',
  pause: 'Pause',
  playStep: 'Play one step',
  still: 'Your system asks for less motion: Play goes one step on.',
  speed: 'Speed',
  speeds: { 0.5: '½×', 1: '1×', 2: '2×', 4: '4×' },
  loop: 'Loop',
  on: 'on',
  off: 'off',
} as const;
