import './dawn.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { registerFused } from './fused.ts';
import { type Gpu, GpuFault, openGpu } from './gpu.ts';
import { type Tensor, tensor1d } from './tfjs.ts';

let gpu: Gpu;
const open = async (): Promise<Gpu> => {
  gpu = (await openGpu({ software: true }))!;
  return gpu;
};
afterEach(() => gpu.close());

type Kernel = (inputs: { x: Tensor }, attributes: null) => Tensor;
const kernel = (name: string, code: string, length = 4): Kernel =>
  registerFused<'x', null>({
    name,
    inputs: ['x'],
    dispatch: () => ({ code, uniforms: [{ name: 'count', type: 'i32', value: 4 }], threads: 4, length }),
    float64: () => new Float32Array(4),
  });
const times = (factor: string) =>
  `fn main(index : i32) {\nif (index >= uniforms.count) { return; }\nresult[index] = ${factor} * x[index];\n}`;

const run = async (fused: Kernel): Promise<number[]> => {
  const x = tensor1d([1, 2, 3, 4]);
  try {
    return await gpu.guard(async () => {
      const y = fused({ x }, null);
      try {
        return Array.from(await y.data());
      } finally {
        y.dispose();
      }
    });
  } finally {
    x.dispose();
  }
};

const fault = (work: Promise<unknown>): Promise<GpuFault> =>
  work.then(
    () => {
      throw new Error('nothing was refused');
    },
    (error) => error,
  );

describe('a GPU', () => {
  it('computes what it is asked', async () => {
    await open();
    expect(await run(kernel('TestTwice', times('2f')))).toEqual([2, 4, 6, 8]);
  });

  it('refuses a shader that does not compile, in the compiler’s words, and computes the next', async () => {
    await open();
    const error = await fault(run(kernel('TestBroken', times('nonsense'))));
    expect(error).toBeInstanceOf(GpuFault);
    expect(error).toMatchObject({ kind: 'refused', message: expect.stringContaining('nonsense') });
    expect(await run(kernel('TestThrice', times('3f')))).toEqual([3, 6, 9, 12]);
  });

  it('refuses a buffer over its limit before it is made', async () => {
    const { device, counts } = await open();
    const { bytes } = counts();
    const error = await fault(run(kernel('TestLarge', times('2f'), device.limits.maxStorageBufferBindingSize)));
    expect(error).toMatchObject({ kind: 'refused', message: expect.stringContaining('limit') });
    expect(counts().bytes).toBe(bytes);
  });

  it('refuses work after which an error comes that nothing else was watching for', async () => {
    const { device, guard } = await open();
    const error = await fault(
      guard(async () => {
        await device.queue.onSubmittedWorkDone();
        device.createBuffer({ size: 4, usage: 0 });
        await device.queue.onSubmittedWorkDone();
      }),
    );
    expect(error).toMatchObject({ kind: 'refused' });
  });

  it('that is destroyed ends the work on it as lost, and tells', async () => {
    const { device, guard, lost, alive } = await open();
    const error = fault(guard(() => new Promise(() => {})));
    device.destroy();
    expect(await error).toMatchObject({ kind: 'lost' });
    expect(typeof (await lost)).toBe('string');
    expect(alive()).toBe(false);
  });

  it('keeps a bounded number of kernels, however many were typed', async () => {
    await open();
    const kernels = Array.from({ length: 70 }, (_, i) => kernel(`TestTimes${i}`, times(`${i}f`)));
    for (const [i, each] of kernels.entries()) expect(await run(each)).toEqual([i, 2 * i, 3 * i, 4 * i]);
    const { pipelines } = gpu.counts();
    await run(kernels[69]!);
    expect(gpu.counts().pipelines).toBe(pipelines);
    await run(kernels[0]!);
    expect(gpu.counts().pipelines).toBe(pipelines + 1);
  });
});
