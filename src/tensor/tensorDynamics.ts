import type { Cotangent, Dynamics } from '../core/dynamics.ts';
import type { Descent, Vec } from '../core/problem.ts';
import { isShrinking, stepSizeOf } from '../core/stepSize.ts';
import { gradient, type TensorProblem } from './tensorProblem.ts';
import { components, createLoans, joined, readable, tensorSpace } from './tensorSpace.ts';
import { add, mul, sub, type Tensor, tensor1d, zeros } from './tfjs.ts';

export interface TensorDynamics extends Dynamics<Tensor, Tensor> {
  /** A vector of numbers, to be released like every other. */
  lend(v: ArrayLike<number>): Tensor;
  /** Takes back every vector that is still out: to be called after a run, however it ended. */
  release(): void;
}

/**
 * Gradient descent on the inner objective in float32, Ξ_t(w, λ) = w − γ_t(λ) ∇_w g(w, λ), whose products are gradients that
 * tfjs takes: (J_tᵀa, P_tᵀa) = ∇⟨Ξ_t, a⟩, and by symmetry of the Hessian
 * J_t ẇ + P_t λ̇ = ẇ − γ_t ∇_w⟨∇g, (ẇ, λ̇)⟩ − ⟨∇_λ γ_t, λ̇⟩ ∇_w g.   `makeDifferentiable` must have been called.
 */
export const tensorDynamics = (problem: TensorProblem, { T, stepSize, decay, w0 }: Descent): TensorDynamics => {
  const { M, N, inner, outer, init, step } = problem;
  const loans = createLoans();
  const start = Float32Array.from({ length: M }, (_, i) => w0[i] ?? 0);

  const rateAt = (t: number, l: readonly Tensor[]): Tensor =>
    step ? mul(step(...l)[0]!, stepSizeOf(1, decay, t)) : tensor1d([stepSizeOf(stepSize, decay, t)]);
  const slopeAt = (w: readonly Tensor[], l: readonly Tensor[]): Tensor[] => gradient((...x) => inner(...x, ...l), w);
  const stepped = (t: number, w: readonly Tensor[], l: readonly Tensor[]): Tensor[] => {
    const rate = rateAt(t, l);
    return slopeAt(w, l).map((s, i) => sub(w[i]!, mul(rate, s)));
  };
  const lend = (work: () => readonly Tensor[]): Tensor => loans.lend(() => joined(work()));
  const lendPair = (work: () => readonly Tensor[]): Cotangent<Tensor, Tensor> =>
    loans.lend(() => {
      const parts = work();
      return { w: joined(parts.slice(0, M)), l: joined(parts.slice(M)) };
    });

  return {
    steps: T,
    stationary: !isShrinking(decay),
    W: tensorSpace(M, loans),
    L: tensorSpace(N, loans),
    init: (l) => (init ? lend(() => init(...components(l))) : loans.lend(() => tensor1d(start))),
    initPull: (l, a) =>
      init
        ? lend(() => {
            const as = components(a);
            return gradient((...x) => [dot(init(...x), as)], components(l));
          })
        : loans.lend(() => zeros([N])),
    initPush: (l, dl) =>
      init
        ? lend(() => {
            const [at, along] = [components(l), components(dl)];
            return Array.from({ length: M }, (_, i) =>
              dot(
                gradient((...x) => [init(...x)[i]!], at),
                along,
              ),
            );
          })
        : loans.lend(() => zeros([M])),
    step: (t, w, l) => lend(() => stepped(t, components(w), components(l))),
    linearize: (t, w, l) => {
      const [ws, ls] = [() => components(w), () => components(l)];
      const along = (a: readonly Tensor[], w: readonly Tensor[], l: readonly Tensor[]) => [dot(stepped(t, w, l), a)];
      return {
        pull: (a) =>
          lendPair(() => {
            const as = components(a);
            return gradient((...x) => along(as, x.slice(0, M), x.slice(M)), [...ws(), ...ls()]);
          }),
        pullW: (a) =>
          lend(() => {
            const [as, at] = [components(a), ls()];
            return gradient((...x) => along(as, x, at), ws());
          }),
        push: (dw, dl) =>
          lend(() => {
            const [w, l, dws, dls] = [ws(), ls(), components(dw), components(dl)];
            const rate = rateAt(t, l);
            const turned = gradient((...x) => [dot(gradient(inner, [...x, ...l]), [...dws, ...dls])], w);
            const pushed = dws.map((x, i) => sub(x, mul(rate, turned[i]!)));
            if (!step) return pushed;
            const change = dot(
              gradient((...x) => [rateAt(t, x)], l),
              dls,
            );
            return slopeAt(w, l).map((s, i) => sub(pushed[i]!, mul(change, s)));
          }),
        release: () => {},
      };
    },
    slope: (t, w, l) =>
      lend(() => {
        const at = components(w);
        return gradient((...x) => [mul(rateAt(t, x), inner(...at, ...x)[0]!)], components(l)).map((s) => mul(s, -1));
      }),
    outer: (w, l) => readable(loans, () => outer(...components(w), ...components(l))[0]!),
    outerGradient: (w, l) => lendPair(() => gradient(outer, [...components(w), ...components(l)])),
    lend: (v) => loans.lend(() => toTensor(v)),
    release: loans.takeAll,
  };
};

/** ⟨a, b⟩ of components. */
const dot = (a: readonly Tensor[], b: readonly Tensor[]): Tensor =>
  a.map((x, i) => mul(x, b[i]!)).reduce((sum, x) => add(sum, x));

/** A vector as a tensor, in float32, and back; the tensor is its caller's. */
export const toTensor = (v: ArrayLike<number>): Tensor => tensor1d(Float32Array.from(v));
export const fromTensor = async (v: Tensor): Promise<Vec> => Float64Array.from(await v.data());
