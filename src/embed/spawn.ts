import type { FromWorker, ToSession } from '../engine/messages.ts';
import { type Transport, workerTransport } from '../engine/transport.ts';
import { theRegistry } from './registry.ts';

/** The part that is the engine: run in a worker it answers messages, taken in a page it is opened there. */
const engine = './worker.js';

/** Opens the engine on the thread that took it. */
export type OpenHere = (post: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void) => {
  receive(message: ToSession): void;
};

/** Whether this document's policy forbids workers; known once one has failed before its first word. */
let forbidden = false;

const blobWorker = (): Transport => {
  const address = URL.createObjectURL(new Blob([theRegistry()!.script(engine)], { type: 'text/javascript' }));
  const line = workerTransport(new Worker(address, { name: 'unrolled' }));
  let spoke = false;
  return {
    ...line,
    listen(onMessage, onFault) {
      line.listen(
        (message) => {
          if (!spoke) URL.revokeObjectURL(address);
          spoke = true;
          onMessage(message);
        },
        (message) => {
          if (!spoke) forbidden = true;
          onFault(message);
        },
      );
    },
  };
};

/** The engine between the page's own work, a few milliseconds at a time; what is said is copied, as to a worker. */
const hereTransport = (): Transport => {
  let ended = false;
  let hear: (message: unknown) => void = () => {};
  const { open } = theRegistry()!.take(engine) as { readonly open: OpenHere };
  const host = open((message, transfer) => {
    const copy = structuredClone(message, { transfer: [...transfer] });
    queueMicrotask(() => !ended && hear(copy));
  });
  return {
    post: (message) => host.receive(message as ToSession),
    listen(onMessage) {
      hear = onMessage;
    },
    end() {
      ended = true;
    },
  };
};

/** Starts the engine of embedded figures: a classic worker of its own text, or this thread where workers are forbidden. */
export const spawnEmbedded = (): Transport => {
  if (forbidden) return hereTransport();
  try {
    return blobWorker();
  } catch {
    forbidden = true;
    return hereTransport();
  }
};
