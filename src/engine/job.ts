import type { Pause } from '../core/dynamics.ts';
import type { Pace } from './work.ts';

/** What the page may say to a job. One that is cancelled does not go on. */
export type Order = 'pause' | 'resume' | 'cancel';

/** How far a job has come. */
export interface Progress {
  readonly status: 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
  /** Units done, and how many there are in all; it may be done with fewer. */
  readonly done: number;
  readonly of: number;
  /** Milliseconds of a unit, and of those that are left. */
  readonly perUnit: number;
  readonly left: number;
}

/** What some units add to the value that a job makes. */
export interface Addition<A> {
  readonly units: number;
  readonly added: A;
}

/** Work that yields what it adds, and between additions pauses as every walk does. */
export type Adding<A> = Generator<Pause | Addition<A>, void, unknown>;

/** Progress, and what was added since it was last told. */
export interface Told<A> {
  readonly progress: Progress;
  readonly added: A | null;
}

export interface JobOptions<A> {
  readonly of: number;
  /** Two additions, one after the other, as one. */
  readonly append: (before: A, more: A) => A;
  readonly now: () => number;
  /** How often what has been added is told, milliseconds. */
  readonly every?: number;
}

const isAddition = <A>(step: Pause | Addition<A>): step is Addition<A> => step !== undefined && 'added' in step;

/**
 * Work that takes longer than a breath: it advances at a pace, tells now and then what has been added, and can be paused,
 * taken up again and cancelled. What it computes with may be lost and replaced: it then goes on with other work, from where
 * it stood.
 */
export const createJob = <A>({ of, append, now, every = 250 }: JobOptions<A>) => {
  let status: Progress['status'] = 'running';
  let work: Adding<A> | null = null;
  let answer: unknown;
  let done = 0;
  let spent = 0;
  let untold: A | null = null;

  const progress = (): Progress => {
    const perUnit = done > 0 ? spent / done : 0;
    return { status, done, of, perUnit, left: Math.max(0, of - done) * perUnit };
  };

  /** Until something is to be told. */
  const stretch = async (current: Adding<A>, pace: Pace): Promise<void> => {
    const began = now();
    try {
      while (status === 'running' && (untold === null || now() - began < every)) {
        const step = current.next(answer);
        answer = undefined;
        if (step.done) {
          status = 'done';
          return;
        }
        if (isAddition(step.value)) {
          const { units, added } = step.value;
          done += units;
          untold = untold === null ? added : append(untold, added);
        } else if (step.value) answer = await step.value.read();
        if (pace.due()) await pace.rest();
      }
    } finally {
      spent += now() - began;
    }
  };

  return {
    progress,
    order(order: Order): void {
      switch (order) {
        case 'pause':
          if (status === 'running') status = 'paused';
          return;
        case 'resume':
          if (status === 'paused') status = 'running';
          return;
        case 'cancel':
          if (status === 'running' || status === 'paused') status = 'cancelled';
          return;
        default:
          order satisfies never;
      }
    },
    /** Goes on with other work from here. */
    workWith(other: Adding<A>): void {
      work = other;
      answer = undefined;
      if (status === 'failed') status = 'running';
    },
    /** Tells how it comes on until it does not; where the pace throws, it can be advanced again. An error fails it. */
    async *advance(pace: Pace): AsyncGenerator<Told<A>, void, undefined> {
      if (!work) throw new Error('a job without work cannot advance');
      while (status === 'running') {
        await stretch(work, pace);
        const added = untold;
        untold = null;
        yield { progress: progress(), added };
      }
    },
    fail(): void {
      status = 'failed';
    },
  };
};

export type Job<A> = ReturnType<typeof createJob<A>>;
