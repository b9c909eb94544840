import type { ProblemName } from '../../core/problems/index.ts';
import type { Moment } from '../../core/twoPasses.ts';
import { type HeaderFact, headerFacts } from '../../facts/header.ts';
import type { Page } from '../../scenario/link.ts';
import type { CostKind, Decay, FieldKind, Quantity, Scenario, Truth } from '../../scenario/scenario.ts';
import { builtInName } from '../../scenario/source.ts';
import type { ClockKind } from '../../state/clock.ts';
import { exactly } from '../exact.ts';
import { fieldName, normName, ratioName, truthName } from '../symbols.ts';
import { type Telling, tell } from '../telling.ts';

/** The machine in a few words each. */
const header: Telling<HeaderFact, string> = {
  'no-gpu': () => 'no GPU',
  'gpu-lost': () => 'GPU lost',
  'gpu-refused': () => 'GPU refused',
  'too-much-for-tensors': () => 'too much for tensors',
  'tensors-stopped': () => 'tensors stopped',
  tensors: ({ backend }) => `tensors · ${backend}`,
  'tensors-so-far': ({ backend, updates, asked }) => `tensors · ${backend} · ${updates} of ${asked} updates`,
  'gpu-field': () => 'field on the GPU · float32',
  float64: ({ threads }) => `float64 · ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
  'field-float64': ({ threads }) => `field float64 · ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
  took: ({ milliseconds }) => `${milliseconds < 1 ? '< 1' : milliseconds.toFixed(0)} ms`,
};

