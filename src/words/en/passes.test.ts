import { describe, expect, it } from 'vitest';
import type { Estimator } from '../../core/estimators/choice.ts';
import { computeResult } from '../../engine/compute.ts';
import { prepareAll } from '../../engine/problems.ts';
import type { Result } from '../../engine/result.ts';
import { countedSoFar, ratioSoFar, type Walk, walkOf } from '../../facts/passes.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plain, type Sentence } from '../sentence.ts';
import { costWalk, outerWalk, ratioWalk, stripWalk } from './passes.ts';

await prepareAll();

const resultOf = (estimator: Estimator, change: Partial<Scenario> = {}, problem: Scenario['problem'] = 'shaban-toy') =>
  computeResult({
    revision: 1,
    scenario: {
      ...defaultScenario(problem),
      estimators: [{ estimator, slot: 0 }],
      selected: 0,
      outer: { schedule: 'constant', stepSize: 0.01, iterations: 2 },
      ...change,
    },
    focus: null,
    field: null,
    needles: new Float64Array(0),
    dragging: false,
  });
const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });
const at = (result: Result, pass: number): Walk => walkOf(result, { lambda: null, step: null, pass })!;
const text = (sentence: Sentence) => plain(sentence).replaceAll('\u00A0', ' ');
const strip = (result: Result, pass: number, pinned: Result | null = null) =>
  text(stripWalk(result, at(result, pass), pinned));

describe('of the two passes the strip says', () => {
  const cut = resultOf(truncated(25));

  it('how far the forward pass has come, and what is kept of it', () => {
    expect(strip(cut, 40)).toBe('Forward, t = 40 of 100: K = 25 keeps no state before t = 75.');
    expect(strip(cut, 80)).toBe('Forward, t = 80 of 100: K = 25 holds 5 states.');
    expect(strip(cut, 100)).toBe('Forward, t = 100 of 100: K = 25 now goes back through the last 25.');
    expect(strip(resultOf({ kind: 'checkpointed' }), 34)).toContain('Checkpointed holds 4 states.');
    expect(strip(resultOf({ kind: 'recompute' }), 34)).toContain('Recompute keeps no state of the way.');
  });

  it('what the step walked last contributes, and what is still missing', () => {
    const { contribution, error } = cut.unrolled;
    expect(strip(cut, 112)).toMatch(
      /^Reverse, 12 of 25 steps taken, at t = 88: step 89 contributes 0\.\d+; what is still missing weighs \d\.\d+\.$/,
    );
    expect(strip(cut, 112)).toContain(`contributes ${contribution[88]!.toPrecision(3)};`);
    expect(strip(cut, 112)).toContain(`weighs ${error[12]!.toPrecision(3)}.`);
  });

  it('where the reverse pass ends, what it leaves out', () => {
    const { baseError } = cut.unrolled.estimates[0]!;
    expect(strip(cut, 125)).toBe(
      `Reverse, 25 of 25 steps taken, at t = 75, and K = 25 is off by ${baseError.toPrecision(3)}: what it leaves out.`,
    );
    expect(strip(resultOf({ kind: 'reverse' }), 200)).toMatch(/at t = 0, and Exact is off by 0\.$/);
  });

  it('that forward mode has nothing to walk back, and first order does not', () => {
    expect(strip(resultOf({ kind: 'forward' }), 50)).toContain('carries the derivative of w along, 2 tangents,');
    expect(strip(resultOf({ kind: 'forward' }), 100)).toContain('d is there, with no way back to walk');
    expect(strip(resultOf({ kind: 'first-order' }), 100)).toMatch(/goes no step back, and is off by [\d.]+\.$/);
  });

  it('that a random estimator is walked at tails', () => {
    const debiased = resultOf({ kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1 });
    expect(strip(debiased, 103)).toContain('Reverse, 3 of 5 steps taken, at t = 97, if ξ = 0: step 98');
  });

  it('how far h so far is from the gradient at the solution, where that is the truth', () => {
    expect(strip(resultOf(truncated(25), { truth: 'solution' }), 112)).toMatch(/; h so far is \d\.\d+ from ∇f\.$/);
  });

  it('what is missing of the pinned run after as many steps', () => {
    const pinned = resultOf(truncated(1), { T: 50, stepSize: 0.2 });
    expect(strip(cut, 112, pinned)).toContain(`(pinned ${pinned.unrolled.error[12]!.toPrecision(3)}).`);
  });

  it('numbers that float64 cannot hold in words', () => {
    const wild = resultOf({ kind: 'reverse' }, { T: 300, stepSize: 150 });
    for (const pass of [100, 310, 600]) expect(strip(wild, pass)).not.toMatch(/NaN|undefined|—/);
  });
});

