import { drawnBy, hasCoin, isExact, isRandom } from '../core/estimators/choice.ts';
import { leastOf } from '../core/outer/least.ts';
import type { Flight, Result, Run } from '../engine/result.ts';
import type { Compared, FieldKind, Truth } from '../scenario/scenario.ts';
import { drawsTasks } from '../scenario/settings/parts.ts';
import { type Beside, beside, counterpart, inOnePlane } from './beside.ts';
import { type DivergenceFact, divergenceFacts } from './divergence.ts';
import { type DomainFact, domainFact } from './domain.ts';
import { isAgainst, type KeepsFact, keepsFacts } from './keeps.ts';
import { meanRunOf, recordedNear } from './meanRun.ts';
import { type NoValueFact, noValueFact } from './noValue.ts';
import { descentInFloat32 } from './precision.ts';
import { type RunsToCome, runsToCome } from './runsToCome.ts';
import { standstills } from './standstill.ts';
import { cannotLearn, noStepSize, type StepSizeFact } from './stepSize.ts';
import { comparedAt } from './who.ts';

/** Where a run stands at τ. */
interface At {
  readonly tau: number;
  readonly who: Compared;
  readonly lambda: readonly number[];
}

/** What the outer plane shows of τ. */
export type OuterFact =
  | StepSizeFact
  | DivergenceFact
  | DomainFact
  | NoValueFact
  | KeepsFact
  | { readonly kind: 'nobody-compared' }
  /** No state of the run has a finite value. */
  | { readonly kind: 'no-start'; readonly lambda: readonly number[] }
  /** The first step has the length asked for, which is `times` h, since λ₁ is almost stationary. */
  | {
      readonly kind: 'starts-at-standstill';
      readonly who: Compared;
      readonly lambda: readonly number[];
      readonly length: number;
      readonly times: number;
    }
  | { readonly kind: 'starts-far'; readonly who: Compared; readonly length: number; readonly times: number }
  /** h is 0 where the truth is not. */
  | (At & { readonly kind: 'run-stops'; readonly truth: Truth; readonly length: number; readonly float32: boolean })
  | (At & { readonly kind: 'run-diverges'; readonly value: number; readonly float32: boolean })
  | { readonly kind: 'has-value'; readonly tau: number; readonly who: Compared; readonly value: number }
  /** F has a value, d or ∇f none. */
  | (At & { readonly kind: 'has-no-truth'; readonly truth: Truth; readonly value: number })
  /** −h leads up where −d leads down: F rises along a short step. */
  | (At & { readonly kind: 'uphill'; readonly ratio: Beside })
  /** The same of ∇f, which is not the gradient of the F drawn. */
  | (At & { readonly kind: 'against-solution'; readonly ratio: Beside })
  /** The field shows where the ratio is negative. */
  | { readonly kind: 'uphill-is-hatched' }
  | (At & { readonly kind: 'run-has-arrived'; readonly value: Beside; readonly truth: Truth; readonly length: Beside })
  | (At & { readonly kind: 'stands'; readonly value: Beside; readonly truth: Truth; readonly length: Beside })
  | (Omit<At, 'lambda'> & { readonly kind: 'stands-in-short'; readonly value: Beside })
  | (Omit<At, 'lambda'> & {
      readonly kind: 'stands-beside-pinned';
      readonly value: Beside;
      readonly truth: Truth;
      readonly length: Beside;
    })
  /** Of an estimator with many runs: where they are at the recorded τ and what F is, both on average; the other views follow one run. */
  | {
      readonly kind: 'runs-average';
      readonly tau: number;
      readonly who: Compared;
      readonly count: number;
      readonly runs: number;
      readonly lambda: readonly number[];
      readonly value: number;
    }
  | RunsToCome
  /** Where the mean step leads from the same starts, on average: what those runs scatter around. */
  | { readonly kind: 'without-chance'; readonly lambda: readonly number[]; readonly value: number }
  | { readonly kind: 'one-is-followed' }
  /** The mean step of an estimator is 0 where d is not: its runs end there. */
  | { readonly kind: 'stands-still'; readonly who: Compared; readonly lambda: number; readonly slope: number }
  /** What the coin made of the update that follows, a step or under Adam an h; corrected by 1/q. */
  | { readonly kind: 'coin-corrects'; readonly what: 'step' | 'h'; readonly q: number }
  | { readonly kind: 'coin-leaves'; readonly what: 'step' | 'h' }
  /** How many of T steps back the update goes, of a random depth; the last of them counts `weight` times. */
  | {
      readonly kind: 'depth-drawn';
      readonly what: 'step' | 'h';
      readonly steps: number;
      readonly T: number;
      readonly weight: number;
    }
  /** An exact h, of which Adam makes another step. */
  | { readonly kind: 'h-is-exact' }
  | { readonly kind: 'pinned-is-pale' };

