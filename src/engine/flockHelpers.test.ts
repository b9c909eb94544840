import { beforeAll, expect, test } from 'vitest';
import { recordedTaus } from '../core/outer/swarm.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { problemNamed } from '../scenario/source.ts';
import { createFlockHelpers, flockHelpersFor, serveFlocks } from './flockHelpers.ts';
import { createFlying } from './flying.ts';
import type { ToFlockHelper } from './messages.ts';
import type { FlockHelpers } from './piece.ts';
import { planOf } from './plan.ts';
import { prepareAll } from './problems.ts';
import { wholeSwarm } from './swarming.ts';
import type { Transport } from './transport.ts';

beforeAll(prepareAll);

const scenario: Scenario = {
  ...defaultScenario(problemNamed('two-tasks')),
  estimators: [
    { estimator: { kind: 'first-order' }, slot: 0 },
    { estimator: { kind: 'ufom', q: 0.1 }, slot: 1 },
    { estimator: { kind: 'adaptive-ufom', q: 0.05, beta: 0.99, scale: 0.1, measures: 'bias' }, slot: 2 },
  ],
  outer: { schedule: 'harmonic', stepSize: 10, iterations: 300 },
  runs: 1200,
};

const taus = recordedTaus(300).length;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A helper on this thread; it is lost after so many answers. */
const helperHere = (answers: number) => {
  const asked: ToFlockHelper[] = [];
  const spawn = (): Transport => {
    let hear: (message: unknown) => void = () => {};
    let lose: (message: string) => void = () => {};
    let left = answers;
    const serve = serveFlocks((message) => {
      if (left > 0) hear(message);
      else lose('gone');
      left -= 1;
    }, turn);
    return {
      post: (message) => {
        asked.push(message as ToFlockHelper);
        void serve(message as ToFlockHelper);
      },
      listen: (onMessage, onFault) => {
        [hear, lose] = [onMessage, onFault];
      },
      end: () => {},
    };
  };
  return { spawn, asked };
};

const flown = async (helpers: FlockHelpers) => {
  const flying = createFlying(planOf(scenario), helpers);
  const counts: number[] = [];
  let last = null;
  for (let step = flying.step(); ; step = flying.step()) {
    const fresh = flying.fresh();
    if (fresh) {
      counts.push(fresh.flights[0]!.count);
      last = fresh;
    }
    if (step === 'done') return { last, counts };
    if (step === 'waits') await flying.arrival();
    else await turn();
  }
};

test.each([
  ['all the way', Number.POSITIVE_INFINITY],
  ['until it is lost', 2],
  ['not at all, since it never answers', 0],
])('runs are the same bit for bit, and come in order, with a helper %s', async (_, answers) => {
  const { spawn, asked } = helperHere(answers);
  const { last, counts } = await flown(createFlockHelpers(spawn, 1));
  expect(last).toEqual(wholeSwarm(planOf(scenario)));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(asked.length).toBeGreaterThan(0);
});

test('a helper has the largest flocks, each as soon as the one before is through; the first few runs are made here', async () => {
  const { spawn, asked } = helperHere(Number.POSITIVE_INFINITY);
  const flying = createFlying(planOf(scenario), createFlockHelpers(spawn, 1));
  flying.step();
  while (asked.length < 3) await turn();
  flying.close();
  expect(asked.slice(0, 3).map(({ ask }) => ask?.piece)).toEqual([
    { e: 0, first: 256, count: 256, expected: false, taus },
    { e: 1, first: 256, count: 256, expected: false, taus },
    { e: 2, first: 256, count: 256, expected: false, taus },
  ]);
});

test('what is dropped is let go of, and its helper is free for the next', async () => {
  const { spawn, asked } = helperHere(Number.POSITIVE_INFINITY);
  const helpers = createFlockHelpers(spawn, 1);
  const first = helpers.take(scenario, { e: 0, first: 0, count: 16, expected: false, taus });
  expect(helpers.take(scenario, { e: 1, first: 0, count: 16, expected: false, taus })).toBeNull();
  // Another session's scenario is none of its business.
  helpers.drop({ ...scenario });
  expect(asked).toHaveLength(1);
  helpers.drop(scenario);
  expect(await first).toBeNull();
  const next = await helpers.take(scenario, { e: 1, first: 16, count: 16, expected: false, taus });
  expect(next).toMatchObject({ first: 16, count: 16 });
  expect(asked.map(({ ask }) => ask !== null)).toEqual([true, false, true]);
});

test('two cores have one helper, one core has none', () => {
  expect([1, 2, 3, 4, 16].map(flockHelpersFor)).toEqual([0, 1, 2, 3, 3]);
});
