import { type Clock, clockOf } from './clock.ts';
import type { Store } from './store.ts';
import type { AddressBar } from './url.ts';

export interface Player {
  /** Play from where time stands, from the start where it is at the end; or pause. */
  toggle(): void;
  stop(): void;
}

/** Moves τ, or the position within the two passes, with the clock; stops where anything else moves, a handle is held or another page is visited. */
export const createPlayer = (store: Store, timers: Pick<AddressBar, 'setTimeout' | 'clearTimeout'>): Player => {
  let timer = 0;
  let moving = false;
  const isPlaying = () => store.getState().playback.playing;

  const show = ({ kind, last, beat }: Clock, at: number): void => {
    const { edit, point, playback } = store.getState();
    moving = true;
    if (kind === 'outer') edit({ tau: at });
    else point({ pass: at });
    moving = false;
    if (at >= last && !playback.loop) stop();
    else timer = timers.setTimeout(step, beat / playback.speed);
  };
  const step = (): void => {
    const clock = clockOf(store.getState());
    show(clock, clock.at < clock.last ? clock.next(clock.at) : clock.first);
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
    stop,
  };
};
