import { estimators } from '../../core/estimators/index.ts';
import type { Choosing } from '../../facts/choosing.ts';
import { clamp, limits, type Range } from '../../scenario/limits.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { withEstimator, withQ } from '../../state/edits.ts';

/** Along what a chance is chosen: parts 0 … 1 of the way from the least shown to 1. */
export interface ChanceAxis {
  readonly range: Range;
  readonly part: (q: number) => number;
  readonly q: (part: number) => number;
  /** As a hand sets it. */
  readonly typed: (q: number) => number;
  /** What a key moves it by. */
  readonly unit: number;
  readonly ticks: readonly number[];
  readonly set: (scenario: Scenario, q: number) => Scenario;
}

/** Logarithmic: a coin may be rare. */
const ofCoin = ({ q: own, measured, best }: Choosing): ChanceAxis => {
  const shown = [own, ...measured.map(({ q }) => q), ...(best.q > 1e-4 ? [best.q] : [])];
  const low = Math.min(0.02, ...shown.map((q) => q / 1.5));
  return {
    range: limits.q,
    part: (q) => 1 - Math.log(q) / Math.log(low),
    q: (part) => low ** (1 - part),
    typed: (q) => clamp(Number(q.toPrecision(q < 0.1 ? 2 : 3)), limits.q),
    unit: 0.05 * own,
    ticks: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1].filter((q) => q >= low),
    set: withQ,
  };
};

/** What costs more than so many times ρ = 1 is not shown, unless it is set. */
const DEAR = 100;
const hundredths = (rho: number): number => Math.round(100 * rho) / 100;

/** Linear: the best ρ are near 1, and from some ρ down the mean square is beyond all others. */
const ofDepth = ({ who, q: own, measured, best, costs }: Choosing): ChanceAxis => {
  const range = estimators['randomised-truncation'].parameters.rho;
  let low = 0.95;
  while (low > 0.1 && costs[0]!(low) <= DEAR) low = hundredths(low - 0.01);
  const shown = Math.min(own, best.q, ...measured.map(({ q }) => q));
  low = Math.max(range.min, Math.min(low, hundredths(Math.floor(20 * shown - 1e-9) / 20)));
  const step = low >= 0.75 ? 5 : 10;
  return {
    range,
    part: (rho) => (rho - low) / (1 - low),
    q: (part) => low + (1 - low) * part,
    typed: (rho) => clamp(Math.round(1000 * rho) / 1000, range),
    unit: 0.01,
    ticks: Array.from({ length: 100 / step }, (_, i) => (step * (i + 1)) / 100).filter((rho) => rho >= low),
    set: (scenario, rho) => {
      const i = scenario.estimators.findIndex(({ slot }) => slot === who.slot);
      return withEstimator(scenario, i, { kind: 'randomised-truncation', rho });
    },
  };
};

export const chanceAxis = (found: Choosing): ChanceAxis => (found.chance === 'q' ? ofCoin : ofDepth)(found);
