import type { Walk } from '../core/dynamics.ts';

/** Thrown inside work that nobody waits for any more. */
export class Stale extends Error {}

/** How long work runs before it lets messages in, milliseconds. Shorter work runs straight through. */
const BREATH = 8;

export interface Pace {
  /** Whether it is time to let messages in. */
  due(): boolean;
  /** Lets them in, then throws `Stale` where the work has been overtaken. */
  rest(): Promise<void>;
}

export const createPace = (breathe: () => Promise<void>, stale: () => boolean, now: () => number): Pace => {
  let last = now();
  return {
    due: () => now() - last >= BREATH,
    async rest() {
      await breathe();
      last = now();
      if (stale()) throw new Stale();
    },
  };
};

/** Drives a walk to its end at a pace. */
export const pursue = async <R>(walk: Walk<R>, pace: Pace): Promise<R> => {
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
    if (pace.due()) await pace.rest();
  }
};

/** As much of a walk as fits into a time: its outcome, or null where it is not done. */
export const attempt = <R>(walk: Walk<R>, milliseconds: number, now: () => number): { readonly value: R } | null => {
  const end = now() + milliseconds;
  for (;;) {
    const step = walk.next();
    if (step.done) return { value: step.value };
    if (now() > end) return null;
  }
};

/** A turn of the event loop without a timer's minimum delay: a message to oneself. */
export const createBreath = (): (() => Promise<void>) => {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
};
