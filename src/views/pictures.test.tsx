import { beforeAll, describe, expect, test } from 'vitest';
import { prepareAll } from '../engine/problems.ts';
import { withCoin } from '../scenario/arbitrary.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { problemNamed } from '../scenario/source.ts';
import { markupOf, resultOf, views } from './rendered.tsx';

/**
 * Every view of every preset as markup, in a file of its own beside this one: an index of what the program draws, to be
 * reviewed as text. Texts are measured by their length here, so labels stand a little otherwise than on a page.
 */
const solving: Scenario['estimators'] = [
  { estimator: { kind: 'fixed-point', k: 10, map: 'inner' }, slot: 0 },
  { estimator: { kind: 'conjugate-gradient', k: 4 }, slot: 1 },
  { estimator: { kind: 'reverse' }, slot: 3 },
];
/** Of data, small enough to be computed at once. */
const small = (kind: 'biased-ridge' | 'hyper-representation', change: Partial<Scenario>): Scenario => ({
  ...defaultScenario({
    kind,
    generate: { seed: 1, n: 8, p: 3, noise: 0.1, ...(kind === 'biased-ridge' ? {} : { d: 2 }) },
  }),
  outer: { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 20 },
  ...change,
});

const presets: Readonly<Record<string, Scenario>> = {
  toy: defaultScenario(),
  uphill: { ...defaultScenario('shaban-toy-interfering'), selected: 0, along: 0, tau: 9, field: 'ratio' },
  counterexample: { ...defaultScenario('shaban-theorem-3.5'), tau: 9 },
  'learned-start': defaultScenario('quadratic-from-lambda'),
  'learned-step': defaultScenario('learned-step'),
  diverged: { ...defaultScenario(), stepSize: 2.05 },
  'bias-at-one-point': { ...defaultScenario(), lambda: [1, 1], selected: 2, tau: 1, field: 'bias' },
  coin: { ...defaultScenario(), estimators: withCoin, selected: 4, tau: 9 },
  'coin-runs': {
    ...defaultScenario(),
    estimators: withCoin,
    selected: 4,
    outer: { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 20 },
    runs: 40,
    tau: 8,
  },
  tasks: {
    ...defaultScenario(problemNamed('two-tasks')),
    estimators: [
      { estimator: { kind: 'first-order' }, slot: 0 },
      { estimator: { kind: 'ufom', q: 0.1 }, slot: 1 },
      { estimator: { kind: 'reverse' }, slot: 3 },
    ],
    outer: { schedule: 'harmonic', stepSize: 10, iterations: 60 },
    runs: 40,
    tau: 30,
  },
  choosing: {
    ...defaultScenario(problemNamed('two-tasks')),
    estimators: [
      { estimator: { kind: 'ufom', q: 0.1 }, slot: 1 },
      { estimator: { kind: 'recompute' }, slot: 3 },
    ],
    selected: 0,
    outer: { schedule: 'harmonic', stepSize: 10, iterations: 60 },
    runs: 40,
    tau: 30,
    against: 'calls',
    costs: 'q',
  },
  errors: small('biased-ridge', { estimators: solving, selected: 1, errors: 'steps' }),
  'two-truths': small('hyper-representation', {
    estimators: solving,
    selected: 0,
    method: 'heavy-ball',
    errors: 'cuts',
    truth: 'solution',
  }),
  growth: { ...defaultScenario(), costs: 'T', truth: 'solution' },
};

beforeAll(prepareAll);

describe.each(Object.entries(presets))('%s', (name, scenario) => {
  test.each(Object.keys(views))('%s', async (view) => {
    const markup = await markupOf(view, resultOf(scenario));
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    await expect(markup).toMatchFileSnapshot(`pictures/${name}/${view}.html`);
  });
});
