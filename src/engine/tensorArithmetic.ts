import type { Walk } from '../core/dynamics.ts';
import { isRead } from '../core/estimators/fromSweep.ts';
import { type Checkpoint, type Descending, descend } from '../core/outer/descend.ts';
import { textOf } from '../core/problem.ts';
import { distance, normAt } from '../core/space.ts';
import { contributions, distancesTo, estimateFrom, initTermsOf } from '../core/takenApart.ts';
import { beside } from '../core/unroll.ts';
import { openTensors } from '../tensor/backends.ts';
import { makeDifferentiable } from '../tensor/differentiable.ts';
import { gpuInUse } from '../tensor/gpu.ts';
import { tensorHypergradients } from '../tensor/tensorHypergradients.ts';
import { setBackend } from '../tensor/tfjs.ts';
import type { Plan } from './plan.ts';
import type { Tensors, Unrolled } from './result.ts';

/** What computes on tensors. What it begins is closed by who asked for it, finished or not. */
export interface TensorArithmetic {
  readonly machine: NonNullable<Tensors['machine']>;
  readonly alive: () => boolean;
  close(): void;
  /** `from`: where another of the same plan stood. */
  descent(plan: Plan, iterations: number, from?: Checkpoint): Descending & { close(): void };
  /** The same hypergradient as `exactly`, whose path, bounds and solution stay float64, and the h that no reverse pass gathers. */
  unrolled(plan: Plan, exactly: Unrolled): { readonly walk: Walk<Unrolled>; close(): void };
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
  const onTensors: typeof tensorHypergradients = (formula, descent) => {
    void setBackend(backend);
    return tensorHypergradients(formula, descent);
  };
  return {
    machine: { backend, device, software: machine.software },
    alive: machine.alive,
    close: machine.close,
    descent: ({ problem, descent, estimators, scenario: { lambda, outer, seed, truth } }, iterations, from) => {
      const own = onTensors(textOf(problem), descent);
      const question = { estimators, descent, lambda, outer: { ...outer, iterations }, seed, truth, by: own.source };
      return { ...descend(problem, question, from), close: own.dispose };
    },
    unrolled: ({ problem, descent, estimators, scenario }, exactly) => {
      const by = onTensors(textOf(problem), descent);
      const { T } = descent;
      const withInit = problem.initDependsOnLambda ? initTermsOf(estimators, T) : null;
      const walk = (function* () {
        const parts = yield* by.takeApart(exactly.lambda, withInit);
        const exact = Array.from(parts.exact);
        const target = scenario.truth === 'steps' ? exact : exactly.implicit;
        const { gathered, terms } = parts;
        const own = distancesTo(exact, parts);
        return {
          ...exactly,
          value: parts.value,
          direct: Array.from(gathered.subarray(0, exact.length)),
          gathered,
          exact,
          contribution: contributions(parts),
          initContribution: normAt(terms, 0, exact.length),
          error: target === exact ? own : distancesTo(target, parts),
          estimates: estimators.map((e, i) => {
            const walked = isRead(e) ? null : exactly.estimates[i]!.hypergradient;
            if (walked)
              return beside({ estimator: e, T, own: [distance(walked, exact)] }, walked, exact, target, parts.value);
            const { hypergradient, own: off } = estimateFrom(parts, e, own);
            return beside({ estimator: e, T, own: off }, Array.from(hypergradient), exact, target, parts.value);
          }),
        };
      })();
      return { walk, close: by.dispose };
    },
  };
};
