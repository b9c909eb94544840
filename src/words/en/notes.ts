import { isShrinking, stepSizesOf } from '../../core/stepSize.ts';
import type { Decay } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';

/** What a control says below itself where its number leaves an assumption. */

export const kAboveT = (K: number, T: number): string =>
  `K = ${exactly(K)} is more than the T = ${exactly(T)} steps; computed with K = ${exactly(T)}.`;

const short = (x: number): string => exactly(Number(x.toPrecision(3)));

interface Note {
  readonly status: 'ok' | 'warn' | 'bad';
  readonly note: string | undefined;
}

/**
 * γ above 1/β, where bound S (10) needs γ ≤ 1/β and convergence γ < 2/β. A step that shrinks has no bound, and moves w
 * away only while γ_t > 2/β.
 */
export const stepSizeNote = (stepSize: number, beta: number | null, decay: Decay, T: number): Note => {
  const product = beta === null ? 0 : stepSize * beta;
  if (isShrinking(decay)) {
    const away = stepSizesOf(product, { decay, T }).filter((x) => x > 2).length;
    if (away === 0) return { status: 'ok', note: undefined };
    return away === T
      ? { status: 'bad', note: 'γ is above 2/β at every step: the inner descent diverges.' }
      : {
          status: 'warn',
          note: `γ is above 2/β at the first ${away === 1 ? 'step' : `${exactly(away)} steps`}: w moves away there.`,
        };
  }
  if (product > 2) return { status: 'bad', note: `γβ = ${short(product)} is above 2: the inner descent diverges.` };
  if (product === 2) return { status: 'bad', note: 'γβ = 2: the inner descent no longer converges.' };
  if (beta === null || product <= 1) return { status: 'ok', note: undefined };
  const limit = short(1 / beta);
  return { status: 'warn', note: `γ = ${short(stepSize)} is above 1/β = ${limit}: bound S (10) needs γ ≤ 1/β.` };
};
