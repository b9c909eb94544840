import { describe, expect, it } from 'vitest';
import { computeResult } from '../../engine/compute.ts';
import { prepareAll } from '../../engine/problems.ts';
import { withCoin } from '../../scenario/arbitrary.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { frameOf } from '../../scenario/frame.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { withK } from '../../state/edits.ts';
import { plain } from '../sentence.ts';
import { pinnedSentence } from './pinned.ts';

await prepareAll();

const toy = defaultScenario();
const resultOf = (scenario: Scenario) =>
  computeResult({
    revision: 1,
    scenario,
    focus: null,
    field: { frame: frameOf(scenario), columns: 4, rows: 4 },
    needles: new Float64Array(0),
    dragging: false,
  });
const told = (live: Scenario, pinned: Scenario): string =>
  plain(pinnedSentence(resultOf(live), resultOf(pinned))).replaceAll('\u00A0', ' ');

describe('the pinned run in words', () => {
  it('is the same run until something is changed', () => {
    expect(told(toy, toy)).toBe('Pinned: this run. Change one setting to see both.');
    expect(told({ ...toy, tau: 9, field: 'bias', selected: 2 }, toy)).toBe(
      'Pinned: this run. Change one setting to see both.',
    );
  });

  it('says which setting differs, and what that does to the error and to where the run ends', () => {
    expect(told({ ...toy, T: 50 }, toy)).toMatch(
      /^Against the pinned run, T is 50 instead of 100\. At τ = 2 the error is [\d.]+ \(pinned 5\.20\), and at the end F = .+\.$/,
    );
    expect(told(withK(toy, 25), toy)).toMatch(
      /^Against the pinned run, K = 25 replaces K = 5\. At τ = 2 the error is 0\.\d+ \(pinned 5\.20\)/,
    );
  });

  it('says which estimators came and went, and where the arithmetic differs', () => {
    expect(told(toy, { ...toy, estimators: withCoin })).toContain('Debiased K = 5 with q = 0.1 is left out.');
    expect(told({ ...toy, estimators: withCoin }, toy)).toContain('Debiased K = 5 with q = 0.1 is new.');
    expect(told({ ...toy, arithmetic: 'tensors' }, toy)).toContain(
      'the arithmetic is tensors, float32 instead of float64',
    );
  });

  it('tells typed problems apart by all that they give: γ, w₀, α and β too', () => {
    const typed: Scenario = {
      ...toy,
      ...{ lambda: [1], w0: [0], estimators: toy.estimators.slice(0, 2), selected: 0, T: 5 },
      problem: { lambda: ['l'], w: ['w'], inner: '(w-l)^2', outer: 'w^2' },
    };
    const other = (change: object): Scenario => ({
      ...typed,
      problem: { ...(typed.problem as object), ...change } as never,
    });
    expect(told(typed, other({ step: 'exp(-l)' }))).toContain('γ is 0.1 instead of exp(-l)');
    expect(told(other({ step: 'exp(l)' }), other({ step: 'exp(-l)' }))).toContain('γ is exp(l) instead of exp(-l)');
    expect(told(other({ init: ['2*l'] }), other({ init: ['l'] }))).toContain('w₀ is 2*l instead of l');
    expect(told(other({ strongConvexity: 1, smoothness: 3 }), other({ smoothness: 2 }))).toContain(
      '(α, β) is (1, 3) instead of (undeclared, 2)',
    );
  });

  it('says of a toss that it is one', () => {
    const tossed = { ...toy, estimators: withCoin, selected: 4 };
    expect(told({ ...tossed, T: 50 }, tossed)).toMatch(
      /At τ = 2 a toss is off by [\d.]+ \(pinned 23\.4\) in root mean square, and at the end F = .+\.$/,
    );
    expect(told(tossed, toy)).toMatch(/a toss is off by 23\.4 in root mean square, and/);
  });

  it('names four settings at most and counts the others', () => {
    const other: Scenario = { ...toy, T: 50, stepSize: 0.2, w0: [1, 1], lambda: [0.5, 0], seed: 2 };
    expect(told(other, toy)).toContain('λ₁ is (0.5, 0) instead of (−1, 0.25) and 1 more.');
  });
});
