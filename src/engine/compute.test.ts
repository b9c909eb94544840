import { describe, expect, it } from 'vitest';
import type { Estimator } from '../core/estimators/choice.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { computeResult } from './compute.ts';
import { prepare, prepareAll } from './problems.ts';
import type { Ask } from './result.ts';

await prepareAll();

const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });
const compare = (...estimators: readonly Estimator[]) => estimators.map((estimator, slot) => ({ estimator, slot }));
const ask = (change: Partial<Scenario>, rest: Partial<Ask> = {}): Ask => ({
  revision: 1,
  scenario: { ...defaultScenario(change.problem), ...change },
  focus: null,
  field: null,
  needles: new Float64Array(0),
  dragging: false,
  ...rest,
});
const plane = { frame: [-4, 4, -3, 3] as const, columns: 97, rows: 73 };

describe('computeResult', () => {
  it('meets the anchors of S Fig. 1 at λ = (1, 1): error 10.72 and bound 24.24 for K = 5', () => {
    const { unrolled } = computeResult(ask({}, { focus: [1, 1] }));
    expect(unrolled.error[5]).toBeCloseTo(10.72184, 5);
    expect(unrolled.bound?.[5]).toBeCloseTo(24.23609, 5);
    expect(unrolled.exact[0]).toBeCloseTo(11.092512, 6);
    expect(unrolled.exact[1]).toBeCloseTo(10.989452, 6);
  });

  it('walks K = 1 from (−1, 0.25) to the offset minimum (−5.31e-5, −0.011912)', () => {
    const outer = { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 1000 } as const;
    const run = computeResult(ask({ estimators: compare(truncated(1)), selected: 0, outer })).descent.runs[0]!;
    expect(run.length).toBe(1001);
    expect(run.firstStepSize).toBeCloseTo(0.5249921101938224, 12);
    expect(run.lambda[2]).toBeCloseTo(-0.41760115801608133, 9);
    expect(run.lambda[3]).toBeCloseTo(0.10573777744748789, 9);
    expect(run.lambda[2000]).toBeCloseTo(-5.312421e-5, 6);
    expect(run.lambda[2001]).toBeCloseTo(-1.191158e-2, 6);
  });

  it('sees the ratio of K = 1 on f̃ fall to −0.96 along its own path', () => {
    const outer = { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 1000 } as const;
    const problem = 'shaban-toy-interfering';
    const run = computeResult(ask({ problem, estimators: compare(truncated(1)), selected: 0, outer })).descent.runs[0]!;
    expect(Math.min(...run.ratio[0]!.filter(Number.isFinite))).toBeCloseTo(-0.96, 2);
  });

  it('starts warm where the selected run stands at τ, at a λ that is pointed at too; random λ and the field start at w₀', () => {
    const change = { warm: true, T: 5, tau: 4, truth: 'solution' } as const;
    const { descent, unrolled } = computeResult(ask(change));
    const start = Array.from(descent.runs[1]!.start!.subarray(6, 8));
    expect(Array.from(unrolled.path.subarray(0, 2))).toEqual(start);
    expect(unrolled.value).toBeCloseTo(descent.runs[1]!.value[3]!, 12);
    const there = computeResult(ask(change, { focus: [1, 1], field: plane }));
    expect(Array.from(there.unrolled.path.subarray(0, 2))).toEqual(start);
    expect(there.field).toEqual(computeResult(ask({ ...change, warm: false }, { field: plane })).field);

    const problem = { kind: 'biased-ridge', generate: { seed: 1, n: 6, p: 2, noise: 0.1 } } as const;
    const ridge = { problem, estimators: compare({ kind: 'reverse' }), selected: 0, tau: 3, errors: 'steps' } as const;
    const at = (more: Partial<Scenario>) => computeResult(ask({ ...ridge, ...more })).errors!.found;
    expect(at({ warm: true, errorOver: 'here' })[0]!.bounds).toEqual({ code: 'warm-start' });
    expect(at({ warm: true, errorOver: 'here', tau: 1 })[0]!.bounds).toEqual(
      at({ warm: false, errorOver: 'here', tau: 1 })[0]!.bounds,
    );
    expect(at({ warm: true })).toEqual(at({ warm: false }));
  });

  it('finds the toy problem’s 9 minima, 12 saddles and 4 maxima, and the offset minimum among them', () => {
    const { stationary } = computeResult(ask({}, { field: plane }));
    const count = (kind: string) => stationary.filter((p) => p.kind === kind).length;
    expect([count('minimum'), count('saddle'), count('maximum')]).toEqual([9, 12, 4]);
    const lowest = stationary.reduce((a, b) => (b.value < a.value ? b : a));
    expect(lowest.lambda[0]).toBeCloseTo(-5.312420883e-5, 12);
    expect(lowest.lambda[1]).toBeCloseTo(-1.191158131e-2, 11);
  });

  it('puts a field’s samples on nodes, and agrees there with the unrolled hypergradient', () => {
    const change = { selected: 1, field: 'bias' } as const;
    const { field, unrolled } = computeResult(ask(change, { field: plane, focus: [4, 3] }));
    const last = plane.columns * plane.rows - 1;
    expect(field?.value[last]).toBeCloseTo(unrolled.value, 10);
    expect(field?.truth[2 * last]).toBeCloseTo(unrolled.exact[0]!, 10);
    expect(field?.hypergradient?.[2 * last + 1]).toBeCloseTo(unrolled.estimates[1]!.hypergradient[1]!, 10);
    expect(field?.complete).toBe(true);
  });

  it('leaves h out of a field that does not show it', () => {
    const { field } = computeResult(ask({ field: 'value' }, { field: plane }));
    expect(field?.hypergradient).toBeNull();
  });

  it('measures against the gradient at the exact inner solution when asked to', () => {
    const at = Float64Array.of(1, 1);
    const { needles, unrolled } = computeResult(
      ask({ truth: 'solution', T: 10 }, { field: plane, needles: at, focus: [1, 1] }),
    );
    expect(needles?.truth[0]).toBeCloseTo(unrolled.implicit![0]!, 10);
    expect(needles?.truth[0]).toBeCloseTo(2 + 10 * Math.sin(2), 9);
    expect(Math.abs(unrolled.exact[0]! - unrolled.implicit![0]!)).toBeGreaterThan(0.1);
  });

  it('draws a line and its stationary point where λ is a number', () => {
    const problem = 'shaban-theorem-3.5';
    const frame = [-0.5, 1.5, 0, 1] as const;
    const { line, field, stationary } = computeResult(ask({ problem }, { field: { frame, columns: 200, rows: 1 } }));
    expect(field).toBeNull();
    expect(line?.lambda[199]).toBe(1.5);
    expect(line?.hypergradient).toHaveLength(4);
    expect(stationary).toHaveLength(1);
    expect(stationary[0]?.kind).toBe('minimum');
    expect(stationary[0]?.lambda[0]).toBeCloseTo(0.4999867, 6);
  });

  it('computes with min(K, T)', () => {
    const { descent, costs } = computeResult(ask({ T: 3, estimators: compare(truncated(5)), selected: 0 }));
    expect(descent.runs[0]?.estimator).toEqual(truncated(3));
    expect(costs[0]?.counted.pulls).toBe(3);
  });

  it('reads λ_τ off the selected estimator’s path', () => {
    const { descent, unrolled } = computeResult(ask({ selected: 2, tau: 7 }));
    expect(unrolled.lambda).toEqual([descent.runs[2]!.lambda[12], descent.runs[2]!.lambda[13]]);
  });

  it('says in a sentence what it cannot compute', async () => {
    const problem = { lambda: ['l1'], w: ['w1'], inner: '(w1 - nonsense)^2', outer: 'w1^2' };
    await prepare(problem);
    expect(() => computeResult(ask({ problem, lambda: [1], w0: [0] }))).toThrow(/nonsense/);
  });
});

describe('the levels of g', () => {
  it('are those at the unrolled λ, measured from the least', () => {
    const { inner, unrolled } = computeResult(ask({ tau: 2 }));
    const [x0, , y0] = inner!.frame;
    const [a, b] = unrolled.lambda as [number, number];
    expect(inner?.values[0]).toBeCloseTo(((x0 - a) ** 2 + (y0 - b) ** 2 / 2) / 2, 10);
    expect(inner?.low).toBe(0);
    expect(inner?.values).toHaveLength(inner!.columns * inner!.rows);
  });

  it('are not there where w is no plane', () => {
    const problem = { lambda: ['l1'], w: ['w1'], inner: '(w1 - l1)^2', outer: 'w1^2' };
    return prepare(problem).then(() => expect(computeResult(ask({ problem, lambda: [1], w0: [0] })).inner).toBeNull());
  });
});
