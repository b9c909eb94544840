import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../core/outer/convergence.ts';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { computeResult } from '../../engine/compute.ts';
import type { Result } from '../../engine/result.ts';
import { drawnRuns } from '../../facts/arrival.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nowhere } from '../../state/actions.ts';
import { number } from '../numbers.ts';
import { plain } from '../sentence.ts';
import { averageSentence, convergenceSentence } from './convergence.ts';

await prepareBuiltIns();

const plane = { frame: [-1.5, 1, -0.6, 0.6] as const, columns: 61, rows: 31 };
const resultOf = (change: Partial<Scenario>, field: typeof plane | null = plane): Result =>
  computeResult({
    revision: 1,
    scenario: { ...defaultScenario(change.problem), ...change },
    focus: null,
    field,
    needles: new Float64Array(0),
    dragging: false,
  });
const say = (result: Result, quantity: Quantity = 'gradient') =>
  plain(convergenceSentence({ ...result, scenario: { ...result.scenario, quantity } }, nowhere)).replaceAll(
    '\u00A0',
    ' ',
  );
const interfering = { problem: 'shaban-toy-interfering', selected: 0 } as const;

describe('convergence says', () => {
  const toy = resultOf({});

  it('that all reach λ*, how near, and what the selected has at τ beside the exact one', () => {
    expect(say(toy)).toBe('All four reach λ* within 10⁻⁷. At τ = 2, K = 5 has ‖d‖ = 8.60; Exact has 8.90.');
    expect(say(toy, 'value')).toContain('At τ = 2, K = 5 has F = 1.97; Exact has 2.20.');
    expect(say(toy, 'distance')).toContain('At τ = 2, K = 5 is 0.434 from λ*; Exact is 0.462.');
  });

  it('“a minimum” where a lower one is known', () => {
    const lower = { lambda: [9, 9], value: -1, kind: 'minimum' } as const;
    expect(say({ ...toy, stationary: [...toy.stationary, lower] })).toContain('All four reach a minimum of F within');
  });

  it('that ‖d‖ vanishes where no minimum is known, and that there is no distance then', () => {
    const unknown = resultOf({}, null);
    expect(say(unknown)).toMatch(/^All four bring ‖d‖ below 10⁻⁶\. At τ = 2, K = 5 has/);
    expect(say(unknown, 'distance')).toContain('No minimum of F was found');
  });

  it('where a run stops short, and that non-interference fails where it stands', () => {
    expect(say(resultOf({ ...interfering, tau: 9 }))).toBe(
      'K = 1 stops where ‖d‖ = 10.4; its own h is 0.0065. At τ = 9: 4.39.',
    );
    expect(say(resultOf({ ...interfering, tau: 201 }))).toBe(
      'K = 1 stops where ‖d‖ = 10.4: non-interference (S Theorem 3.4) fails there.',
    );
    expect(say(resultOf({ ...interfering, tau: 201 }), 'distance')).toMatch(/^K = 1 stops 0\.557 from λ\*: non-inter/);
  });

  it('for the exact descent, where another one stops', () => {
    expect(say(resultOf({ ...interfering, selected: 3 }))).toMatch(
      /^At τ = 2, Exact has .*\. K = 1 stops where ‖d‖ = 10\.4\.$/,
    );
  });

  it('that the inner descent diverges', () => {
    expect(say(resultOf({ stepSize: 2.2 }))).toBe('At τ = 2, K = 5 has ‖d‖ = 4.94 × 10¹⁶: w diverges.');
  });

  it('where a run ended', () => {
    const ended = (reason: 'diverged' | 'zero-hypergradient') => {
      const runs = toy.descent.runs.map((run) => ({ ...run, length: 2, ended: { reason, tau: 2 } }));
      return say({ ...toy, descent: { runs } });
    };
    expect(ended('diverged')).toBe('K = 5 ends at τ = 2: the next λ is beyond 10¹⁰⁰, or no number.');
    expect(ended('zero-hypergradient')).toBe('K = 5 stops at τ = 2: its h is 0 there, and ‖d‖ = 8.60.');
  });

  it('that a log axis shows nothing below 0', () => {
    const runs = toy.descent.runs.map((run) => ({ ...run, value: run.value.map((v) => v - 5) }));
    expect(say({ ...toy, descent: { runs } }, 'value')).toBe(
      'At τ = 2, K = 5 has F = −3.03: below 0 a log axis shows nothing.',
    );
  });

  it('S Theorem 3.3’s average as a number', () => {
    const [, value] = /τ.=.2, weighted by η, is ([\d.]+)\.$/.exec(plain(averageSentence(toy)))!;
    const [first, second] = toy.descent.runs[1]!.gradientNorm;
    expect(Number(value)).toBeCloseTo((first! ** 2 + second! ** 2 / Math.SQRT2) / (1 + 1 / Math.SQRT2), -1);
  });

  it('that Adam has no such average, and why', () => {
    const adam = resultOf({ outer: { schedule: 'adam', stepSize: 0.1, iterations: 9 } });
    expect(plain(averageSentence(adam))).toBe('S Theorem 3.3 needs one η per step, which Adam does not have.');
  });

  it('nothing twice: who walks the exact path has no curve beside it', () => {
    const estimators = [
      { estimator: { kind: 'reverse' }, slot: 3 },
      { estimator: { kind: 'checkpointed' }, slot: 0 },
    ] as const;
    expect(drawnRuns(resultOf({ estimators, selected: 0 })).map(({ index }) => index)).toEqual([0]);
  });

  it('the pinned run’s number at the same τ, or where it ends', () => {
    const beside = (live: Result, pinned: Result) =>
      plain(convergenceSentence(live, { lambda: null, step: null, pass: null }, pinned)).replaceAll('\u00A0', ' ');
    const pinned = resultOf({ stepSize: 0.2 });
    expect(beside(toy, pinned)).toBe(
      `At τ = 2, K = 5 has ‖d‖ = 8.60 (pinned ${number(pinned.descent.runs[1]!.gradientNorm[1]!)}).`,
    );
    const stuck = resultOf({ ...interfering, tau: 201 });
    expect(beside(stuck, resultOf({ ...interfering, stepSize: 0.2 }))).toMatch(
      /^K = 1 stops where ‖d‖ = 10\.4 \(pinned [\d.]+\): non-interference/,
    );
  });
});
