import type { Walk } from '../core/dynamics.ts';
import { baseCut } from '../core/estimators/fromSweep.ts';
import { descend } from '../core/outer/descend.ts';
import { distance, norm, normAt } from '../core/space.ts';
import { beside } from '../core/unroll.ts';
import { openTensors } from '../tensor/backends.ts';
import { makeDifferentiable } from '../tensor/differentiable.ts';
import { gpuInUse } from '../tensor/gpu.ts';
import { tensorSweeper } from '../tensor/tensorSweeper.ts';
import { setBackend } from '../tensor/tfjs.ts';
import type { Plan } from './plan.ts';
import type { OuterDescent, Tensors, Unrolled } from './result.ts';

/** What computes on tensors. What it begins is closed by who asked for it, finished or not. */
export interface TensorArithmetic {
  readonly machine: NonNullable<Tensors['machine']>;
  readonly alive: () => boolean;
  close(): void;
  descent(plan: Plan, iterations: number): Work<OuterDescent> & { soFar(): OuterDescent };
  /** The same hypergradient as `exactly`, whose path, bounds and solution stay float64. */
  unrolled(plan: Plan, exactly: Unrolled): Work<Unrolled>;
}

interface Work<R> {
  readonly walk: Walk<R>;
  close(): void;
}

/** Descents and hypergradients on tensors; null where nothing computes tensors. `gpu`: whether a GPU may, `software`: even one that a processor plays. */
export const openTensorArithmetic = async (wanted: {
  readonly gpu: boolean;
  readonly software: boolean;
  readonly wasm: { readonly simd: string; readonly plain: string };
}): Promise<TensorArithmetic | null> => {
  makeDifferentiable();
  const { software, wasm } = wanted;
  const machine = wanted.gpu
    ? await openTensors({ backend: 'auto', software, wasm, gpu: gpuInUse() })
    : ((await openTensors({ backend: 'wasm', software, wasm }).catch(() => null)) ??
      (await openTensors({ backend: 'cpu', software, wasm })));
  if (!machine) return null;
  const { backend, device } = machine;
  const sweeperOf: typeof tensorSweeper = (formula, descent) => {
    void setBackend(backend);
    return tensorSweeper(formula, descent);
  };
  return {
    machine: { backend, device, software: machine.software },
    alive: machine.alive,
    close: machine.close,
    descent: ({ problem, descent, estimators, scenario: { lambda, outer, seed, truth } }, iterations) => {
      const by = sweeperOf(problem.formula, descent);
      const question = { estimators, descent, lambda, outer: { ...outer, iterations }, seed, truth, by };
      return { ...descend(problem, question), close: by.dispose };
    },
    unrolled: ({ problem, descent, estimators, scenario }, exactly) => {
      const by = sweeperOf(problem.formula, descent);
      const { N } = problem;
      const { T } = descent;
      const kept = estimators.flatMap((e) => {
        const base = baseCut(e);
        return base?.initTerm === 'keep' && problem.initDependsOnLambda ? [base.K] : [];
      });
      const walk = (function* () {
        const parts = yield* by.takeApart(exactly.lambda, new Set(kept));
        const { gathered, terms } = parts;
        const exact = Array.from(parts.exact);
        const target = scenario.truth === 'steps' ? exact : exactly.implicit;
        const at = (K: number): number[] => Array.from(gathered.subarray(K * N, K * N + N));
        return {
          ...exactly,
          value: parts.value,
          direct: at(0),
          gathered,
          exact,
          contribution: Float64Array.from({ length: T }, (_, i) => normAt(terms, (T - 1 - i) * N, N)),
          initContribution: norm(parts.initTerm),
          error: Float64Array.from({ length: T + 1 }, (_, K) => (target ? distance(at(K), target) : Number.NaN)),
          estimates: estimators.map((e) => {
            const base = baseCut(e);
            const h = base ? Array.from(parts.withInit.get(base.K) ?? at(base.K)) : exact;
            return beside(e, h, distance(h, exact), exact, target);
          }),
        };
      })();
      return { walk, close: by.dispose };
    },
  };
};
