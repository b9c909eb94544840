import '../tensor/dawn.ts';
import { describe, expect, it } from 'vitest';
import type { Estimator } from '../core/estimators/choice.ts';
import { float32Floor } from '../core/float32.ts';
import { problems } from '../core/problems/index.ts';
import { openGpu } from '../tensor/gpu.ts';
import { gpuFieldsOn, openGpuFields } from './gpuFields.ts';
import { createFieldMachine } from './gpuMachine.ts';
import { emptyGrid, place, tileOf } from './grid.ts';
import type { FieldMachine, GpuFields } from './machine.ts';
import { prepare, problemOf } from './problems.ts';
import type { FieldRequest } from './tile.ts';
import { createTileMachine } from './tiles.ts';

const decays = ['constant', 'inverse-sqrt', 'harmonic'] as const;

const toy = problems['shaban-toy'];
const K5: Estimator = { kind: 'truncated', K: 5, initTerm: 'drop' };
const requestOf = (change: Partial<FieldRequest> = {}): FieldRequest => ({
  problem: 'shaban-toy',
  descent: { T: 100, stepSize: toy.stepSize, w0: toy.w0 },
  truth: 'steps',
  estimator: K5,
  frame: toy.window as [number, number, number, number],
  columns: 60,
  rows: 48,
  ...change,
});
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
const float64 = () => {
  throw new Error('no helper is wanted');
};
const machineWith = (open: () => Promise<GpuFields | null>): FieldMachine =>
  createFieldMachine({ float64: createTileMachine(float64, 0, breathe), open });

/** The whole field, whether it is the float64 one (to 1e-5 of its largest value), and whether a GPU made it. */
const ask = async (machine: FieldMachine, request = requestOf()) => {
  const grid = emptyGrid(request, true);
  let float32 = false;
  for await (const tile of machine.tiles(request)) {
    place(grid, tile);
    float32 ||= tile.float32;
  }
  const want = tileOf(problemOf(request.problem), request, 0, request.columns * request.rows);
  const close = (got: Float64Array, exact: Float64Array) => {
    const size = exact.reduce((a, x) => Math.max(a, Math.abs(x)), 0);
    return exact.every((x, i) => Math.abs(got[i]! - x) <= 1e-5 * size);
  };
  const right =
    close(grid.value, want.value) && close(grid.truth, want.truth) && close(grid.hypergradient!, want.hypergradient!);
  return { right, float32 };
};

describe('fields on a GPU', () => {
  it('are the float64 ones, for every estimator and after every change of the settings', async () => {
    const machine = machineWith(() => openGpuFields({ software: true }));
    await machine.choose('webgpu');
    expect(machine.machine.gpu?.software).toBe(true);
    const estimators: Estimator[] = [
      K5,
      { kind: 'reverse' },
      { kind: 'ufom', q: 0.1 },
      { ...K5, kind: 'debiased', q: 0.1 },
    ];
    for (const estimator of estimators)
      expect(await ask(machine, requestOf({ estimator }))).toEqual({ right: true, float32: true });
    await prepare('shaban-toy', 'harmonic');
    const descent = { T: 33, stepSize: 0.3, decay: 'harmonic', w0: [1, -1] } as const;
    expect(await ask(machine, requestOf({ descent }))).toEqual({ right: true, float32: true });
    await machine.choose('float64');
    expect(await ask(machine)).toEqual({ right: true, float32: false });
  });

  it('are those of K = T where K is larger', async () => {
    const machine = machineWith(() => openGpuFields({ software: true }));
    await machine.choose('webgpu');
    const descent = { T: 4, stepSize: 0.1, w0: toy.w0 };
    expect(await ask(machine, requestOf({ descent }))).toEqual({ right: true, float32: true });
    await machine.choose('float64');
  });

  it('are float64 where the GPU has no kernel: against the solution, or over more steps than it can walk back', async () => {
    const machine = machineWith(() => openGpuFields({ software: true }));
    await machine.choose('webgpu');
    expect(await ask(machine, requestOf({ truth: 'solution' }))).toEqual({ right: true, float32: false });
    const wavy = { ...toy.formula, inner: `${toy.formula.inner} + sin(w1*l2)/9` };
    await prepare(wavy);
    const long = requestOf({ problem: wavy, descent: { T: 2000, stepSize: 0.1, w0: [1, 1] }, columns: 4, rows: 4 });
    expect(await ask(machine, long)).toEqual({ right: true, float32: false });
    await machine.choose('float64');
  });
});

