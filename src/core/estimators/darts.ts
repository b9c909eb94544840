import { type Dynamics, read, type Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import { type NumberParameter, step } from './parameters.ts';
import { forwardPass, outerGradient } from './passes.ts';

export interface Darts {
  readonly kind: 'darts';
  /** ε‖v‖. */
  readonly step: number;
}

const reach: NumberParameter = { ...step, initially: 0.01 };

export const aboutDarts: Descriptor<Darts> = {
  kind: 'darts',
  code: (e) => `DARTS ${e.step}`,
  parameters: { step: reach },
  exact: false,
  keeps: true,
  used: () => 1,
  needsObjective: true,
  reading: null,
  predicted: (_, T) => counts(T + 2, 0, 1),
  stores: (_, T) => (s) => s === T - 1,
  again: (T) => ({ innerGradients: 2, from: T }),
  paper: null,
};

/**
 * DARTS, Liu, Simonyan & Yang 2019 (7)–(8): with v = ∇_w f(w_T), w± = w_{T−1} ± ε v and ε = 0.01/‖v‖,
 * h = ∇_λ f − γ_T (∇_λ g(w⁺) − ∇_λ g(w⁻))/2ε; v = 0: h = ∇_λ f. As in (8) the difference is taken at w_{T−1}, from where the one
 * step leads to w_T: h is that of truncation with K = 1 but for O(ε²). (T + 2) g + 1 o; memory 1.
 */
export function* darts<W, L>(d: Dynamics<W, L>, l: L, { step }: Omit<Darts, 'kind'>): Walk<L> {
  if (!d.slope) throw new Error('a map that is made of no objective has no ∇_λ g');
  const { kept, end } = yield* forwardPass(d, l, d.steps - 1);
  const before = kept[0] as W;
  const { w: v, l: direct } = outerGradient(d, l, end);
  const size = Math.sqrt(yield* read(d.W.dot(v, v)));
  let h = direct;
  if (size !== 0)
    for (const by of [step, -step]) {
      const beside = d.W.axpy(by / size, v, before);
      const slope = d.slope(d.steps, beside, l);
      const next = d.L.axpy(size / (2 * by), slope, h);
      d.W.release(beside);
      for (const one of [slope, h]) d.L.release(one);
      h = next;
    }
  d.W.release(before);
  d.W.release(v);
  return h;
}
