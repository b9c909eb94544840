import { innerFrame } from '../core/innerFrame.ts';
import type { Unrolled } from '../core/unroll.ts';
import type { Frame, Pair } from '../scenario/scenario.ts';
import { alongAxes, rowsAlong } from '../scenario/slice.ts';
import { node } from './node.ts';
import type { Plan } from './plan.ts';
import type { InnerLevels } from './result.ts';

/** To a side, and under a hand where each takes a product with the data. */
const NODES = { fine: 64, coarse: 32 };
/** The grid's side in longer sides of the path's window, which a view widens to its own shape and keeps while w₀ is held. */
const REACH = 2.5;

const reachOf = ([x0, x1, y0, y1]: Frame): Frame => {
  const half = (REACH * Math.max(x1 - x0, y1 - y0)) / 2;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [x - half, x + half, y - half, y + half];
};

const alongInner = ({ path, solution, divergence, contribution }: Unrolled, axes: Pair) => ({
  path: rowsAlong(path, path.length / (contribution.length + 1), axes),
  solution: solution && alongAxes(solution, axes),
  divergence,
});

/**
 * g(·, λ) around the unrolled path; null where there is no plane of w. Of more than two components those that are not
 * shown are the solution's, or w_T's where there is none.
 */
export const innerLevels = ({ problem, scenario }: Plan, unrolled: Unrolled, coarse = false): InnerLevels | null => {
  const { M } = problem;
  const nodes = coarse ? NODES.coarse : NODES.fine;
  if (M < 2) return null;
  const [across, up] = M > 2 ? scenario.slice.inner : [0, 1];
  const frame = reachOf(innerFrame(M > 2 ? alongInner(unrolled, scenario.slice.inner) : unrolled));
  const [x0, x1, y0, y1] = frame;
  const lambda = Float64Array.from(unrolled.lambda);
  const values = new Float64Array(nodes * nodes);
  const w = Float64Array.from(unrolled.solution ?? unrolled.path.subarray(unrolled.path.length - M));
  let low = unrolled.solution ? problem.inner(Float64Array.from(unrolled.solution), lambda) : Number.POSITIVE_INFINITY;
  for (let r = 0, k = 0; r < nodes; r++) {
    const y = node(y0, y1, nodes, r);
    for (let c = 0; c < nodes; c++, k++) {
      w[across] = node(x0, x1, nodes, c);
      w[up] = y;
      const g = problem.inner(w, lambda);
      values[k] = g;
      if (g < low) low = g;
    }
  }
  return { frame, columns: nodes, rows: nodes, values, low };
};
