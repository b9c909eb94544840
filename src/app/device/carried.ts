import { prepareFormulas } from '../../scenario/formula.ts';
import { repair } from '../../scenario/repair.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type History, type Step, stepsOf, withSteps } from '../../state/history.ts';
import type { Stored } from '../../state/store.ts';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Steps = readonly Pick<Step, 'before' | 'after'>[];

/** What is on screen beyond what the link says, on its way to the page in this language and at this hash. */
interface Carried {
  readonly language: string;
  readonly hash: string;
  readonly scenario: Scenario;
  readonly past: Steps;
  readonly future: Steps;
}

export const key = 'unrolled:carried';

/** Keeps it in this tab until the next page takes it; where there is no room, nothing is kept. */
export const carry = (kept: Kept, language: string, hash: string, { scenario, history }: Stored): void => {
  const [past, future] = [stepsOf(history.past), stepsOf(history.future)];
  const carried: Carried = { language, hash, scenario, past, future };
  kept.setItem(key, JSON.stringify(carried));
};

const isTyped = ({ problem }: Scenario): boolean => typeof problem !== 'string';
const repaired = (scenario: Scenario): Scenario => repair(scenario).scenario;

/** What was carried to this page, once; null: nothing, or to another one. */
export const takeCarried = async (
  kept: Kept,
  language: string,
  hash: string,
): Promise<{ readonly scenario: Scenario; readonly history: History } | null> => {
  const carried = JSON.parse(kept.getItem(key) ?? 'null') as Carried | null;
  kept.removeItem(key);
  if (carried?.language !== language || carried.hash !== hash) return null;
  const { scenario, past, future } = carried;
  const all = [scenario, ...[...past, ...future].flatMap(({ before, after }) => [before, after])];
  if (all.some(isTyped)) await prepareFormulas();
  const read = (steps: Steps) =>
    withSteps(steps.map(({ before, after }) => ({ before: repaired(before), after: repaired(after) })));
  return { scenario: repaired(scenario), history: { past: read(past), future: read(future), open: null } };
};
