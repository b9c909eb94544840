import { createAnswers } from './answers.ts';
import type { Order } from './job.ts';
import { createLedger } from './ledger.ts';
import type { FieldMachine } from './machine.ts';
import type { FlockHelpers } from './piece.ts';
import { Refusal } from './plan.ts';
import type { Ask } from './result.ts';
import type { TensorRuns } from './tensors.ts';
import { createVoice, type VoiceOptions } from './voice.ts';
import { createPace, Stale } from './work.ts';

export interface SessionOptions extends VoiceOptions {
  readonly machine: FieldMachine;
  /** Loads what follows with tensors, which only a scenario that asks for it needs. */
  readonly loadTensors: () => Promise<TensorRuns>;
  /** Threads beside this one that make many runs; absent: none. */
  readonly flocks?: (() => Promise<FlockHelpers>) | undefined;
}

/** Milliseconds that overtaken work may still take to become a picture, so that a steady drag is answered at all. */
const GRACE = 30;

/** The worker's side of the engine for one who asks: answers the newest ask, and again where the machine changes. */
export const createSession = ({ machine, loadTensors, flocks, now, ...speech }: SessionOptions) => {
  const voice = createVoice({ ...speech, now });
  const ledger = createLedger();
  const answers = createAnswers({ voice, ledger, machine, loadTensors, flocks, now });
  let waiting: Ask | null = null;
  let since = 0;
  let busy = false;
  let closed = false;
  /** The newest ask that was begun. */
  let last: Ask | null = null;
  let changed = false;

  const work = async (ask: Ask, again: boolean): Promise<void> => {
    let grace = GRACE;
    const overtaken = () => closed || (waiting !== null && now() - since >= grace);
    const pictured = (): void => {
      grace = 0;
    };
    // The first picture comes before what computes on a GPU is loaded.
    const choose = () => ledger.sent.size > 0 && void machine.choose(ask.machine ?? 'float64');
    choose();
    try {
      await answers.answer(ask, { pace: createPace(voice.breathe, overtaken, now), again, pictured });
      choose();
    } catch (error) {
      if (closed || error instanceof Stale) return;
      last = null;
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof Refusal) voice.say({ kind: 'refused', revision: ask.revision, message });
      else voice.say({ kind: 'fault', message });
    }
  };

  const run = async (): Promise<void> => {
    busy = true;
    while (!closed && (waiting || (last && changed))) {
      const again = waiting === null;
      const ask: Ask = waiting ?? last!;
      // The needles' array leaves with the answer.
      last = { ...ask, needles: ask.needles.slice() };
      [waiting, changed] = [null, false];
      await work(ask, again);
    }
    busy = false;
    if (closed) answers.close();
  };

  const answerAnew = (): void => {
    changed = true;
    if (!closed && !busy && last) void run();
  };
  machine.listen(answerAnew);

  return {
    receive(ask: Ask): void {
      waiting = ask;
      since = now();
      if (!busy) void run();
    },
    /** Pauses a job, takes it up or cancels it. */
    order(job: number, order: Order): void {
      const state = answers.order(job, order);
      if (!state || !last) return;
      voice.say({ kind: 'job', revision: last.revision, state, addition: null });
      if (order === 'resume') answerAnew();
    },
    /** Gives up what is worked on, and frees what is held. */
    close(): void {
      closed = true;
      voice.fallSilent();
      if (!busy) answers.close();
    },
  };
};
