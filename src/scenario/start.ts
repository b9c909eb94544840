import { isRandom } from '../core/estimators/choice.ts';
import type { Estimator } from '../core/estimators/index.ts';
import { defaultScenario } from './defaults.ts';
import type { Compared, Frame, Scenario } from './scenario.ts';
import { builtInName } from './source.ts';

/** What the first screen reveals, one after the other: cutting, a direct term, a coin. */
export const beats = ['cut', 'direct', 'coin'] as const;
export type Beat = (typeof beats)[number];

/** One window for all three, so that nothing jumps when the problem changes. */
const frame: Frame = [-1.18, 1.22, -0.32, 0.495];

/** "You" keep K steps in the first colour; the exact path has the fourth; the coin corrects yours. */
const compared = (beat: Beat, K: number): readonly Compared[] => {
  const you: Compared = { estimator: { kind: 'truncated', K, initTerm: 'drop' }, slot: 0 };
  const exact: Compared = { estimator: { kind: 'reverse' }, slot: 3 };
  if (beat !== 'coin') return [you, exact];
  return [you, exact, { estimator: { kind: 'debiased', K, q: 0.1, initTerm: 'drop' }, slot: 4 }];
};

/** How many runs the coin is shown by. */
export const cloudRuns = 300;

/** The first screen's scenario. The strip stands at λ₁, or where your path stops, at which the direct term is seen. */
export const startScenario = (beat: Beat = 'cut', K = beat === 'cut' ? 25 : 1): Scenario => {
  const bare = defaultScenario(beat === 'cut' ? 'shaban-toy' : 'shaban-toy-interfering');
  const tau = beat === 'direct' ? bare.outer.iterations + 1 : 1;
  const runs = beat === 'coin' ? cloudRuns : 0;
  return { ...bare, estimators: compared(beat, K), selected: 0, arrows: false, field: 'value', frame, tau, runs };
};

/** Which beat a scenario of the first screen is at. */
export const beatOf = ({ estimators, problem }: Scenario): Beat => {
  if (estimators.some(({ estimator }) => isRandom(estimator))) return 'coin';
  return builtInName(problem) === 'shaban-toy' ? 'cut' : 'direct';
};

/** K of all that keep K steps. */
export const withCut = (scenario: Scenario, K: number): Scenario => ({
  ...scenario,
  estimators: scenario.estimators.map((one) =>
    'K' in one.estimator ? { ...one, estimator: { ...one.estimator, K } as Estimator } : one,
  ),
});
