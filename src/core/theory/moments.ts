import type { Estimator } from '../estimators/choice.ts';
import { finish, hypergradients } from '../hypergradients.ts';
import type { Descent, Problem, Vec } from '../problem.ts';
import type { Moments } from './optimalQ.ts';

/** 𝔻² = Σ p_i ‖h_i − d_i‖² and 𝕍² = Σ p_i ‖d_i‖² at a λ, over the tasks of a problem, for the base h that a coin corrects. */
export const momentsOf = (
  problem: Problem,
  descent: Descent,
  base: Estimator = { kind: 'first-order' },
): ((lambda: Vec) => Moments) => {
  const tasks = (problem.each ?? [problem]).map((task) =>
    hypergradients(task, { descent, estimators: [base], truth: 'steps' }, 1),
  );
  const shares = problem.shares ?? [1];
  const h = new Float64Array(problem.N);
  return (lambda) => {
    let [D2, V2] = [0, 0];
    tasks.forEach((task, i) => {
      finish(task.at(lambda, 1));
      task.read(0, 0, h);
      for (let k = 0; k < h.length; k++) {
        const d = task.exact[k]!;
        D2 += shares[i]! * (h[k]! - d) ** 2;
        V2 += shares[i]! * d ** 2;
      }
    });
    return { D2, V2 };
  };
};

/** Moments of a random depth: ‖h_k − d‖² of the h_k that keep the init term, k = 0 … T − 1, whose first is 𝔻². */
export interface DepthMoments extends Moments {
  readonly biases: Float64Array;
}

/** They are means over the tasks of a problem. */
export const depthMomentsOf = (problem: Problem, descent: Descent): ((lambda: Vec) => DepthMoments) => {
  const every = { kind: 'randomised-truncation', rho: 1 } as const;
  const tasks = (problem.each ?? [problem]).map((task) =>
    hypergradients(task, { descent, estimators: [every], truth: 'steps' }, 1),
  );
  const shares = problem.shares ?? [1];
  const h = new Float64Array(problem.N);
  return (lambda) => {
    const biases = new Float64Array(descent.T);
    let V2 = 0;
    for (const [i, task] of tasks.entries()) {
      finish(task.at(lambda, 1));
      for (let j = 0; j < h.length; j++) V2 += shares[i]! * task.exact[j]! ** 2;
      for (let k = 0; k < descent.T; k++) {
        task.read(0, 0, h, 0, k);
        for (let j = 0; j < h.length; j++) biases[k] = biases[k]! + shares[i]! * (h[j]! - task.exact[j]!) ** 2;
      }
    }
    return { D2: biases[0]!, V2, biases };
  };
};

/** How finely an interval is looked through for a supremum. */
const GRID = 20_000;

/** The largest value near a grid's best point, by golden section between its neighbours. */
const refined = (f: (x: number) => number, best: number, step: number, from: number, to: number): number => {
  let largest = f(best);
  let [low, high] = [Math.max(from, best - step), Math.min(to, best + step)];
  const golden = (Math.sqrt(5) - 1) / 2;
  while (high - low > 1e-9 * (1 + Math.abs(best))) {
    const [x, y] = [high - golden * (high - low), low + golden * (high - low)];
    const [fx, fy] = [f(x), f(y)];
    largest = Math.max(largest, fx, fy);
    if (fx > fy) high = y;
    else low = x;
  }
  return largest;
};

/** The suprema of 𝔻² and 𝕍² over an interval of one λ, each at its own place (U (14), (16)): on a grid of `points`, then refined. */
export const supremaOf = (at: (lambda: Vec) => Moments, from: number, to: number, points = GRID): Moments => {
  const lambda = new Float64Array(1);
  const moments = (x: number): Moments => {
    lambda[0] = x;
    return at(lambda);
  };
  const step = (to - from) / points;
  const best = { D2: from, V2: from };
  const most = { ...moments(from) };
  for (let i = 1; i <= points; i++) {
    const x = from + i * step;
    const here = moments(x);
    for (const key of ['D2', 'V2'] as const) if (here[key] > most[key]) [best[key], most[key]] = [x, here[key]];
  }
  const near = (key: keyof Moments) => refined((x) => moments(x)[key], best[key], step, from, to);
  return { D2: near('D2'), V2: near('V2') };
};

/** The same of a random depth: 𝕍² and every ‖h_k − d‖² on a grid, then on finer ones around the places of the largest. */
export const depthSupremaOf = (
  at: (lambda: Vec) => DepthMoments,
  from: number,
  to: number,
  points: number,
): DepthMoments => {
  const most: number[] = [];
  const best: number[] = [];
  const look = (x: number): void => {
    const { V2, biases } = at(Float64Array.of(x));
    [V2, ...biases].forEach((value, k) => {
      if (value > (most[k] ?? Number.NEGATIVE_INFINITY)) [most[k], best[k]] = [value, x];
    });
  };
  let step = (to - from) / points;
  for (let i = 0; i <= points; i++) look(from + i * step);
  for (let level = 0; level < 4; level++) {
    step /= 10;
    for (const x of new Set(best)) for (let i = -10; i <= 10; i++) look(Math.min(to, Math.max(from, x + i * step)));
  }
  const [V2, ...biases] = most;
  return { D2: biases[0]!, V2: V2!, biases: Float64Array.from(biases) };
};
