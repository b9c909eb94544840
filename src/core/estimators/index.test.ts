import { describe, expect, test } from 'vitest';
import { costs } from '../costs.ts';
import { drain } from '../dynamics.ts';
import { drawOf, hasOwnPath, isExact, keepsStates, stepsKept } from './choice.ts';
import { estimate } from './estimate.ts';
import { baseCut, fromSweep } from './fromSweep.ts';
import { descriptorOf, type Estimator, estimatorKinds, estimators, initialEstimator, parametersOf } from './index.ts';

const unknown = { kind: 'conjugate-gradients', k: 10 } as unknown as Estimator;

describe('the list of estimators', () => {
  test('each stands under its own kind', () => {
    for (const kind of estimatorKinds) expect(estimators[kind].kind).toBe(kind);
  });

  test('an unknown kind is refused wherever it is asked about', () => {
    const nothing = {} as never;
    for (const ask of [
      () => descriptorOf(unknown),
      () => isExact(unknown),
      () => hasOwnPath(unknown),
      () => baseCut(unknown),
      () => fromSweep(unknown, 1, Int32Array.of(0), nothing),
      () => estimate(nothing, nothing, unknown),
      () => drain(costs([unknown], 3, 1)),
    ])
      expect(ask).toThrow('conjugate-gradients');
    expect(() => descriptorOf({ kind: 'constructor' } as unknown as Estimator)).toThrow('constructor');
  });

  test.each(estimatorKinds.map(initialEstimator))('what $kind says of itself agrees', (e) => {
    const { exact, reading } = descriptorOf(e);
    if (exact) expect(reading?.(e)).toBe('d');
    for (const T of [1, 3, 40]) {
      const used = stepsKept(e, T);
      if (exact) expect(used).toBe(T);
      const [cost] = drain(costs([e], T, 2));
      if (keepsStates(e) && drawOf(e) !== 'depth' && used < T)
        expect(cost!.kept.subarray(0, T - used).every((flag) => flag === 0)).toBe(true);
    }
    for (const [, p] of parametersOf(e.kind))
      if (p.type === 'word') expect(p.words).toContain(p.initially);
      else for (const x of [p.initially, ...(p.offered ?? [])]) expect(x >= p.min && x <= p.max).toBe(true);
  });
});
