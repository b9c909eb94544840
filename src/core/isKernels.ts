import type { Descent } from './problem.ts';

/** Whether the fused kernel computes what is asked: gradient descent with a step that is a setting or the problem's own. */
export const isKernels = ({ method, optimal }: Pick<Descent, 'method' | 'optimal'>): boolean =>
  (method ?? 'gradient-descent') === 'gradient-descent' && !optimal;
