import { createClient, type Engine } from './client.ts';
import type { FromWorker, ToSession } from './messages.ts';
import type { Ask } from './result.ts';
import { createSending } from './sentOnce.ts';
import type { Transport } from './transport.ts';

export interface HubOptions {
  readonly spawn: () => Transport;
  /** Silence after which a worker that owes an answer counts as dead, milliseconds. */
  readonly patience?: number;
  /** How many workers one ask may cost before it is reported as failed. */
  readonly attempts?: number;
}

export interface Hub {
  /** Starts the worker ahead of the first ask, which tells where that failed. */
  prepare(): void;
  /** A session of its own with the worker, which is started when it is first asked, and ended with its last session. */
  open(): Engine;
  /** How many sessions are open. */
  sessions(): number;
}

/**
 * The page's side of the engine: one worker, and as many sessions with it as there are explorers. A worker that dies is
 * replaced once for all of them, and each is asked anew what it had not answered.
 */
export const createHub = ({ spawn, patience = 10_000, attempts = 3 }: HubOptions): Hub => {
  const clients = new Map<number, ReturnType<typeof createClient>>();
  let opened = 0;
  let transport: Transport | null = null;
  let sent = createSending();
  let watch: ReturnType<typeof setTimeout> | undefined;

  const rewatch = (): void => {
    clearTimeout(watch);
    watch = undefined;
    if ([...clients.values()].some((client) => client.waits()))
      watch = setTimeout(() => died('The worker did not answer.'), patience);
  };

  const end = (): void => {
    transport?.end();
    transport = null;
  };

  /** `guilty`: the session whose fault it is; null where that is not known, so that each that waits may be the one. */
  const died = (message: string, guilty: number | null = null): void => {
    end();
    const again = [...clients].map(([session, client]) => ({
      client,
      session,
      ask: client.bereave(message, guilty === null || guilty === session),
    }));
    rewatch();
    for (const { client, session, ask } of again) if (ask && client.waits()) sendAsk(session, ask);
  };

  const start = (): Transport => {
    const line = spawn();
    sent = createSending();
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

  const send = (make: () => ToSession): void => {
    try {
      transport ??= start();
      transport.post(make());
      rewatch();
    } catch (error) {
      died(error instanceof Error ? error.message : String(error));
    }
  };

  const sendAsk = (session: number, { scenario, ...ask }: Ask): void =>
    send(() => ({ kind: 'ask', session, ask: { ...ask, scenario: { ...scenario, problem: sent(scenario.problem) } } }));

  const hear = (message: FromWorker): void => {
    switch (message.kind) {
      case 'parts':
      case 'job':
      case 'refused':
        clients.get(message.session)?.hear(message);
        rewatch();
        return;
      case 'fault':
        died(message.message, 'session' in message ? message.session : null);
        return;
      case 'alive':
        rewatch();
        return;
      case 'tile':
      case 'flock':
        throw new Error('The engine’s worker answers sessions; tiles and flocks are its helpers’.');
      default:
        message satisfies never;
    }
  };

  return {
    prepare() {
      try {
        transport ??= start();
      } catch {
        transport = null;
      }
    },
    sessions: () => clients.size,
    open() {
      opened += 1;
      const session = opened;
      const client = createClient(attempts);
      clients.set(session, client);
      return {
        ask(ask) {
          if (!clients.has(session)) return;
          if (client.asked(ask)) sendAsk(session, ask);
        },
        order(job, order) {
          if (transport && clients.has(session)) send(() => ({ kind: 'order', session, job, order }));
        },
        subscribe: client.subscribe,
        current: client.current,
        kill: () => died('The worker was ended.'),
        dispose() {
          if (!clients.delete(session)) return;
          client.dispose();
          if (clients.size === 0) end();
          else if (transport) send(() => ({ kind: 'close', session }));
          rewatch();
        },
      };
    },
  };
};
