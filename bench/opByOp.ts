import { derive } from '../src/core/derive.ts';
import type { Descent, Formula } from '../src/core/problem.ts';
import { evaluator } from '../src/tensor/tensorProblem.ts';
import { add, keep, mul, neg, sub, type Tensor, tensor1d, tidy } from '../src/tensor/tfjs.ts';

/** What a field asks of tensors that hold all of its λ: f, d and h of K steps. */
export interface OpByOp {
  /** Reads back f, d and h, one array for each component. */
  run(lambda: readonly Float32Array[], K: number, descent: Descent): Promise<Float32Array[]>;
  dispose(): void;
}

/** The field as tfjs computes it without fused kernels: each operation of g's and f's derivatives is a dispatch over all λ. */
export const opByOp = (formula: Formula): OpByOp => {
  const { graph, M, inputs, innerGradient, curvaturePull, outer, outerGradient } = derive(formula);
  const { w, l, a } = inputs;
  const constants = new Map();
  const on = (outputs: Parameters<typeof evaluator>[1], given: Parameters<typeof evaluator>[2]) =>
    evaluator(graph, outputs, given, constants);
  const slope = on(innerGradient, [...w, ...l]);
  const pull = on([...curvaturePull.w, ...curvaturePull.l], [...w, ...l, ...a]);
  const value = on([outer], [...w, ...l]);
  const turn = on([...outerGradient.w, ...outerGradient.l], [...w, ...l]);

  const field = (lambda: readonly Tensor[], K: number, { T, stepSize, w0 }: Descent): Tensor[] => {
    const size = lambda[0]!.size;
    const path: Tensor[][] = [Array.from({ length: M }, (_, m) => tensor1d(new Float32Array(size).fill(w0[m]!)))];
    for (let t = 1; t <= T; t++) {
      const before = path[t - 1]!;
      path.push(tidy(() => slope(...before, ...lambda).map((g, m) => sub(before[m]!, mul(g, stepSize)))));
    }
    const end = path[T]!;
    const gradient = turn(...end, ...lambda);
    let adjoint = gradient.slice(0, M);
    let h = gradient.slice(M);
    let truncated = h;
    for (let t = T; t >= 1; t--) {
      if (T - t === K) truncated = h;
      const pulled = tidy(() => pull(...path[t - 1]!, ...lambda, ...adjoint).map((x) => mul(neg(x), stepSize)));
      adjoint = adjoint.map((x, m) => add(x, pulled[m]!));
      h = h.map((x, j) => add(x, pulled[M + j]!));
    }
    return [...value(...end, ...lambda), ...h, ...(K === T ? h : truncated)];
  };

  return {
    async run(lambda, K, descent) {
      const found = tidy(() =>
        field(
          lambda.map((row) => tensor1d(row)),
          K,
          descent,
        ).map((x) => keep(x)),
      );
      const values = await Promise.all(found.map((x) => x.data<'float32'>()));
      for (const x of found) x.dispose();
      return values;
    },
    dispose: () => {
      for (const constant of constants.values()) constant.dispose();
    },
  };
};
