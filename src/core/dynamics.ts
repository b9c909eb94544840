import type { Vec } from './problem.ts';
import type { OnDevice, Scalar, Space } from './space.ts';

/**
 * An inner optimiser as a dynamical system with an outer objective at its end:
 * w_t = Ξ_t(w_{t−1}, λ) for t = 1 … T, from w_0 = Ξ_0(λ); f(w_T, λ).   S (4), U (2–3), G (1).
 * W may hold several parts, (w, velocity); λ may hold the step size. J_t = ∂_w Ξ_t and P_t = ∂_λ Ξ_t at (w_{t−1}, λ).
 */
export interface Dynamics<W, L> {
  /** T. */
  readonly steps: number;
  /** Ξ_t = Φ for all t: what implicit methods need. */
  readonly stationary: boolean;
  readonly W: Space<W>;
  readonly L: Space<L>;
  /** How many components of its state, the first ones, are w; absent: all. */
  readonly components?: number;
  /** Ξ_0(λ), P_0ᵀ a and P_0 λ̇. */
  init(l: L): W;
  initPull(l: L, a: W): L;
  initPush(l: L, dl: L): W;
  /** Ξ_t(w, λ). */
  step(t: number, w: W, l: L): W;
  /** Ξ_to ∘ … ∘ Ξ_{from+1}, to > from, where that is quicker at once than step by step; nothing between is handed out. */
  stride?(from: number, to: number, w: W, l: L): W;
  /** What several products at (w_{t−1}, λ) share. */
  linearize(t: number, w: W, l: L): Linear<W, L>;
  /** The map w − α∇_w g at the state w where the inner method is another: what needs a symmetric Jacobian linearizes this. */
  descentMap?(w: W, l: L): Linear<W, L>;
  /** Of a step that is made of an inner objective, −γ_t ∇_λ g at w (with −g ∇_λ γ_t where γ is learned): its derivative in w along a is P_tᵀ a. */
  slope?(t: number, w: W, l: L): L;
  outer(w: W, l: L): Scalar;
  outerGradient(w: W, l: L): Cotangent<W, L>;
}

export interface Linear<W, L> {
  /** (J_tᵀ a, P_tᵀ a): one bundle, as U bills it. */
  pull(a: W): Cotangent<W, L>;
  /** J_tᵀ a alone. */
  pullW(a: W): W;
  /** J_t ẇ + P_t λ̇. */
  push(dw: W, dl: L): W;
  /** J_tᵀ and P_tᵀ as matrices, row-major, where they are had without products. */
  matrices?(A: Vec, B: Vec): void;
  release(): void;
}

export interface Cotangent<W, L> {
  readonly w: W;
  readonly l: L;
}

/** A computation that suspends at every inner step, so that it can be stopped, and when it needs numbers read. */
export type Walk<R> = Generator<Pause, R, unknown>;
export type Pause = OnDevice<unknown> | undefined;

/** The numbers behind what may be on a device, inside a walk: `yield* read(d.W.dot(a, b))`. */
export function read(given: Vec | OnDevice<Vec>): Walk<Vec>;
export function read(given: Scalar): Walk<number>;
export function* read(given: Scalar | Vec | OnDevice<Vec>): Walk<number | Vec> {
  return typeof given === 'object' && 'read' in given ? ((yield given) as number | Vec) : given;
}

/** Runs a walk at once. Throws if it waits for a device. */
export const drain = <R>(walk: Walk<R>): R => {
  for (;;) {
    const next = walk.next();
    if (next.done) return next.value;
    if (next.value) throw new Error('this walk reads numbers from a device: use drive, not drain');
  }
};

const BREATH = 20;

/** Runs a walk, awaits the numbers that it reads, lets other work run about every 20 ms, and throws the signal's reason on abort. */
export const drive = async <R>(
  walk: Walk<R>,
  signal?: AbortSignal,
  now: () => number = () => performance.now(),
): Promise<R> => {
  let answer: unknown;
  let breathed = now();
  for (;;) {
    signal?.throwIfAborted();
    const next = walk.next(answer);
    if (next.done) return next.value;
    answer = next.value && (await next.value.read());
    if (now() - breathed > BREATH) {
      await new Promise((resume) => setTimeout(resume));
      breathed = now();
    }
  }
};
