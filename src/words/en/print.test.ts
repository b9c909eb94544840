import { expect, test } from 'vitest';
import { withCoin } from '../../scenario/arbitrary.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { plain } from '../sentence.ts';
import { printEstimator, printSettings, printTitle } from './print.ts';

const toy = { ...defaultScenario(), estimators: withCoin };
const words = (scenario: typeof toy) => printSettings(scenario).map((text) => text.replaceAll('\u00A0', ' '));

test('paper says every setting that its pictures depend on', () => {
  expect(printTitle(toy)).toBe('Unrolled: Toy problem');
  expect(words(toy)).toEqual([
    'Inner descent: T = 100, γ = 0.1, w₀ = (2, 2).',
    'Outer descent: λ₁ = (−1, 0.25), η₀/√τ, first step of length 0.6, R = 200; shown at τ = 2.',
    'Field: Value F(λ). Errors against T steps. Coins from seed 1.',
  ]);
  expect(
    words({
      ...toy,
      decay: 'harmonic',
      outer: { schedule: 'adam', stepSize: 0.05, iterations: 50 },
      estimators: toy.estimators.slice(0, 4),
      along: 0,
      truth: 'solution',
    }),
  ).toEqual([
    'Inner descent: T = 100, γ/t with γ = 0.1, w₀ = (2, 2).',
    'Outer descent: λ₁ = (−1, 0.25), Adam, η, η = 0.05, R = 50; shown at τ = 2.',
    'Field: Value F(λ). Errors against solution. Ratios along the path of K = 1.',
  ]);
});

test('an estimator on paper has its q, and is marked where it is the selected one', () => {
  const names = toy.estimators.map((compared, i) => plain(printEstimator(compared, i === toy.selected)));
  expect(names).toEqual(['K = 1', 'K = 5 (selected)', 'K = 25', 'Exact', 'Debiased K = 5 (q = 0.10)']);
});
