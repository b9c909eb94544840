import type { Store } from './store.ts';
import type { AddressBar } from './url.ts';

export const speeds = [0.5, 1, 2, 4] as const;

/** How time over the outer iterations runs. */
export interface Playback {
  readonly playing: boolean;
  readonly speed: (typeof speeds)[number];
  /** From the start again after the last iteration. */
  readonly loop: boolean;
}

const beat = 250;
const single = 30;
const growth = 0.12;

/** The τ to show after `tau`: one by one up to 30, then by equal lengths of the log axis, to `last`. */
export const nextTau = (tau: number, last: number): number =>
  Math.min(last, tau < single ? tau + 1 : tau + Math.round(growth * tau));

export interface Player {
  /** Play from τ, from the start where τ is at the end; or pause. */
  toggle(): void;
  stop(): void;
}

/** Moves the store's τ with the clock; stops where anything else moves, a handle is held or another page is visited. */
export const createPlayer = (store: Store, clock: Pick<AddressBar, 'setTimeout' | 'clearTimeout'>): Player => {
  let timer = 0;
  let moving = false;
  const isPlaying = () => store.getState().playback.playing;
  const lastOf = () => store.getState().scenario.outer.iterations + 1;

  const show = (tau: number): void => {
    moving = true;
    store.getState().edit({ tau });
    moving = false;
    const { scenario, playback } = store.getState();
    if (scenario.tau >= lastOf() && !playback.loop) stop();
    else timer = clock.setTimeout(step, beat / playback.speed);
  };
  const step = (): void => {
    const { tau } = store.getState().scenario;
    show(tau < lastOf() ? nextTau(tau, lastOf()) : 1);
  };
  const stop = (): void => {
    clock.clearTimeout(timer);
    if (isPlaying()) store.getState().play({ playing: false });
  };
  store.subscribe((now, was) => {
    const disturbed = now.scenario !== was.scenario || (now.held && !was.held) || now.page !== was.page;
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
