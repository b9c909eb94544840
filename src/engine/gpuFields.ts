import { baseCut } from '../core/estimators/fromSweep.ts';
import type { Problem } from '../core/problem.ts';
import { type Gpu, openGpu } from '../tensor/gpu.ts';
import { LARGEST } from '../tensor/rows.ts';
import { type GpuSweep, gpuSweep } from '../tensor/sweep.ts';
import { nodes } from './grid.ts';
import type { GpuFields } from './machine.ts';
import type { FieldRequest, Tile } from './messages.ts';
import { problemOf } from './plan.ts';

/** How long one dispatch should take, milliseconds: a GPU that is busy for seconds is taken away by its driver. */
const DISPATCH = 50;
/** Nodes of the first dispatch, before it is known how long they take. */
const FIRST = 4096;

/** Fields by the fused kernel; null where there is no GPU, or only a software one that is not wanted. */
export const openGpuFields = async (wanted: { readonly software: boolean }): Promise<GpuFields | null> => {
  const gpu = await openGpu(wanted);
  return gpu && gpuFieldsOn(gpu);
};

export const gpuFieldsOn = (gpu: Gpu): GpuFields => {
  const sweeps = new Map<Problem, GpuSweep>();
  const sweepOf = (problem: Problem): GpuSweep => {
    const known = sweeps.get(problem) ?? gpuSweep(gpu, problem.formula);
    sweeps.set(problem, known);
    return known;
  };
  /** Milliseconds per node and inner step; a problem's first dispatch compiles its kernel and says nothing. */
  let perStep = 0;
  const compiled = new Set<Problem>();

  const tileOf = async (request: FieldRequest, start: number, end: number): Promise<Tile> => {
    const { descent, estimator } = request;
    const base = estimator && baseCut(estimator);
    const cuts = base ? [{ K: base.K, keep: base.initTerm === 'keep' }] : [];
    const { value, exact, truncated } = await sweepOf(problemOf(request.problem)).run(
      nodes(request, start, end),
      cuts,
      descent,
    );
    return {
      start,
      value,
      truth: exact,
      hypergradient: estimator ? (truncated[0] ?? exact.slice()) : null,
      float32: true,
    };
  };

  return {
    name: gpu.name,
    software: gpu.software,
    alive: gpu.alive,
    takes: ({ problem, descent, truth }) => truth === 'steps' && sweepOf(problemOf(problem)).takes(descent),
    async *tiles(request) {
      const total = request.columns * request.rows;
      const { T } = request.descent;
      const problem = problemOf(request.problem);
      for (let start = 0; start < total; ) {
        const most = perStep > 0 ? Math.floor(DISPATCH / (perStep * T)) : FIRST;
        const end = Math.min(total, start + Math.max(256, Math.min(LARGEST, most)));
        const began = performance.now();
        const tile = await tileOf(request, start, end);
        if (compiled.has(problem)) perStep = (performance.now() - began) / ((end - start) * T);
        compiled.add(problem);
        start = end;
        yield tile;
      }
    },
    close: gpu.close,
  };
};
