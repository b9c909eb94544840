import type { FromSession } from './messages.ts';
import { buffersOf } from './transport.ts';

/** Silence after which the page is told that the work goes on, milliseconds. */
const SIGN_OF_LIFE = 1000;

export interface VoiceOptions {
  readonly post: (message: FromSession, transfer: readonly ArrayBuffer[]) => void;
  readonly breathe: () => Promise<void>;
  readonly now: () => number;
}

/** How a session speaks to the page, which takes a worker for dead that is silent. What is said is handed over with its arrays. */
export const createVoice = ({ post, breathe, now }: VoiceOptions) => {
  let spokeAt = 0;
  let silent = false;
  const say = (message: FromSession): void => {
    if (silent) return;
    spokeAt = now();
    post(message, buffersOf(message));
  };
  return {
    say,
    /** Says nothing any more. */
    fallSilent(): void {
      silent = true;
    },
    /** A breath of work that goes on. */
    breathe(): Promise<void> {
      if (now() - spokeAt > SIGN_OF_LIFE) say({ kind: 'alive' });
      return breathe();
    },
    /** Work that lets this thread wait, as for a GPU that compiles or is slow. */
    async patiently<R>(work: () => Promise<R>): Promise<R> {
      const pulse = setInterval(() => say({ kind: 'alive' }), SIGN_OF_LIFE);
      try {
        return await work();
      } finally {
        clearInterval(pulse);
      }
    },
  };
};

export type Voice = ReturnType<typeof createVoice>;