/** A first step size above this, under the schedule that fixes the first step's length, is told of. */
const largestFirstStep = 100;
/** A start where the truth is shorter is almost stationary. */
const almostStationary = 0.01;

/** Numbers of the pinned run at the same τ, or where that ended; those against another truth do not stand beside the live ones. */
interface Pinned {
  readonly value?: number;
  readonly length?: number;
  readonly ratio?: number;
}

const pinnedAtTau = (pinned: Result | null, live: Result): Pinned => {
  const e = pinned ? counterpart(pinned.scenario, live.scenario) : -1;
  const run = pinned?.descent.runs[e];
  if (!pinned || !run || run.length === 0) return {};
  const index = Math.min(live.scenario.tau, run.length) - 1;
  const value = run.value[index]!;
  if (pinned.scenario.truth !== live.scenario.truth) return { value };
  return { value, length: run.gradientNorm[index]!, ratio: run.ratio[e]?.[index] ?? Number.NaN };
};

/** What many runs of the selected estimator are at on average, and what they scatter around; nothing where there are none, or none is among the numbers any more. */
const averageFacts = (result: Result): readonly OuterFact[] => {
  const { swarm, scenario } = result;
  const { selected, lambda } = scenario;
  const flight = swarm?.flights[selected];
  if (!swarm || !flight) return [];
  const who = comparedAt(result, selected);
  const j = recordedNear(swarm.at, scenario.tau);
  const at = (flown: Flight) => {
    const mean = meanRunOf(flown);
    return {
      lambda: Array.from(mean.lambda.subarray(j * lambda.length, (j + 1) * lambda.length)),
      value: mean.value[j]!,
    };
  };
  const here = at(flight);
  if (!here.lambda.every(Number.isFinite)) return [];
  const [tau, { count }, { runs }] = [swarm.at[j]!, flight, swarm];
  const average: OuterFact = { kind: 'runs-average', ...{ tau, who, count, runs }, ...here };
  // A line shows where they are at one τ: no path.
  const mean = lambda.length > 1 ? swarm.means[selected] : null;
  return mean ? [average, { kind: 'without-chance', ...at(mean) }] : [average];
};

/** Where the selected estimator stands still, or else the first that does. */
const stillFact = (result: Result): OuterFact | null => {
  const stops = standstills(result);
  const stop = stops.find(({ index }) => index === result.scenario.selected) ?? stops[0];
  return stop ? { kind: 'stands-still', who: stop.who, lambda: stop.lambda, slope: Math.abs(stop.slope) } : null;
};

const hatches = (kind: FieldKind): boolean => kind === 'ratio' || kind === 'cosine';

/** What the coin did at this update, for a random estimator; otherwise how its h lies to the truth. */
const stepFacts = (result: Result, run: Run, index: number, pinned: Pinned): readonly OuterFact[] => {
  const { selected, outer, truth, field, T } = result.scenario;
  const { estimator, coin } = run;
  const adam = outer.schedule === 'adam';
  const what = adam ? 'h' : 'step';
  const drawn = drawnBy(estimator, T);
  if (drawn && !hasCoin(estimator) && coin && index < coin.length) {
    const outcome = coin[index]!;
    return [{ kind: 'depth-drawn', what, steps: drawn.depths[outcome]!, T, weight: 1 / drawn.reaches[outcome]! }];
  }
  if (hasCoin(estimator) && coin && index < coin.length)
    return [
      coin[index] ? { kind: 'coin-corrects', what, q: run.q?.[index] ?? estimator.q } : { kind: 'coin-leaves', what },
    ];
  if (isExact(estimator) && adam) return [{ kind: 'h-is-exact' }];
  if (isExact(estimator) && truth === 'steps') return [{ kind: 'h-is-truth', whose: null, truth }];
  const lies = {
    ratio: run.ratio[selected]?.[index] ?? Number.NaN,
    cosine: run.cosine[selected]?.[index] ?? Number.NaN,
    length: run.gradientNorm[index]!,
  };
  return keepsFacts({ whose: null, truth }, lies, pinned.ratio, field);
};

