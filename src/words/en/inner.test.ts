import { describe, expect, it } from 'vitest';
import type { Estimator } from '../../core/estimators/choice.ts';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { computeResult } from '../../engine/compute.ts';
import { prepare } from '../../engine/problems.ts';
import { startsAt } from '../../facts/innerPath.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Sentence, plain as text } from '../sentence.ts';
import { divergenceNote, innerSentence } from './inner.ts';

await prepareBuiltIns();

/** With plain spaces. */
const plain = (sentence: Sentence): string => text(sentence).replaceAll('\u00A0', ' ');

const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });
const compare = (...list: Estimator[]) => list.map((estimator, slot) => ({ estimator, slot }));
const rest = { lambda: null, step: null, pass: null };

const resultOf = (
  change: Partial<Scenario> = {},
  problem: Scenario['problem'] = 'shaban-toy',
  focus: number[] | null = null,
) =>
  computeResult({
    revision: 1,
    scenario: { ...defaultScenario(problem), estimators: compare(truncated(5)), selected: 0, ...change },
    focus,
    field: null,
    needles: new Float64Array(0),
    dragging: false,
  });
const says = (...args: Parameters<typeof resultOf>) => plain(innerSentence(resultOf(...args), rest));
const typed = { lambda: ['a', 'b'], w: ['u', 'v'], outer: 'u^2 + v^2' } as const;

describe('the inner plane says', () => {
  it('how far w is from its solution, and that the steps kept barely move it', () => {
    expect(says({ tau: 2 })).toBe('After 100 steps w is 0.011 from the solution λ_τ. The last 5 barely move it.');
    expect(says({ tau: 2, estimators: compare(truncated(1)) })).toMatch(/The last one barely moves it\.$/);
  });

  it('that the steps kept do not move it, where w has arrived', () => {
    expect(says({ stepSize: 1.5, T: 200 })).toBe(
      'After 200 steps w is 0 from the solution λ_τ. The last 5 do not move it.',
    );
  });

  it('by how much the steps kept move it, where they do', () => {
    expect(says({ T: 20 })).toMatch(
      /^After 20 steps w is 0\.\d+ from the solution λ_τ\. The last 5 move it by 0\.\d+\.$/,
    );
  });

  it('that every step is kept, or none', () => {
    expect(says({ estimators: compare({ kind: 'reverse' }) })).toMatch(/ Exact keeps all of them\.$/);
    expect(says({ estimators: compare(truncated(0)) })).toMatch(/ K = 0 keeps none of them\.$/);
  });

  it('that exact estimators which keep no path use the steps', () => {
    for (const kind of ['forward', 'checkpointed', 'recompute'] as const)
      expect(says({ estimators: compare({ kind }) })).toMatch(/ uses all of them\.$/);
    const result = resultOf({ estimators: compare({ kind: 'recompute' }) });
    expect(plain(innerSentence(result, { ...rest, step: 7 }))).toMatch(/ Recompute uses this step\.$/);
  });

  it('how long steps are that end where they began', () => {
    expect(says({ stepSize: 2, tau: 2, estimators: compare(truncated(4)) })).toMatch(
      / The last 4 move it by up to 6\.0 each\.$/,
    );
  });

  it('how far the step under the cursor is, and whether it is kept', () => {
    const result = resultOf({}, 'shaban-toy', [-0.72, -0.28]);
    const at = (step: number) => plain(innerSentence(result, { lambda: [-0.72, -0.28], step, pass: null }));
    expect(at(40)).toBe('At t = 40 w is 0.30 from its solution. K = 5 has forgotten this step.');
    expect(at(95)).toMatch(/K = 5 has forgotten this step\.$/);
    expect(at(96)).toMatch(/K = 5 keeps this step\.$/);
  });

  it('how far the walk through the two passes has come, beside the pinned run', () => {
    const pinned = resultOf({ T: 20 });
    const at = (pass: number, other: typeof pinned | null = null) =>
      plain(innerSentence(resultOf(), { lambda: null, step: null, pass }, other));
    expect(at(6)).toBe('Forward, t = 6 of 100: w is 1.9 from the solution λ_τ.');
    expect(at(103)).toMatch(/^Reverse, 3 of 5 steps taken, at t = 97: step 98 adds 0\.\d+ to h\.$/);
    expect(at(60, pinned)).toMatch(/w is 0\.\d+ \(pinned 0\.80\) from/);
    expect(at(103, pinned)).toMatch(/adds 0\.\d+ \(pinned 0\.\d+\) to h\.$/);
  });

  it('the pinned distance in brackets, where w is comparable', () => {
    const beside = (problem: Scenario['problem'], change: Partial<Scenario>) =>
      plain(innerSentence(resultOf(), rest, resultOf(change, problem)));
    expect(beside('shaban-toy', { T: 20 })).toMatch(/^After 100 steps w is 0\.011 \(pinned 0\.80\) from/);
    expect(beside('shaban-theorem-3.5', {})).not.toContain('pinned');
  });

  it('w*, where the solution is not λ', () => {
    expect(says({}, 'quadratic-from-lambda')).toMatch(/ from the solution w\*\./);
  });

  it('from where on w runs away, and which condition is broken', () => {
    const result = resultOf({ stepSize: 2.2, tau: 1 });
    expect(plain(innerSentence(result, rest))).toBe(
      'From t = 1 on steps grow, in the end by 1.20 each, and w is farther from λ_τ than w₀.',
    );
    expect(divergenceNote(result).replaceAll('\u00A0', ' ')).toBe(
      'Diverges from t = 1: γβ = 2.2 is above 2. At t = 100, ‖w‖ = 2.5 × 10⁸.',
    );
  });

  it('nothing about γβ where β is not declared, nor a number where there is none', async () => {
    const problem = { ...typed, inner: '(u - a)^2 + (v - b)^2' };
    await prepare(problem);
    const result = resultOf({ problem, stepSize: 3, T: 1000, lambda: [1, 1], w0: [2, 2] }, problem);
    expect(divergenceNote(result).replaceAll('\u00A0', ' ')).toMatch(
      /^Diverges from t = 1: steps grow by 5\.00 each in the end\. By t = 1,000, ‖w‖ is beyond 1\.8 × 10³⁰⁸\.$/,
    );
  });

  it('that there is no solution to measure against', async () => {
    const problem = { ...typed, inner: '-(u - a)^2/2 + v^2/2' };
    await prepare(problem);
    expect(says({ problem, T: 3, tau: 1, stepSize: 0.1, lambda: [1, 1], w0: [1, 2] }, problem)).toMatch(
      /^After 3 steps w still moves by 0\.16 per step; no exact solution was found to measure against\.$/,
    );
  });

  it('where w₀ is a function of λ', () => {
    expect(startsAt(resultOf({}, 'quadratic-from-lambda'))).toBe('lambda');
    expect(startsAt(resultOf())).toBeNull();
  });

  it('where w starts warm, at all steps but the first', () => {
    expect(startsAt(resultOf({ warm: true, tau: 3 }))).toBe('last');
    expect(startsAt(resultOf({ warm: true, tau: 1 }))).toBeNull();
  });
});
