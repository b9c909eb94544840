import type { DataKind } from '../../core/data/given.ts';
import type { Decay, Draw, InnerMethod, Scenario, Truth } from '../../scenario/scenario.ts';
import { type BuiltInName, builtInName, dataKindOf } from '../../scenario/source.ts';
import { exactly } from '../exact.ts';
import { number } from '../numbers.ts';

/** The words of the settings. */
export const railWords = {
  ownProblem: 'Your problem',
  editProblem: 'Edit',
  typeProblem: 'Your own …',
  problems: {
    'shaban-toy': 'Toy problem',
    'shaban-toy-interfering': 'Toy problem with direct term',
    'shaban-theorem-3.5': 'Counterexample, one variable',
    'quadratic-from-lambda': 'Start at λ: the init term',
    'learned-step': 'Learned step size',
    'two-tasks': 'Two tasks, U Theorem 2',
  } satisfies Record<BuiltInName, string>,

  data: {
    logistic: 'Logistic regression, penalties',
    'kernel-ridge': 'Kernel ridge, a width each',
    'biased-ridge': 'Ridge around a bias',
    'hyper-representation': 'Shared representation',
  } satisfies Record<DataKind, string>,
  withoutData: 'Formulas',
  withData: 'With data, G §3.1',

  compare: 'Compare',
  errorAgainst: 'error against',
  truths: { steps: 'T steps', solution: 'solution' } satisfies Record<Truth, string>,
  exact: { steps: 'exact', solution: 'through T steps' } satisfies Record<Truth, string>,
  pin: 'Pin this run',
  unpin: 'Unpin',
  swap: 'Swap',
  pinnedFailed: (why: string) => `The pinned run cannot be computed: ${why}`,
  pinnedRun: 'Compared with the pinned run',
  addEstimator: 'Add an estimator',
  combinations: 'What each of them means …',
  remove: (name: string) => `Remove ${name}`,
  selected: 'selected',
  select: (name: string) => `Select ${name}`,
  initTerm: 'Init term',
  initDrop: 'dropped (S)',
  initKeep: 'kept (U)',

  /** What stands beside the symbols. */
  names: {
    K: 'steps kept',
    T: 'training steps',
    stepSize: 'step size',
    q: 'chance of heads',
    firstUpdateNorm: 'length of the first move',
    outerStepSize: 'outer step size',
    iterations: 'moves',
    lambda: 'start of λ',
    w0: 'start of w',
  },

  innerDescent: 'Inner descent',
  iterationsShort: 'iterations',
  iterationsOfK: 'k, iterations on the linear system',
  stepsKept: 'K, steps kept by the reverse pass',
  innerSteps: 'T, inner steps',
  innerStepSize: 'γ, inner step size',
  stepLearned: 'γ is learned with λ, which implicit methods cannot do',
  methods: { 'gradient-descent': 'gradient descent', 'heavy-ball': 'heavy ball' } satisfies Record<InnerMethod, string>,
  decay: 'Schedule of γ',
  decays: { constant: 'γ constant', 'inverse-sqrt': 'γ/√t', harmonic: 'γ/t' } satisfies Record<Decay, string>,
  coin: 'q, probability of the exact correction',
  coinOf: (name: string) => `of ${name}`,
  noK: (name: string) => `${name} has no K`,

  outerDescent: 'Outer descent',
  schedules: { 'inverse-sqrt': 'η₀/√τ', constant: 'constant η', harmonic: 'η/τ', adam: 'Adam, η' },
  schedule: 'Step schedule',
  firstUpdate: 'η₀, length of the first step, in root mean square where tossed',
  outerStepSize: 'η, outer step size',
  adamNote: 'first step of each component',
  iterations: 'R, outer iterations',

  start: 'Start',
  lambda: (i: number, n: number) => (n === 1 ? 'λ₁, start' : `λ₁, coordinate ${i + 1}`),
  w0: (i: number, n: number) => (n === 1 ? 'w₀' : `w₀, coordinate ${i + 1}`),
  w0FromLambda: 'w₀ is a function of λ here',
  seed: 'Seed of the coins',
  seedShort: 'seed',
  noRandom: 'no random part',
  runsShort: 'runs',
  runs: 'Runs of each estimator that draws',
  spread: 'Runs start within ± this of λ₁',
  runsHint: 'how many, and how far around λ₁',
  resetOne: (label: string) => `Reset ${label}`,

  fewer: 'Cut one step more',
  more: 'Keep one step more',

  notANumber: (label: string, integer: boolean, offer: string | null) =>
    `${label} must be ${integer ? 'a whole number' : 'a number'}${offer === null ? '' : `: write ${offer}`}.`,
  outOfRange: (label: string, min: number | undefined, max: number | undefined) =>
    min !== undefined && max !== undefined
      ? `${label} must be from ${exactly(min)} to ${exactly(max)}.`
      : min !== undefined
        ? `${label} must be at least ${exactly(min)}.`
        : `${label} must be at most ${exactly(max!)}.`,
} as const;

export const taskWords = {
  title: 'Tasks',
  constants: 'Constants of the tasks',
  asIn: { a: 'as in U Fig. 1a–c', d: 'as in U Fig. 1d–f' },
  own: 'of your own',
  b2: 'b₂, the minimum of task 2 times its curvature',
  A: 'A, how far from its minimum a loss is a quadratic',
  D: 'D, half the square of the slope at which first order stops',
  plateau: 'first order stops at √(2D)',
  a: (task: number) => `a, curvature of task ${task}`,
  follows: (b2: number, A: number) => `so b₂ = ${number(b2, 5)}, A = ${number(A, 5)}`,
  alike: 'First order’s step and the gradient vanish together here: D is 0.',
  alphaTooLarge: (limit: number) => `U Theorem 2 needs γ below 1/max a = ${number(limit)}.`,
  draw: 'each step',
  draws: { all: 'all tasks', one: 'one, drawn' } satisfies Record<Draw, string>,
  drawNames: {
    all: 'Each step follows all tasks',
    one: 'Each step follows one task, which is drawn',
  } satisfies Record<Draw, string>,
} as const;

/** What a problem is called. */
export const problemTitle = (problem: Scenario['problem']): string => {
  const kind = dataKindOf(problem);
  if (kind) return railWords.data[kind];
  const name = builtInName(problem);
  return name ? railWords.problems[name] : railWords.ownProblem;
};
