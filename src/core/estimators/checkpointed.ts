import { counts, type Descriptor } from './descriptor.ts';

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
