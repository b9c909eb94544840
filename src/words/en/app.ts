import type { EstimatorKind } from '../../core/estimators/choice.ts';
import type { ProblemName } from '../../core/problems/index.ts';
import type { FieldKind, Truth } from '../../scenario/scenario.ts';

/** The words of the page around the views: titles, controls, announcements. */
export const messages = {
  title: 'Unrolled',
  skipToViews: 'Skip to the views',
  explore: 'Explore',
  papers: 'Papers',
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'The browser forbids copying; the link is in the address bar.',
  reset: 'Reset all',
  theme: 'Light or dark',
  settings: 'All settings',
  close: 'Close',
  machine: (workers: number, ms: number) =>
    `float64 · ${workers} ${workers === 1 ? 'worker' : 'workers'} · ${ms < 1 ? '< 1' : ms.toFixed(0)} ms`,
  refining: 'refining',
  working: 'The first picture is being computed.',
  failed: (why: string) => `The engine stopped: ${why} Your settings are kept.`,
  tryAgain: 'Try again',
  changed: 'The link was changed to open it:',
  dismiss: 'Dismiss',

  problem: 'Problem',
  ownProblem: 'Formula from the link',
  problems: {
    'shaban-toy': 'Toy problem',
    'shaban-toy-interfering': 'Toy problem with direct term',
    'shaban-theorem-3.5': 'Counterexample, one variable',
    'quadratic-from-lambda': 'Start at λ: the init term',
  } satisfies Record<ProblemName, string>,

  compare: 'Compare',
  errorAgainst: 'error against',
  truths: { steps: 'T steps', solution: 'solution' } satisfies Record<Truth, string>,
  exact: 'exact',
  addEstimator: 'Add an estimator',
  remove: (name: string) => `Remove ${name}`,
  select: (name: string) => `Select ${name}`,
  kinds: {
    truncated: 'Truncated, K steps',
    reverse: 'Exact, reverse mode',
    forward: 'Exact, forward mode',
    checkpointed: 'Exact, √T checkpoints',
    recompute: 'Exact, recomputed',
    'first-order': 'First order',
    ufom: 'UFOM, a coin over first order',
    debiased: 'Debiased, a coin over K steps',
  } satisfies Record<EstimatorKind, string>,
  initTerm: 'Init term',
  initDrop: 'dropped (S)',
  initKeep: 'kept (U)',

  innerDescent: 'Inner descent',
  stepsKept: 'K, steps kept by the reverse pass',
  innerSteps: 'T, inner steps',
  innerStepSize: 'γ, inner step size',
  coin: 'q, probability of the exact correction',
  coinUnused: 'only for UFOM and debiased; none compared',
  coinOf: (name: string) => `of ${name}`,
  noK: (name: string) => `${name} has no K`,

  outerDescent: 'Outer descent',
  schedules: { 'inverse-sqrt': 'η₀/√τ', constant: 'constant η', harmonic: 'η/τ' },
  schedule: 'Step schedule',
  firstUpdate: 'η₀, length of the first step',
  firstUpdateNote: 'length of the first step',
  outerStepSize: 'η, outer step size',
  iterations: 'R, outer iterations',

  start: 'Start',
  lambda: (i: number, n: number) => (n === 1 ? 'λ₁, start' : `λ₁, coordinate ${i + 1}`),
  w0: (i: number, n: number) => (n === 1 ? 'w₀' : `w₀, coordinate ${i + 1}`),
  w0FromLambda: 'w₀ is a function of λ here',
  seed: 'Seed of the coins',
  noRandom: 'no random part',
  outOf: (label: string) => `${label} reset`,
  resetOne: (label: string) => `Reset ${label}`,
  keys: 'Keys',
  keyList: [
    ['[ and ]', 'K one step down, up ({ and } ten)'],
    [', and .', 'τ one step back, on'],
    ['1 … 6', 'select an estimator'],
    ['f', 'next field'],
    ['n', 'needles on, off'],
    ['Arrows', 'move what has the focus; Shift coarse, Alt fine'],
  ] as readonly (readonly [string, string])[],

  outerPlane: 'Outer plane',
  fields: { value: 'F', gradient: '‖d‖', bias: 'bias', ratio: 'ratio', cosine: 'cosine' } satisfies Record<
    FieldKind,
    string
  >,
  fieldNames: {
    value: 'Value F(λ)',
    gradient: 'Norm of the exact gradient',
    bias: 'Bias ‖h − d‖',
    ratio: 'Descent ratio h·d/‖d‖²',
    cosine: 'Cosine of h and d',
  } satisfies Record<FieldKind, string>,
  field: 'Field',
  needles: 'needles',
  strip: 'The unrolled strip',
  stripHint: 'drag the cut to change K',
  ratio: 'Descent ratio',
  along: 'Along',
  ownPath: 'its own path',
  pathOf: (name: string) => `the path of ${name}`,
  views: 'View',
  tabs: { outer: 'Outer', inner: 'Inner', ratio: 'Ratio', convergence: 'Descent', cost: 'Cost' },
  innerPlane: 'Inner plane',
  steps: (T: number) => `T = ${T} ${T === 1 ? 'step' : 'steps'}`,
  convergence: 'Convergence',
  quantity: 'Quantity',
  quantities: { value: 'F', gradient: '‖d‖', distance: 'distance' },
  quantityNames: {
    value: 'F along the runs',
    gradient: 'Norm of d along the runs',
    distance: 'Distance to the minimum along the runs',
  },
  cost: 'Cost of one hypergradient',
  outerStep: 'Outer step',
  tauLabel: 'τ, outer iteration',
  tauBack: 'One outer step back',
  tauOn: 'One outer step on',

  kSteps: 'K',
  fewer: 'Cut one step more',
  more: 'Keep one step more',

  notANumber: (label: string, integer: boolean) => `${label} must be ${integer ? 'a whole number' : 'a number'}.`,
  outOfRange: (label: string, min: number | undefined, max: number | undefined) =>
    min !== undefined && max !== undefined
      ? `${label} must be from ${min} to ${max}.`
      : min !== undefined
        ? `${label} must be at least ${min}.`
        : `${label} must be at most ${max}.`,

  papersTitle: 'Every figure, at its exact setting',
  papersLead: 'What the paper shows, what we measure, and where the two differ. Open a card to change it.',
  paper: 'Paper',
  here: 'Here',
  differs: 'Differs',
  open: 'Open',
  measuring: 'measuring',
} as const;
