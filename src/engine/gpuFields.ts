import { baseCut, isRead } from '../core/estimators/fromSweep.ts';
import { isKernels } from '../core/isKernels.ts';
import { type Problem, textOf } from '../core/problem.ts';
import { DISPATCH, type Gpu, openGpu } from '../tensor/gpu.ts';
import { LARGEST } from '../tensor/rows.ts';
import { type GpuSweep, gpuSweep } from '../tensor/sweep.ts';
import { nodes } from './grid.ts';
import type { GpuFields } from './machine.ts';
import { problemOf } from './problems.ts';
import type { FieldRequest, Tile } from './tile.ts';

/** Nodes × inner steps of the first dispatches, before it is known how long they take; and the fewest nodes of any. */
const FIRST = 400_000;
const FEWEST = 256;
/** Problems whose kernels are kept: those that are typed change with every letter. */
const REMEMBERED = 8;

/** Fields by the fused kernel; null where there is no GPU, or only a software one that is not wanted. */
export const openGpuFields = async (wanted: { readonly software: boolean }): Promise<GpuFields | null> => {
  const gpu = await openGpu(wanted);
  return gpu && gpuFieldsOn(gpu);
};

export const gpuFieldsOn = (gpu: Gpu): GpuFields => {
  /** `perStep`: milliseconds per node and inner step; 0 until a kernel has run that was not compiled on the way. */
  const made = new Map<Problem, { readonly sweep: GpuSweep; perStep: number }>();
  const kernelOf = (problem: Problem) => {
    const kernel = made.get(problem) ?? { sweep: gpuSweep(gpu, textOf(problem)), perStep: 0 };
    made.delete(problem);
    made.set(problem, kernel);
    if (made.size > REMEMBERED) made.delete(made.keys().next().value!);
    return kernel;
  };

  const tileOf = async (sweep: GpuSweep, request: FieldRequest, start: number, end: number): Promise<Tile> => {
    const { descent, estimator } = request;
    const base = estimator && baseCut(estimator);
    const cuts = base ? [{ K: Math.min(base.K, descent.T), keep: base.initTerm === 'keep' }] : [];
    const { value, exact, truncated } = await sweep.run(nodes(request, start, end), cuts, descent);
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
    lost: gpu.lost,
    counts: () => {
      const { pipelines, bytes } = gpu.counts();
      return { kernels: pipelines, bytes };
    },
    takes: ({ problem, descent, truth, estimator }) => {
      const made = problemOf(problem);
      const fused = made.formula !== undefined && (!estimator || isRead(estimator));
      return truth === 'steps' && fused && isKernels(descent) && kernelOf(made).sweep.takes(descent);
    },
    async *tiles(request) {
      const total = request.columns * request.rows;
      const { T } = request.descent;
      const kernel = kernelOf(problemOf(request.problem));
      for (let start = 0; start < total; ) {
        const most = kernel.perStep > 0 ? DISPATCH / (kernel.perStep * T) : FIRST / T;
        const end = Math.min(total, start + Math.max(FEWEST, Math.min(LARGEST, Math.floor(most))));
        const compiled = gpu.counts().pipelines;
        const began = performance.now();
        const tile = await tileOf(kernel.sweep, request, start, end);
        if (gpu.counts().pipelines === compiled) kernel.perStep = (performance.now() - began) / ((end - start) * T);
        start = end;
        yield tile;
      }
    },
    close: gpu.close,
  };
};
