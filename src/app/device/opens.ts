import { createChoice } from './choice.ts';

/** What a bare address opens on this device: the first screen, or the explorer for who chose it last. */
export const opens = createChoice<'start' | 'explore'>('unrolled:opens', ['start', 'explore']);
