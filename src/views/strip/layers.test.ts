import { describe, expect, it } from 'vitest';
import type { Estimator } from '../../core/estimators/choice.ts';
import { computeResult } from '../../engine/compute.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { pinnedKept, reachedStep } from './layers.tsx';

const resultOf = (T: number, ...estimators: readonly Estimator[]) =>
  computeResult({
    revision: 1,
    scenario: {
      ...defaultScenario(),
      T,
      estimators: estimators.map((estimator, slot) => ({ estimator, slot })),
      selected: 0,
      outer: { schedule: 'constant', stepSize: 0.01, iterations: 1 },
    },
    focus: null,
    field: null,
    needles: new Float64Array(0),
    dragging: false,
  });
const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });
const kept = (T: number, estimator: Estimator) => resultOf(T, estimator).costs[0]!.kept;

describe('the states that a pinned run keeps', () => {
  const pinned = resultOf(6, truncated(2), { kind: 'reverse' });

  it('stand at the end of the live steps, where its cut is', () => {
    expect([...pinnedKept(pinned, 0, kept(8, truncated(3)))!.kept]).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    expect([...pinnedKept(pinned, 1, kept(8, { kind: 'reverse' }))!.kept]).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
  });

  it('are not drawn where they look the same, or where nothing pinned has this colour', () => {
    expect(pinnedKept(pinned, 0, kept(8, truncated(2)))).toBeNull();
    expect(pinnedKept(pinned, 1, kept(4, { kind: 'reverse' }))).toBeNull();
    expect(pinnedKept(pinned, 4, kept(8, truncated(3)))).toBeNull();
  });
});

it('nothing of the reverse pass is known while the forward pass goes on', () => {
  expect(reachedStep({ phase: 'forward', t: 40, taken: 0 }, 100)).toBe(100);
  expect(reachedStep({ phase: 'reverse', t: 88, taken: 12 }, 100)).toBe(88);
});
