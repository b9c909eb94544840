import { number } from '../numbers.ts';

/** The words of problems of data. */
export const dataWords = {
  title: 'Data',
  seed: 'Seed of the data',
  n: 'n, rows for training, and as many for validation',
  p: 'p, columns',
  d: 'd, columns of H',
  noise: 'Noise added to the labels',
  beta: 'β of the penalty',
  given: (rows: number, columns: number) => `${rows} rows of ${columns} columns, given; they never leave this browser.`,
  drawn: (rows: number, columns: number) => `${rows} rows of ${columns} columns, drawn from the seed.`,

  method: 'Inner method',
  optimal: 'best step',
  optimalTitle: 'the best step for each λ, from μ and L of g there',
  unknown: 'μ and L are not known here: the step is the one set.',
  constants: (stepSize: number, momentum: number | null, mu: number, L: number) =>
    `Here μ = ${number(mu)}, L = ${number(L)}, so γ = ${number(stepSize)}${momentum === null ? '' : `, m = ${number(momentum)}`}. They count as constants there.`,
  momentum: 'm, momentum of heavy ball',
  m: 'momentum',

  bars: 'λ₁, a bar for each component',
  bar: (name: string) => `λ₁, ${name}`,
  barHint: 'drag a bar, or type the one chosen',
} as const;
