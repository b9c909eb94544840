import { expect, it } from 'vitest';
import { estimatorKinds, initialEstimator } from '../core/estimators/index.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { estimatorCode, problemCode } from './codes.ts';

it('an estimator has a code by which rows are found, whatever the page’s language', () => {
  const codes = Object.fromEntries(estimatorKinds.map((kind) => [kind, estimatorCode(initialEstimator(kind))]));
  expect(codes).toEqual({
    truncated: 'K = 5',
    reverse: 'Exact',
    forward: 'Forward',
    checkpointed: 'Checkpointed',
    recompute: 'Recompute',
    'first-order': 'First order',
    ufom: 'UFOM',
    'adaptive-ufom': 'Adaptive UFOM',
    debiased: 'Debiased K = 5',
    'randomised-truncation': 'Random depth rho = 0.9',
    'fixed-point': 'Fixed point k = 10',
    'conjugate-gradient': 'Conjugate gradient k = 10',
    darts: 'DARTS 0.01',
    nystrom: 'Nystrom k = 10 rho = 0.01',
    'normal-equations': 'Normal equations k = 10',
    'finite-differences': 'Finite differences 0.00001',
  });
  expect(estimatorCode({ kind: 'truncated', K: 0, initTerm: 'keep' })).toBe('K = 0 + init');
});

it('a problem has one, too', () => {
  expect(problemCode(defaultScenario('shaban-theorem-3.5').problem)).toBe('Counterexample, one variable');
  expect(problemCode({ lambda: ['l1'], w: ['w1'], inner: 'w1^2', outer: 'l1' })).toBe('Your problem');
});
