import { describe, expect, it } from 'vitest';
import type { Estimator } from '../../core/estimators/choice.ts';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { computeResult } from '../../engine/compute.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Cursor } from '../../state/actions.ts';
import { number } from '../numbers.ts';
import { type Sentence, plain as text } from '../sentence.ts';
import { boundNote } from './bound.ts';
import { ratioSentence } from './ratio.ts';
import { stripSentence } from './strip.ts';
import { cutText, keptWords } from './stripWords.ts';

await prepareBuiltIns();

/** With plain spaces. */
const plain = (sentence: Sentence): string => text(sentence).replaceAll('\u00A0', ' ');

const truncated = (K: number, initTerm: 'drop' | 'keep' = 'drop'): Estimator => ({ kind: 'truncated', K, initTerm });
const compare = (...list: Estimator[]) => list.map((estimator, slot) => ({ estimator, slot }));
const usual = compare(truncated(1), truncated(5), truncated(25), { kind: 'reverse' });
const rest = { lambda: null, step: null, pass: null };

const resultOf = (
  change: Partial<Scenario>,
  problem: Scenario['problem'] = 'shaban-toy',
  focus: number[] | null = null,
) =>
  computeResult({
    revision: 1,
    scenario: { ...defaultScenario(problem), estimators: usual, ...change },
    focus,
    field: null,
    needles: new Float64Array(0),
    dragging: false,
  });
const strip = (...args: Parameters<typeof resultOf>) => plain(stripSentence(resultOf(...args), rest));

describe('beside a pinned run the strip says', () => {
  const pinned = resultOf({ T: 50, stepSize: 0.2 });
  const beside = (change: Partial<Scenario>, cursor: Cursor = rest) =>
    plain(stripSentence(resultOf(change), cursor, false, pinned));

  it('both errors, and that a shorter run is aligned at its end', () => {
    expect(beside({})).toBe(
      'Cut 95 of 100 steps and the hypergradient is off by 5.20 (pinned 2.96). The pinned 50 steps stand under the last 50.',
    );
  });

  it('how much of a longer one is drawn', () => {
    expect(beside({ T: 20 })).toContain('Of the pinned 50 steps the last 20 are drawn.');
  });

  it('the step that is as far from the end, while one is under the pointer', () => {
    const { contribution, error } = pinned.unrolled;
    const said = beside({}, { lambda: null, step: 90, pass: null });
    expect(said).toContain(`(pinned ${number(contribution[39]!)})`);
    expect(said).toContain(`(pinned ${number(error[10]!)})`);
    expect(beside({}, { lambda: null, step: 40, pass: null })).not.toContain('pinned');
  });

  it('the error of its own selected estimator where it has none in this slot', () => {
    const estimators = [{ estimator: truncated(25), slot: 5 }];
    const own = beside({ estimators, selected: 0 });
    expect(own).toContain(`(pinned ${number(pinned.unrolled.estimates[pinned.scenario.selected]!.error)})`);
  });
});

