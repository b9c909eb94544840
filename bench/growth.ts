import { costs } from '../src/core/costs.ts';
import { drain } from '../src/core/dynamics.ts';
import type { Estimator } from '../src/core/estimators/choice.ts';
import { allocateSweep } from '../src/core/problem.ts';
import { builtIn } from '../src/core/problems/built-in.ts';
import { grid, median } from './report.ts';

export interface Growth {
  readonly T: number;
  /** Microseconds per λ of the fused kernel. */
  readonly time: number;
  /** States stored at the peak, counted on a run, by estimator. */
  readonly states: Readonly<Record<string, number>>;
}

const estimators: Readonly<Record<string, Estimator>> = {
  reverse: { kind: 'reverse' },
  checkpointed: { kind: 'checkpointed' },
  'K = 25': { kind: 'truncated', K: 25, initTerm: 'drop' },
  forward: { kind: 'forward' },
  recompute: { kind: 'recompute' },
  'first-order': { kind: 'first-order' },
};

/** How time and memory grow with T: time in proportion; states T, about 2√T, K, N, none and none. */
export const growth = async (): Promise<readonly Growth[]> => {
  const toy = builtIn('shaban-toy');
  const count = 512;
  const lambda = Float64Array.from({ length: 2 * count }, (_, i) => Math.sin(i));
  const sweep = allocateSweep(toy, count, 1);
  const rows: Growth[] = [];
  for (const T of [100, 200, 400, 800, 1600]) {
    const cuts = Int32Array.of(T);
    const descent = { T, stepSize: 0.1, w0: [2, 2] };
    const time = await median(31, () => toy.sweep({ count, lambda, cuts }, descent, sweep));
    const counted = drain(costs(Object.values(estimators), T, toy.N));
    const states = Object.fromEntries(
      Object.keys(estimators).map((name, i) => [name, counted[i]!.counted.statesPeak] as const),
    );
    rows.push({ T, time: (1000 * time) / count, states });
  }
  return rows;
};

export const growthText = (rows: readonly Growth[]): string =>
  grid(
    ['T', 'µs per λ', 'µs per λ and step', ...Object.keys(estimators)],
    rows.map(({ T, time, states }) => [
      String(T),
      time.toFixed(3),
      (time / T).toFixed(5),
      ...Object.values(states).map(String),
    ]),
  );
