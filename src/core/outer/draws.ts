import type { Walk } from '../dynamics.ts';
import { spreads } from '../estimators/chances.ts';
import { drawnBy, type Estimator } from '../estimators/choice.ts';
import type { AdaptiveUfom } from '../estimators/index.ts';
import type { Source } from '../hypergradients.ts';
import { bits, coinOf, outcomeOf } from '../random.ts';
import { normAt } from '../space.ts';
import { optimalQ, priceOf } from '../theory/optimalQ.ts';

/** How many numbers the draws of a run remember. */
export const REMEMBERED = 3;

/** What one run draws, update by update. */
export interface Draws {
  /** Of the last draw: which outcome, ξ of a coin, and the q that a coin was tossed with. */
  readonly last: { outcome: number; q: number };
  /** The q that the next coin is tossed with, where that follows the run; 1 elsewhere. */
  readonly q: () => number;
  /** Draws for update τ of the run; 0 where nothing is drawn. */
  readonly toss: (tau: number) => number;
  /** Writes h of the run's estimator, the e-th of the source, by the last draw; undefined where that is done at once. */
  readonly take: (source: Source, point: number, h: Float64Array) => Walk<void> | undefined;
  /** Both. */
  readonly draw: (source: Source, point: number, tau: number, h: Float64Array) => Walk<void> | undefined;
}

/** The draws of one run: what it draws at τ is a function of (seed, run, τ). What an adaptive q has learned stands in `memory`. */
export const drawsOf = (
  estimator: Estimator,
  e: number,
  {
    seed,
    run,
    T,
    memory,
  }: { readonly seed: number; readonly run: number; readonly T: number; readonly memory: Float64Array },
): Draws => {
  const last: Draws['last'] = { outcome: 0, q: 1 };
  const adaptive = estimator.kind === 'adaptive-ufom' ? adaptation(estimator, T, memory) : null;
  const start = bits.start(seed, run);
  const reaches = drawnBy(estimator, T)?.reaches;
  const toss = (tau: number): number => {
    if (!reaches) return 0;
    const word = bits.from(start, tau);
    if (adaptive) last.q = adaptive.q();
    last.outcome = adaptive ? coinOf(word, last.q) : outcomeOf(word, reaches);
    return last.outcome;
  };
  const take: Draws['take'] = (source, point, h) => {
    if (!adaptive) return source.draw(e, point, last.outcome, h);
    source.read(e, point, h);
    if (last.outcome === 1) adaptive.correct(h, source.exact, point * h.length, last.q);
    return undefined;
  };
  return {
    last,
    q: () => adaptive?.q() ?? 1,
    toss,
    take,
    draw(source, point, tau, h) {
      toss(tau);
      return take(source, point, h);
    },
  };
};

/**
 * U (22)–(24): q = max(q*(s D²/(1 − βⁿ), V²/(1 − βⁿ)), q_min) with the running means D² of the bias and V² of the gradient over
 * the n heads so far, and q_min before the first. `memory` holds D², V² and n.
 */
const adaptation = ({ q: least, beta, scale, measures }: AdaptiveUfom, T: number, memory: Float64Array) => {
  const price = priceOf(T);
  return {
    q(): number {
      const [D2, V2, n] = memory as unknown as readonly [number, number, number];
      if (n === 0) return least;
      const share = 1 - beta ** n;
      return Math.max(least, optimalQ({ D2: (scale * D2) / share, V2: V2 / share }, price).q);
    },
    /** h ← h + (d − h)/q, from which the means learn. */
    correct(h: Float64Array, exact: Float64Array, offset: number, q: number): void {
      let [bias, gradient] = [0, 0];
      for (let k = 0; k < h.length; k++) {
        const d = exact[offset + k]!;
        bias += (h[k]! - d) ** 2;
        gradient += d ** 2;
        h[k] = h[k]! + (d - h[k]!) / q;
      }
      if (measures === 'toss') bias *= (1 / q - 1) ** 2;
      memory[0] = beta * memory[0]! + (1 - beta) * bias;
      memory[1] = beta * memory[1]! + (1 - beta) * gradient;
      memory[2] = memory[2]! + 1;
    },
  };
};

/**
 * √E‖G‖² of the first update at a point, over what the estimator draws and over the task, so that neither decides η₀; ‖h‖ where
 * nothing is drawn. `sources`: of the tasks, with their shares; `weigh`: what λ is moved along is another gradient.
 */
export const firstNorm = (
  estimator: Estimator,
  e: number,
  T: number,
  sources: readonly Source[],
  shares: readonly number[],
  point: number,
  N: number,
  weigh: (h: Float64Array) => void = () => {},
): number => {
  const h = new Float64Array(N);
  const drawn = drawnBy(estimator, T);
  const spread = drawn && spreads(drawn);
  const norms = sources.map((source, i) => {
    const read = (depth: number): void => {
      source.read(e, point, h, 0, depth);
      weigh(h);
    };
    if (!spread) {
      read(0);
      return Math.sqrt(shares[i]!) * normAt(h, 0, N);
    }
    const exact = source.exact.slice(point * N, point * N + N);
    weigh(exact);
    const parts = spread.map((by, depth) => {
      read(depth);
      for (let k = 0; k < N; k++) h[k] = h[k]! - exact[k]!;
      return by * normAt(h, 0, N);
    });
    return Math.sqrt(shares[i]!) * Math.hypot(normAt(exact, 0, N), ...parts);
  });
  return norms.length === 1 ? norms[0]! : Math.hypot(...norms);
};
