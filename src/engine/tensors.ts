import type { Walk } from '../core/dynamics.ts';
import type { Checkpoint } from '../core/outer/descend.ts';
import { updatesOnTensors } from '../scenario/limits.ts';
import type { MachineChoice } from './machine.ts';
import type { FromSession, Parts } from './messages.ts';
import { keys, type Plan } from './plan.ts';
import type { Tensors } from './result.ts';
import type { TensorArithmetic } from './tensorArithmetic.ts';
import { createTensorDescent } from './tensorDescent.ts';
import { lambdaUnder, unrolledAt } from './walks.ts';
import { type Pace, pursue, Stale } from './work.ts';

type Open = (wanted: { readonly gpu: boolean; readonly software: boolean }) => Promise<TensorArithmetic | null>;

/** Drives a walk to its end at a pace, and awaits the numbers that it reads. */
const pursueReading = async <R>(walk: Walk<R>, pace: Pace): Promise<R> => {
  let answer: unknown;
  for (;;) {
    const step = walk.next(answer);
    answer = undefined;
    if (step.done) return step.value;
    if (step.value) answer = await step.value.read();
    if (pace.due()) await pace.rest();
  }
};

/** What tensors have computed: parts with their keys, or what the descent's job tells, and what it says of tensors. */
type Followed = { readonly keys: Keys } & (
  | { readonly kind: 'parts'; readonly parts: Partial<Parts> }
  | Omit<Extract<FromSession, { kind: 'job' }>, 'revision'>
);

type Keys = readonly (readonly [keyof Parts, string])[];

interface Given {
  readonly focus: readonly number[] | null;
  readonly pace: Pace;
  /** Resolves when the machine of fields stands. */
  readonly ready: () => Promise<void>;
  readonly patiently: <R>(work: () => Promise<R>) => Promise<R>;
}

/** The session's side of tensors: opens what computes them when it is first needed, and keeps the one descent that advances. */
export const createTensors = (open: Open = openHere, now: () => number = () => performance.now()) => {
  let opened: { readonly wanted: string; readonly arithmetic: TensorArithmetic } | null = null;
  const job = createTensorDescent(now);

  const arithmetic = async (choice: MachineChoice): Promise<TensorArithmetic> => {
    const wanted = { gpu: choice !== 'float64', software: choice === 'webgpu' };
    const key = JSON.stringify(wanted);
    if (opened && opened.wanted === key && opened.arithmetic.alive()) return opened.arithmetic;
    job.release();
    opened?.arithmetic.close();
    opened = null;
    const found = await open(wanted);
    if (!found) throw new Error('nothing here computes tensors');
    opened = { wanted: key, arithmetic: found };
    return found;
  };

  return {
    close: job.end,
    /** Closes what computes them, too. */
    end(): void {
      job.end();
      opened?.arithmetic.close();
      opened = null;
    },
    order: job.order,
    /** What the page has of a plan's descent, by the keys of the parts sent; another descent that advances is ended. */
    stand(plan: Plan, choice: MachineChoice, sent: ReadonlyMap<keyof Parts, string>) {
      const { descent: inner, estimators, scenario } = plan;
      const key = `tensors ${choice} ${keys.descent(plan)}`;
      const kept = job.keep(key);
      const descent = sent.get('descent') === key ? kept : null;
      /** Whether nothing more of it comes by itself. */
      const over = descent !== null && descent.state.status !== 'running' && descent.state.status !== 'failed';
      const unrolledKey = (at: ArrayLike<number>) => `tensors ${choice} ${keys.unrolled(plan, at)}`;
      const of = updatesOnTensors(inner.T, estimators.length, scenario.outer.iterations);

      const at = (lambda: readonly number[]) => {
        const unrolled = sent.get('unrolled') === unrolledKey(lambda);
        let told: Tensors = {
          machine: opened?.arithmetic.machine ?? null,
          failed: null,
          unrolled,
          descent: descent?.state ?? null,
          of,
        };
        const keyOf = (change: Partial<Tensors>) => {
          told = { ...told, ...change };
          return ['tensors', JSON.stringify(told)] as const;
        };
        const tell = (change: Partial<Tensors>, parts: Partial<Parts> = {}, own: Keys = []): Followed => {
          const ofTold = keyOf(change);
          return { kind: 'parts', parts: { ...parts, tensors: told }, keys: [...own, ofTold] };
        };
        const unroll = async (on: TensorArithmetic, there: readonly number[], pace: Pace): Promise<Followed> => {
          const { walk, close: end } = on.unrolled(plan, await pursue(unrolledAt(plan, there), pace));
          try {
            const value = await pursueReading(walk, pace);
            return tell({ unrolled: true }, { unrolled: value }, [['unrolled', unrolledKey(there)]]);
          } finally {
            end();
          }
        };

        async function* follow({ focus, pace, ready, patiently }: Given): AsyncGenerator<Followed> {
          try {
            await ready();
            let on = await patiently(() => arithmetic(choice));
            yield tell({ machine: on.machine });
            if (!unrolled) yield await unroll(on, lambda, pace);
            if (over) return;
            for (let going = true; going; ) {
              try {
                const begin = (from?: Checkpoint) => on.descent(plan, of, from);
                for await (const { state, addition } of job.advance(key, of, begin, pace))
                  yield { kind: 'job', state, addition, keys: [['descent', key], keyOf({ descent: state })] };
                going = false;
              } catch (error) {
                if (error instanceof Stale || on.alive() || !job.cameOn()) throw error;
                // The device is gone: another goes on from where the descent stood.
                on = await patiently(() => arithmetic(choice));
                yield tell({ machine: on.machine });
              }
            }
            const there = focus ?? lambdaUnder(plan, job.keep(key)!.lambda);
            if (sent.get('unrolled') !== unrolledKey(there)) yield await unroll(on, there, pace);
          } catch (error) {
            if (error instanceof Stale) throw error;
            const state = job.fail();
            const failed = error instanceof Error ? error.message : String(error);
            yield tell({ failed, descent: state });
          }
        }
        return { key: unrolledKey(lambda), unrolled, told, follow: of > 0 && !(unrolled && over) && follow };
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
