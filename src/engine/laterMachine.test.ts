import { expect, it, vi } from 'vitest';
import { createFieldMachine } from './gpuMachine.ts';
import { createLaterMachine } from './laterMachine.ts';
import type { GpuFields } from './machine.ts';
import type { FieldRequest, Tile, TileMachine } from './tile.ts';

const request = { problem: 'shaban-toy', truth: 'steps', descent: { T: 1 } } as FieldRequest;
const machineOf = (float32: boolean): TileMachine => ({
  workers: 2,
  async *tiles() {
    yield { start: 0, float32 } as Tile;
  },
});
const float64 = machineOf(false);
const gpu: GpuFields = {
  ...{ name: 'Big GPU', software: false, alive: () => true, lost: new Promise<string>(() => {}) },
  ...{ counts: () => ({ kernels: 0, bytes: 0 }), takes: () => true, tiles: machineOf(true).tiles, close: () => {} },
};

const later = () => {
  const load = vi.fn(async () => createFieldMachine({ float64, open: async () => gpu }));
  const machine = createLaterMachine(float64, load);
  const computed = async () => {
    for await (const { float32 } of machine.tiles(request)) return float32;
    return null;
  };
  return { load, machine, computed };
};

it('loads nothing, and computes in float64, as long as nobody wishes for a GPU', async () => {
  const { load, machine, computed } = later();
  await machine.choose('float64');
  expect(load).not.toHaveBeenCalled();
  expect(machine.machine).toEqual({ workers: 2, gpu: null, trouble: null });
  expect(machine.usesGpu(request)).toBe(false);
  expect(await computed()).toBe(false);
});

it('has a GPU once it is wished for, tells who listens, and gives it up again', async () => {
  const { load, machine, computed } = later();
  const changed = vi.fn();
  machine.listen(changed);
  await machine.choose('auto');
  expect(changed).toHaveBeenCalled();
  expect(machine.machine.gpu?.name).toBe('Big GPU');
  expect(await computed()).toBe(true);
  await machine.choose('float64');
  expect(await computed()).toBe(false);
  expect(load).toHaveBeenCalledTimes(1);
});

it('keeps the order of choices that come while it loads', async () => {
  const { machine, computed } = later();
  await Promise.all([machine.choose('webgpu'), machine.choose('float64')]);
  expect(machine.machine.gpu).toBeNull();
  expect(await computed()).toBe(false);
});