/** The first step, where it is many times h: λ₁ next to a standstill, or a length that is asked of a short h; not where it follows a task that is drawn. */
const longFirstStep = ({ scenario }: Result, run: Run, who: Compared): OuterFact | null => {
  const { outer, lambda } = scenario;
  const times = run.firstStepSize;
  if (outer.schedule !== 'inverse-sqrt' || !(times > largestFirstStep) || drawsTasks(scenario)) return null;
  const length = outer.firstUpdateNorm;
  return run.gradientNorm[0]! < almostStationary
    ? { kind: 'starts-at-standstill', who, lambda, length, times }
    : { kind: 'starts-far', who, length, times };
};

const endFact = (run: Run, at: At, truth: Truth, float32: boolean): OuterFact | null => {
  const index = at.tau - 1;
  if (!run.ended || at.tau < run.length || run.ended.tau < 1) return null;
  return run.ended.reason === 'zero-hypergradient'
    ? { kind: 'run-stops', ...at, tau: run.ended.tau, truth, length: run.gradientNorm[index]!, float32 }
    : { kind: 'run-diverges', ...at, value: run.value[index]!, float32 };
};

/** What the outer plane shows of τ. `compact`: in few words. `pinned`: its numbers stand beside, where it lies in the same plane. */
export const outerFacts = (result: Result, compact = false, given: Result | null = null): readonly OuterFact[] => {
  const { scenario } = result;
  const { lambda, truth, selected } = scenario;
  const pinned = given && inOnePlane(given, result) ? given : null;
  const run = result.descent.runs[selected];
  if (!run || !scenario.estimators[selected]) return [{ kind: 'nobody-compared' }];
  if (noStepSize(result)) return [{ kind: 'no-step-size' }];
  const outside = domainFact(result);
  if (outside) return [outside];
  const diverges = divergenceFacts(result);
  if (diverges.length > 0) return diverges;
  if (run.length === 0) return [{ kind: 'no-start', lambda }];
  const [average, ...mean] = averageFacts(result);
  if (average) return compact ? [average] : [average, stillFact(result) ?? { kind: 'one-is-followed' }, ...mean];
  const who = comparedAt(result, selected);
  const index = Math.min(scenario.tau, run.length) - 1;
  const tau = index + 1;
  const N = lambda.length;
  const at: At = { tau, who, lambda: Array.from(run.lambda.subarray(index * N, tau * N)) };
  const wrong =
    longFirstStep(result, run, who) ??
    noValueFact(run, who, index) ??
    endFact(run, at, truth, descentInFloat32(result));
  if (wrong) return [wrong];
  const value = run.value[index]!;
  if (cannotLearn(result)) return [{ kind: 'has-value', tau, who, value }, { kind: 'cannot-learn-step' }];

  if (!Number.isFinite(run.gradientNorm[index])) return [{ kind: 'has-no-truth', ...at, truth, value }];

  const other = pinnedAtTau(pinned, result);
  const pale: readonly OuterFact[] = pinned && !compact ? [{ kind: 'pinned-is-pale' }] : [];
  const ratio = run.ratio[selected]?.[index] ?? Number.NaN;
  if (isAgainst(ratio) && !isRandom(run.estimator)) {
    const hatched = N >= 2 && !compact && hatches(scenario.field);
    return [
      { kind: truth === 'steps' ? 'uphill' : 'against-solution', ...at, ratio: beside(ratio, other.ratio) },
      ...(hatched ? [{ kind: 'uphill-is-hatched' } as const] : pale),
    ];
  }
  const numbers = { value: beside(value, other.value), truth, length: beside(run.gradientNorm[index]!, other.length) };
  if (run.gradientNorm[index]! <= leastOf(run)) return [{ kind: 'run-has-arrived', ...at, ...numbers }, ...pale];
  const does = stepFacts(result, run, index, other);
  const come = compact ? null : runsToCome(result);
  if (compact) return [{ kind: 'stands-in-short', tau, who, value: numbers.value }, ...does];
  return [
    pinned ? { kind: 'stands-beside-pinned', tau, who, ...numbers } : { kind: 'stands', ...at, ...numbers },
    ...does,
    ...pale,
    ...(come ? [come] : []),
  ];
};
