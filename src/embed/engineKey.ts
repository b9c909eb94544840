import type { FromWorker, ToSession } from '../engine/messages.ts';

/** Where the engine's script leaves what opens it on this thread. */
export const engineKey = Symbol.for('unrolled:engine:v1');

export type OpenHere = (post: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void) => {
  receive(message: ToSession): void;
};
