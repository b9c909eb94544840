import type { Decay, InnerMethod } from '../../scenario/scenario.ts';

/** The words of what an estimator spends, and of the inner descent. */
export const innerWords = {
  initTerm: 'Startterm',
  initDrop: 'ohne (S)',
  initKeep: 'mit (U)',

  innerDescent: 'Innerer Abstieg',
  iterationsShort: 'Iterationen',
  iterationsOfK: 'k, Iterationen am Gleichungssystem',
  columnsShort: 'Spalten',
  columnsOfK: 'k, Spalten des Gleichungssystems',
  stepsKept: 'K, im Rückwärtslauf behaltene Schritte',
  innerSteps: 'T, innere Schritte',
  innerStepSize: 'γ, innere Schrittweite',
  stepLearned: 'γ wird mit λ gelernt; implizite Verfahren können das nicht',
  methods: { 'gradient-descent': 'Gradientenabstieg', 'heavy-ball': 'Heavy-Ball' } satisfies Record<
    InnerMethod,
    string
  >,
  decay: 'Plan von γ',
  decays: { constant: 'γ konstant', 'inverse-sqrt': 'γ/√t', harmonic: 'γ/t' } satisfies Record<Decay, string>,
  coin: 'q, Wahrscheinlichkeit der exakten Korrektur',
  coinOf: (name: string) => `von ${name}`,
  /** Where nobody compared throws a coin. */
  coinUnused: 'nur für UFOM und entzerrt; keiner im Vergleich',
  noK: (name: string) => `${name} hat kein K`,
} as const;
