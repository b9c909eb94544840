import { type Flock, recordedTaus, swarm, uniformStarts } from '../core/outer/swarm.ts';
import { hasManyRuns, varies } from '../scenario/settings/parts.ts';
import type { Draft, Ledger } from './ledger.ts';
import { keys, type Plan } from './plan.ts';
import type { Flight, Swarm } from './result.ts';
import type { Pace } from './work.ts';

/** A flock's runs after those that are through. */
const joined = (before: Flight | null, flock: Flock, N: number, taus: number): Flight => {
  const count = (before?.count ?? 0) + flock.count;
  const rows = (old: Float32Array | undefined, more: Float64Array, width: number): Float32Array => {
    const all = new Float32Array(count * taus * width);
    if (old) all.set(old);
    const start = old?.length ?? 0;
    for (let i = 0; i < flock.count; i++)
      for (let j = 0; j < taus; j++)
        for (let k = 0; k < width; k++)
          all[start + (i * taus + j) * width + k] = more[(j * flock.count + i) * width + k]!;
    return all;
  };
  const calls = Float64Array.from({ length: taus }, (_, j) => {
    let sum = (before?.calls[j] ?? 0) * (before?.count ?? 0);
    for (let i = 0; i < flock.count; i++) sum += flock.calls[j * flock.count + i]!;
    return sum / count;
  });
  return {
    count,
    lambda: rows(before?.lambda, flock.lambda, N),
    value: rows(before?.value, flock.value, 1),
    gradientNorm: rows(before?.gradientNorm, flock.gradientNorm, 1),
    calls,
  };
};

/** The swarm of a plan, estimator by estimator and flock by flock: every value that is no pause is as much as is through. */
function* flying(plan: Plan): Generator<Swarm | undefined, void> {
  const { scenario, problem, descent, estimators } = plan;
  const { runs, spread, seed, lambda, outer, draw } = scenario;
  const at = recordedTaus(outer.iterations);
  const low = lambda.map((x) => x - spread);
  const high = lambda.map((x) => x + spread);
  const starts = uniformStarts(seed, runs, low, high);
  const flights: (Flight | null)[] = estimators.map(() => null);
  const walks = estimators.map((estimator, e) => {
    if (!varies(estimator, scenario)) return null;
    const question = { problem, descent, estimator, outer, seed, starts, tasks: draw, wanted: at };
    return swarm(question, (flock) => {
      flights[e] = joined(flights[e] ?? null, flock, problem.N, at.length);
    });
  });
  for (let going = true; going; ) {
    going = false;
    for (const [e, walk] of walks.entries()) {
      if (!walk) continue;
      const before = flights[e]?.count ?? 0;
      while ((flights[e]?.count ?? 0) === before && !walk.next().done) yield;
      going ||= (flights[e]?.count ?? 0) < runs;
    }
    yield { at, runs, flights: flights.slice() };
  }
}

/** All runs at once; null where none are made. */
export const wholeSwarm = (plan: Plan): Swarm | null => {
  if (!hasManyRuns(plan.scenario)) return null;
  let last: Swarm | null = null;
  for (const step of flying(plan)) last = step ?? last;
  return last;
};

const copyOf = (swarm: Swarm): Swarm => ({
  ...swarm,
  flights: swarm.flights.map(
    (flight) =>
      flight && {
        ...flight,
        lambda: flight.lambda.slice(),
        value: flight.value.slice(),
        gradientNorm: flight.gradientNorm.slice(),
        calls: flight.calls.slice(),
      },
  ),
});

export type Swarming = ReturnType<typeof createSwarming>;

/** Lets many runs follow an answer, and goes on with them where the next answer has the same. */
export const createSwarming = ({ sent }: Ledger) => {
  let flown: { readonly key: string; readonly walk: ReturnType<typeof flying>; done: boolean } | null = null;

  return {
    /** Takes away what the page has of other runs. Whether some are still to come. */
    stand(plan: Plan, draft: Draft): boolean {
      const key = keys.swarm(plan);
      if (sent.get('swarm') === key && (key === '' || flown?.key === key)) draft.stands('swarm', key);
      else {
        draft.put('swarm', key, null);
        flown = key === '' ? null : { key, walk: flying(plan), done: false };
      }
      return flown !== null && !flown.done;
    },
    /** `tell` sends what is fresh, and hears which are the last. */
    async follow(draft: Draft, pace: Pace, tell: (done: boolean) => void): Promise<void> {
      const current = flown;
      if (!current) return;
      for (;;) {
        const step = current.walk.next();
        if (step.done) {
          current.done = true;
          tell(true);
          return;
        }
        if (step.value) {
          draft.put('swarm', current.key, copyOf(step.value));
          tell(false);
        }
        if (pace.due()) await pace.rest();
      }
    },
  };
};