describe('the floor of float32', () => {
  it('is above the error of d, on every built-in plane, for every schedule', async () => {
    const gpu = (await openGpu({ software: true }))!;
    const fields = gpuFieldsOn(gpu);
    const planes = Object.entries(problems).filter(([, { formula }]) => formula.lambda.length === 2);
    for (const [name, { window, w0, stepSize }] of planes)
      for (const [T, decay] of [10, 100, 1000].flatMap((t) => decays.map((of) => [t, of] as const))) {
        const problem = name as FieldRequest['problem'];
        await prepare(problem, decay);
        const frame = window as unknown as FieldRequest['frame'];
        const request = requestOf({ problem, frame, descent: { T, stepSize, w0, decay }, columns: 40, rows: 32 });
        const grid = emptyGrid(request, true);
        for await (const tile of fields.tiles(request)) place(grid, tile);
        const { truth } = tileOf(problemOf(problem), request, 0, 40 * 32);
        const lengths = Float64Array.from({ length: 40 * 32 }, (_, i) => Math.hypot(truth[2 * i]!, truth[2 * i + 1]!));
        const errors = lengths.map((_, i) =>
          Math.hypot(grid.truth[2 * i]! - truth[2 * i]!, grid.truth[2 * i + 1]! - truth[2 * i + 1]!),
        );
        expect(Math.max(...errors) / Math.max(...lengths), `${name}, ${decay}, T = ${T}`).toBeLessThan(float32Floor(T));
      }
    gpu.close();
  }, 60_000);
});

describe('what a GPU holds', () => {
  const open = async () => {
    const gpu = (await openGpu({ software: true }))!;
    const machine = machineWith(async () => gpuFieldsOn(gpu));
    await machine.choose('webgpu');
    const field = async (change: Partial<FieldRequest>) => {
      let float32 = false;
      for await (const tile of machine.tiles(requestOf({ columns: 24, rows: 16, ...change }))) float32 = tile.float32;
      expect(float32).toBe(true);
    };
    return { gpu, machine, field };
  };

  it('is the same after a thousand fields', async () => {
    const { gpu, machine, field } = await open();
    for (let i = 0; i < 20; i++) await field({});
    const before = gpu.counts();
    for (let i = 0; i < 1000; i++) await field({ frame: [-1 - i / 1000, 1, -1, 1] });
    expect(gpu.counts()).toEqual(before);
    await machine.choose('float64');
  }, 120_000);

  it('is compiled once: a hundred changes of T, K and γ make no pipeline', async () => {
    const { gpu, machine, field } = await open();
    const change = (i: number): Partial<FieldRequest> => ({
      descent: { T: 20 + i, stepSize: 0.1 + i / 500, w0: [i / 50, 1] },
      estimator: { kind: 'truncated', K: 1 + (i % 20), initTerm: i % 2 ? 'keep' : 'drop' },
    });
    await field(change(0));
    const { pipelines } = gpu.counts();
    for (let i = 1; i <= 100; i++) await field(change(i));
    expect(gpu.counts().pipelines).toBe(pipelines);
    await machine.choose('float64');
  }, 60_000);
});

describe('a GPU that fails', () => {
  it('is replaced a hundred times in a row, without waiting for the next attempt, and no field is missing', async () => {
    let opened = 0;
    let lose = () => {};
    const machine = machineWith(async () => {
      opened += 1;
      const gpu = (await openGpu({ software: true }))!;
      lose = () => gpu.device.destroy();
      return gpuFieldsOn(gpu);
    });
    await machine.choose('webgpu');
    const small = requestOf({ columns: 16, rows: 16 });
    for (let i = 0; i < 100; i++) {
      lose();
      expect((await ask(machine, small)).right).toBe(true);
      while (!machine.machine.gpu) await breathe();
      expect(await ask(machine, small)).toEqual({ right: true, float32: true });
    }
    expect(opened).toBe(101);
    expect(machine.machine.trouble).toBeNull();
    await machine.choose('float64');
  }, 120_000);

  it('that is lost while it computes leaves a float64 field, and says so', async () => {
    let lose = () => {};
    const machine = machineWith(async () => {
      const gpu = (await openGpu({ software: true }))!;
      lose = () => gpu.device.destroy();
      return gpuFieldsOn(gpu);
    });
    await machine.choose('webgpu');
    const running = ask(machine, requestOf({ columns: 200, rows: 200 }));
    await breathe();
    lose();
    expect((await running).right).toBe(true);
    expect(machine.machine.trouble?.code ?? 'lost').toBe('lost');
  });

  it('is not asked again for what it refuses, and is for other work', async () => {
    let asked = 0;
    const refuses: GpuFields = {
      name: 'stubborn',
      software: false,
      alive: () => true,
      lost: new Promise(() => {}),
      counts: () => ({ kernels: 0, bytes: 0 }),
      takes: () => true,
      // biome-ignore lint/correctness/useYield: it fails before the first tile.
      async *tiles() {
        asked += 1;
        throw new Error('the shader does not compile');
      },
      close: () => {},
    };
    const machine = machineWith(async () => refuses);
    await machine.choose('auto');
    for (let i = 0; i < 3; i++) expect(await ask(machine)).toEqual({ right: true, float32: false });
    expect(asked).toBe(1);
    expect(machine.machine.trouble).toEqual({ code: 'refused', message: 'the shader does not compile' });
  });

  it('there is none: fields are float64, and only who asked for a GPU is told', async () => {
    const machine = machineWith(async () => null);
    await machine.choose('auto');
    expect(await ask(machine)).toEqual({ right: true, float32: false });
    expect(machine.machine).toEqual({ workers: 1, gpu: null, trouble: null });
    await machine.choose('webgpu');
    expect(machine.machine.trouble?.code).toBe('none');
  });
});
