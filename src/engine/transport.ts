/** The other side of a line of messages, whatever carries them: a browser's worker, a port, a thread. */
export interface Transport {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  listen(onMessage: (message: unknown) => void, onFault: (message: string) => void): void;
  /** Ends the other side at once. */
  end(): void;
}

export const workerTransport = (worker: Worker): Transport => ({
  post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
  listen(onMessage, onFault) {
    worker.addEventListener('message', (event) => onMessage(event.data));
    worker.addEventListener('error', (event) => onFault(event.message || 'The worker could not be started.'));
    worker.addEventListener('messageerror', () => onFault('A message to or from the worker could not be read.'));
  },
  end: () => worker.terminate(),
});

/** Every distinct buffer under `value`, so that it can be moved instead of copied. */
export const buffersOf = (value: unknown): ArrayBuffer[] => {
  const found = new Set<ArrayBuffer>();
  const visit = (v: unknown): void => {
    if (v === null || typeof v !== 'object') return;
    if (ArrayBuffer.isView(v)) {
      if (v.buffer instanceof ArrayBuffer) found.add(v.buffer);
    } else if (Array.isArray(v)) {
      if (typeof v[0] !== 'number') v.forEach(visit);
    } else Object.values(v).forEach(visit);
  };
  visit(value);
  return [...found];
};
