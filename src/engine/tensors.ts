import type { Walk } from '../core/dynamics.ts';
import { updatesOnTensors } from '../scenario/limits.ts';
import type { MachineChoice } from './machine.ts';
import type { Plan } from './plan.ts';
import type { OuterDescent, Tensors, Unrolled } from './result.ts';
import type { Pace } from './work.ts';

/** What computes on tensors. What it begins is closed by who asked for it, finished or not. */
export interface TensorArithmetic {
  readonly machine: NonNullable<Tensors['machine']>;
  readonly alive: () => boolean;
  close(): void;
  descent(plan: Plan, iterations: number): Work<OuterDescent> & { soFar(): OuterDescent };
  /** The same hypergradient as `exactly`, whose path, bounds and solution stay float64. */
  unrolled(plan: Plan, exactly: Unrolled): Work<Unrolled>;
}

interface Work<R> {
  readonly walk: Walk<R>;
  close(): void;
}

type Open = (wanted: { readonly gpu: boolean; readonly software: boolean }) => Promise<TensorArithmetic | null>;

/** How often a descent that advances is shown, milliseconds. */
const SHOWN = 250;

interface Shown {
  readonly descent: OuterDescent;
  readonly done: boolean;
  readonly updates: number;
  readonly perUpdate: number;
}

/** Goes on with a walk that may have been left at any pause. */
interface Resumable<R> {
  /** Until it is done, or `pause` says so; null where it is not done. Throws `Stale` where the work has been overtaken. */
  advance(pace: Pace, pause?: () => boolean): Promise<R | null>;
}

const resumable = <R>(walk: Walk<R>): Resumable<R> => {
  let answer: number | undefined;
  return {
    async advance(pace, pause = () => false) {
      for (;;) {
        const step = walk.next(answer);
        answer = undefined;
        if (step.done) return step.value;
        if (step.value) answer = await step.value.read();
        if (pace.due()) await pace.rest();
        if (pause()) return null;
      }
    },
  };
};

/** The session's side of tensors: opens what computes them when it is first needed, and keeps the one descent that advances. */
export const createTensors = (open: Open) => {
  let opened: { readonly wanted: string; readonly arithmetic: TensorArithmetic } | null = null;
  let running: {
    readonly key: string;
    readonly work: ReturnType<TensorArithmetic['descent']>;
    readonly run: Resumable<OuterDescent>;
    milliseconds: number;
  } | null = null;

  const drop = (): void => {
    running?.work.close();
    running = null;
  };

  const arithmetic = async (choice: MachineChoice): Promise<TensorArithmetic> => {
    const wanted = { gpu: choice !== 'float64', software: choice === 'webgpu' };
    const key = JSON.stringify(wanted);
    if (opened && opened.wanted === key && opened.arithmetic.alive()) return opened.arithmetic;
    drop();
    opened?.arithmetic.close();
    opened = null;
    const found = await open(wanted);
    if (!found) throw new Error('nothing here computes tensors');
    opened = { wanted: key, arithmetic: found };
    return found;
  };

  return {
    arithmetic,
    /** Ends the descent that advances, unless it is this one. */
    keepOnly: (key: string | null): void => {
      if (running?.key !== key) drop();
    },
    async unrolled(on: TensorArithmetic, plan: Plan, exactly: Unrolled, pace: Pace): Promise<Unrolled> {
      const { walk, close } = on.unrolled(plan, exactly);
      try {
        return (await resumable(walk).advance(pace))!;
      } finally {
        close();
      }
    },
    /** The descent as it advances, every 250 ms, and at last the whole; goes on where the same was left. */
    async *descents(on: TensorArithmetic, plan: Plan, key: string, pace: Pace): AsyncGenerator<Shown> {
      const { scenario, descent, estimators } = plan;
      if (running?.key !== key) {
        drop();
        const work = on.descent(plan, updatesOnTensors(descent.T, estimators.length, scenario.outer.iterations));
        running = { key, work, run: resumable(work.walk), milliseconds: 0 };
      }
      const own = running;
      let shown = 0;
      for (let done = false; !done; ) {
        const began = performance.now();
        const late = () => performance.now() - began > SHOWN;
        try {
          done = (await own.run.advance(pace, late)) !== null;
        } finally {
          own.milliseconds += performance.now() - began;
        }
        const soFar = own.work.soFar();
        const reached = Math.max(...soFar.runs.map(({ length }) => length));
        const updates = reached - 1;
        if (done || (reached > shown && soFar.runs.every(({ length }) => length > 0))) {
          shown = reached;
          yield { descent: soFar, done, updates, perUpdate: own.milliseconds / Math.max(1, reached) };
        }
      }
      drop();
    },
    close: drop,
  };
};

export type TensorRuns = ReturnType<typeof createTensors>;
