import { type Clock, clockOf } from './clock.ts';
import type { Store } from './store.ts';
import type { AddressBar } from './url.ts';

export interface Player {
  /** Play from where time stands, from the start where it is at the end; or pause. */
  toggle(): void;
  /** One step of it, and no more. */
  once(): void;
  stop(): void;
}

/** Moves τ, or the position within the two passes, with the clock; stops where anything else moves, a handle is held or another page is visited. */
export const createPlayer = (store: Store, timers: Pick<AddressBar, 'setTimeout' | 'clearTimeout'>): Player => {
  let timer = 0;
  let moving = false;
  const isPlaying = () => store.getState().playback.playing;

  /** Where time stands then. */
  const move = ({ kind, at, first, last, next }: Clock): number => {
    const { edit, point } = store.getState();
    const to = at < last ? next(at) : first;
    moving = true;
    if (kind === 'outer') edit({ tau: to });
    else point({ pass: to });
    moving = false;
    return to;
  };
  const step = (): void => {
    const { playback } = store.getState();
    const clock = clockOf(store.getState());
    if (move(clock) >= clock.last && !playback.loop) stop();
    else timer = timers.setTimeout(step, clock.beat / playback.speed);
  };
  const stop = (): void => {
    timers.clearTimeout(timer);
    if (isPlaying()) store.getState().play({ playing: false });
  };
  store.subscribe((now, was) => {
    const disturbed =
      now.scenario !== was.scenario ||
      now.cursor.pass !== was.cursor.pass ||
      (now.held && !was.held) ||
      now.page !== was.page;
    if (disturbed && !moving && isPlaying()) stop();
  });
  return {
    toggle() {
      if (isPlaying()) return stop();
      store.getState().play({ playing: true });
      step();
    },
    once() {
      stop();
      move(clockOf(store.getState()));
    },
    stop,
  };
};
