import { expect, it, vi } from 'vitest';
import { createMachineOnDemand, type FieldMachine } from './machine.ts';
import type { TileMachine } from './tile.ts';

const float64: TileMachine = { workers: 2, async *tiles() {} };
const gpu = { name: 'Big GPU', software: false, kernels: 0, bytes: 0 };

const another = () => {
  const machine: FieldMachine = {
    machine: { workers: 2, gpu, trouble: null },
    usesGpu: () => true,
    choose: vi.fn(async () => {}),
    async *tiles() {},
    listen: vi.fn(),
  };
  return machine;
};

it('is the float64 machine, and loads nothing, until another is chosen; then it is what was loaded, once', async () => {
  const loaded = another();
  const load = vi.fn(async () => loaded);
  const machine = createMachineOnDemand(float64, load);
  await machine.choose('float64');
  expect(load).not.toHaveBeenCalled();
  expect(machine.machine).toEqual({ workers: 2, gpu: null, trouble: null });
  await Promise.all([machine.choose('auto'), machine.choose('webgpu')]);
  await machine.choose('float64');
  expect(load).toHaveBeenCalledTimes(1);
  expect(vi.mocked(loaded.choose).mock.calls.flat()).toEqual(['auto', 'webgpu', 'float64']);
  expect(machine.machine.gpu).toBe(gpu);
});

it('stays the float64 machine where the other cannot be loaded, tells why, and tries again', async () => {
  const load = vi.fn<() => Promise<FieldMachine>>().mockRejectedValueOnce(new Error('offline'));
  load.mockResolvedValue(another());
  const machine = createMachineOnDemand(float64, load);
  const changed = vi.fn();
  machine.listen(changed);
  await machine.choose('auto');
  expect(machine.machine).toEqual({ workers: 2, gpu: null, trouble: { code: 'lost', message: 'offline' } });
  expect(changed).toHaveBeenCalledTimes(1);
  await machine.choose('auto');
  expect(machine.machine.gpu).toBe(gpu);
});