describe('the strip says', () => {
  it('what a cut costs, and what the bound allows', () => {
    expect(strip({})).toBe(
      'Cut 95 of 100 steps and the hypergradient is off by 5.20: the grey cells, added as vectors. Bound S (10) allows 13.3.',
    );
  });

  it('what one step contributes, while it is under the pointer', () => {
    const result = resultOf({}, 'shaban-toy', [-0.72, -0.28]);
    expect(plain(stripSentence(result, { lambda: null, step: 40, pass: null }))).toBe(
      'Step 40 contributes 0.0131 to a hypergradient of length 12.7. Cut just after it, the error is 0.226.',
    );
  });

  it('that K = 1 keeps the last step only', () => {
    expect(strip({ selected: 0, tau: 9 }, 'shaban-toy-interfering')).toBe(
      'K = 1 keeps the last step only; the 99 steps before it hold an error of 8.33 against ‖d‖ = 4.39.',
    );
  });

  it('that nothing is cut where every step is kept, for one step, too', () => {
    expect(strip({ selected: 3 })).toBe('Exact keeps all 100 steps: nothing is cut, and the error is 0.');
    expect(strip({ selected: 0, T: 1 })).toBe('K = 1 keeps the only step: nothing is cut, and the error is 0.');
  });

  it('which of the exact estimators keep the steps that they use', () => {
    const exact = (kind: 'forward' | 'checkpointed' | 'recompute') =>
      resultOf({ estimators: compare({ kind }), selected: 0 });
    const says = (kind: 'forward' | 'checkpointed' | 'recompute') => plain(stripSentence(exact(kind), rest));
    expect(says('recompute')).toBe('Recompute uses all 100 steps and keeps none: nothing is cut, and the error is 0.');
    expect(says('forward')).toMatch(/^Forward uses all 100 steps and keeps none:/);
    expect(says('checkpointed')).toMatch(/^Checkpointed uses all 100 steps: nothing is cut/);
    expect(cutText(exact('recompute'))).toBe('100 of 100 steps used, error 0');
  });

  it('that w₀’s own term holds the error, where the forgotten steps contribute nothing', () => {
    const start = (estimator: Estimator, problem: Scenario['problem'] = 'quadratic-from-lambda') =>
      strip({ T: 40, estimators: compare(estimator), selected: 0 }, problem);
    expect(start(truncated(5))).toMatch(/ is off by 1\.\d+: w₀’s own term\. Bound/);
    expect(start(truncated(1))).toMatch(
      /^K = 1 keeps the last step only; w₀’s own term, which it drops, holds an error of /,
    );
    expect(start({ kind: 'first-order' })).toMatch(
      /^First order keeps no step: w₀’s own term, taken at t = 40, is off by .* against ‖d‖ = /,
    );
    expect(start({ kind: 'first-order' }, 'shaban-toy')).toContain('the 40 behind it hold an error of');
  });

  it('that a K above T is computed as T', () => {
    expect(strip({ T: 20, selected: 2 })).toContain('K = 25 is above T: computed as 20.');
    expect(strip({ estimators: compare(truncated(10_000)), selected: 0 })).toContain('K = 10,000 is above T');
  });

  it('that contributions grow into the past where γβ is above 2', () => {
    expect(strip({ stepSize: 2.2 })).toBe(
      'Contributions now grow into the past, by 1.2 per step in the mean: K = 5 is off by 100 % of ‖d‖.',
    );
  });

  it('where numbers end, instead of an empty plot', () => {
    expect(strip({ stepSize: 150, T: 300 })).toMatch(
      /^Every contribution is beyond 1\.8 × 10³⁰⁸, the largest float64: w runs away from t = 1/,
    );
  });

  it('that every step contributes 0 where the outer gradient vanishes', () => {
    expect(strip({ w0: [0, 0] }, 'shaban-toy', [0, 0])).toMatch(/^Every step contributes 0 here/);
  });

  it('how far a cut is from the exact solution, and how far all steps would be', () => {
    expect(strip({ truth: 'solution' })).toMatch(
      /^K = 5 is 5\.\d+ from ∇f at the exact solution; all 100 steps would leave 0\.\d+\.$/,
    );
  });

  it('that a random estimator is right on average, with the spread of one toss', () => {
    const debiased: Estimator = { kind: 'debiased', K: 5, initTerm: 'drop', q: 0.2 };
    expect(strip({ estimators: compare(truncated(1), debiased) })).toBe(
      'Debiased K = 5 is right on average: without its coin it is off by 7.77, and a toss is by 15.5 in root mean square.',
    );
  });

  it('what the base of a random estimator leaves out, its init term kept or dropped, and what its coin corrects', () => {
    const ofRandom = (estimator: Estimator, change: Partial<Scenario> = {}) => {
      const result = resultOf(
        { T: 5, estimators: compare(estimator), selected: 0, ...change },
        'quadratic-from-lambda',
      );
      const { exact, implicit, estimates } = result.unrolled;
      const target = change.truth === 'solution' ? implicit! : exact;
      const off = Math.hypot(...estimates[0]!.hypergradient.map((h, i) => h - target[i]!));
      return [plain(stripSentence(result, rest)), `without its coin it is off by ${number(off)},`] as const;
    };
    const debiased = (initTerm: 'drop' | 'keep'): Estimator => ({ kind: 'debiased', K: 5, initTerm, q: 0.2 });
    for (const [sentence, off] of [ofRandom({ kind: 'ufom', q: 0.2 }), ofRandom(debiased('drop'))]) {
      expect(sentence).toContain('is right on average');
      expect(sentence).toContain(off);
    }
    expect(ofRandom(debiased('keep'))[0]).toContain('its coin has nothing to correct, and the error is 0.');
    const [sentence, off] = ofRandom({ kind: 'ufom', q: 0.2 }, { truth: 'solution' });
    expect(sentence).toContain('is d, the gradient through all steps, on average');
    expect(sentence).toContain(off);
  });

  it('that w₀’s own term is dropped, where the start depends on λ', () => {
    expect(strip({ T: 20, estimators: compare(truncated(20)), selected: 0 }, 'quadratic-from-lambda')).toMatch(
      /^K = 20 keeps every step and drops only w₀’s own term, so the hypergradient is off by /,
    );
  });

  it('in few words on a phone', () => {
    expect(plain(stripSentence(resultOf({}), rest, true))).toBe('Cut 95 of 100 steps: off by 5.20.');
  });

  it('with no line break between a symbol and its value', () => {
    const result = resultOf({ selected: 0, tau: 9 }, 'shaban-toy-interfering');
    expect(text(stripSentence(result, rest))).toContain('‖d‖\u00A0=\u00A04.39');
  });

  it('why the bound is not drawn', () => {
    expect(plain(boundNote({ code: 'step-too-large', limit: 1, stepSize: 1.5 }))).toBe(
      'Bound S (10) is not drawn: it needs γ ≤ 1/β = 1, and γ is 1.5.',
    );
    const large = (stepSize: number) => plain(boundNote({ code: 'step-too-large', limit: 1, stepSize }));
    expect(large(1.344256789)).toMatch(/1\/β = 1, and γ is 1\.34\.$/);
    expect(large(1.0001)).toMatch(/1\/β = 1, and γ is 1\.0001\.$/);
  });
});

