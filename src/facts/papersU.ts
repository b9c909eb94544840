import { twoTasksAt, twoTasksConstants } from '../core/problems/twoTasks.ts';
import { twoTasksOf } from '../core/problems/twoTasksText.ts';
import { priceOf } from '../core/theory/optimalQ.ts';
import type { Counts, Result } from '../engine/result.ts';
import type { UPaperId } from '../scenario/papersU.ts';
import type { Compared } from '../scenario/scenario.ts';
import { formulaOf } from '../scenario/source.ts';
import { choosing } from './choosing.ts';
import { measuredPrice, swarmFacts } from './swarm.ts';
import { comparedAt } from './who.ts';

/** What is measured for a card of U. */
export type UPaperFact =
  /** Where the selected estimator's h vanishes and what d is there, and where d does. */
  | {
      readonly kind: 'two-places';
      readonly who: Compared;
      readonly at: number;
      readonly d: number;
      readonly best: number;
    }
  | { readonly kind: 'means-at-end'; readonly means: readonly { readonly who: Compared; readonly mean: number }[] }
  /** q* over all λ, and over the window of the card. */
  | { readonly kind: 'two-optima'; readonly everywhere: number; readonly window: number; readonly half: number }
  | { readonly kind: 'price-of-coin'; readonly who: Compared; readonly exact: Compared; readonly share: number }
  /** Function calls of a step at tails and at heads, on average, and whether they were counted as predicted. */
  | {
      readonly kind: 'calls-of-step';
      readonly tails: number;
      readonly heads: number;
      readonly mean: number;
      readonly agree: boolean;
    }
  | { readonly kind: 'plateau-for-D'; readonly D: number; readonly length: number; readonly theory: number }
  /** p_i and p_i², up to a factor: what the selected estimator and the gradient weigh two tasks by. */
  | { readonly kind: 'weights'; readonly who: Compared; readonly p: readonly [number, number] };

/** Where `values` crosses zero and another's value there, between samples linearly; null where it does not. */
const crossing = (values: Float64Array, other: Float64Array): number | null => {
  for (let i = 1; i < values.length; i++) {
    const [a, b] = [values[i - 1]!, values[i]!];
    if (a * b > 0 || a === b) continue;
    const s = a / (a - b);
    return (1 - s) * other[i - 1]! + s * other[i]!;
  }
  return null;
};

const twoPlaces = ({ scenario, line, ...rest }: Result): UPaperFact | null => {
  const h = line?.hypergradient[scenario.selected];
  if (!line || !h) return null;
  const [at, d, best] = [crossing(h, line.lambda), crossing(h, line.truth), crossing(line.truth, line.lambda)];
  if (at === null || d === null || best === null) return null;
  return { kind: 'two-places', who: comparedAt({ scenario, line, ...rest }, scenario.selected), at, d, best };
};

const meansAtEnd = (result: Result): UPaperFact | null => {
  const found = swarmFacts(result).find((fact) => fact.kind === 'means');
  return found?.kind === 'means' ? { kind: 'means-at-end', means: found.means } : null;
};

const twoOptima = (result: Result): UPaperFact | null => {
  const best = (over: 'everywhere' | 'window'): number | null => {
    const found = choosing({ ...result, scenario: { ...result.scenario, over } });
    return found?.over === over ? found.best.q : null;
  };
  const [everywhere, window] = [best('everywhere'), best('window')];
  const half = result.scenario.frame?.[1];
  return everywhere === null || window === null || half === undefined
    ? null
    : { kind: 'two-optima', everywhere, window, half };
};

const priceOfCoin = (result: Result): UPaperFact | null => {
  const found = measuredPrice(result, result.scenario.selected);
  return found && { kind: 'price-of-coin', who: found.who, exact: found.exact, share: found.share };
};

const sum = ({ innerGradients, outerGradients, pulls, pushes }: Counts): number =>
  innerGradients + outerGradients + pulls + pushes;

const callsOfStep = ({ costs, scenario }: Result): UPaperFact | null => {
  const cost = costs[scenario.selected];
  if (!cost?.countedHeads) return null;
  const { Cdet, Crnd } = priceOf(scenario.T);
  const [tails, heads] = [sum(cost.counted), sum(cost.countedHeads)];
  return {
    kind: 'calls-of-step',
    tails,
    heads,
    mean: sum(cost.expected),
    agree: tails === Cdet && heads === Cdet + Crnd,
  };
};

const constantsIn = ({ scenario }: Result) => {
  const formula = formulaOf(scenario.problem);
  const tasks = formula && twoTasksOf(formula);
  return tasks && twoTasksConstants(twoTasksAt(tasks, scenario));
};

const plateauForD = (result: Result): UPaperFact | null => {
  const constants = constantsIn(result);
  const run = result.descent.runs[result.scenario.selected];
  if (!constants || !run) return null;
  const { plateau } = constants;
  return { kind: 'plateau-for-D', D: plateau ** 2 / 2, length: run.gradientNorm[run.length - 1]!, theory: plateau };
};

const weights = (result: Result): UPaperFact | null => {
  const constants = constantsIn(result);
  return constants && { kind: 'weights', who: comparedAt(result, result.scenario.selected), p: constants.p };
};

export const paperFactOfU: Readonly<Record<UPaperId, (result: Result) => UPaperFact | null>> = {
  'u-fig-1b': twoPlaces,
  'u-fig-1c': meansAtEnd,
  'u-fig-1d': twoOptima,
  'u-fig-1f': priceOfCoin,
  'u-prop-1': callsOfStep,
  'u-theorem-2': plateauForD,
  'q-stops': weights,
};
