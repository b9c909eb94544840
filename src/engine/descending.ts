import type { Descending } from '../core/outer/descend.ts';
import { keys, type Plan } from './plan.ts';
import type { OuterDescent } from './result.ts';
import { descending } from './walks.ts';
import type { Pace } from './work.ts';

/** How long an answer waits for a descent, milliseconds, at rest and under a hand; what is left of it follows. */
const FIRST = { rest: 80, drag: 30 };
/** How often what follows is shown. */
const SHOWN = 300;

/** A descent as far as it has come, with the key of that part. */
export interface Come {
  readonly key: string;
  readonly descent: OuterDescent;
}

/** The descent of a session: as far as it comes in a short time, at least to the τ that is looked at, and then on where the next answer has the same. */
export const createDescents = (now: () => number) => {
  let current: { readonly key: string; readonly work: Descending; done: boolean } | null = null;

  const goOn = async (pace: Pace, long: number, least = 0): Promise<void> => {
    const { work } = current!;
    const end = now() + long;
    while (!current!.done && (now() < end || work.updated() < least)) {
      current!.done = work.walk.next().done === true;
      if (pace.due()) await pace.rest();
    }
  };
  const come = (): Come => {
    const { key, work, done } = current!;
    return { key: done ? key : `${key} to ${work.updated()}`, descent: work.since(0) };
  };

  return {
    async first(plan: Plan, pace: Pace, dragging: boolean): Promise<Come> {
      const key = keys.descent(plan);
      if (current?.key !== key) current = { key, work: descending(plan), done: false };
      await goOn(pace, dragging ? FIRST.drag : FIRST.rest, plan.scenario.tau);
      return come();
    },
    /** Whether some of it is still to come. */
    more: (): boolean => current !== null && !current.done,
    async next(pace: Pace): Promise<Come> {
      await goOn(pace, SHOWN);
      return come();
    },
  };
};

export type Descents = ReturnType<typeof createDescents>;
