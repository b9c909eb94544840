import type { Decay, InnerMethod } from '../../scenario/scenario.ts';

/** The words of what an estimator spends, and of the inner descent. */
export const innerWords = {
  initTerm: 'Init term',
  initDrop: 'dropped (S)',
  initKeep: 'kept (U)',

  innerDescent: 'Inner descent',
  iterationsShort: 'iterations',
  iterationsOfK: 'k, iterations on the linear system',
  columnsShort: 'columns',
  columnsOfK: 'k, columns of the linear system',
  stepsKept: 'K, steps kept by the reverse pass',
  innerSteps: 'T, inner steps',
  innerStepSize: 'γ, inner step size',
  stepLearned: 'γ is learned with λ, which implicit methods cannot do',
  methods: { 'gradient-descent': 'gradient descent', 'heavy-ball': 'heavy ball' } satisfies Record<InnerMethod, string>,
  decay: 'Schedule of γ',
  decays: { constant: 'γ constant', 'inverse-sqrt': 'γ/√t', harmonic: 'γ/t' } satisfies Record<Decay, string>,
  coin: 'q, probability of the exact correction',
  coinOf: (name: string) => `of ${name}`,
  /** Where nobody compared throws a coin. */
  coinUnused: 'only for UFOM and debiased; none compared',
  noK: (name: string) => `${name} has no K`,
} as const;
