import { exactly } from '../exact.ts';

/** What every setting says. */
export const settingWords = {
  /** What stands beside the symbols. */
  names: {
    K: 'steps kept',
    T: 'training steps',
    stepSize: 'step size',
    q: 'chance of heads',
    firstUpdateNorm: 'length of the first move',
    outerStepSize: 'outer step size',
    iterations: 'moves',
    lambda: 'start of λ',
    w0: 'start of w',
  },

  resetOne: (label: string) => `Reset ${label}`,

  notANumber: (label: string, integer: boolean, offer: string | null) =>
    `${label} must be ${integer ? 'a whole number' : 'a number'}${offer === null ? '' : `: write ${offer}`}.`,
  outOfRange: (label: string, min: number | undefined, max: number | undefined) =>
    min !== undefined && max !== undefined
      ? `${label} must be from ${exactly(min)} to ${exactly(max)}.`
      : min !== undefined
        ? `${label} must be at least ${exactly(min)}.`
        : `${label} must be at most ${exactly(max!)}.`,
} as const;
