import './dawn.ts';
import { expect, it } from 'vitest';
import { type Backend, openTensors } from './backends.ts';
import { openGpu } from './gpu.ts';
import { wasmFiles } from './nodeFiles.ts';
import { add, getBackend, memory, tensor1d, tidy } from './tfjs.ts';

const sum = async (): Promise<number> => {
  const result = tidy(() => add(tensor1d([1, 2]), tensor1d([3, 4.5])));
  const [, second] = await result.data();
  result.dispose();
  return second!;
};

it.each(['cpu', 'wasm', 'webgpu'] as const)('%s opens, computes, closes, and opens again', async (backend: Backend) => {
  for (let i = 0; i < 2; i++) {
    const machine = (await openTensors({ backend, software: true, wasm: wasmFiles }))!;
    expect(machine.backend).toBe(backend);
    expect(getBackend()).toBe(backend);
    expect(machine.device !== null).toBe(backend === 'webgpu');
    expect(await sum()).toBe(6.5);
    expect(memory().numTensors).toBe(0);
    machine.close();
  }
});

it('a GPU that is open already is used, and stays open', async () => {
  const gpu = (await openGpu({ software: true }))!;
  const processor = (await openTensors({ backend: 'cpu', software: true, wasm: wasmFiles }))!;
  const machine = (await openTensors({ backend: 'webgpu', software: true, gpu, wasm: wasmFiles }))!;
  expect(machine.device).toBe(gpu.name);
  expect(await sum()).toBe(6.5);
  machine.close();
  expect(await sum()).toBe(6.5);
  expect(gpu.alive()).toBe(true);
  gpu.close();
  processor.close();
});

it('of a GPU that is lost nothing can be read, and another can be opened', async () => {
  const wanted = { backend: 'webgpu', software: true, wasm: wasmFiles } as const;
  const machine = (await openTensors(wanted))!;
  const tensor = tidy(() => add(tensor1d([1, 2]), tensor1d([3, 4.5])));
  machine.close();
  await expect(tensor.data()).rejects.toBeDefined();
  expect(machine.alive()).toBe(false);
  tensor.dispose();
  const another = (await openTensors(wanted))!;
  expect(another.alive()).toBe(true);
  expect(await sum()).toBe(6.5);
  another.close();
});

it('the best is a GPU, but never one that a processor plays', async () => {
  const gpu = await openTensors({ backend: 'webgpu', software: false, wasm: wasmFiles });
  gpu?.close();
  const best = (await openTensors({ backend: 'auto', software: false, wasm: wasmFiles }))!;
  expect(best.backend).toBe(gpu ? 'webgpu' : 'wasm');
  expect(best.software).toBe(false);
  best.close();
});

it('where WebAssembly cannot be had either it is JavaScript; asked for by name, the reason is thrown', async () => {
  const wasm = { simd: '/nowhere.wasm', plain: '/nowhere.wasm' };
  await expect(openTensors({ backend: 'wasm', software: false, wasm })).rejects.toBeDefined();
  const best = (await openTensors({ backend: 'auto', software: false, wasm }))!;
  expect(['webgpu', 'cpu']).toContain(best.backend);
  expect(await sum()).toBe(6.5);
  best.close();
});
