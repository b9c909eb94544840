import { describe, expect, test } from 'vitest';
import { type Cost, costs, predictedCounts } from './costs.ts';
import { counted } from './counted.ts';
import { drain } from './dynamics.ts';
import { drawnBy, drawOf, type Estimator } from './estimators/choice.ts';
import { estimate } from './estimators/estimate.ts';
import { gradientDescent } from './gradientDescent.ts';
import { builtIn } from './problems/built-in.ts';

const cost = (e: Estimator, T: number, N = 2): Cost => drain(costs([e], T, N))[0] as Cost;
const kept = (e: Estimator, T: number) => Array.from(cost(e, T).kept).join('');

const kinds = (K: number): Estimator[] => [
  ...(['reverse', 'forward', 'checkpointed', 'recompute', 'first-order'] as const).map((kind) => ({ kind })),
  { kind: 'truncated', K, initTerm: 'drop' },
  { kind: 'truncated', K, initTerm: 'keep' },
  { kind: 'ufom', q: 0.1 },
  { kind: 'debiased', K, initTerm: 'drop', q: 0.1 },
  { kind: 'debiased', K, initTerm: 'keep', q: 0.1 },
  { kind: 'randomised-truncation', rho: 0.9 },
  { kind: 'darts', step: 0.01 },
  { kind: 'finite-differences', step: 1e-5 },
];

test('what is counted is what the papers predict: every estimator, T = 1 … 40, every draw', () => {
  for (let T = 1; T <= 40; T++) {
    for (const N of [1, 3]) {
      for (const e of [0, Math.floor(T / 3), T].flatMap(kinds)) {
        const { counted, predicted, countedHeads } = cost(e, T, N);
        expect(counted, JSON.stringify([e, T])).toEqual(predicted);
        expect(counted).toEqual(predictedCounts(e, T, N));
        const drawn = drawnBy(e, T);
        if (drawn) expect(countedHeads).toEqual(predictedCounts(e, T, N, drawn.depths.length - 1));
        else expect(countedHeads).toBeNull();
      }
    }
  }
});

test('the count on a real problem is the count on none', () => {
  const problem = builtIn('shaban-toy');
  for (const e of kinds(5)) {
    for (const xi of drawnBy(e, 23)?.depths.keys() ?? [0]) {
      const { dynamics, tally } = counted(gradientDescent(problem, { T: 23, stepSize: 0.1, w0: [2, 2] }));
      drain(estimate(dynamics, Float64Array.of(1, 1), e, xi));
      const { kept: states, ...counts } = tally();
      expect(counts).toEqual(predictedCounts(e, 23, 2, xi));
      // Of a random depth the most that it may keep are told.
      if (drawOf(e) !== 'depth') expect(states).toEqual(cost(e, 23).kept);
    }
  }
});

describe('U Prop. 1 with r = 10, where the outer gradient is one of the gradients', () => {
  const gradients = ({ innerGradients, outerGradients }: Cost['counted']) => innerGradients + outerGradients;

  test('FOM costs 11 g', () => {
    const { counted } = cost({ kind: 'first-order' }, 10);
    expect([gradients(counted), counted.pulls]).toEqual([11, 0]);
  });
  test('memory-efficient exact costs 56 g + 10 h', () => {
    const { counted } = cost({ kind: 'recompute' }, 10);
    expect([gradients(counted), counted.pulls]).toEqual([56, 10]);
  });
  test('UFOM costs 11 + 45 q g + 10 q h on average', () => {
    for (const q of [0.05, 0.1, 1]) {
      const { expected } = cost({ kind: 'ufom', q }, 10);
      expect(gradients(expected)).toBeCloseTo(11 + 45 * q, 12);
      expect(expected.pulls).toBeCloseTo(10 * q, 12);
    }
  });
});

describe('the states alive at the memory peak', () => {
  test('truncated keeps the last K', () => {
    expect(kept({ kind: 'truncated', K: 3, initTerm: 'drop' }, 10)).toBe('0000000111');
  });
  test('reverse keeps all, recompute, first-order and ufom none, forward none of the path', () => {
    expect(kept({ kind: 'reverse' }, 6)).toBe('111111');
    for (const kind of ['recompute', 'first-order', 'forward'] as const) expect(kept({ kind }, 6)).toBe('000000');
    expect(kept({ kind: 'ufom', q: 0.5 }, 6)).toBe('000000');
  });
  test('checkpointed keeps every ⌈√T⌉-th and the last segment', () => {
    expect(kept({ kind: 'checkpointed' }, 16)).toBe('1000100010001111');
  });
});

test('memory grows as promised: T, 2√T, K, N, 1', () => {
  for (const T of [100, 400, 900]) {
    expect(cost({ kind: 'reverse' }, T).counted.statesPeak).toBe(T);
    expect(cost({ kind: 'checkpointed' }, T).counted.statesPeak).toBe(2 * Math.sqrt(T) - 1);
    expect(cost({ kind: 'truncated', K: 5, initTerm: 'drop' }, T).counted.statesPeak).toBe(5);
    expect(cost({ kind: 'forward' }, T, 4).counted.statesPeak).toBe(4);
    expect(cost({ kind: 'recompute' }, T).counted.statesPeak).toBe(0);
  }
});
