import { describe, expect, it } from 'vitest';
import type { Machine, Trouble } from '../../engine/machine.ts';
import type { JobState, Result, Tensors } from '../../engine/result.ts';
import { SEGMENT } from '../../tensor/passesShader.ts';
import { exactly } from '../exact.ts';
import { plain } from '../sentence.ts';
import { headerWords } from './header.ts';
import { machineWords, tensorUpdates } from './machine.ts';

const gpu = { name: 'Big GPU', software: false, kernels: 2, bytes: 1_340_000 };
const machine = (change: Partial<Machine> = {}): Machine => ({ workers: 3, gpu: null, trouble: null, ...change });
const result = (change: {
  readonly machine?: Partial<Machine>;
  readonly float32?: boolean | null;
  readonly truth?: 'steps' | 'solution';
  readonly T?: number;
  readonly lambda?: number[];
}): Result =>
  ({
    machine: machine(change.machine),
    field: change.float32 === null ? null : { float32: change.float32 ?? false },
    scenario: { truth: change.truth ?? 'steps', T: change.T ?? 100, lambda: change.lambda ?? [0, 0] },
  }) as unknown as Result;
const field = (change: Parameters<typeof result>[0]): string => plain(machineWords.fieldSentence(result(change)));
const trouble = (given: Trouble): string => plain(machineWords.troubleSentence(given));

/** A job that has made so many updates. */
const having = (updates: number): JobState => ({
  ...{ job: 1, status: 'running', done: updates + 1, of: 201, perUnit: 12.3, left: 12.3 * (200 - updates) },
});

describe('the header', () => {
  it('says what computed the field and in how long', () => {
    expect(headerWords.machine(machine(), false, 12.3)).toBe('float64 · 3 threads · 12 ms');
    expect(headerWords.machine(machine({ workers: 1 }), false, 0.4)).toBe('float64 · 1 thread · < 1 ms');
    expect(headerWords.machine(machine({ gpu }), true, 3)).toBe('field on the GPU · float32 · 3 ms');
  });

  it('does not claim the GPU for a field that it did not compute', () => {
    expect(headerWords.machine(machine({ gpu }), false, 12)).toBe('float64 · 3 threads · 12 ms');
  });

  it('names tensors once they have computed something, and whose arithmetic the field is', () => {
    const tensors = (unrolled: boolean, rest: Partial<Tensors> = {}): Tensors => ({
      machine: { backend: 'wasm', device: null, software: false },
      ...{ failed: null, unrolled, descent: null, of: 60, ...rest },
    });
    expect(headerWords.machine(machine(), false, 12, tensors(true))).toBe(
      'tensors · wasm · field float64 · 3 threads · 12 ms',
    );
    expect(headerWords.machine(machine(), false, 12, tensors(false))).toBe('field float64 · 3 threads · 12 ms');
    const said = (of: Tensors) => headerWords.machine(machine(), false, 12, of, 200).split(' · field')[0];
    expect(said(tensors(true, { descent: having(60), of: 200 }))).toBe('tensors · wasm · 60 of 200 updates');
    expect(said(tensors(true, { descent: having(60) }))).toBe('tensors · wasm · first 60 of 200 updates');
    expect(said(tensors(true, { descent: having(200) }))).toBe('tensors · wasm');
    expect(said(tensors(false, { of: 0 }))).toBe('too much for tensors');
    expect(said(tensors(true, { failed: 'lost' }))).toBe('tensors stopped');
  });

  it('says trouble in words', () => {
    const said = (code: Trouble['code']) => headerWords.machine(machine({ trouble: { code, message: '' } }), false, 12);
    expect([said('none'), said('lost'), said('refused')]).toEqual([
      'no GPU · float64 · 3 threads · 12 ms',
      'GPU lost · float64 · 3 threads · 12 ms',
      'GPU refused · float64 · 3 threads · 12 ms',
    ]);
  });
});

