import engineSource from 'virtual:embedded-engine';
import type { ToSession } from '../engine/messages.ts';
import { type Transport, workerTransport } from '../engine/transport.ts';
import { engineKey, type OpenHere } from './engineKey.ts';

/** Whether this document's policy forbids workers; known once one has failed before its first word. */
let forbidden = false;

const blobWorker = (): Transport => {
  const address = URL.createObjectURL(new Blob([engineSource], { type: 'text/javascript' }));
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

let loading: Promise<OpenHere> | null = null;

/** The engine's script, on this thread. */
const loadEngine = (base: string): Promise<OpenHere> => {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${base}engine.js`;
    script.onload = () => resolve((globalThis as unknown as { [engineKey]: OpenHere })[engineKey]);
    script.onerror = () => reject(new Error('The engine could not be loaded.'));
    document.head.append(script);
  });
  return loading;
};

/** The engine between the page's own work, a few milliseconds at a time; what is said is copied, as to a worker. */
const hereTransport = (base: string): Transport => {
  let ended = false;
  let hear: (message: unknown) => void = () => {};
  let fault: (message: string) => void = () => {};
  const host = loadEngine(base).then((open) =>
    open((message, transfer) => {
      const copy = structuredClone(message, { transfer: [...transfer] });
      queueMicrotask(() => !ended && hear(copy));
    }),
  );
  host.catch((error: Error) => !ended && fault(error.message));
  return {
    post: (message) => void host.then(({ receive }) => !ended && receive(message as ToSession)).catch(() => {}),
    listen(onMessage, onFault) {
      hear = onMessage;
      fault = onFault;
    },
    end() {
      ended = true;
    },
  };
};

/** Starts the engine of embedded figures: a classic worker of its own text, or this thread where workers are forbidden. */
export const spawnEmbedded = (base: string) => (): Transport => {
  if (forbidden) return hereTransport(base);
  try {
    return blobWorker();
  } catch {
    forbidden = true;
    return hereTransport(base);
  }
};
