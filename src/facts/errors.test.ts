import { beforeAll, describe, expect, test } from 'vitest';
import { computeResult } from '../engine/compute.ts';
import { prepareAll } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { errorPicture, oneAndTheSame, reachOf, staysAt } from './errorCurves.ts';
import { boundsFact, closest, errorFacts } from './errors.ts';

beforeAll(prepareAll);

const compared: Scenario['estimators'] = [
  { estimator: { kind: 'fixed-point', k: 10, map: 'inner' }, slot: 0 },
  { estimator: { kind: 'conjugate-gradient', k: 10 }, slot: 1 },
  { estimator: { kind: 'truncated', K: 3, initTerm: 'drop' }, slot: 2 },
  { estimator: { kind: 'reverse' }, slot: 3 },
];

const resultOf = (
  kind: 'logistic' | 'biased-ridge' | 'hyper-representation',
  change: Partial<Scenario> = {},
): Result => {
  const n = { logistic: 12, 'biased-ridge': 12, 'hyper-representation': 10 }[kind];
  const problem = {
    kind,
    generate: { seed: 3, n, p: 4, noise: 0.1, ...(kind === 'hyper-representation' && { d: 2 }) },
  };
  return computeResult({
    revision: 1,
    scenario: { ...defaultScenario(problem), estimators: compared, errors: 'steps', ...change },
    focus: null,
    field: null,
    needles: new Float64Array(0),
    dragging: false,
  });
};

const pictureOf = (result: Result) => errorPicture(result)!;
const methodsOf = (result: Result) => pictureOf(result).curves.map(({ method }) => method);

describe('curves', () => {
  test('each estimator has one, one with a k two, and the switch leaves either', () => {
    const ks = (errorK: Scenario['errorK']) =>
      methodsOf(resultOf('logistic', { errorK })).map((method) => ('k' in method ? method.k : method.kind));
    expect(ks('both')).toEqual([10, 't', 10, 't', 'truncated', 'reverse']);
    expect(ks('t')).toEqual(['t', 't', 'truncated', 'reverse']);
    expect(ks('own')).toEqual([10, 10, 'truncated', 'reverse']);
  });

  test('unrolling is the fixed point with k = t where Jacobians do not depend on w, and elsewhere not', () => {
    const together = (kind: Parameters<typeof resultOf>[0]) => {
      const { curves, floor } = pictureOf(resultOf(kind));
      return oneAndTheSame(curves, floor).some(
        (group) => group.some(({ method }) => method.kind === 'reverse') && group.length > 1,
      );
    };
    expect(together('biased-ridge')).toBe(true);
    expect(together('logistic')).toBe(false);
  });

  test('the band holds the mean and the median, and one λ is all three', () => {
    for (const over of ['mean', 'median', 'here'] as const) {
      const result = resultOf('biased-ridge', { errorOver: over });
      expect(result.errors!.found).toHaveLength(over === 'here' ? 1 : 20);
      for (const { values, least, most } of pictureOf(result).curves)
        values.forEach((v, i) => {
          expect(v).toBeGreaterThanOrEqual(least[i]! * (1 - 1e-12));
          expect(v).toBeLessThanOrEqual(most[i]! * (1 + 1e-12));
        });
    }
  });

  test('an implicit method takes t steps, k + 1 products and keeps nothing; unrolling keeps and goes back over all', () => {
    const { curves } = pictureOf(resultOf('logistic'));
    const at = (kind: string, k?: number | 't') =>
      curves.find(({ method }) => method.kind === kind && (!('k' in method) || method.k === k))!.spent[39];
    expect(at('conjugate-gradient', 10)).toEqual({ gradients: 40, products: 11, states: 0 });
    expect(at('fixed-point', 't')).toEqual({ gradients: 40, products: 41, states: 0 });
    expect(at('reverse')).toEqual({ gradients: 40, products: 40, states: 40 });
    expect(at('truncated')).toEqual({ gradients: 40, products: 3, states: 3 });
  });
});

describe('facts', () => {
  test('what is said to reach the target does, first at that t, and what is said not to is nowhere below it', () => {
    const result = resultOf('biased-ridge', { target: 1e-4 });
    const fact = errorFacts(result, true).find(({ kind }) => kind === 'reach');
    if (fact?.kind !== 'reach') throw new Error('no such fact');
    const { curves, floor } = pictureOf(result);
    expect(fact.reached.length + fact.never.length).toBe(curves.length);
    for (const curve of curves) {
      const reached = reachOf(curve, 1e-4);
      const said = fact.reached.find(({ method, slot }) => method === curve.method && slot === curve.slot);
      expect(said?.t).toBe(reached?.t);
      if (said) expect(curve.values[said.t - 2] ?? 1).toBeGreaterThan(1e-4);
      else expect(Math.min(...curve.values)).toBeGreaterThan(1e-4);
      if (staysAt(curve, floor) !== null) expect(said).toBeUndefined();
    }
    // Where there is no room for all, the cheapest is named.
    const { reached, never } = fact;
    expect(errorFacts(result, false)[0]).toMatchObject({ kind: 'least-reach', least: reached[0], never });
    const work = reached.map(({ spent }) => spent.gradients + spent.products);
    expect(work[0]).toBe(Math.min(...work));
  });

  test('what has no curve is named, and where no ∇f is the reason', () => {
    const coin = { estimator: { kind: 'ufom', q: 0.1, xi: 0 } as never, slot: 4 };
    const left = errorFacts(resultOf('logistic', { estimators: [...compared, coin] }), false);
    expect(left.find(({ kind }) => kind === 'left-out')).toMatchObject({ who: [{ slot: 4 }] });
    const learned = computeResult({
      ...{ revision: 1, focus: null, field: null, needles: new Float64Array(0), dragging: false },
      scenario: { ...defaultScenario('learned-step'), errors: 'steps' },
    });
    expect(errorFacts(learned, false)).toMatchObject([{ kind: 'no-gradient', reason: { code: 'learned-step' } }]);
  });

  test('fewer steps are said to be closer only where they are by more than a tenth', () => {
    let closer = 0;
    for (const T of [3, 8, 20, 60]) {
      const result = resultOf('hyper-representation', { T, method: 'heavy-ball', errors: 'cuts' });
      const { found } = result.cuts!;
      if ('code' in found) throw new Error(found.code);
      const least = Math.min(...found.cuts[0]!.againstSolution);
      const best = closest(result.cuts!);
      expect(best !== null).toBe(least < 0.9 * found.apart);
      if (best) closer++;
      const kinds = errorFacts(result, false).map(({ kind }) => kind);
      expect(kinds).toContain(best ? 'fewer-are-closer' : 'all-steps-off');
      expect(kinds).toContain('implicit-off');
    }
    expect(closer).toBeGreaterThan(0);
  });

  test('bounds: constants where they hold, else the reason', () => {
    expect(boundsFact(resultOf('biased-ridge'))).toMatchObject({ kind: 'bounds' });
    expect(boundsFact(resultOf('biased-ridge', { method: 'heavy-ball' }))).toMatchObject({
      kind: 'no-bounds',
      why: { code: 'heavy-ball' },
    });
  });

  test('nothing is computed where errors are not shown', () => {
    const { errors, cuts } = resultOf('logistic', { errors: 'off' });
    expect([errors, cuts]).toEqual([undefined, undefined]);
  });
});