describe('the panel', () => {
  it('names the device, and what a software one is', () => {
    expect(field({ machine: { gpu }, float32: true })).toBe(
      'WebGPU on Big GPU: float32, about six digits of the largest value.',
    );
    const software = { ...gpu, name: 'SwiftShader', software: true };
    expect(field({ machine: { gpu: software }, float32: true })).toContain('SwiftShader, a software GPU');
  });

  it('says why a GPU that is there did not compute this field', () => {
    expect(field({})).toBe('3 threads of this computer’s processor: float64.');
    expect(field({ machine: { gpu }, truth: 'solution' })).toContain(
      'Not Big GPU: the exact inner solution is found in float64 only.',
    );
    expect(field({ machine: { gpu }, T: SEGMENT ** 2 + 1 })).toContain(`at most ${exactly(SEGMENT ** 2)} steps`);
    expect(field({ machine: { gpu }, T: SEGMENT ** 2 })).not.toContain('at most');
    expect(field({ machine: { gpu, trouble: { code: 'refused', message: '' } } })).not.toContain('Not');
  });

  it('says that there is no field where λ is not a plane', () => {
    expect(field({ float32: null, lambda: [0] })).toContain('None here: λ is not a plane.');
  });

  it('gives trouble one sentence each, with the device’s first line in brackets', () => {
    expect(trouble({ code: 'none', message: '' })).toContain('This browser gives the page no GPU.');
    expect(trouble({ code: 'lost', message: 'Device was destroyed.' })).toContain('(Device was destroyed).');
    const long = trouble({ code: 'refused', message: `unresolved value\n${'x'.repeat(500)}` });
    expect(long).toContain('refuses this field (unresolved value).');
    expect(trouble({ code: 'refused', message: 'x'.repeat(500) }).length).toBeLessThan(300);
  });

  it('counts what the GPU holds', () => {
    expect(plain(machineWords.onDeviceSentence(gpu))).toContain('2 kernels compiled, 1.3 MB held.');
    expect(plain(machineWords.onDeviceSentence({ ...gpu, kernels: 1, bytes: 196_500 }))).toContain(
      '1 kernel compiled, 197 kB held.',
    );
  });
});

describe('tensors', () => {
  const tensors: Tensors = {
    machine: { backend: 'wasm', device: null, software: false },
    ...{ failed: null, unrolled: true, descent: having(40), of: 40 },
  };
  const rest = (change: Partial<Tensors>): string =>
    plain(
      machineWords.restSentence({
        scenario: { outer: { iterations: 200 } },
        tensors: { ...tensors, ...change },
      } as Result),
    );

  it('say how far they came and where they are cut', () => {
    const said = (change: Partial<Tensors>, asked: number) => plain(tensorUpdates({ ...tensors, ...change }, asked)!);
    expect(said({}, 200)).toBe('The first 40 of 200 updates are computed; op by op they take 12 ms each.');
    expect(said({ descent: having(7) }, 200)).toBe('7 updates of 40 are computed; op by op they take 12 ms each.');
    expect(said({}, 40)).toBe('All 40 updates are computed; op by op they take 12 ms each.');
    expect(tensorUpdates({ ...tensors, descent: null }, 40)).toBeNull();
  });

  it('say whether their job goes on, and for how long', () => {
    const said = (kind: 'running' | 'paused', left: number) => plain(machineWords.jobSentence({ kind, left }));
    expect(said('running', 41_200)).toBe('Running: about 42 seconds left.');
    expect(said('running', 400)).toBe('Running: about 1 second left.');
    expect(said('paused', 200_000)).toBe('Paused with about 3 minutes left.');
  });

  it('say where they are computed, that they are coming, and why they do not come', () => {
    expect(rest({ descent: null })).toContain('tensors by WebAssembly, float32.');
    expect(rest({ unrolled: false })).toBe('float64, until tensors have computed them.');
    expect(rest({ of: 0 })).toBe('float64: T × estimators is beyond the 30,000 steps that tensors take.');
    expect(rest({ failed: 'out of memory' })).toBe('float64: tensors stopped (out of memory).');
  });
});
