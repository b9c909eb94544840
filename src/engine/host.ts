import type { FieldMachine } from './machine.ts';
import type { FromSession, FromWorker, ToSession } from './messages.ts';
import type { FlockHelpers } from './piece.ts';
import { shareMachine } from './seats.ts';
import { createReceiving } from './sentOnce.ts';
import { createSession } from './session.ts';
import type { TensorRuns } from './tensors.ts';
import type { TileMachine } from './tile.ts';
import { createTurns } from './turns.ts';

export interface HostOptions {
  readonly post: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void;
  readonly float64: TileMachine;
  readonly machine: FieldMachine;
  readonly loadTensors: () => Promise<TensorRuns>;
  /** Threads beside this one that make many runs, shared by all sessions; absent: none. */
  readonly flocks?: () => Promise<FlockHelpers>;
  /** Lets waiting messages in. */
  readonly breathe: () => Promise<void>;
  readonly now?: () => number;
}

/** The worker's side of the hub: a session for each number, over one machine of fields, which take turns on this thread. */
export const createHost = (options: HostOptions) => {
  const { post, machine, float64, loadTensors, flocks, breathe, now = () => performance.now() } = options;
  const turns = createTurns(breathe, now);
  const received = createReceiving();
  const shared = shareMachine(machine, float64);
  const sessions = new Map<number, ReturnType<typeof open>>();

  const open = (number: number) => {
    const turn = turns.join();
    const seat = shared.take(turn.rest);
    const session = createSession({
      post: (message: FromSession, transfer) => post({ ...message, session: number }, transfer),
      machine: seat,
      loadTensors,
      flocks,
      breathe: turn.rest,
      now,
    });
    const close = (): void => {
      session.close();
      seat.close();
      turn.leave();
    };
    return { session, turn, close };
  };

  const opened = (number: number) => {
    const found = sessions.get(number) ?? open(number);
    sessions.set(number, found);
    return found;
  };

  return {
    receive(message: ToSession): void {
      switch (message.kind) {
        case 'ask': {
          const { session, turn } = opened(message.session);
          const { scenario, ...ask } = message.ask;
          turn.asked(ask.dragging);
          session.receive({ ...ask, scenario: { ...scenario, problem: received(scenario.problem) } });
          return;
        }
        case 'order':
          sessions.get(message.session)?.session.order(message.job, message.order);
          return;
        case 'close':
          sessions.get(message.session)?.close();
          sessions.delete(message.session);
          return;
        default:
          message satisfies never;
      }
    },
    /** What is held now. */
    counts: () => ({ sessions: sessions.size, seats: shared.taken(), waiting: turns.waiting() }),
  };
};
