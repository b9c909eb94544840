import { append } from '../core/outer/append.ts';
import type { Checkpoint, Descending } from '../core/outer/descend.ts';
import { type Adding, createJob, type Job, type Order, type Told } from './job.ts';
import type { JobState, OuterDescent } from './result.ts';
import type { Pace } from './work.ts';

/** A descent under way as additions, a state a unit, from one on. */
function* adding({ walk, updated, since }: Descending, from: number): Adding<OuterDescent> {
  let answer: unknown;
  let states = from;
  for (;;) {
    const step = walk.next(answer);
    const now = updated();
    if (now > states) yield { units: now - states, added: since(states) };
    states = now;
    if (step.done) return;
    answer = yield step.value;
  }
}

type Work = Descending & { close(): void };

interface Current {
  readonly key: string;
  readonly number: number;
  readonly job: Job<OuterDescent>;
  work: Work | null;
  /** Where it stood when what it computed with was lost. */
  checkpoint: Checkpoint | null;
  /** What the page has: the job's state, and the paths. */
  told: { readonly state: JobState; readonly lambda: readonly Float64Array[] } | null;
  /** Units done when its work was last begun. */
  begun: number;
}

/** The one descent on tensors of a session, a job with a key of what it depends on. */
export const createTensorDescent = (now: () => number) => {
  let current: Current | null = null;
  let advancing = false;
  let jobs = 0;

  const release = (): void => {
    if (!current?.work) return;
    current.checkpoint = current.work.checkpoint() ?? current.checkpoint;
    current.work.close();
    current.work = null;
  };

  const end = (): void => {
    release();
    current = null;
  };

  const stateOf = ({ number, job }: Current): JobState => ({ job: number, ...job.progress() });

  return {
    /** Frees what it holds, and keeps where it stood. */
    release,
    end,
    /** Ends it unless it has this key; else what the page has of it. */
    keep(key: string): Current['told'] {
      if (current?.key !== key) end();
      return current?.told ?? null;
    },
    /** Whether it came on since its work was begun: then it is worth beginning again. */
    cameOn: (): boolean => current !== null && current.job.progress().done > current.begun,
    /** Begins it, or goes on, and tells how it grows. */
    async *advance(key: string, of: number, begin: (from?: Checkpoint) => Work, pace: Pace) {
      if (current?.key !== key) {
        end();
        jobs += 1;
        const job = createJob({ of: of + 1, append, now });
        current = { key, number: jobs, job, work: null, checkpoint: null, told: null, begun: 0 };
      }
      const own = current!;
      if (!own.work) {
        const from = own.checkpoint ?? undefined;
        own.work = begin(from);
        own.begun = own.job.progress().done;
        own.job.workWith(adding(own.work, from?.tau ?? 0));
      }
      const grown = ({ added }: Told<OuterDescent>) => {
        const state = stateOf(own);
        const anew = own.told === null;
        const lambda = own.work!.since(0).runs.map((run) => run.lambda);
        own.told = { state, lambda };
        return { state, addition: added && { anew, descent: added } };
      };
      advancing = true;
      try {
        for await (const told of own.job.advance(pace)) if (told.added || own.told) yield grown(told);
      } finally {
        advancing = false;
        const { status } = own.job.progress();
        if (status === 'done' || status === 'cancelled') release();
      }
    },
    /** The state that it has by an order; null where that job is not this one. */
    order(job: number, order: Order): JobState | null {
      if (current?.number !== job) return null;
      current.job.order(order);
      const state = stateOf(current);
      if (current.told) current.told = { ...current.told, state };
      if (state.status === 'cancelled' && !advancing) release();
      return state;
    },
    /** Its state once it has failed; null where there is none to fail. */
    fail(): JobState | null {
      release();
      if (!current?.told) return null;
      current.job.fail();
      const state = stateOf(current);
      current.told = { ...current.told, state };
      return state;
    },
  };
};