describe('of the two passes the other views say', () => {
  it('what share of the descent h has so far: it ends at the estimator’s own ratio', () => {
    const cut = resultOf(truncated(25));
    expect(ratioSoFar(cut, at(cut, 60))).toBeNaN();
    const climbing = Array.from({ length: 25 }, (_, k) => ratioSoFar(cut, at(cut, 101 + k)));
    expect(climbing).toEqual([...climbing].sort((a, b) => a - b));
    expect(climbing.at(-1)).toBe(cut.unrolled.estimates[0]!.ratio);
    expect(text(ratioWalk(cut, at(cut, 60)))).toBe('Forward, t = 60 of 100: there is no h yet.');
    expect(text(ratioWalk(cut, at(cut, 112)))).toMatch(/at t = 88: h so far has 0\.\d+\.$/);
    expect(text(ratioWalk(cut, at(cut, 125)))).toMatch(/at t = 75: h has 0\.\d+\.$/);
  });

  it('what has been counted so far', () => {
    const cut = resultOf(truncated(25));
    expect(text(costWalk(cut, at(cut, 112)))).toBe(
      'So far K = 25 has taken 100 gradients and 12 products; it holds 13.',
    );
  });

  it('what every other estimator has counted beside it, as the strip shows their states', () => {
    const cut = resultOf(truncated(25));
    const beside = (position: number) => countedSoFar(cut, { kind: 'reverse' }, at(cut, position).moment);
    expect(beside(57)).toEqual({ gradients: 57, products: 0, states: 57 });
    expect(beside(112)).toEqual({ gradients: 100, products: 12, states: 88 });
    expect(countedSoFar(cut, truncated(1), at(cut, 112).moment)).toEqual({ gradients: 100, products: 1, states: 0 });
  });

  it('nothing while time runs over τ', () => {
    expect(walkOf(resultOf(truncated(25)), { lambda: null, step: null, pass: null })).toBeNull();
  });
});

describe('of the two passes the outer plane says', () => {
  const run = { outer: defaultScenario().outer, tau: 2 };
  const cut = resultOf(truncated(5), run);
  const outer = (result: Result, pass: number, compact = false, pinned: Result | null = null) => {
    const sentence = outerWalk(result, at(result, pass), compact, pinned);
    return sentence && text(sentence);
  };

  it('that there is no h in the forward pass, then how much of it has been gathered, and how far off that is', () => {
    expect(outer(cut, 37)).toBe('Forward, t = 37 of 100: no h yet. At λ = (−0.42, 0.09), ‖d‖ = 8.60.');
    expect(outer(cut, 103)).toBe(
      'Reverse, 3 of 5 steps taken, at t = 97: h so far is (−2.25, 0.321), 0.26 of d’s length, off by 6.35.',
    );
    expect(outer(cut, 105)).toContain('h is (−3.40, 0.509)');
    expect(outer(cut, 103, true)).toBe(
      'Reverse, 3 of 5 steps taken, at t = 97: h so far has 0.26 of d’s length, off by 6.35.',
    );
    expect(outer(cut, 105)).toMatch(/^Reverse, 5 of 5 steps taken, at t = 95: h is .*, off by 5\.20\.$/);
    expect(outer(resultOf({ kind: 'reverse' }), 200)).toMatch(/: h is .*, 1\.0 of d’s length, off by 0\.$/);
    expect(outer(resultOf(truncated(5), { truth: 'solution' }), 103)).toMatch(/ of ∇f’s length, off by /);
  });

  it('how far off the pinned one is at the same place, where it is measured against the same truth', () => {
    const pinned = (change: Partial<Scenario>) => outer(cut, 103, false, resultOf(truncated(5), { ...run, ...change }));
    expect(pinned({ T: 100, stepSize: 0.2 })).toMatch(/off by 6\.35 \(pinned \d\.\d+\)\.$/);
    expect(pinned({ truth: 'solution', stepSize: 0.2 })).not.toContain('pinned');
  });

  it('nothing where w runs away: the sentence at rest says that', () => {
    expect(outer(resultOf(truncated(5), { stepSize: 2.2 }), 103)).toBeNull();
  });
});
