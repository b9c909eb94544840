import { problems } from '../core/problems/index.ts';
import type { Frame, Scenario } from './scenario.ts';

/** Room left between λ₁ and the frame that was widened for it, in parts of the frame. */
const margin = 0.08;

const widened = (low: number, high: number, x: number): [number, number] => {
  const room = margin * (high - low);
  if (x < low) return [x - margin * (high - x) - room, high];
  if (x > high) return [low, x + margin * (x - low) + room];
  return [low, high];
};

/** The window of λ that is shown: the scenario's, else the problem's own, widened to hold λ₁. For N = 1 only x matters. */
export const frameOf = ({ problem, frame, lambda }: Scenario): Frame => {
  if (frame) return frame;
  const [x = 0, y = 0] = lambda;
  const own =
    typeof problem === 'string' ? problems[problem].window : lambda.flatMap((centre) => [centre - 2, centre + 2]);
  const [x0 = x - 2, x1 = x + 2, y0 = 0, y1 = 1] = own;
  return [...widened(x0, x1, x), ...(lambda.length > 1 ? widened(y0, y1, y) : ([y0, y1] as [number, number]))];
};
