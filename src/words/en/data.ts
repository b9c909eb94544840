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
  forget: 'Forget these rows',
  forgotten:
    'This browser keeps these rows no longer: they last until the page is closed, and a link asks for the file.',

  method: 'Inner method',
  optimal: 'best step',
  optimalTitle: 'the best step for each λ, from μ and L of g there',
  unknown: 'μ and L are not known here: the step is the one set.',
  constants: (stepSize: number, momentum: number | null, mu: number, L: number) =>
    `Here μ = ${number(mu)}, L = ${number(L)}, so γ = ${number(stepSize)}${momentum === null ? '' : `, m = ${number(momentum)}`}. They count as constants there.`,
  known: (mu: number, L: number) => `Here μ = ${number(mu)}, L = ${number(L)}, so 2/L = ${number(2 / L)}.`,
  momentum: 'm, momentum of heavy ball',
  m: 'momentum',

  startOf: 'Where the inner descents start',
  starts: { set: 'w from w₀', zero: 'w from 0', warm: 'w from where it ended' },
  warm: 'Warm start: w begins at w_T of the outer step before, which counts as a constant, so d sees these T steps alone. G’s bounds (8), (14) with (17), and (21) need w₀ = 0 and are not drawn at λ_τ. Another λ under the pointer starts there, too; the field starts at w₀ as set.',

  bars: 'λ₁, a bar for each component',
  bar: (name: string) => `λ₁, ${name}`,
  barHint: 'drag a bar, or type the one chosen',
} as const;
