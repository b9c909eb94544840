import { beforeAll, describe, expect, it } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { problemNamed } from '../scenario/source.ts';
import { createLedger } from './ledger.ts';
import { planOf } from './plan.ts';
import { prepareAll } from './problems.ts';
import type { Swarm } from './result.ts';
import { createSwarming, wholeSwarm } from './swarming.ts';
import { type Pace, Stale } from './work.ts';

beforeAll(prepareAll);

const tasks: Scenario = {
  ...defaultScenario(problemNamed('two-tasks')),
  estimators: [
    { estimator: { kind: 'first-order' }, slot: 0 },
    { estimator: { kind: 'ufom', q: 0.1 }, slot: 1 },
  ],
  selected: 0,
  outer: { schedule: 'harmonic', stepSize: 10, iterations: 200 },
  runs: 70,
};

/** Overtaken at its n-th rest. */
const paceOf = (n: number): Pace => {
  let rests = 0;
  return {
    due: () => true,
    async rest() {
      rests += 1;
      if (rests === n) throw new Stale();
    },
  };
};

const open = () => {
  const ledger = createLedger();
  const swarming = createSwarming(ledger);
  const told: (Swarm | null)[] = [];
  const ask = async (scenario: Scenario, pace: Pace): Promise<boolean> => {
    const draft = ledger.open();
    const flies = swarming.stand(planOf(scenario), draft);
    let ended = false;
    const tell = (done: boolean) => {
      const { swarm } = draft.take();
      if (swarm !== undefined) told.push(swarm);
      ended = done;
    };
    tell(false);
    if (flies) await swarming.follow(draft, pace, tell);
    return ended;
  };
  return { told, ask };
};

describe('many runs', () => {
  it('come each time they are twice as many, and are those that are made at once', async () => {
    const { told, ask } = open();
    expect(await ask(tasks, paceOf(-1))).toBe(true);
    expect(told[0]).toBeNull();
    expect(told.slice(1).map((swarm) => swarm!.flights[1]!.count)).toEqual([16, 32, 64, 70]);
    expect(told.at(-1)).toEqual(wholeSwarm(planOf(tasks)));

    const many = open();
    await many.ask({ ...tasks, outer: { ...tasks.outer, iterations: 5 }, runs: 1100 }, paceOf(-1));
    const counts = many.told.slice(1).map((swarm) => swarm!.flights[1]!.count);
    expect(counts).toEqual([16, 32, 64, 128, 256, 512, 1024, 1100]);
  });

  it('are there for a thirtieth of their updates first, where these are many', async () => {
    const { told, ask } = open();
    const slow = { ...tasks, outer: { ...tasks.outer, iterations: 4000 }, runs: 20 };
    await ask(slow, paceOf(-1));
    const whole = wholeSwarm(planOf(slow))!;
    expect(told.slice(1).map((swarm) => swarm!.flights[1]!.count)).toEqual([16, 16, 20]);
    expect(told.at(-1)).toEqual(whole);
    const { at, flights } = told[1]!;
    expect(at).toEqual(whole.at.filter((tau) => tau <= 4000 / 30));
    flights.forEach((flight, e) => {
      for (const part of ['lambda', 'value', 'gradientNorm'] as const)
        for (let i = 0; i < 16; i++)
          expect(flight![part].subarray(i * at.length, (i + 1) * at.length)).toEqual(
            whole.flights[e]![part].subarray(i * whole.at.length, i * whole.at.length + at.length),
          );
      expect(flight!.calls.at(-1)).toBeGreaterThan(0);
    });
    const long = open();
    await long.ask({ ...tasks, T: 2000, outer: { ...tasks.outer, iterations: 50 }, runs: 17 }, paceOf(-1));
    expect(long.told.slice(1).map((swarm) => swarm!.flights[1]!.count)).toEqual([16, 17]);
  });

  it('go on where they stood when an answer is overtaken by one that has the same', async () => {
    const { told, ask } = open();
    const first = ask(tasks, paceOf(3));
    await expect(first).rejects.toThrow(Stale);
    expect(await ask({ ...tasks, tau: 30, field: 'gradient' }, paceOf(-1))).toBe(true);
    expect(told.filter((swarm) => swarm === null)).toHaveLength(1);
    expect(told.at(-1)).toEqual(wholeSwarm(planOf(tasks)));
    // Nothing is done twice.
    const before = told.length;
    await ask(tasks, paceOf(-1));
    expect(told).toHaveLength(before);
  });

  it('are left at those that are through where no more are asked for, and nothing is made anew', async () => {
    const many = { ...tasks, runs: 1000 };
    const { told, ask } = open();
    // Overtaken after 128 of them, while some of the next are through.
    let overtaken = false;
    const pace: Pace = {
      due: () => true,
      async rest() {
        if (told.at(-1)?.flights.every((flight) => flight!.count >= 128)) overtaken = true;
        if (overtaken) throw new Stale();
      },
    };
    await expect(ask(many, pace)).rejects.toThrow(Stale);
    const rests: Pace = { due: () => true, rest: () => Promise.reject(new Error('made anew')) };
    await ask({ ...many, runs: 128 }, rests);
    expect(told.at(-1)).toEqual(wholeSwarm(planOf({ ...many, runs: 128 })));
    // Not where nobody knows them: then they are made.
    await expect(ask({ ...many, runs: 100 }, rests)).rejects.toThrow('made anew');
  });

  it('of other settings are taken away at once', async () => {
    const { told, ask } = open();
    await ask(tasks, paceOf(-1));
    await expect(ask({ ...tasks, seed: 2 }, paceOf(1))).rejects.toThrow(Stale);
    expect(told.at(-1)).toBeNull();
  });

  it('are made only of estimators whose runs differ', () => {
    const swarmOf = (change: Partial<Scenario>) => wholeSwarm(planOf({ ...tasks, ...change }));
    expect(swarmOf({ runs: 0 })).toBeNull();
    expect(swarmOf({ truth: 'solution' })).toBeNull();
    const still = swarmOf({ spread: 0, draw: 'all' })!;
    expect(still.flights.map((flight) => flight?.count ?? null)).toEqual([null, 70]);
    // What they scatter around: from one start one run, from many so many that its mean is as good as that of all.
    expect(still.means.map((mean) => mean?.count ?? null)).toEqual([null, 1]);
    expect(swarmOf({ draw: 'all' })!.means.map((mean) => mean?.count ?? null)).toEqual([null, 64]);
    expect(swarmOf({ draw: 'one', runs: 20 })!.means.map((mean) => mean?.count ?? null)).toEqual([20, 20]);
  });
});