/** The words of the page around the views: titles, controls, announcements. */
export const messages = {
  title: 'Unrolled',
  skipToViews: 'Skip to the views',
  pages: { explore: 'Explore', papers: 'Papers', problem: 'Your problem' } satisfies Record<Page, string>,
  copyLink: 'Copy link',
  copied: 'Link copied',
  exportView: (title: string) => `Export: ${title}`,
  exportFailed: 'The export could not be loaded. Reload the page and open it again.',
  copyFailed: 'The browser forbids copying; the link is in the address bar.',
  reset: 'Reset all',
  theme: 'Light or dark',
  fullScreen: 'Full screen',
  largeType: 'Large type',
  settings: 'All settings',
  close: 'Close',
  machine: (...args: Parameters<typeof headerFacts>): string =>
    headerFacts(...args)
      .map((fact) => tell(header, fact))
      .join(' · '),
  machineTitle: 'What computes what',
  machineFailed: 'The panel could not be loaded. Reload the page and open it again.',
  failed: (why: string) => `The engine stopped: ${why} Your settings are kept.`,
  tryAgain: 'Try again',
  changed: 'The link was changed to open it:',
  dismiss: 'Dismiss',

  problem: 'Problem',
  ownProblem: 'Your problem',
  editProblem: 'Edit',
  typeProblem: 'Your own …',
  problems: {
    'shaban-toy': 'Toy problem',
    'shaban-toy-interfering': 'Toy problem with direct term',
    'shaban-theorem-3.5': 'Counterexample, one variable',
    'quadratic-from-lambda': 'Start at λ: the init term',
    'learned-step': 'Learned step size',
  } satisfies Record<ProblemName, string>,

  compare: 'Compare',
  errorAgainst: 'error against',
  truths: { steps: 'T steps', solution: 'solution' } satisfies Record<Truth, string>,
  exact: 'exact',
  pin: 'Pin this run',
  unpin: 'Unpin',
  swap: 'Swap',
  pinnedFailed: (why: string) => `The pinned run cannot be computed: ${why}`,
  pinnedRun: 'Compared with the pinned run',
  addEstimator: 'Add an estimator',
  remove: (name: string) => `Remove ${name}`,
  selected: 'selected',
  select: (name: string) => `Select ${name}`,
  initTerm: 'Init term',
  initDrop: 'dropped (S)',
  initKeep: 'kept (U)',

  innerDescent: 'Inner descent',
  stepsKept: 'K, steps kept by the reverse pass',
  innerSteps: 'T, inner steps',
  innerStepSize: 'γ, inner step size',
  stepLearned: 'γ is learned with λ, which implicit methods cannot do',
  decay: 'Schedule of γ',
  decays: { constant: 'γ constant', 'inverse-sqrt': 'γ/√t', harmonic: 'γ/t' } satisfies Record<Decay, string>,
  coin: 'q, probability of the exact correction',
  coinOf: (name: string) => `of ${name}`,
  noK: (name: string) => `${name} has no K`,

  outerDescent: 'Outer descent',
  schedules: { 'inverse-sqrt': 'η₀/√τ', constant: 'constant η', harmonic: 'η/τ', adam: 'Adam, η' },
  schedule: 'Step schedule',
  firstUpdate: 'η₀, length of the first step',
  firstUpdateNote: 'length of the first step',
  outerStepSize: 'η, outer step size',
  adamNote: 'first step of each component',
  iterations: 'R, outer iterations',

  start: 'Start',
  lambda: (i: number, n: number) => (n === 1 ? 'λ₁, start' : `λ₁, coordinate ${i + 1}`),
  w0: (i: number, n: number) => (n === 1 ? 'w₀' : `w₀, coordinate ${i + 1}`),
  w0FromLambda: 'w₀ is a function of λ here',
  seed: 'Seed of the coins',
  noRandom: 'no random part',
  resetOne: (label: string) => `Reset ${label}`,
  keys: 'Keys',

  outerPlane: 'Outer plane',
  fields: (truth: Truth) =>
    ({ value: 'F', gradient: normName(truth), bias: 'bias', ratio: 'ratio', cosine: 'cosine' }) satisfies Record<
      FieldKind,
      string
    >,
  fieldNames: (truth: Truth) =>
    ({
      value: 'Value F(λ)',
      gradient: truth === 'steps' ? 'Norm of the exact gradient' : 'Norm of the gradient at the exact solution',
      bias: `Bias ${fieldName('bias', truth)}`,
      ratio: `Descent ratio ${ratioName(truth)}`,
      cosine: `Cosine of h and ${truthName(truth)}`,
    }) satisfies Record<FieldKind, string>,
  field: 'Field',
  needles: 'needles',
  strip: 'The unrolled strip',
  stripHint: 'drag the cut to change K',
  ratio: 'Descent ratio',
  along: 'Along',
  ownPath: 'its own path',
  pathOf: (name: string) => `the path of ${name}`,
  views: 'View',
  tabs: { outer: 'Outer', inner: 'Inner', ratio: 'Ratio', convergence: 'Convergence', cost: 'Cost' },
  innerPlane: 'Inner plane',
  steps: (T: number) => `T = ${exactly(T)} ${T === 1 ? 'step' : 'steps'}`,
  convergence: 'Convergence',
  quantity: 'Quantity',
  quantities: (truth: Truth) =>
    ({ value: 'F', gradient: normName(truth), distance: 'to λ*' }) satisfies Record<Quantity, string>,
  quantityNames: (truth: Truth) => ({
    value: 'F along the runs',
    gradient: `Norm of ${truthName(truth)} along the runs`,
    distance: 'Distance to the minimum along the runs',
  }),
  cost: 'Hypergradient cost',
  costKinds: { each: 'table', T: 'T', K: 'K' } satisfies Record<CostKind, string>,
  costKindNames: { each: 'Each estimator’s counts', T: 'Counts against T', K: 'Counts against K' },
  clock: 'Time runs over',
  clocks: { outer: 'Outer steps', passes: 'Both passes' } satisfies Record<ClockKind, string>,
  clockOther: (kind: ClockKind) =>
    kind === 'outer' ? 'Walk through both passes of one hypergradient' : 'Back to the outer steps',
  time: {
    outer: {
      label: 'τ, outer iteration',
      back: 'One outer step back',
      on: 'One outer step on',
      start: 'To the start',
    },
    passes: {
      label: 'Place in the forward and the reverse pass',
      back: 'One inner step back',
      on: 'One inner step on',
      start: 'To the start of the forward pass',
    },
  } satisfies Record<ClockKind, object>,
  tau: (tau: number) => `τ = ${tau}`,
  moment: ({ phase, t }: Moment) => `${phase === 'forward' ? '→' : '←'} t = ${t}`,
  momentSpoken: ({ phase, t, taken }: Moment, T: number) =>
    phase === 'forward'
      ? `forward pass, step ${t} of ${T}`
      : `reverse pass, ${taken} ${taken === 1 ? 'step' : 'steps'} taken, at t = ${t}`,
  forwardFrom: 't = 0',
  turn: (T: number) => `T = ${T}`,
  reverseTo: (t: number) => `t = ${t}`,
  play: 'Play',
  pause: 'Pause',
  still: 'Your system asks for less motion: step instead.',
  speed: 'Speed',
  speeds: { 0.5: '½×', 1: '1×', 2: '2×', 4: '4×' },
  loop: 'Loop',
  on: 'on',
  off: 'off',
  undo: 'Undo',
  redo: 'Redo',

  fewer: 'Cut one step more',
  more: 'Keep one step more',

  notANumber: (label: string, integer: boolean, offer: string | null) =>
    `${label} must be ${integer ? 'a whole number' : 'a number'}${offer === null ? '' : `: write ${offer}`}.`,
  outOfRange: (label: string, min: number | undefined, max: number | undefined) =>
    min !== undefined && max !== undefined
      ? `${label} must be from ${min} to ${max}.`
      : min !== undefined
        ? `${label} must be at least ${min}.`
        : `${label} must be at most ${max}.`,
} as const;

/** What a problem is called. */
export const problemTitle = (problem: Scenario['problem']): string => {
  const name = builtInName(problem);
  return name ? messages.problems[name] : messages.ownProblem;
};
