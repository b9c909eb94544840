import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createErring, wholeErrors } from './erring.ts';
import { createLedger } from './ledger.ts';
import { planOf } from './plan.ts';
import { prepareAll } from './problems.ts';
import type { Errors } from './result.ts';
import { type Pace, Stale } from './work.ts';

await prepareAll();

const scenario: Scenario = {
  ...defaultScenario({ kind: 'biased-ridge', generate: { seed: 1, n: 6, p: 2, noise: 0.1 } }),
  estimators: [{ estimator: { kind: 'reverse' }, slot: 0 }],
  selected: 0,
  optimal: false,
  errors: 'steps',
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
  let clock = 0;
  const erring = createErring(ledger, () => (clock += 100));
  const told: (Errors | null)[] = [];
  const ask = async (of: Scenario, pace: Pace): Promise<boolean> => {
    const draft = ledger.open();
    const comes = await erring.stand(planOf(of), of.lambda, draft, paceOf(-1));
    let ended = false;
    const tell = (done: boolean) => {
      const { errors } = draft.take();
      if (errors !== undefined) told.push(errors);
      ended = done;
    };
    tell(false);
    if (comes) await erring.follow(draft, pace, tell);
    return ended;
  };
  return { told, ask };
};

describe('errors of methods', () => {
  it('come λ by λ, and are those that are made at once', async () => {
    const { told, ask } = open();
    expect(await ask(scenario, paceOf(-1))).toBe(true);
    expect(told[0]).toBeNull();
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)).toEqual(wholeErrors(planOf(scenario), scenario.lambda));
  });

  it('go on where they stood when an answer is overtaken, and nothing is done twice', async () => {
    const { told, ask } = open();
    await expect(ask(scenario, paceOf(30))).rejects.toThrow(Stale);
    expect(await ask({ ...scenario, target: 1, errors: 'states' }, paceOf(-1))).toBe(true);
    expect(told.filter((errors) => errors === null)).toHaveLength(1);
    expect(told.at(-1)).toEqual(wholeErrors(planOf(scenario), scenario.lambda));
    const before = told.length;
    await ask(scenario, paceOf(-1));
    expect(told).toHaveLength(before);
  });

  it('stand until others of the same problem come, and are gone at once with another problem, or unasked', async () => {
    const { told, ask } = open();
    await ask(scenario, paceOf(-1));
    const full = told.length;
    await expect(ask({ ...scenario, seed: 2 }, paceOf(1))).rejects.toThrow(Stale);
    expect(told).toHaveLength(full);
    await ask({ ...scenario, errors: 'off' }, paceOf(-1));
    expect(told.at(-1)).toBeNull();
    await ask(scenario, paceOf(-1));
    const other = { kind: 'biased-ridge', generate: { seed: 2, n: 6, p: 2, noise: 0.1 } } as const;
    await expect(ask({ ...scenario, problem: other }, paceOf(1))).rejects.toThrow(Stale);
    expect(told.at(-1)).toBeNull();
  });
});
