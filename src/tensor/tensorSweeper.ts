import { read, type Walk } from '../core/dynamics.ts';
import { estimate } from '../core/estimators/estimate.ts';
import type { Sweeper } from '../core/outer/descend.ts';
import type { Descent, Formula } from '../core/problem.ts';
import { type TakenApart, takingApart } from '../core/takenApart.ts';
import { tensorDynamics, toTensor } from './tensorDynamics.ts';
import { tensorProblem } from './tensorProblem.ts';
import { createLoans } from './tensorSpace.ts';

export interface TensorSweeper extends Sweeper {
  /** One run of reverse mode at λ; with the init term for the K's wanted. */
  takeApart(lambda: ArrayLike<number>, withInit: ReadonlySet<number> | null): Walk<TakenApart>;
  /** Frees every tensor, also those of a walk that is not finished. */
  dispose(): void;
}

/** Hypergradients in float32 on the backend that is tfjs's now; `makeDifferentiable` must have been called. */
export const tensorSweeper = (formula: Formula, descent: Descent): TensorSweeper => {
  const problem = tensorProblem(formula);
  const d = tensorDynamics(problem, descent);
  const loans = createLoans();
  const { N, M } = problem;

  function* takeApart(lambda: ArrayLike<number>, withInit: ReadonlySet<number> | null): Walk<TakenApart> {
    const l = loans.lend(() => toTensor(lambda));
    const parts = yield* takingApart(d, l, { withInit });
    loans.take(l);
    return parts;
  }

  return {
    takeApart,
    *sweep({ count, lambda, cuts }, out) {
      const keeps = out.truncatedKeep !== out.truncated;
      const wanted = keeps ? new Set(cuts) : null;
      for (let i = 0; i < count; i++) {
        const parts = yield* takeApart(lambda.subarray(i * N, i * N + N), wanted);
        out.value[i] = parts.value;
        out.state.set(parts.path, i * M);
        out.exact.set(parts.exact, i * N);
        cuts.forEach((K, c) => {
          out.truncated.set(parts.gathered.subarray(K * N, K * N + N), (c * count + i) * N);
          if (keeps) out.truncatedKeep.set(parts.withInit.get(K)!, (c * count + i) * N);
        });
      }
    },
    *hypergradient(e, lambda, xi, out) {
      const l = loans.lend(() => toTensor(lambda));
      const h = yield* estimate(d, l, e, xi);
      out.set(yield* read(d.L.numbers([h])));
      d.L.release(h);
      loans.take(l);
    },
    dispose() {
      loans.takeAll();
      d.release();
      problem.dispose();
    },
  };
};
