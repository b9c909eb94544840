import { describe, expect, test } from 'vitest';
import type { Formula } from '../../core/problem.ts';
import { sampleDomain } from '../../core/theory/sampled.ts';
import { domainOf } from '../../scenario/frame.ts';
import { plain } from '../sentence.ts';
import { checkSentences, faultSentence } from './own.ts';

const formula = (inner: string, more: Partial<Formula> = {}): Formula => ({
  lambda: ['l1'],
  w: ['w1'],
  inner,
  outer: 'w1^2',
  region: [-1, 1],
  window: [-1, 1],
  ...more,
});
const said = (inner: string, stepSize = 0.1, more: Partial<Formula> = {}): readonly (readonly [string, boolean])[] => {
  const problem = formula(inner, more);
  const told = checkSentences(problem, sampleDomain(problem, domainOf(problem)), stepSize);
  return told.map(({ sentence, warns }) => [plain(sentence), warns] as const);
};

describe('what samples show is told as sampled', () => {
  test('the same curvature everywhere', () => {
    expect(said('(w1 - l1)^2')).toEqual([
      ['Sampled at 4,096 points: the curvature of g in w is 2.00 everywhere.', false],
      ['g is strongly convex in w at every one of them.', false],
      ['γ = 0.100, within 1/β = 0.500.', false],
      ['f, g and their derivatives are finite at all of them.', false],
    ]);
  });

  test('a double well, with where it bends down', () => {
    const [first, second] = said('(w1^2 - 1)^2/4');
    expect(first![0]).toMatch(/from −1\.00, at λ = .*, w = \(0\.00\), to 2\.00, at λ = .*, w = \(−?1\.00\)\.$/);
    expect(second).toEqual([expect.stringMatching(/^g is not convex in w/), true]);
  });

  test.each([
    [0.5, 'γ = 0.500, within 1/β = 0.500.', false],
    [0.7, 'γ = 0.700, above 1/β = 0.500 but below 2/β = 1.00: steps overshoot where g bends most.', true],
    [1, 'γ = 1.00, not below 2/β = 1.00: where g bends most, steps do not shrink.', true],
  ])('γ = %s', (stepSize, sentence, warns) => {
    expect(said('(w1 - l1)^2', stepSize)).toContainEqual([sentence, warns]);
  });

  test('a learned γ, and one that is negative somewhere', () => {
    expect(said('(w1 - l1)^2', 0.1, { step: 'exp(l1)/4' })).toContainEqual([
      expect.stringMatching(/^γ reaches 0\.680, above 1\/β = 0\.500/),
      true,
    ]);
    expect(said('(w1 - l1)^2', 0.1, { step: 'l1' })).toContainEqual([
      'γ is −1.00 at λ = (−1.00): a step that is not positive does not descend.',
      true,
    ]);
  });

  test('what is not finite, and what was declared wrongly', () => {
    expect(
      said('w1^2*log(l1)')
        .map(([sentence]) => sentence)
        .join(' '),
    ).toMatch(/At 2,\d+ of 4,096 points f, g or a derivative is not finite; the first is λ = \(−1\.00\)/);
    const wrong = said('w1^2', 0.1, { strongConvexity: 3, smoothness: 4 });
    expect(wrong.at(-1)).toEqual([
      expect.stringMatching(/^α is declared as 3, but the curvature is 2\.00 at λ = /),
      true,
    ]);
    expect(said('w1^2', 0.1, { strongConvexity: 1, smoothness: 1 }).at(-1)![0]).toMatch(/^β is declared as 1, but/);
  });

  test('nothing is finite anywhere', () => {
    expect(said('log(-1 - w1^2)')[0]).toEqual(['Sampled at 4,096 points: nothing is finite anywhere.', true]);
  });
});

test('a fault is a sentence', () => {
  expect(faultSentence({ position: 0, why: { code: 'range', range: { min: -1e6, max: 1e6 } } })).toBe(
    'A number from −1,000,000 to 1,000,000 is needed here.',
  );
  expect(
    faultSentence({ position: 2, why: { code: 'formula', fault: { kind: 'unexpected', text: ';', at: 2 } } }),
  ).toBe('Unexpected “;” at character 3.');
});
