import { describe, expect, it, vi } from 'vitest';
import { problems } from '../core/problems/index.ts';
import { createFieldMachine, type MachineOptions } from './gpuMachine.ts';
import type { GpuFields } from './machine.ts';
import type { FieldRequest, Tile } from './tile.ts';

const toy = problems['shaban-toy'];
const request = (change: Partial<FieldRequest> = {}): FieldRequest => ({
  problem: 'shaban-toy',
  descent: { T: 10, stepSize: 0.1, w0: toy.w0 },
  truth: 'steps',
  estimator: { kind: 'reverse' },
  frame: [-1, 1, -1, 1],
  columns: 2,
  rows: 1,
  ...change,
});
const tile = (start: number, float32: boolean): Tile => ({
  start,
  value: new Float64Array(1),
  truth: new Float64Array(2),
  hypergradient: null,
  float32,
});
const float64: MachineOptions['float64'] = {
  workers: 2,
  async *tiles() {
    yield tile(0, false);
    yield tile(1, false);
  },
};

/** A GPU of two tiles, which can be lost, or do something else between them. */
const gpuThat = ({
  software = false,
  between = async () => {},
}: {
  software?: boolean;
  between?: () => Promise<void>;
} = {}) => {
  let alive = true;
  let gone: (message: string) => void = () => {};
  const lost = new Promise<string>((resolve) => {
    gone = resolve;
  });
  const lose = (message = 'unplugged'): void => {
    alive = false;
    gone(message);
  };
  const gpu: GpuFields = {
    name: software ? 'SwiftShader' : 'Big GPU',
    software,
    alive: () => alive,
    lost,
    counts: () => ({ kernels: 1, bytes: 8 }),
    takes: ({ truth }) => truth === 'steps',
    async *tiles() {
      yield tile(0, true);
      await between();
      if (!alive) throw new Error('unplugged');
      yield tile(1, true);
    },
    close: () => lose('closed'),
  };
  return { gpu, lose };
};

const field = async (machine: ReturnType<typeof createFieldMachine>, asked = request()) => {
  const made: Tile[] = [];
  for await (const one of machine.tiles(asked)) made.push(one);
  return made.slice(-2).map(({ start, float32 }) => [start, float32]);
};
const onGpu = [
  [0, true],
  [1, true],
];
const onThreads = [
  [0, false],
  [1, false],
];
const quick = { pause: { first: 20, most: 40 } };

