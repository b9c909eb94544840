import type { Walk } from '../core/dynamics.ts';
import { updatesOnTensors } from '../scenario/limits.ts';
import { lambdaUnder, unrolledAt } from './compute.ts';
import type { MachineChoice } from './machine.ts';
import type { Parts } from './messages.ts';
import { keys, type Plan } from './plan.ts';
import type { OuterDescent, Tensors } from './result.ts';
import type { TensorArithmetic } from './tensorArithmetic.ts';
import { type Pace, pursue, Stale } from './work.ts';

type Open = (wanted: { readonly gpu: boolean; readonly software: boolean }) => Promise<TensorArithmetic | null>;

/** How often a descent that advances is shown, milliseconds. */
const SHOWN = 250;

/** Goes on with a walk that may have been left at any pause. */
interface Resumable<R> {
  /** Until it is done, or `pause` says so; null where it is not done. Throws `Stale` where the work has been overtaken. */
  advance(pace: Pace, pause?: () => boolean): Promise<R | null>;
}

const resumable = <R>(walk: Walk<R>): Resumable<R> => {
  let answer: unknown;
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

/** What the descent on tensors was when the page was last sent it. */
interface Sent {
  readonly key: string;
  readonly lambda: readonly Float64Array[];
  readonly done: boolean;
  readonly told: Pick<Tensors, 'updates' | 'perUpdate'>;
}

/** Parts that tensors have computed, with their keys. */
interface Followed {
  readonly parts: Partial<Parts>;
  readonly keys: readonly (readonly [keyof Parts, string])[];
}

interface Given {
  readonly focus: readonly number[] | null;
  readonly pace: Pace;
  /** Resolves when the machine of fields stands. */
  readonly ready: () => Promise<void>;
  readonly patiently: <R>(work: () => Promise<R>) => Promise<R>;
}

/** The session's side of tensors: opens what computes them when it is first needed, and keeps the one descent that advances. */
export const createTensors = (open: Open = openHere) => {
  let opened: { readonly wanted: string; readonly arithmetic: TensorArithmetic } | null = null;
  let running: {
    readonly key: string;
    readonly work: ReturnType<TensorArithmetic['descent']>;
    readonly run: Resumable<OuterDescent>;
    milliseconds: number;
  } | null = null;
  let last: Sent | null = null;

  const close = (): void => {
    running?.work.close();
    running = null;
  };

  const arithmetic = async (choice: MachineChoice): Promise<TensorArithmetic> => {
    const wanted = { gpu: choice !== 'float64', software: choice === 'webgpu' };
    const key = JSON.stringify(wanted);
    if (opened && opened.wanted === key && opened.arithmetic.alive()) return opened.arithmetic;
    close();
    opened?.arithmetic.close();
    opened = null;
    const found = await open(wanted);
    if (!found) throw new Error('nothing here computes tensors');
    opened = { wanted: key, arithmetic: found };
    return found;
  };

  /** The descent as it advances, every 250 ms, and at last the whole; goes on where the same was left. */
  async function* descents(on: TensorArithmetic, plan: Plan, key: string, of: number, pace: Pace) {
    if (running?.key !== key) {
      close();
      const work = on.descent(plan, of);
      running = { key, work, run: resumable(work.walk), milliseconds: 0 };
    }
    const own = running;
    let shown = 0;
    for (let done = false; !done; ) {
      const began = performance.now();
      try {
        done = (await own.run.advance(pace, () => performance.now() - began > SHOWN)) !== null;
      } finally {
        own.milliseconds += performance.now() - began;
      }
      const descent = own.work.soFar();
      const states = Math.max(...descent.runs.map(({ length }) => length));
      if (done || (states > shown && descent.runs.every(({ length }) => length > 0))) {
        shown = states;
        yield { descent, done, told: { updates: states - 1, perUpdate: own.milliseconds / states } };
      }
    }
    close();
  }

  return {
    close,
    /** Closes what computes them, too. */
    end(): void {
      close();
      opened?.arithmetic.close();
      opened = null;
    },
    /** What the page has of a plan's descent, by the keys of the parts sent; another descent that advances is ended. */
    stand(plan: Plan, choice: MachineChoice, sent: ReadonlyMap<keyof Parts, string>) {
      const { descent: inner, estimators, scenario } = plan;
      const key = `tensors ${choice} ${keys.descent(plan)}`;
      if (running?.key !== key) close();
      const descent = last?.key === key && sent.get('descent') === key ? last : null;
      const unrolledKey = (at: ArrayLike<number>) => `tensors ${choice} ${keys.unrolled(plan, at)}`;
      const of = updatesOnTensors(inner.T, estimators.length, scenario.outer.iterations);

      const at = (lambda: readonly number[]) => {
        const unrolled = sent.get('unrolled') === unrolledKey(lambda);
        let told: Tensors = {
          machine: opened?.arithmetic.machine ?? null,
          failed: null,
          unrolled,
          ...(descent?.told ?? { updates: null, perUpdate: 0 }),
          of,
        };
        const tell = (change: Partial<Tensors>, parts: Partial<Parts> = {}, own: Followed['keys'] = []): Followed => {
          told = { ...told, ...change };
          return { parts: { ...parts, tensors: told }, keys: [...own, ['tensors', JSON.stringify(told)]] };
        };
        const unroll = async (on: TensorArithmetic, there: readonly number[], pace: Pace): Promise<Followed> => {
          const { walk, close: end } = on.unrolled(plan, await pursue(unrolledAt(plan, there), pace));
          try {
            const value = (await resumable(walk).advance(pace))!;
            return tell({ unrolled: true }, { unrolled: value }, [['unrolled', unrolledKey(there)]]);
          } finally {
            end();
          }
        };

        async function* follow({ focus, pace, ready, patiently }: Given): AsyncGenerator<Followed> {
          try {
            await ready();
            const on = await patiently(() => arithmetic(choice));
            yield tell({ machine: on.machine });
            if (!unrolled) yield await unroll(on, lambda, pace);
            if (descent?.done) return;
            for await (const { descent: soFar, done, told: how } of descents(on, plan, key, of, pace)) {
              last = { key, lambda: soFar.runs.map((run) => run.lambda.slice()), done, told: how };
              yield tell(how, { descent: soFar }, [['descent', key]]);
            }
            const there = focus ?? lambdaUnder(plan, last!.lambda);
            if (sent.get('unrolled') !== unrolledKey(there)) yield await unroll(on, there, pace);
          } catch (error) {
            if (error instanceof Stale) throw error;
            close();
            yield tell({ failed: error instanceof Error ? error.message : String(error) });
          }
        }
        return { key: unrolledKey(lambda), unrolled, told, follow: of > 0 && !(unrolled && descent?.done) && follow };
      };
      return { key, descent, at };
    },
  };
};

export type TensorRuns = ReturnType<typeof createTensors>;

/** What computes tensors in a browser. */
const openHere: Open = async (wanted) => {
  const [{ openTensorArithmetic }, { wasmFiles }] = await Promise.all([
    import('./tensorArithmetic.ts'),
    import('../tensor/wasmFiles.ts'),
  ]);
  return openTensorArithmetic({ ...wanted, wasm: wasmFiles });
};
