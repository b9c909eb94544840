import { keepIdentical } from '../core/identical.ts';
import { append } from '../core/outer/append.ts';
import type { Order } from './job.ts';
import type { FromSession, Parts } from './messages.ts';
import { onlyDraws } from './onlyDraws.ts';
import type { Ask, Result } from './result.ts';

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
  /** Pauses a job, takes it up or cancels it; one that is over does not hear. */
  order(job: number, order: Order): void;
  /** Ends the worker as a crash would, so that its replacement can be tested. */
  kill(): void;
  dispose(): void;
}

/** The parts that a job makes, with what it has added. */
const grown = (
  { descent, tensors }: Partial<Parts>,
  { state, addition }: Extract<FromSession, { kind: 'job' }>,
): Partial<Parts> => ({
  ...(tensors && { tensors: { ...tensors, descent: state } }),
  ...(addition && { descent: addition.anew || !descent ? addition.descent : append(descent, addition.descent) }),
});

/** What few scenarios have: it comes where they ask for it. */
const none = { swarm: null } as const;

/** One session as the page has it: puts its results together from parts, and keeps those that did not change identical. */
export const createClient = (attempts: number) => {
  const listeners = new Set<(news: News) => void>();
  let parts: Partial<Parts> = none;
  let result: Result | null = null;
  /** Asks not fully answered, oldest first; all but the last are being given up. */
  let open: Ask[] = [];
  /** The newest ask, and the one that the worker has: what has followed that one only says what is drawn. */
  let newest: Ask | null = null;
  let posted: Ask | null = null;
  /** Workers that the newest ask has cost. */
  let deaths = 0;

  const tell = (news: News): void => {
    for (const listener of [...listeners]) listener(news);
  };

  const settle = (revision: number): void => {
    open = open.filter((ask) => ask.revision > revision);
    deaths = 0;
  };

  const deliver = (
    ask: Pick<Result, 'revision' | 'scenario'>,
    { milliseconds, machine }: Pick<Result, 'milliseconds' | 'machine'>,
  ): void => {
    result = { revision: ask.revision, scenario: ask.scenario, ...(parts as Parts), milliseconds, machine };
    tell({ kind: 'result', result });
  };

  return {
    subscribe(listener: (news: News) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => result,
    /** Whether an answer is owed. */
    waits: () => open.length > 0,
    /** Whether the worker is to be asked: where only what is drawn has changed, its answer holds. */
    asked(ask: Ask): boolean {
      const before = newest;
      newest = ask;
      if (posted && before && onlyDraws(before, ask)) {
        if (open.length > 0) open = open.with(-1, ask);
        if (result?.revision === before.revision && result.scenario === before.scenario) deliver(ask, result);
        return false;
      }
      posted = ask;
      deaths = 0;
      open.push(ask);
      return true;
    },
    hear(message: Extract<FromSession, { kind: 'parts' | 'job' | 'refused' }>): void {
      const isNewest = message.revision === posted?.revision;
      const revision = isNewest ? newest!.revision : message.revision;
      if (message.kind === 'refused') {
        settle(revision);
        if (isNewest) posted = null;
        tell({ kind: 'failure', revision, message: message.message });
        return;
      }
      const told = result?.revision === revision ? result : null;
      if (message.kind === 'job') {
        parts = { ...parts, ...grown(parts, message) };
        if (told) deliver(told, told);
        return;
      }
      const ask = open.find((a) => a.revision === revision);
      parts = { ...parts, ...keepIdentical(parts, message.parts) };
      if (message.done) settle(revision);
      if (ask) deliver(ask, message);
      // What was answered is told anew where a GPU has come or gone, with a field where that changed it.
      else if (told) deliver(told, message.parts.field ? message : { ...message, milliseconds: told.milliseconds });
    },
    /** The worker is gone, by this session's fault or not: what is to be asked of the next; null where nothing is. */
    bereave(message: string, guilty: boolean): Ask | null {
      parts = none;
      const ask = open.at(-1) ?? null;
      posted = ask;
      if (!ask) return null;
      open = [ask];
      if (guilty) deaths += 1;
      if (deaths < attempts) return ask;
      open = [];
      posted = null;
      deaths = 0;
      const told = `The computation failed ${attempts} times and was given up: ${message}`;
      tell({ kind: 'failure', revision: ask.revision, message: told });
      return null;
    },
    dispose(): void {
      listeners.clear();
      open = [];
    },
  };
};
