import { describe, expect, it } from 'vitest';
import type { Machine } from '../engine/machine.ts';
import type { JobState, Result, Tensors } from '../engine/result.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { SEGMENT } from '../tensor/passesShader.ts';
import { headerFacts } from './header.ts';
import { fieldFacts, jobFact, restFacts, updatesFact } from './machine.ts';

const gpu = { name: 'Big GPU', software: false, kernels: 2, bytes: 1 };
const machine = (change: Partial<Machine> = {}): Machine => ({ workers: 3, gpu: null, trouble: null, ...change });
/** A job that has made so many updates. */
const job = (updates: number): JobState => ({
  ...{ job: 1, status: 'running', done: updates + 1, of: 61, perUnit: 12, left: 12 * (60 - updates) },
});
const tensors: Tensors = {
  machine: { backend: 'wasm', device: null, software: false },
  ...{ failed: null, unrolled: true, descent: job(40), of: 60 },
};

describe('facts of the machine', () => {
  it('are who computed the field, and why not the GPU that is there', () => {
    const of = (T: number, float32: boolean, own = machine({ gpu })) =>
      fieldFacts({
        machine: own,
        field: { float32 },
        scenario: { truth: 'steps', T, lambda: [0, 0] },
      } as unknown as Result);
    expect(of(100, true)).toEqual([{ kind: 'gpu', name: 'Big GPU' }]);
    expect(of(100, false, machine())).toEqual([{ kind: 'threads', threads: 3 }]);
    expect(of(SEGMENT ** 2, false)).toEqual([{ kind: 'threads', threads: 3 }]);
    expect(of(SEGMENT ** 2 + 1, false)).toEqual([
      { kind: 'threads', threads: 3 },
      { kind: 'steps-not-on-gpu', name: 'Big GPU', most: SEGMENT ** 2 },
    ]);
  });

  it('are how far tensors have come, and where they are cut', () => {
    const kinds = (change: Partial<Tensors>, asked: number) => updatesFact({ ...tensors, ...change }, asked)?.kind;
    expect(kinds({}, 200)).toBe('updates-so-far');
    expect(kinds({ descent: job(60) }, 200)).toBe('first-updates');
    expect(kinds({ descent: job(60) }, 60)).toBe('all-updates');
    expect([kinds({ descent: job(0) }, 60), kinds({ descent: null }, 60)]).toEqual([undefined, undefined]);
    const rest = restFacts({ tensors, scenario: { outer: { iterations: 200 } } } as Result);
    expect(rest.map(({ kind }) => kind)).toEqual(['tensors', 'updates-so-far', 'float64-beside']);
    const coin = { estimator: { kind: 'ufom', q: 0.1 }, slot: 0 };
    const many = { ...defaultScenario(), estimators: [coin], runs: 400 } as Scenario;
    expect(restFacts({ tensors: null, scenario: many } as Result).map(({ kind }) => kind)).toEqual([
      'float64',
      'many-runs',
    ]);
  });

  it('are whether a job goes on, and for how long', () => {
    expect(jobFact(job(40))).toEqual({ kind: 'running', left: 240 });
    expect(jobFact({ ...job(40), status: 'paused' })).toEqual({ kind: 'paused', left: 240 });
    for (const status of ['done', 'failed', 'cancelled'] as const) expect(jobFact({ ...job(40), status })).toBeNull();
    expect(jobFact(null)).toBeNull();
  });

  it('are codes in the header, trouble first and time last', () => {
    const trouble = { code: 'lost', message: '' } as const;
    expect(headerFacts(machine({ trouble }), false, 12, tensors, 200)).toEqual([
      { kind: 'gpu-lost' },
      { kind: 'tensors-so-far', backend: 'wasm', updates: 40, of: 60 },
      { kind: 'field-float64', threads: 3 },
      { kind: 'took', milliseconds: 12 },
    ]);
  });
});
