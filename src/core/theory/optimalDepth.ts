import { meanWay } from '../estimators/chances.ts';
import { drawnBy } from '../estimators/choice.ts';
import type { RandomDepth } from '../estimators/randomDepth.ts';
import type { Price } from './optimalQ.ts';

/** What a choice of ρ rests on at a λ: ‖h_k − d‖² for k = 0 … T − 1, and 𝕍² of ‖d‖², means over tasks. */
export interface Biases {
  readonly biases: Float64Array;
  readonly V2: number;
}

const drawnWith = (rho: number, T: number): RandomDepth => drawnBy({ kind: 'randomised-truncation', rho }, T)!;

/** E‖G‖² − 𝕍² = Σ_k (1/P(N ≥ k) − 1/P(N ≥ k − 1)) ‖h_{k−1} − d‖²: what a random depth adds to the mean square of a step. */
export const addedByDepth = (rho: number, { biases }: Biases): number => {
  const { depths, reaches } = drawnWith(rho, biases.length);
  let sum = 0;
  for (let i = 0; i + 1 < depths.length; i++) {
    const by = 1 / reaches[i + 1]! - 1 / reaches[i]!;
    if (by > 0) sum += by * biases[depths[i]!]!;
  }
  return sum;
};

/** E N/T: of the calls that a whole pass takes more than none, the share that is taken on average. */
export const meanDepth = (rho: number, T: number): number => meanWay(drawnWith(rho, T));

/** (19) with the mean square and the calls of a random depth, relative to ρ = 1; ε as there. */
export const costOfDepth = (rho: number, at: Biases, { Cdet, Crnd, epsilon }: Price): number => {
  const square = 1 + (rho === 1 ? 0 : addedByDepth(rho, at) / at.V2);
  const calls = (Cdet + Crnd * meanDepth(rho, at.biases.length)) / (Cdet + Crnd);
  return square ** (2 / (1 - 2 * epsilon)) * calls;
};

const LEAST = 0.01;
const GRID = 200;

/** The ρ of [0.01, 1] that costs least: on a grid, then by golden section between its neighbours; 1 where none costs less. */
export const optimalRho = (at: Biases, price: Price): { readonly q: number; readonly interior: boolean } => {
  const cost = (rho: number): number => costOfDepth(rho, at, price);
  let best = 1;
  let least = 1;
  const look = (rho: number): number => {
    const here = cost(rho);
    if (here < least) [best, least] = [rho, here];
    return here;
  };
  const step = (1 - LEAST) / GRID;
  for (let i = 0; i < GRID; i++) look(LEAST + i * step);
  if (best === 1) return { q: 1, interior: false };
  let [low, high] = [Math.max(LEAST, best - step), Math.min(1, best + step)];
  const golden = (Math.sqrt(5) - 1) / 2;
  while (high - low > 1e-9) {
    const [x, y] = [high - golden * (high - low), low + golden * (high - low)];
    if (look(x) < look(y)) high = y;
    else low = x;
  }
  return { q: best, interior: true };
};
