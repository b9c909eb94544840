import type { Dynamics, Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import { advance, outerGradient, reversePass, withInitTerm } from './passes.ts';

/** Distance between checkpoints, ⌈√T⌉. */
export const checkpointSpacing = (T: number): number => Math.ceil(Math.sqrt(T));

export interface Checkpointed {
  readonly kind: 'checkpointed';
}

export const aboutCheckpointed: Descriptor<Checkpointed> = {
  kind: 'checkpointed',
  code: () => 'Checkpointed',
  parameters: {},
  exact: true,
  keeps: false,
  used: (_, T) => T,
  reading: () => 'd',
  predicted: (_, T) => {
    const s = checkpointSpacing(T);
    const n = Math.ceil(T / s);
    return counts(2 * T - n, T, Math.max(T - (n - 1) * (s - 1), n > 1 ? n + s - 2 : 0));
  },
  stores: (_, T) => {
    const s = checkpointSpacing(T);
    return (t) => t % s === 0;
  },
  // The segment of the last product was computed again; what is left of it is held, its checkpoint among it.
  again: (T, taken) => {
    const s = checkpointSpacing(T);
    const segment = Math.floor((T - taken) / s);
    return { innerGradients: T - segment * s - (Math.ceil(T / s) - segment), from: segment * s };
  },
  paper: 'U',
};

/**
 * Reverse mode that keeps w_0, w_s, w_2s, … with s = ⌈√T⌉ and computes each segment's interior states again. Exact, bit
 * for bit the result of `reverse`. T + (T − n) g + 1 o + T h with n = ⌈T/s⌉; memory at most n + s − 1 ≈ 2√T, since a
 * checkpoint is freed with its segment.
 */
export function* checkpointed<W, L>(d: Dynamics<W, L>, l: L): Walk<L> {
  const T = d.steps;
  const s = checkpointSpacing(T);
  const checkpoints: W[] = [];
  const end = yield* advance(d, l, d.init(l), 0, T, (t, w) => t % s === 0 && checkpoints.push(d.W.retain(w)) > 0);
  let at = outerGradient(d, l, end);
  for (let last = T; checkpoints.length > 0; ) {
    const first = (checkpoints.length - 1) * s;
    const segment = [checkpoints.pop() as W];
    for (let t = first + 1; t < last; t++) {
      segment.push(d.W.retain(d.step(t, segment.at(-1) as W, l)));
      yield;
    }
    at = yield* reversePass(d, last, segment, l, at);
    last = first;
  }
  return withInitTerm(d, l, at);
}
