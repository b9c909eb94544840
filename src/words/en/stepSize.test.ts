import { describe, expect, it } from 'vitest';
import type { Formula } from '../../core/problem.ts';
import { computeResult } from '../../engine/compute.ts';
import { prepare } from '../../engine/problems.ts';
import { fieldFact } from '../../facts/field.ts';
import { stepSizeFact } from '../../facts/notes.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plain, type Sentence } from '../sentence.ts';
import { tell } from '../telling.ts';
import { boundNote } from './bound.ts';
import { convergenceSentence } from './convergence.ts';
import { fieldTelling } from './field.ts';
import { divergenceNote, innerSentence } from './inner.ts';
import { noteTelling } from './notes.ts';
import { outerSentence } from './pointed.ts';
import { ratioSentence } from './ratio.ts';
import { stripSentence } from './strip.ts';

const rest = { lambda: null, step: null, pass: null };
const text = (sentence: Sentence): string => plain(sentence).replaceAll('\u00A0', ' ').replaceAll('\u2060', '');
const learning: Formula = {
  lambda: ['a', 's'],
  w: ['w'],
  inner: '(w - a)^2/2',
  outer: 'w^2',
  step: 's',
  smoothness: 1,
};
const cannot = 'w* is the same for every γ, so implicit methods cannot learn γ.';

const resultOf = async (change: Partial<Scenario>) => {
  const scenario = { ...defaultScenario(change.problem), ...change };
  await prepare(scenario.problem, scenario.decay);
  return computeResult({
    revision: 1,
    scenario,
    focus: null,
    field: null,
    needles: new Float64Array(0),
    dragging: false,
  });
};
const few = { schedule: 'constant', stepSize: 1e-6, iterations: 2 } as const;

describe('a shrinking γ', () => {
  it('has no bound S (10), and the reason is told', async () => {
    const { unrolled } = await resultOf({ decay: 'harmonic' });
    expect(text(boundNote(unrolled.boundReason!))).toBe(
      'Bound S (10) is not drawn: its proof sums a geometric series of one γ, and here γ shrinks.',
    );
  });

  it('is the cause of a divergence only where γ_tβ stays above 2', async () => {
    const away = await resultOf({ decay: 'inverse-sqrt', stepSize: 10, T: 20 });
    expect(text(outerSentence(away, rest))).toContain('γβ falls from 10 to 2.24 and stays above 2.');
    expect(divergenceNote(away).replaceAll('\u00A0', ' ')).toContain('γβ falls from 10 to 2.24 and stays above 2.');
    expect((await resultOf({ decay: 'harmonic', stepSize: 10 })).unrolled.divergence).toBeNull();
  });

  it('is said to move w away at those first steps where γ_tβ is above 2', () => {
    const note = (stepSize: number, decay: 'inverse-sqrt' | 'harmonic', T = 100) => {
      const fact = stepSizeFact(stepSize, 1, decay, T);
      return { status: fact?.status ?? 'ok', note: fact ? plain(tell(noteTelling, fact)) : undefined };
    };
    expect(note(2, 'harmonic')).toEqual({ status: 'ok', note: undefined });
    expect(note(3, 'harmonic').note).toBe('γ is above 2/β at the first step: w may move away there.');
    expect(note(6, 'inverse-sqrt').note).toBe('γ is above 2/β at the first 8 steps: w may move away there.');
    expect(note(6, 'inverse-sqrt', 8)).toEqual({
      status: 'bad',
      note: 'γ is above 2/β at every step: the inner descent may diverge.',
    });
    expect(stepSizeFact(9, null, 'constant', 5)).toBeNull();
  });
});

describe('a learned γ', () => {
  it('cannot be learned by ∇f at the solution: every view that is asked for it says so, and none a number', async () => {
    const result = await resultOf({ problem: 'learned-step', truth: 'solution' });
    const showing = (quantity: Scenario['quantity']) => ({ ...result, scenario: { ...result.scenario, quantity } });
    for (const sentence of [
      ratioSentence(result, rest),
      convergenceSentence(showing('gradient'), rest),
      convergenceSentence(showing('distance'), rest),
      stripSentence(result, rest),
      boundNote(result.unrolled.implicitReason!),
    ])
      expect(text(sentence)).toBe(cannot);
    expect(text(outerSentence(result, rest))).toMatch(/^At τ = 2, K = 5 has F = [\d.]+\. w\* is the same for every γ/);
    expect(text(outerSentence(result, { ...rest, lambda: result.unrolled.lambda }))).toMatch(
      /F = [\d.]+\. w\* is the same for every γ/,
    );
    const nothing = { kind: 'gradient', missing: 1, lacks: 'truth', low: 0, high: 1, most: 1, floor: 0 } as const;
    const who = result.scenario.estimators[1]!;
    expect(text(tell(fieldTelling, fieldFact(nothing, who, 'solution', true)!))).toBe(cannot);
    expect(text(convergenceSentence(showing('value'), rest))).toContain('F = ');
    expect(text(innerSentence(result, rest))).toContain('from the solution');
  });

  it('that is negative lets w climb, that is too large diverge; the γ of this λ is named', async () => {
    const at = (s: number) => resultOf({ problem: learning, lambda: [1, s], outer: few, T: 30, tau: 1 });
    expect(text(outerSentence(await at(-0.2), rest))).toContain('the learned γ = −0.200 is negative, so that w climbs');
    expect(text(outerSentence(await at(2.2), rest))).toContain('γβ = 2.2 is above 2');
    const { boundReason } = (
      await resultOf({ problem: { ...learning, strongConvexity: 1 }, lambda: [1, -0.2], outer: few, T: 9, tau: 1 })
    ).unrolled;
    expect(text(boundNote(boundReason!))).toBe(
      'Bound S (10) is not drawn: the learned γ is −0.200 here, and must be positive.',
    );
  });

  it('that is no number is said to be none, in every view', async () => {
    const problem = { ...learning, step: 'log(s)' };
    const result = await resultOf({ problem, lambda: [1, -1], outer: few });
    const broken = 'The learned γ is not a finite number at this λ: w has no path, and F no value.';
    for (const sentence of [outerSentence, innerSentence, stripSentence])
      expect(text(sentence(result, rest))).toBe(broken);
    expect(text(outerSentence(result, { ...rest, lambda: [1, -1] }))).toContain(broken);
  });
});
