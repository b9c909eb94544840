import type { Formula } from '../core/problem.ts';
import type { Frame, Pair, Scenario } from './scenario.ts';
import { alongAxes } from './slice.ts';
import { traitsOf } from './source.ts';

/** The domain of each component where nothing is said. */
export const usual = [-2, 2] as const;
const elsewhere: Frame = [...usual, ...usual];

/** Where g is checked by samples: the declared domains of λ and of w, or the usual ones. */
export const domainOf = ({ lambda, w, window, region }: Formula) => ({
  window: window ?? lambda.flatMap(() => usual),
  region: region ?? w.flatMap(() => usual),
});

/** The problem's own window along the components shown. */
const home = (problem: Scenario['problem'], axes: Pair): readonly number[] => {
  const { window, N } = traitsOf(problem);
  if (!window) return elsewhere;
  return N > 2 ? axes.flatMap((k) => window.slice(2 * k, 2 * k + 2)) : window;
};

/** Share of the frame that stays free beyond λ₁. */
const margins = 0.08;

const holding = (low: number, high: number, l: number): readonly [number, number] => {
  const room = margins * (Math.max(high, l) - Math.min(low, l));
  return [l - room < low ? l - room : low, l + room > high ? l + room : high];
};

/**
 * The frame shown: the scenario's, or the problem's own, widened to hold λ₁. With one outer variable only its first two
 * numbers count, so the others are made too small to matter.
 */
export const frameOf = ({ frame, problem, lambda, slice }: Scenario): Frame => {
  const [a, b, c = -1, d = 1] = home(problem, slice.outer);
  const [x, y = 0] = (lambda.length > 2 ? alongAxes(lambda, slice.outer) : lambda) as readonly [number, number?];
  const [x0, x1] = frame ?? holding(a!, b!, x);
  if (lambda.length === 1) return [x0, x1, -1e-3 * (x1 - x0), 1e-3 * (x1 - x0)];
  return frame ?? [x0, x1, ...holding(c, d, y)];
};
