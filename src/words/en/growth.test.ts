import { describe, expect, it } from 'vitest';
import type { Estimator } from '../../core/estimators/choice.ts';
import { computeResult } from '../../engine/compute.ts';
import { prepareAll } from '../../engine/problems.ts';
import type { Result } from '../../engine/result.ts';
import { growthMismatch, growthRows, shownGrowth } from '../../facts/growth.ts';
import { withCoin } from '../../scenario/arbitrary.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plain } from '../sentence.ts';
import { growthSentence, spentText } from './growth.ts';

await prepareAll();

const resultOf = (change: Partial<Scenario>): Result =>
  computeResult({
    revision: 1,
    scenario: {
      ...defaultScenario(),
      estimators: withCoin,
      outer: { schedule: 'constant', stepSize: 0.01, iterations: 1 },
      ...change,
    },
    focus: null,
    field: null,
    needles: new Float64Array(0),
    dragging: false,
  });
const text = (result: Result) => plain(growthSentence(result)).replaceAll('\u00A0', ' ');
const along = resultOf({ costs: 'T' });

describe('the curves of cost say', () => {
  it('what the selected estimator takes and keeps where the scenario stands', () => {
    expect(text(along)).toBe('Marks are counted, lines predicted. K = 5: 105 operations, 5 states.');
    expect(text(resultOf({ costs: 'T', selected: 3, T: 1 }))).toContain('Exact: 2 operations, 1 state.');
    expect(text(resultOf({ costs: 'K', selected: 2 }))).toContain('K = 25: 125 operations, 25 states.');
  });

  it('an expectation where a coin decides, and what no K changes', () => {
    expect(text(resultOf({ costs: 'T', selected: 4 }))).toMatch(
      /Debiased K = 5: [\d.]+ operations on average, 5 states\./,
    );
    expect(text(resultOf({ costs: 'K', selected: 3 }))).toContain('Exact: 200 operations, 100 states, whatever K.');
    const forward = [{ estimator: { kind: 'forward' }, slot: 0 }] as const;
    expect(text(resultOf({ costs: 'K', selected: 0, estimators: forward }))).toContain('300 operations, 2 tangents');
  });

  it('where a count and its formula differ, and by what', () => {
    const { growth } = along;
    const curves = growth!.curves.map((c) => ({
      ...c,
      time: c.time.map((t, i) => (growth!.at[i] === 30 ? t + 1 : t)),
    }));
    const wrong = { ...along, growth: { ...growth!, curves } };
    expect(text(wrong)).toBe('Counted and predicted differ. K = 1 at T = 30, operations: counted 32, predicted 31.');
    expect(growthMismatch(growthRows(along), growth!)).toBeNull();
  });

  it('both runs’ numbers beside a pinned one, where they differ', () => {
    const beside = (live: Result, pinned: Result) => plain(growthSentence(live, pinned)).replaceAll('\u00A0', ' ');
    expect(beside(along, along)).toBe(text(along));
    const half = resultOf({ costs: 'T', T: 50 });
    expect(beside(half, along)).toBe('K = 5: 55 (pinned 105) operations, 5 states.');
    expect(beside(along, { ...half, scenario: { ...half.scenario, costs: 'K' } })).toBe(text(along));
    expect(beside(along, { ...half, growth: null })).toBe(text(along));
    const one = (estimator: Estimator, T = 100) =>
      resultOf({ costs: 'K', T, selected: 0, estimators: [{ estimator, slot: 0 }] });
    const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });
    expect(beside(one(truncated(1)), one(truncated(0)))).toBe(
      'K = 1: 101 (pinned 100) operations, 1 (pinned 0) state.',
    );
    expect(beside(one(truncated(1)), one(truncated(2)))).toContain('1 (pinned 2) states.');
    expect(beside(one({ kind: 'forward' }), one({ kind: 'forward' }, 50))).toContain('2 tangents, whatever K.');
    expect(beside(one({ kind: 'forward' }), one({ kind: 'reverse' }))).toContain('2 (pinned 100) states, whatever K.');
  });

  it('that counting goes on, where the counts that stand are of another axis or of other estimators', () => {
    const counting = 'Every operation of every run is being counted.';
    expect(text({ ...along, growth: null })).toBe(counting);
    expect(text({ ...along, scenario: { ...along.scenario, costs: 'K' } })).toBe(counting);
    expect(text({ ...along, scenario: { ...along.scenario, T: 77 } })).toBe(counting);
    expect(shownGrowth({ ...along, scenario: { ...along.scenario, T: 2000 } })).toBeNull();
    const other = along.scenario.estimators.map((c) => ({ ...c, estimator: { kind: 'recompute' } as const }));
    expect(growthRows({ ...along, scenario: { ...along.scenario, estimators: other } })).toEqual([]);
  });

  it('each estimator’s numbers in words for the slider', () => {
    expect(growthRows(along).map(spentText)).toEqual([
      '101 operations, 1 state',
      '105 operations, 5 states',
      '125 operations, 25 states',
      '200 operations, 100 states',
      '561 operations on average, 5 states',
    ]);
  });
});
