import { keepIdentical } from '../core/identical.ts';
import type { FromWorker, Parts } from './messages.ts';
import type { Ask, Result } from './result.ts';
import type { Transport } from './transport.ts';

/** What subscribers hear: a result, or a sentence on why there is none for this revision (the last result still stands). */
export type News =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'failure'; readonly revision: number; readonly message: string };

export interface Engine {
  /** The newest ask wins; an older one that is still being worked on is given up. */
  ask(ask: Ask): void;
  /** Returns the way to stop listening. */
  subscribe(listener: (news: News) => void): () => void;
  current(): Result | null;
  /** Ends the worker as a crash would, so that its replacement can be tested. */
  kill(): void;
  dispose(): void;
}

export interface EngineOptions {
  readonly spawn: () => Transport;
  /** Silence after which a worker that owes an answer counts as dead, milliseconds. */
  readonly patience?: number;
  /** How many workers one ask may cost before it is reported as failed. */
  readonly attempts?: number;
}

/**
 * The page's side of the engine: puts results together from the parts that the worker sends, keeps those that did not
 * change identical, and replaces a worker that dies, asking it again.
 */
export const createEngine = ({ spawn, patience = 10_000, attempts = 3 }: EngineOptions): Engine => {
  const listeners = new Set<(news: News) => void>();
  let transport: Transport | null = null;
  let parts: Partial<Parts> = {};
  let result: Result | null = null;
  /** Asks not fully answered, oldest first; all but the last are being given up. */
  let open: Ask[] = [];
  let deaths = 0;
  let watch: ReturnType<typeof setTimeout> | undefined;

  const tell = (news: News): void => {
    for (const listener of [...listeners]) listener(news);
  };

  const rewatch = (): void => {
    clearTimeout(watch);
    if (open.length > 0) watch = setTimeout(() => died('The worker did not answer.'), patience);
  };

  const settle = (revision: number): void => {
    open = open.filter((ask) => ask.revision > revision);
  };

  const fail = (message: string): void => {
    const ask = open.at(-1);
    open = [];
    deaths = 0;
    if (ask) tell({ kind: 'failure', revision: ask.revision, message });
  };

  const died = (message: string): void => {
    transport?.end();
    transport = null;
    parts = {};
    clearTimeout(watch);
    const ask = open.at(-1);
    if (!ask) return;
    deaths += 1;
    if (deaths >= attempts) fail(`The computation failed ${attempts} times and was given up: ${message}`);
    else send(ask);
  };

  const start = (): Transport => {
    const line = spawn();
    line.listen(
      (message) => {
        if (line === transport) hear(message as FromWorker);
      },
      (message) => {
        if (line === transport) died(message);
      },
    );
    return line;
  };

  const send = (ask: Ask): void => {
    try {
      transport ??= start();
      transport.post({ kind: 'ask', ask });
      rewatch();
    } catch (error) {
      died(error instanceof Error ? error.message : String(error));
    }
  };

  const hear = (message: FromWorker): void => {
    switch (message.kind) {
      case 'parts': {
        parts = { ...parts, ...keepIdentical(parts, message.parts) };
        const ask = open.find((a) => a.revision === message.revision);
        const known = !ask && result?.revision === message.revision ? result : null;
        if (message.done) {
          settle(message.revision);
          deaths = 0;
        }
        rewatch();
        if (ask) deliver(ask, message);
        // What was answered is told anew where a GPU has come or gone, with a field where that changed it.
        else if (known)
          deliver(known, message.parts.field ? message : { ...message, milliseconds: known.milliseconds });
        return;
      }
      case 'refused':
        settle(message.revision);
        deaths = 0;
        rewatch();
        tell({ kind: 'failure', revision: message.revision, message: message.message });
        return;
      case 'fault':
        died(message.message);
        return;
      default:
        rewatch();
    }
  };

  const deliver = (
    ask: Pick<Result, 'revision' | 'scenario'>,
    { milliseconds, machine }: Pick<Result, 'milliseconds' | 'machine'>,
  ): void => {
    result = { revision: ask.revision, scenario: ask.scenario, ...(parts as Parts), milliseconds, machine };
    tell({ kind: 'result', result });
  };

  return {
    ask(ask) {
      deaths = 0;
      open.push(ask);
      send(ask);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => result,
    kill: () => died('The worker was ended.'),
    dispose() {
      listeners.clear();
      open = [];
      clearTimeout(watch);
      transport?.end();
      transport = null;
    },
  };
};
