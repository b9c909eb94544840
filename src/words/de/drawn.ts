import { drawOf, type Estimator } from '../../core/estimators/choice.ts';

/** The least that a random estimator draws. */
const least = { coin: 'ξ\u00A0=\u00A00', depth: 'N\u00A0=\u00A00' } as const;

export const leastDraw = (e: Estimator): string => least[drawOf(e) ?? 'coin'];
