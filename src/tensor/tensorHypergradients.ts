import type { Walk } from '../core/dynamics.ts';
import type { Estimator } from '../core/estimators/choice.ts';
import { type Source, walked } from '../core/hypergradients.ts';
import type { Descent, Formula } from '../core/problem.ts';
import { type TakenApart, takingApart } from '../core/takenApart.ts';
import { tensorDynamics } from './tensorDynamics.ts';
import { tensorProblem } from './tensorProblem.ts';

/** Hypergradients in float32 on the backend that is tfjs's now; `makeDifferentiable` must have been called. */
export interface TensorHypergradients {
  /** f, d and each h at up to `room` λ: the core's walk over tensors. */
  source(estimators: readonly Estimator[], room: number): Source;
  /** One run of reverse mode at λ, with the init term for the K's wanted. */
  takeApart(lambda: ArrayLike<number>, withInit: ReadonlySet<number> | null): Walk<TakenApart>;
  /** Frees every tensor, also those of a walk that is not finished. */
  dispose(): void;
}

export const tensorHypergradients = (formula: Formula, descent: Descent): TensorHypergradients => {
  const problem = tensorProblem(formula);
  const d = tensorDynamics(problem, descent);
  return {
    source: (estimators, room) => walked(d, { lend: d.lend, M: problem.M, estimators, room }),
    *takeApart(lambda, withInit) {
      const l = d.lend(lambda);
      const parts = yield* takingApart(d, l, { withInit });
      d.L.release(l);
      return parts;
    },
    dispose() {
      d.release();
      problem.dispose();
    },
  };
};
