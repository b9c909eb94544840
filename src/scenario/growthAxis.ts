import type { Scenario } from './scenario.ts';

/** What the cost view shows growth along; null where it shows none. */
export const axisOf = ({ costs }: Pick<Scenario, 'costs'>): 'T' | 'K' | null =>
  costs === 'T' || costs === 'K' ? costs : null;
