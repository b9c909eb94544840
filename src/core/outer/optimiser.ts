import { type CommonStep, type Schedule, stepSizeAt } from './schedule.ts';

/** Moves the λ_τ that stands at `offset` of `points` to λ_{τ+1}, from h(λ_τ) and η_1; τ = 1, 2, … in order. */
export type Update = (points: Float64Array, offset: number, h: Float64Array, first: number, tau: number) => void;

/** One run's update, on a log axis of those λ_k that stay positive; what its rule remembers from one τ to the next, m and v for Adam, stands in `memory`. */
export const updateOf = (
  { schedule }: Schedule,
  N: number,
  memory: Float64Array = new Float64Array(2 * N),
  positive: readonly number[] = [],
): Update => {
  const move = schedule === 'adam' ? adam(memory.subarray(0, N), memory.subarray(N)) : descent(schedule);
  return positive.length === 0 ? move : onLogAxis(move, N, positive);
};

/** The same move of log λ_k for components that stay positive, where ∂F/∂log λ_k = λ_k ∂F/∂λ_k. */
const onLogAxis = (move: Update, N: number, positive: readonly number[]): Update => {
  const scaled = new Float64Array(N);
  return (points, offset, h, first, tau) => {
    scaled.set(h);
    for (const k of positive) {
      scaled[k] = h[k]! * points[offset + k]!;
      points[offset + k] = Math.log(points[offset + k]!);
    }
    move(points, offset, scaled, first, tau);
    for (const k of positive) points[offset + k] = Math.exp(points[offset + k]!);
  };
};

/** What a gradient is multiplied by to be that by log λ_k where λ_k stays positive. */
export const weighted = (h: Float64Array, points: Float64Array, offset: number, positive: readonly number[]): void => {
  for (const k of positive) h[k] = h[k]! * points[offset + k]!;
};

/** λ_{τ+1} = λ_τ − η_τ h(λ_τ). */
const descent =
  (schedule: CommonStep): Update =>
  (points, offset, h, first, tau) => {
    const stepSize = stepSizeAt(schedule, first, tau);
    for (let k = 0; k < h.length; k++) points[offset + k] = points[offset + k]! - stepSize * h[k]!;
  };

export const β1 = 0.9;
export const β2 = 0.999;
export const ε = 1e-8;

/**
 * Adam (Kingma and Ba 2015), componentwise: m_τ = β₁ m_{τ−1} + (1 − β₁) h, v_τ = β₂ v_{τ−1} + (1 − β₂) h², m_0 = v_0 = 0;
 * λ_{τ+1} = λ_τ − η m̂/(√v̂ + ε) with m̂ = m_τ/(1 − β₁^τ), v̂ = v_τ/(1 − β₂^τ). NaN where h² leaves float64: an infinite v
 * would pretend a standstill.
 */
const adam =
  (m: Float64Array, v: Float64Array): Update =>
  (points, offset, h, stepSize, tau) => {
    const start1 = 1 - β1 ** tau;
    const start2 = 1 - β2 ** tau;
    for (let k = 0; k < h.length; k++) {
      m[k] = β1 * m[k]! + (1 - β1) * h[k]!;
      v[k] = β2 * v[k]! + (1 - β2) * h[k]! ** 2;
      const step = (stepSize * (m[k]! / start1)) / (Math.sqrt(v[k]! / start2) + ε);
      points[offset + k] = v[k]! < Number.POSITIVE_INFINITY ? points[offset + k]! - step : Number.NaN;
    }
  };
