import { hasManyRuns } from '../scenario/settings/parts.ts';
import { createFlying, type Flying } from './flying.ts';
import type { Draft, Ledger } from './ledger.ts';
import type { FlockHelpers } from './piece.ts';
import { keys, type Plan } from './plan.ts';
import type { Flight, Swarm } from './result.ts';
import type { Pace } from './work.ts';

/** All runs at once; null where none are made. */
export const wholeSwarm = (plan: Plan): Swarm | null => {
  if (!hasManyRuns(plan.scenario)) return null;
  const flying = createFlying(plan, null);
  while (flying.step() === 'works');
  return flying.fresh();
};

const flightCopied = (flight: Flight | null): Flight | null =>
  flight && {
    ...flight,
    lambda: flight.lambda.slice(),
    value: flight.value.slice(),
    gradientNorm: flight.gradientNorm.slice(),
    calls: flight.calls.slice(),
    q: flight.q?.slice() ?? null,
  };

const copyOf = (swarm: Swarm): Swarm => ({
  ...swarm,
  flights: swarm.flights.map(flightCopied),
  means: swarm.means.map(flightCopied),
});

export type Swarming = ReturnType<typeof createSwarming>;

/** How often work that waits for helpers looks whether it is overtaken, milliseconds. */
const LOOK = 20;
const passed = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Lets many runs follow an answer, and goes on with them where the next answer has the same. */
export const createSwarming = ({ sent }: Ledger, helpers: FlockHelpers | null = null) => {
  let flown: { readonly key: string; readonly runs: number; readonly flying: Flying; done: boolean } | null = null;
  /** Those of a plan where it asks for fewer of the runs that are being made. */
  const fewer = (plan: Plan): Swarm | null => {
    const { scenario } = plan;
    if (!flown || scenario.runs >= flown.runs) return null;
    const same = keys.swarm({ ...plan, scenario: { ...scenario, runs: flown.runs } }) === flown.key;
    return same ? flown.flying.first(scenario.runs) : null;
  };

  const end = (): void => {
    if (flown && !flown.done) flown.flying.close();
    flown = null;
  };
  return {
    /** Takes away what the page has of other runs. Whether some are still to come. */
    stand(plan: Plan, draft: Draft): boolean {
      const key = keys.swarm(plan);
      if (sent.get('swarm') === key && (key === '' || flown?.key === key)) draft.stands('swarm', key);
      else {
        const known = key === '' ? null : fewer(plan);
        draft.put('swarm', key, known && copyOf(known));
        end();
        if (key !== '') {
          const flying = createFlying(plan, helpers);
          flown = { key, runs: plan.scenario.runs, flying, done: known !== null };
        }
      }
      return flown !== null && !flown.done;
    },
    /** `tell` sends what is fresh, and hears which are the last. */
    async follow(draft: Draft, pace: Pace, tell: (done: boolean) => void): Promise<void> {
      const current = flown;
      if (!current) return;
      for (;;) {
        const step = current.flying.step();
        const fresh = current.flying.fresh();
        if (fresh) {
          draft.put('swarm', current.key, copyOf(fresh));
          tell(false);
        }
        if (step === 'done') {
          current.done = true;
          tell(true);
          return;
        }
        if (step === 'waits') await Promise.race([current.flying.arrival(), passed(LOOK)]);
        if (step === 'waits' || pace.due()) await pace.rest();
      }
    },
    end,
  };
};
