import { describe, expect, it, vi } from 'vitest';
import { createFieldMachine } from './gpuMachine.ts';
import type { GpuFields } from './machine.ts';
import { shareMachine } from './seats.ts';
import type { FieldRequest, Tile, TileMachine } from './tile.ts';

const request = { problem: 'shaban-toy', truth: 'steps', descent: { T: 1 } } as FieldRequest;
const tile = (float32: boolean) => ({ start: 0, float32 }) as Tile;
const float64: TileMachine = {
  workers: 2,
  async *tiles() {
    yield tile(false);
  },
};

const shared = ({ software = false } = {}) => {
  let alive = false;
  let lose: (message: string) => void = () => {};
  const open = async (wanted: { software: boolean }): Promise<GpuFields | null> => {
    if (software && !wanted.software) return null;
    alive = true;
    const lost = new Promise<string>((resolve) => {
      lose = (message) => {
        alive = false;
        resolve(message);
      };
    });
    return {
      ...{ name: 'Big GPU', software, lost },
      alive: () => alive,
      counts: () => ({ kernels: 1, bytes: 8 }),
      takes: () => true,
      async *tiles() {
        yield tile(true);
      },
      close: () => lose('closed'),
    };
  };
  const { take, taken } = shareMachine(createFieldMachine({ float64, open }), float64);
  const breathe = async () => {};
  return { take: () => take(breathe), taken, alive: () => alive };
};

const onGpu = async (seat: ReturnType<ReturnType<typeof shared>['take']>): Promise<boolean> => {
  let float32 = false;
  for await (const one of seat.tiles(request)) float32 = one.float32;
  expect(seat.usesGpu(request)).toBe(float32);
  return float32;
};

describe('a machine of fields for several', () => {
  it('computes on a GPU for those only that want one', async () => {
    const { take } = shared();
    const [a, b] = [take(), take()];
    await a.choose('auto');
    await b.choose('float64');
    expect([await onGpu(a), await onGpu(b)]).toEqual([true, false]);
    expect(a.machine.gpu?.name).toBe('Big GPU');
    expect(b.machine).toEqual({ workers: 2, gpu: null, trouble: null });
  });

  it('keeps a software GPU from those who would not have opened it', async () => {
    const { take } = shared({ software: true });
    const [a, b] = [take(), take()];
    await a.choose('webgpu');
    await b.choose('auto');
    expect([await onGpu(a), await onGpu(b)]).toEqual([true, false]);
    expect(b.machine.gpu).toBeNull();
  });

  it('lets the GPU go with the last that wants it', async () => {
    const { take, taken, alive } = shared();
    const [a, b, c] = [take(), take(), take()];
    for (const seat of [a, b]) await seat.choose('auto');
    await c.choose('float64');
    a.close();
    expect(alive()).toBe(true);
    b.close();
    await vi.waitFor(() => expect(alive()).toBe(false));
    expect(taken()).toBe(1);
    expect(await onGpu(c)).toBe(false);
  });

  it('tells those who want a GPU when it comes, and nobody else', async () => {
    const { take } = shared();
    const [a, b] = [take(), take()];
    const heard: string[] = [];
    a.listen(() => heard.push('a'));
    b.listen(() => heard.push('b'));
    await a.choose('auto');
    expect(heard).toEqual(['a']);
  });
});
