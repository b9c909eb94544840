import { type Transport, workerTransport } from './transport.ts';

/** Starts the engine's worker in a browser. */
export const spawnWorker = (): Transport =>
  workerTransport(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' }));
