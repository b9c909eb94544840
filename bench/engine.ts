import { type Transferable, Worker } from 'node:worker_threads';
import { drain } from '../src/core/dynamics.ts';
import type { Estimator } from '../src/core/estimators/choice.ts';
import { reverse } from '../src/core/estimators/reverse.ts';
import { gradientDescent } from '../src/core/gradientDescent.ts';
import { descend } from '../src/core/outer/descend.ts';
import { allocateSweep } from '../src/core/problem.ts';
import { builtIn } from '../src/core/problems/built-in.ts';
import { unroll } from '../src/core/unroll.ts';
import { computeResult } from '../src/engine/compute.ts';
import { emptyGrid, place } from '../src/engine/grid.ts';
import type { FieldRequest } from '../src/engine/tile.ts';
import { createTileMachine } from '../src/engine/tiles.ts';
import type { Transport } from '../src/engine/transport.ts';
import { defaultScenario } from '../src/scenario/defaults.ts';
import { median } from './report.ts';
import type { Row } from './row.ts';

const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });
const descent = { T: 100, stepSize: 0.1, w0: [2, 2] };

const request: FieldRequest = {
  problem: 'shaban-toy',
  descent,
  truth: 'steps',
  estimator: truncated(5),
  frame: [-4, 4, -4, 4],
  columns: 256,
  rows: 256,
};

/** A thread of this same script, which serves tiles. */
const thread = (): Transport & { stop(): Promise<number> } => {
  const worker = new Worker(new URL(import.meta.url));
  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer as readonly Transferable[]),
    listen: (onMessage, onFault) => {
      worker.on('message', onMessage);
      worker.on('error', (error) => onFault(String(error)));
    },
    end: () => void worker.terminate(),
    stop: () => worker.terminate(),
  };
};

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

const fieldOn = async (threads: number): Promise<number> => {
  const helpers: ReturnType<typeof thread>[] = [];
  const spawn = () => {
    const helper = thread();
    helpers.push(helper);
    return helper;
  };
  const machine = createTileMachine(spawn, threads - 1, breathe);
  const milliseconds = await median(61, async () => {
    const grid = emptyGrid(request, true);
    for await (const tile of machine.tiles(request)) place(grid, tile);
  });
  await Promise.all(helpers.map((helper) => helper.stop()));
  return milliseconds;
};

/** What the page asks most: the field, the default comparison, and the whole answer to one move of a slider. */
export const engine = async (): Promise<Row[]> => {
  const toy = builtIn('shaban-toy');
  const estimators = [1, 2, 5, 10, 25, 50, 100].map(truncated);
  const lambda = [-1, 0.25];
  const outer = { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 1000 } as const;
  const everything = () => {
    drain(descend(toy, { estimators, descent, lambda, outer, seed: 1, truth: 'steps' }).walk);
    unroll(toy, { descent, lambda, estimators, truth: 'steps' });
  };
  const ask = {
    revision: 1,
    scenario: defaultScenario(),
    focus: null,
    field: null,
    needles: new Float64Array(0),
    dragging: true,
  };

  const points = Float64Array.from({ length: 512 }, (_, i) => Math.sin(i));
  const sweep = allocateSweep(toy, 256, 1);
  const cuts = Int32Array.of(100);
  const fused = await median(41, () => {
    for (let i = 0; i < 8; i++) toy.sweep({ count: 256, lambda: points, cuts }, descent, sweep);
  });
  const walk = gradientDescent(toy, descent);
  const generic = await median(41, () => {
    for (let i = 0; i < 64; i++) drain(reverse(walk, points.subarray(2 * i, 2 * i + 2)));
  });

  return [
    { name: 'field 256², T = 100: f, d and h, on two threads', value: await fieldOn(2), unit: 'ms', target: 12 },
    { name: 'the same on one thread', value: await fieldOn(1), unit: 'ms' },
    {
      name: 'seven K × 1000 updates, every ratio, the bias for every K',
      value: await median(41, everything),
      unit: 'ms',
      target: 8,
    },
    {
      name: 'the page’s default comparison, without its field',
      value: await median(41, () => computeResult(ask)),
      unit: 'ms',
    },
    { name: 'reverse mode step by step through Dynamics, T = 100', value: (1000 * generic) / 64, unit: 'µs per λ' },
    { name: 'the same against the fused kernel', value: generic / 64 / (fused / 2048), unit: '×' },
  ];
};
