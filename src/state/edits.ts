import { cutTo, hasCoin, isRandom, isSame } from '../core/estimators/choice.ts';
import { type Estimator, type EstimatorKind, initialEstimator, parametersOf } from '../core/estimators/index.ts';
import { freeSlot } from '../scenario/compared.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { clamp, limits, runsWithin } from '../scenario/limits.ts';
import type { Outer, Scenario } from '../scenario/scenario.ts';
import { coinIndex, selectedIn } from '../scenario/selected.ts';
import { initialOuterStepSize, initialStep } from '../scenario/settings/outer.ts';
import type { Resetting } from '../scenario/settings/settings.ts';

/** Edits that controls share: from a valid scenario to a valid scenario, and the same object where nothing changes. */

/** Another estimator at index i; its slot, and so its colour, stays. */
export const withEstimator = (scenario: Scenario, i: number, estimator: Estimator): Scenario => {
  const was = scenario.estimators[i];
  if (!was || isSame(was.estimator, estimator)) return scenario;
  return { ...scenario, estimators: scenario.estimators.with(i, { ...was, estimator }) };
};

/**
 * K of the selected estimator. The exact one, cut, turns into the truncated one; estimators without a cut stay as they
 * are.
 */
export const withK = (scenario: Scenario, K: number): Scenario => {
  const selected = selectedIn(scenario).estimator;
  if (!Number.isFinite(K)) return scenario;
  const cut = clamp(Math.round(K), limits.K);
  const next = cutTo(selected, cut);
  if (!next || (!('K' in selected) && cut >= scenario.T)) return scenario;
  return withEstimator(scenario, scenario.selected, next);
};

/** Whether the cut's handle moves this estimator: it has a K, or is the whole reverse pass, that a cut would shorten. */
export const hasK = (estimator: Estimator): boolean => cutTo(estimator, 0) !== null;

export const withQ = (scenario: Scenario, q: number): Scenario => {
  const i = coinIndex(scenario) ?? -1;
  const holder = scenario.estimators[i]?.estimator;
  if (!holder || !hasCoin(holder) || !Number.isFinite(q)) return scenario;
  return withEstimator(scenario, i, { ...holder, q: clamp(q, limits.q) });
};

/** Another schedule with the same number of iterations; its step is the default one. */
export const withSchedule = (scenario: Scenario, schedule: Outer['schedule']): Scenario => {
  const { outer } = scenario;
  if (schedule === outer.schedule) return scenario;
  const { iterations } = outer;
  if (schedule === 'inverse-sqrt') return { ...scenario, outer: { schedule, ...initialStep, iterations } };
  const stepSize = outer.schedule === 'inverse-sqrt' ? initialOuterStepSize : outer.stepSize;
  return { ...scenario, outer: { schedule, stepSize, iterations } };
};

/** An estimator of a kind with its usual parameters, and with one of those offered that none of its kind compared has yet. */
const nextOfKind = (kind: EstimatorKind, { estimators }: Scenario): Estimator => {
  const next: Record<string, unknown> = { ...initialEstimator(kind) };
  for (const [name, p] of parametersOf(kind)) {
    if (p.type !== 'number' || !p.offered) continue;
    const compared = estimators.map(({ estimator: e }) => e.kind === kind && (e as unknown as typeof next)[name]);
    next[name] = p.offered.find((x) => !compared.includes(x)) ?? p.initially;
  }
  return next as unknown as Estimator;
};

/** How many runs are first made of an estimator that draws. */
const firstRuns = 400;

/** One more estimator, selected, in the lowest free slot; nothing changes where six are compared. The first that draws brings many runs. */
export const addEstimator = (scenario: Scenario, kind: EstimatorKind = 'truncated'): Scenario => {
  const { estimators } = scenario;
  if (estimators.length >= limits.estimators.max) return scenario;
  const added = { estimator: nextOfKind(kind, scenario), slot: freeSlot(estimators.map(({ slot }) => slot)) };
  const all = [...estimators, added];
  const one =
    scenario.runs === 0 && isRandom(added.estimator) && !estimators.some(({ estimator }) => isRandom(estimator));
  const runs = one ? Math.min(firstRuns, runsWithin(scenario.T, scenario.outer.iterations, all.length)) : scenario.runs;
  return { ...scenario, estimators: all, selected: estimators.length, runs };
};

/** Without estimator i; the others keep their slots, and selection and `along` their estimators. The last one stays. */
export const removeEstimator = (scenario: Scenario, i: number): Scenario => {
  const { estimators, selected, along } = scenario;
  if (estimators.length <= limits.estimators.min || !estimators[i]) return scenario;
  const left = estimators.filter((_, j) => j !== i);
  const moved = (j: number): number => (j > i ? j - 1 : j);
  return {
    ...scenario,
    estimators: left,
    selected: Math.min(moved(selected), left.length - 1),
    along: along === null || along === i ? null : moved(along),
  };
};

/** What has a reset of its own: settings that a control brings back, and the K and q of the estimators that hold them. */
export type Resettable = Resetting | 'K' | 'q' | 'iterations';

export const withDefault = (scenario: Scenario, setting: Resettable): Scenario => {
  const home = defaultScenario(scenario.problem);
  const inSlot = (i: number): Estimator | undefined =>
    home.estimators.find(({ slot }) => slot === scenario.estimators[i]?.slot)?.estimator;
  switch (setting) {
    case 'K': {
      const like = inSlot(scenario.selected);
      if (like && hasK(like) && !('K' in like)) return withEstimator(scenario, scenario.selected, like);
      return withK(scenario, like && 'K' in like ? like.K : limits.K.initially);
    }
    case 'q': {
      const like = inSlot(coinIndex(scenario) ?? -1);
      return withQ(scenario, like && 'q' in like ? like.q : limits.q.initially);
    }
    case 'iterations':
      return { ...scenario, outer: { ...scenario.outer, iterations: home.outer.iterations } };
    case 'outer':
      return { ...scenario, outer: { ...home.outer, iterations: scenario.outer.iterations } };
    default:
      return { ...scenario, [setting]: home[setting] };
  }
};