describe('the choice of a machine', () => {
  it('is float64 until another is made', async () => {
    const machine = createFieldMachine({ float64, open: async () => gpuThat().gpu });
    expect(await field(machine)).toEqual(onThreads);
    await machine.choose('auto');
    expect(await field(machine)).toEqual(onGpu);
    expect(machine.machine).toEqual({
      workers: 2,
      gpu: { name: 'Big GPU', software: false, kernels: 1, bytes: 8 },
      trouble: null,
    });
  });

  it('asks for a software adapter only where one is wanted even so, and lets it go where it is not', async () => {
    const asked: boolean[] = [];
    const { gpu } = gpuThat({ software: true });
    const machine = createFieldMachine({
      float64,
      open: async ({ software }) => {
        asked.push(software);
        return software ? gpu : null;
      },
    });
    await machine.choose('auto');
    expect(machine.machine).toEqual({ workers: 2, gpu: null, trouble: null });
    await machine.choose('webgpu');
    expect(machine.machine.gpu?.software).toBe(true);
    await machine.choose('auto');
    expect(gpu.alive()).toBe(false);
    expect(machine.machine).toEqual({ workers: 2, gpu: null, trouble: null });
    expect(asked).toEqual([false, true, false]);
  });

  it('that changes while a GPU is being opened ends with what was chosen last', async () => {
    const { gpu } = gpuThat({ software: true });
    const machine = createFieldMachine({ float64, open: async ({ software }) => (software ? gpu : null) });
    const first = machine.choose('webgpu');
    await machine.choose('float64');
    await first;
    expect(gpu.alive()).toBe(false);
    expect(await field(machine)).toEqual(onThreads);
    expect(machine.machine.gpu).toBeNull();
  });

  it('does not wait for a GPU that never opens, and closes one that opens too late', async () => {
    const { gpu } = gpuThat();
    let arrive: (late: GpuFields) => void = () => {};
    const open = () =>
      new Promise<GpuFields>((resolve) => {
        arrive = resolve;
      });
    const machine = createFieldMachine({ float64, open, opening: 20, pause: { first: 60_000, most: 60_000 } });
    await machine.choose('auto');
    expect(machine.machine).toMatchObject({ gpu: null, trouble: { code: 'lost', message: 'no answer within 0.02 s' } });
    expect(await field(machine)).toEqual(onThreads);
    arrive(gpu);
    await gpu.lost;
    expect(machine.machine.gpu).toBeNull();
    await machine.choose('float64');
  });

  it('looks for a GPU that nobody misses three times, and no more', async () => {
    vi.useFakeTimers();
    try {
      let asked = 0;
      const open = async () => {
        asked += 1;
        return null;
      };
      await createFieldMachine({ float64, open }).choose('auto');
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      expect(asked).toBe(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells when the GPU comes later than the field, and when it goes', async () => {
    const { gpu, lose } = gpuThat();
    const machine = createFieldMachine({ float64, open: async () => gpu });
    const heard: (string | null)[] = [];
    machine.listen(() => heard.push(machine.machine.gpu?.name ?? machine.machine.trouble?.code ?? null));
    const found = machine.choose('auto');
    expect(await field(machine)).toEqual(onThreads);
    await found;
    expect(heard).toEqual(['Big GPU']);
    lose();
    await vi.waitFor(() => expect(heard[1]).toBe('lost'));
    await machine.choose('float64');
  });
});

describe('a GPU that fails', () => {
  it('is told to be missing, and taken when there is one', async () => {
    const { gpu } = gpuThat();
    let there = false;
    const machine = createFieldMachine({ float64, open: async () => (there ? gpu : null), ...quick });
    await machine.choose('webgpu');
    expect(machine.machine.trouble?.code).toBe('none');
    expect(await field(machine)).toEqual(onThreads);
    there = true;
    await vi.waitFor(() => expect(machine.machine.gpu).not.toBeNull());
    expect(machine.machine.trouble).toBeNull();
    expect(await field(machine)).toEqual(onGpu);
  });

  it('is looked for without any field being asked, as when the page is hidden', async () => {
    let open = gpuThat();
    const machine = createFieldMachine({ float64, open: async () => open.gpu, ...quick });
    await machine.choose('auto');
    const { lose } = open;
    open = gpuThat();
    lose();
    expect(machine.machine.gpu).toBeNull();
    await vi.waitFor(() => expect(machine.machine).toMatchObject({ gpu: { name: 'Big GPU' }, trouble: null }));
  });

  it('again and again is looked for ever more seldom, and at once after it has computed', async () => {
    vi.useFakeTimers();
    try {
      let opened = 0;
      let works = false;
      let lose = () => {};
      const machine = createFieldMachine({
        float64,
        open: async () => {
          opened += 1;
          const made = gpuThat();
          lose = made.lose;
          if (!works) made.lose();
          return made.gpu;
        },
      });
      await machine.choose('auto');
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      expect(opened).toBeGreaterThan(8);
      expect(opened).toBeLessThan(20);
      works = true;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await field(machine)).toEqual(onGpu);
      const before = opened;
      lose();
      await vi.advanceTimersByTimeAsync(1);
      expect(opened).toBe(before + 1);
      expect(await field(machine)).toEqual(onGpu);
      await machine.choose('float64');
    } finally {
      vi.useRealTimers();
    }
  });

  it('that cannot be opened is said in the device’s words, and tried again', async () => {
    let attempts = 0;
    const machine = createFieldMachine({
      float64,
      open: async () => {
        attempts += 1;
        throw new Error('out of devices');
      },
      ...quick,
    });
    await machine.choose('auto');
    expect(machine.machine.trouble).toEqual({ code: 'lost', message: 'out of devices' });
    expect(await field(machine)).toEqual(onThreads);
    await vi.waitFor(() => expect(attempts).toBeGreaterThan(2));
    await machine.choose('float64');
  });

  it('between two tiles leaves a field of one machine', async () => {
    const made = gpuThat({ between: async () => made.lose() });
    const machine = createFieldMachine({ float64, open: async () => made.gpu });
    await machine.choose('auto');
    expect(await field(machine)).toEqual(onThreads);
    expect(machine.machine).toMatchObject({ gpu: null, trouble: { code: 'lost', message: 'unplugged' } });
    await machine.choose('float64');
  });

  it('that does not answer is given up, and not asked for that again', async () => {
    let hung = 0;
    const machine = createFieldMachine({
      float64,
      open: async () =>
        gpuThat({
          between: () => {
            hung += 1;
            return new Promise(() => {});
          },
        }).gpu,
      patience: 30,
      ...quick,
    });
    await machine.choose('auto');
    expect(await field(machine)).toEqual(onThreads);
    expect(machine.machine.trouble).toEqual({ code: 'lost', message: 'no answer within 0.03 s' });
    await vi.waitFor(() => expect(machine.machine.gpu).not.toBeNull());
    expect(await field(machine)).toEqual(onThreads);
    expect(hung).toBe(1);
    expect(machine.machine.trouble).toEqual({ code: 'refused', message: 'no answer within 0.03 s' });
    await machine.choose('float64');
  });

  it('refuses one kernel and no other, and says so only where that one was asked for', async () => {
    const made = gpuThat();
    const stubborn: GpuFields = {
      ...made.gpu,
      async *tiles(asked) {
        if (asked.estimator?.kind === 'reverse') throw new Error('the shader does not compile');
        yield* made.gpu.tiles(asked);
      },
    };
    const machine = createFieldMachine({ float64, open: async () => stubborn });
    await machine.choose('auto');
    const refused = { code: 'refused', message: 'the shader does not compile' };
    expect(machine.usesGpu(request())).toBe(true);
    expect(await field(machine)).toEqual(onThreads);
    expect(machine.machine.trouble).toEqual(refused);
    expect(machine.usesGpu(request())).toBe(false);
    expect(await field(machine, request({ estimator: null }))).toEqual(onGpu);
    expect(machine.machine.trouble).toBeNull();
    expect(await field(machine)).toEqual(onThreads);
    expect(machine.machine.trouble).toEqual(refused);
    expect(await field(machine, request({ truth: 'solution' }))).toEqual(onThreads);
    expect(machine.machine.trouble).toBeNull();
  });
});
