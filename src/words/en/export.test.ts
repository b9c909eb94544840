import { expect, it } from 'vitest';
import { withCoin } from '../../scenario/arbitrary.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { settingsLine, shownIn } from './export.ts';

const spaced = (text: string) => text.replaceAll('\u00A0', ' ');

it('the settings line has every setting that a picture depends on', () => {
  expect(
    spaced(settingsLine({ ...defaultScenario(), estimators: withCoin, decay: 'harmonic', truth: 'solution' })),
  ).toBe(
    'Toy problem · T = 100, γ/t with γ = 0.1, w₀ = (2, 2) · λ₁ = (−1, 0.25), η₀/√τ with a first step of 0.6, R = 200, τ = 2 · ' +
      'K = 1, K = 5, K = 25, Unrolled, Debiased K = 5 (q = 0.1), seed 1 · error against solution',
  );
});

it('a typed problem stands there as it was typed, its step and start as formulas', () => {
  const problem = { lambda: ['a'], w: ['w'], inner: '(w-a)^2', outer: 'w^2', init: ['a'], step: 'exp(a)' };
  const line = spaced(
    settingsLine({ ...defaultScenario(problem), estimators: [{ estimator: { kind: 'reverse' }, slot: 3 }] }),
  );
  expect(line).toContain('g = (w-a)^2, f = w^2 · T = 100, γ = exp(a), w₀ = (a)');
  expect(line).not.toContain('seed');
});

it('a picture says what a switch on the page chose', () => {
  const s = defaultScenario();
  expect(shownIn('outer', { ...s, field: 'bias', selected: 0 })).toBe('Bias ‖h − d‖, K = 1');
  expect(shownIn('ratio', { ...s, along: 0 })).toBe('h·d/‖d‖² along the path of K = 1');
  expect(shownIn('convergence', { ...s, truth: 'solution' })).toBe('‖∇f‖');
  expect(shownIn('strip', s)).toBe('');
});
