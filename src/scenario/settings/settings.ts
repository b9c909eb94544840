import type { Estimator } from '../../core/estimators/choice.ts';
import { toComparison } from '../compared.ts';
import { limits, runsWithin } from '../limits.ts';
import { readCompared, writeCompared } from '../linkText.ts';
import type {
  Against,
  Compared,
  CostKind,
  Decay,
  Draw,
  ErrorAxis,
  ErrorK,
  ErrorOver,
  FieldKind,
  InnerMethod,
  Over,
  Quantity,
  Scenario,
  Truth,
} from '../scenario.ts';
import { startOf } from '../source.ts';
import { viewNames } from '../views.ts';
import {
  arithmetic,
  flag,
  frame,
  index,
  indexOrNone,
  lambda,
  oneOf,
  oneOfOrNone,
  real,
  realOf,
  vector,
  warm,
  whole,
  wholeOf,
} from './domain.ts';
import { initialStep, outer, outerKeys } from './outer.ts';
import { problem, problemKeys } from './problem.ts';
import type { Domain, Name, Setting } from './setting.ts';
import { initialSlice, slice } from './slice.ts';
import { stepSizes } from './stepSize.ts';

const estimators: Domain<readonly Compared[]> = {
  repair: (given, was, at) => {
    const comparison = toComparison(given, was, at.report);
    at.place = comparison.place;
    return comparison.estimators;
  },
  write: writeCompared,
  read: readCompared,
};

