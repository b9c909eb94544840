import '../src/tensor/dawn.ts';
import { builtIn } from '../src/core/problems/built-in.ts';
import { gpuFieldsOn } from '../src/engine/gpuFields.ts';
import { emptyGrid, nodes, place, tileOf } from '../src/engine/grid.ts';
import type { FieldRequest } from '../src/engine/tile.ts';
import { openTensors } from '../src/tensor/backends.ts';
import { type Gpu, openGpu } from '../src/tensor/gpu.ts';
import { wasmFiles } from '../src/tensor/nodeFiles.ts';
import { type Trajectories, trajectories } from '../src/tensor/trajectories.ts';
import { matrices } from './matrices.ts';
import { opByOp } from './opByOp.ts';
import { median } from './report.ts';
import type { Row } from './row.ts';

const toy = builtIn('shaban-toy');
const descent = { T: 100, stepSize: 0.1, w0: [2, 2] };
const K = 5;
const requestOf = (side: number): FieldRequest => ({
  problem: 'shaban-toy',
  descent,
  truth: 'steps',
  estimator: { kind: 'truncated', K, initTerm: 'drop' },
  frame: [-4, 4, -4, 4],
  columns: side,
  rows: side,
});

/** The whole field as the page asks for it, in dispatches of about 50 ms, read back and placed. */
const fieldOn = (gpu: Gpu, side: number): Promise<number> => {
  const request = requestOf(side);
  const fields = gpuFieldsOn(gpu);
  return median(side > 1000 ? 5 : 21, async () => {
    const grid = emptyGrid(request, true);
    for await (const tile of fields.tiles(request)) place(grid, tile);
  });
};

const fields = async (gpu: Gpu): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const side of [256, 512, 1024, 2048]) {
    const request = requestOf(side);
    const value = await fieldOn(gpu, side);
    const float64 = await median(side > 1000 ? 5 : 21, () => tileOf(toy, request, 0, side * side));
    const what = `field ${side}², T = 100: f, d and h`;
    rows.push({ name: `${what}, fused kernel`, value, unit: 'ms', ...(side === 256 ? { target: 60 } : {}) });
    rows.push({ name: 'the same in float64 on one thread', value: float64, unit: 'ms' });
  }
  return rows;
};

/** The field op by op, after it is seen to be the float64 one. */
const unfused = async (): Promise<number> => {
  const request = requestOf(256);
  const count = 256 * 256;
  const points = nodes(request, 0, count);
  const lambda = [0, 1].map((j) => Float32Array.from({ length: count }, (_, i) => points[2 * i + j]!));
  const field = opByOp(toy.formula);
  const [, d0] = await field.run(lambda, K, descent);
  const { truth } = tileOf(toy, request, 0, count);
  const size = truth.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (d0!.some((x, i) => Math.abs(x - truth[2 * i]!) > 1e-4 * size))
    throw new Error('op by op, d is not the float64 one');
  const milliseconds = await median(3, () => field.run(lambda, K, descent));
  field.dispose();
  return milliseconds;
};

const swarmOf = (count: number): Trajectories => ({
  formula: toy.formula,
  descent,
  estimator: { kind: 'truncated', K, initTerm: 'drop' },
  outer: { schedule: 'constant', stepSize: 0.01, iterations: 100 },
  seed: 1,
  lambda: Float64Array.from({ length: 2 * count }, (_, i) => Math.sin(i)),
});

/** Milliseconds for a hundred updates of so many trajectories. */
const swarmOn = (device: Parameters<typeof trajectories>[0], count: number): Promise<number> =>
  median(5, async () => {
    for await (const _ of trajectories(device, swarmOf(count), [101]));
  });

const swarms = async (gpu: Gpu): Promise<Row[]> => {
  const counts = [1024, 8192, 65_536];
  const onGpu: number[] = [];
  for (const count of counts) onGpu.push(await swarmOn(gpu, count));
  const processor = (await openTensors({ backend: 'cpu', software: false, wasm: wasmFiles }))!;
  const rows: Row[] = [];
  for (const [i, count] of counts.entries()) {
    rows.push({ name: `${count} trajectories × 100 updates, T = 100, K = ${K}`, value: onGpu[i]!, unit: 'ms' });
    const float64 = await swarmOn({ guard: (work) => work(), settled: async () => {} }, count);
    rows.push({ name: 'the same in float64 on one thread', value: float64, unit: 'ms' });
  }
  processor.close();
  return rows;
};

/** The GPU's part, with the name of the adapter; null where there is none. */
export const gpuRows = async (): Promise<{ readonly adapter: string; readonly rows: Row[] } | null> => {
  const tensors = await openTensors({ backend: 'webgpu', software: true, wasm: wasmFiles });
  if (!tensors) return null;
  const adapter = `${tensors.device}${tensors.software ? ', a software adapter' : ''}`;
  const slow = await unfused();
  tensors.close();
  const gpu = (await openGpu({ software: true }))!;
  const field = await fields(gpu);
  const rows: Row[] = [
    ...field,
    { name: 'field 256² by tfjs op by op', value: slow, unit: 'ms' },
    { name: 'the fused kernel against it', value: slow / field[0]!.value, unit: '× as fast', least: 40 },
    ...(await swarms(gpu)),
  ];
  gpu.close();
  return { adapter, rows: [...rows, ...(await matrices())] };
};