describe('the ratio says', () => {
  const ratio = (...args: Parameters<typeof resultOf>) => plain(ratioSentence(resultOf(...args), rest));

  it('what K = 5 keeps along the path of K = 1', () => {
    expect(ratio({ along: 0 })).toBe(
      'On the K = 1 path at τ = 2, K = 5 has 0.394. All above 0: −h is downhill for all.',
    );
  });

  it('where K = 1 turns negative, how far, and that it is uphill there', () => {
    expect(ratio({ selected: 0, tau: 2 }, 'shaban-toy-interfering')).toMatch(
      /Negative from τ = 7, down to −0\.96\d\.$/,
    );
    expect(ratio({ selected: 0, tau: 9 }, 'shaban-toy-interfering')).toMatch(/^At τ = 9, K = 1 has −0\.81\d: uphill\./);
  });

  it('that the run has arrived where ‖d‖ has vanished', () => {
    expect(ratio({ selected: 3, tau: 150 })).toMatch(
      /^The path of Exact has arrived: from τ = \d+ on, ‖d‖ is at most 10⁻⁸/,
    );
  });

  it('why a run ended early', () => {
    expect(ratio({ estimators: compare({ kind: 'first-order' }), selected: 0 })).toBe(
      'First order ends at τ = 1: its hypergradient is 0 there, so no step follows.',
    );
  });
});

it('of what is kept, forward mode has tangents, the others states', () => {
  const { costs } = computeResult({
    revision: 1,
    scenario: { ...defaultScenario(), estimators: compare({ kind: 'forward' }, { kind: 'reverse' }, truncated(1)) },
    focus: null,
    field: null,
    needles: new Float64Array(0),
    dragging: false,
  });
  expect(costs.map(keptWords)).toEqual(['2 tangents', '100 states', '1 state']);
});