const truncated = [1, 5, 25].map((K): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' }));
const initialEstimators = [...truncated, { kind: 'reverse' } as const].map((estimator, slot) => ({ estimator, slot }));

/**
 * Every setting of a scenario, a row each: what it may be, its key in a link, and where it starts; what depends on it
 * stands in `parts.ts`. In the order of the link; a row may rest on those before it.
 */
export const settings = {
  problem: {
    domain: problem,
    link: problemKeys,
    initial: (problem) => problem,
  },
  estimators: {
    domain: estimators,
    link: 'e',
    initial: () => initialEstimators,
  },
  selected: {
    domain: index,
    link: 'sel',
    initial: () => 1,
  },
  T: {
    domain: whole(limits.T),
    link: 'T',
    symbol: 'T',
    initial: (problem) => startOf(problem).T,
    ofProblem: true,
    resets: true,
  },
  stepSize: {
    domain: realOf(stepSizes),
    link: 'gamma',
    symbol: 'γ',
    initial: (problem) => startOf(problem).stepSize,
    ofProblem: true,
    resets: true,
  },
  decay: {
    domain: oneOf<Decay>('constant', 'inverse-sqrt', 'harmonic'),
    link: 'decay',
    initial: (problem) => startOf(problem).decay,
    ofProblem: true,
  },
  method: {
    domain: oneOf<InnerMethod>('gradient-descent', 'heavy-ball'),
    link: 'method',
    initial: (problem) => startOf(problem).method,
    ofProblem: true,
  },
  momentum: {
    domain: real(limits.momentum),
    link: 'm',
    symbol: 'm',
    initial: (problem) => startOf(problem).momentum,
    ofProblem: true,
  },
  optimal: {
    domain: flag,
    link: 'optimal',
    initial: (problem) => startOf(problem).optimal,
    ofProblem: true,
  },
  w0: {
    domain: vector(limits.coordinate),
    link: 'w0',
    symbol: 'w₀',
    initial: (problem) => startOf(problem).w0,
    ofProblem: true,
    resets: true,
  },
  warm: {
    domain: warm,
    link: 'warm',
    initial: (problem) => startOf(problem).warm,
    ofProblem: true,
  },
  lambda: {
    domain: lambda,
    link: 'lambda',
    symbol: 'λ₁',
    initial: (problem) => startOf(problem).lambda,
    ofProblem: true,
    resets: true,
  },
  outer: {
    domain: outer,
    link: outerKeys,
    initial: () => ({ schedule: 'inverse-sqrt', ...initialStep, iterations: 200 }),
    resets: true,
  },
  seed: {
    domain: whole(limits.seed),
    link: 'seed',
    initial: () => 1,
  },
  draw: {
    domain: oneOf<Draw>('all', 'one'),
    link: 'draw',
    initial: (problem) => startOf(problem).draw,
    ofProblem: true,
  },
  runs: {
    domain: wholeOf(({ T, outer, estimators }) => ({
      min: 0,
      max: runsWithin(T, outer.iterations, estimators.length),
    })),
    link: 'runs',
    initial: (problem) => startOf(problem).runs,
    ofProblem: true,
  },
  spread: {
    domain: real(limits.spread),
    link: 'spread',
    initial: (problem) => startOf(problem).spread,
    ofProblem: true,
  },
  truth: {
    domain: oneOf<Truth>('steps', 'solution'),
    link: 'truth',
    key: 't',
    initial: () => 'steps',
  },
  arithmetic: {
    domain: arithmetic,
    link: 'arith',
    initial: () => 'float64',
  },
  field: {
    domain: oneOf<FieldKind>('value', 'gradient', 'bias', 'ratio', 'cosine'),
    link: 'field',
    key: 'f',
    initial: () => 'value',
  },
  arrows: {
    domain: flag,
    link: 'arrows',
    key: 'n',
    initial: () => true,
  },
  along: {
    domain: indexOrNone,
    link: 'along',
    initial: () => null,
  },
  quantity: {
    domain: oneOf<Quantity>('value', 'gradient', 'distance'),
    link: 'curve',
    key: 'q',
    initial: () => 'gradient',
  },
  against: {
    domain: oneOf<Against>('updates', 'calls'),
    link: 'against',
    key: 'x',
    initial: () => 'updates',
  },
  errors: {
    domain: oneOf<ErrorAxis>('off', 'steps', 'products', 'states', 'cuts'),
    link: 'errors',
    key: 'g',
    initial: () => 'off',
  },
  errorOver: {
    domain: oneOf<ErrorOver>('mean', 'median', 'here'),
    link: 'lambdas',
    initial: () => 'mean',
  },
  errorK: {
    domain: oneOf<ErrorK>('both', 't', 'own'),
    link: 'ks',
    initial: () => 'both',
  },
  target: {
    domain: real(limits.target),
    link: 'target',
    initial: () => 1e-3,
  },
  costs: {
    domain: oneOf<CostKind>('each', 'T', 'K', 'q'),
    link: 'cost',
    key: 'c',
    initial: () => 'each',
  },
  over: {
    domain: oneOf<Over>('everywhere', 'window', 'here'),
    link: 'over',
    initial: () => 'everywhere',
  },
  enlarged: {
    domain: oneOfOrNone(...viewNames),
    link: 'big',
    key: 'v',
    initial: () => null,
  },
  tau: {
    domain: wholeOf(({ outer }) => ({ min: 1, max: outer.iterations + 1 })),
    link: 'tau',
    symbol: 'τ',
    initial: () => 2,
    isPlace: true,
  },
  slice: {
    domain: slice,
    link: 'slice',
    initial: () => initialSlice,
    ofProblem: true,
  },
  frame: {
    domain: frame,
    link: 'frame',
    initial: () => null,
    ofProblem: true,
  },
} as const satisfies { readonly [N in Name]: Setting<Scenario[N]> };

/** The settings that a control brings back. */
export type Resetting = { [N in Name]: (typeof settings)[N] extends { readonly resets: true } ? N : never }[Name];

/** The settings that a symbol stands for. */
export type Symbolic = { [N in Name]: (typeof settings)[N] extends { readonly symbol: string } ? N : never }[Name];
export const isNamedBySymbol = (setting: string): setting is Symbolic =>
  Object.hasOwn(settings, setting) && 'symbol' in settings[setting as Name];

/** The settings that are one of a few values. */
export type Chosen = {
  [N in Name]: (typeof settings)[N]['domain'] extends { readonly values: readonly unknown[] } ? N : never;
}[Name];

/** The settings that a key goes through. */
export type Keyed = { [N in Chosen]: (typeof settings)[N] extends { readonly key: string } ? N : never }[Chosen];

export const names = Object.keys(settings) as readonly Name[];

/** The row of a setting, whichever it is. */
export const settingOf = <N extends Name>(name: N): Setting<Scenario[N]> =>
  (settings as { readonly [M in Name]: Setting<Scenario[M]> })[name];

const withNext = (scenario: Scenario, name: Name, values: readonly unknown[]): Partial<Scenario> => ({
  [name]: values[(values.indexOf(scenario[name]) + 1) % values.length],
});

/** What a key goes on to; null where it is no setting's. */
export const nextBy = (key: string, scenario: Scenario): Partial<Scenario> | null => {
  const name = names.find((known) => settingOf(known).key === key);
  const domain = name && settings[name].domain;
  return domain && 'values' in domain ? withNext(scenario, name, domain.values) : null;
};
