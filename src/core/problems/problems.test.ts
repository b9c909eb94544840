import { formulas } from 'virtual:formulas';
import { describe, expect, it } from 'vitest';
import { compileFormula } from '../formula.ts';
import { allocateSweep, type Descent } from '../problem.ts';
import { builtIn, prepareBuiltIns } from './built-in.ts';
import { type ProblemName, problems } from './index.ts';

await prepareBuiltIns();

const names = Object.keys(problems) as ProblemName[];

const sweepAt = (
  name: ProblemName,
  lambda: readonly number[],
  cuts: readonly number[],
  descent: Descent = problems[name],
) => {
  const problem = builtIn(name);
  const out = allocateSweep(problem, 1, cuts.length);
  problem.sweep({ count: 1, lambda: Float64Array.from(lambda), cuts: Int32Array.from(cuts) }, descent, out);
  return { ...out, problem };
};

describe.each(names)('%s', (name) => {
  const { formula, window, lambda, w0, T, stepSize } = problems[name];

  it('printed at build time is the formula compiled now', () => {
    const [built, compiled] = [builtIn(name), compileFormula(formula)];
    expect(built.formula).toBe(formula);
    for (const key of ['M', 'N', 'constantJacobian', 'initDependsOnLambda'] as const)
      expect(built[key]).toBe(compiled[key]);
    for (const decay of ['constant', 'inverse-sqrt', 'harmonic'] as const) {
      const out = [built, compiled].map((problem) => {
        const result = allocateSweep(problem, 1, 2);
        problem.sweep(
          { count: 1, lambda: Float64Array.from(lambda), cuts: Int32Array.of(0, T) },
          { T, stepSize, decay, w0 },
          result,
        );
        return result;
      });
      expect(out[0]).toEqual(out[1]);
    }
  });

  it('declares α and β that are the extreme eigenvalues of its Hessian', () => {
    const problem = builtIn(name);
    const { M, N } = problem;
    const found: number[] = [];
    for (let i = 0; i < M; i++) {
      const unit = Float64Array.from({ length: M }, (_, k) => (k === i ? 1 : 0));
      const [row, mixed] = [new Float64Array(M), new Float64Array(N)];
      problem.curvaturePull(new Float64Array(M).fill(0.7), Float64Array.from(lambda), unit, row, mixed);
      row.forEach((x, k) => {
        if (k !== i) expect(x).toBe(0);
      });
      found.push(row[i]!);
    }
    expect(Math.min(...found)).toBe(formula.strongConvexity);
    expect(Math.max(...found)).toBe(formula.smoothness);
  });

  it('starts inside its window, with a step that the bounds allow', () => {
    expect(lambda.length).toBe(formula.lambda.length);
    expect(w0.length).toBe(formula.w.length);
    expect(window.length).toBe(2 * lambda.length);
    lambda.forEach((x, j) => {
      expect(x).toBeGreaterThan(window[2 * j]!);
      expect(x).toBeLessThan(window[2 * j + 1]!);
    });
    expect(builtIn(name).stepSize(Float64Array.from(lambda), stepSize)).toBeLessThanOrEqual(1 / formula.smoothness!);
  });

  it('is shown as mathematics, for eyes and for screen readers', () => {
    for (const html of [formulas[name].outer, formulas[name].inner]) {
      expect(html).toContain('<math');
      expect(html).toContain('katex-html');
      expect(html).not.toContain('katex-error');
    }
  });
});

describe('S Theorem 3.5', () => {
  it('has, at K = 1, h ≠ 0 where d = 0 and d ≠ 0 where h = 0', () => {
    const atTruth = sweepAt('shaban-theorem-3.5', [0.4999867], [1]);
    expect(atTruth.exact[0]).toBeCloseTo(0, 6);
    expect(atTruth.truncated[0]).toBeCloseTo(-0.4500106, 6);
    const atTruncated = sweepAt('shaban-theorem-3.5', [0.9090883], [1]);
    expect(atTruncated.truncated[0]).toBeCloseTo(0, 6);
    expect(atTruncated.exact[0]).toBeCloseTo(0.8181814, 6);
  });

  it('has the anchors of T = 20, γ = 0.2', () => {
    const descent: Descent = { T: 20, stepSize: 0.2, w0: [2] };
    expect(sweepAt('shaban-theorem-3.5', [0.4942694], [1], descent).exact[0]).toBeCloseTo(0, 6);
    expect(sweepAt('shaban-theorem-3.5', [0.8310872], [1], descent).truncated[0]).toBeCloseTo(0, 6);
    expect(sweepAt('shaban-theorem-3.5', [0.5914429], [5], descent).truncated[0]).toBeCloseTo(0, 6);
  });
});

describe('quadratic-from-lambda', () => {
  const { T, lambda } = problems['quadratic-from-lambda'];
  const cuts = Array.from({ length: T + 1 }, (_, K) => K);

  it('loses all of d but ∇_λ f at every K when the init term is dropped', () => {
    const { truncated, exact } = sweepAt('quadratic-from-lambda', lambda, cuts);
    for (const K of cuts) expect([...truncated.subarray(2 * K, 2 * K + 2)]).toEqual(lambda.map((x) => x / 2));
    expect(Math.abs(exact[1]! - truncated[1]!)).toBeGreaterThan(0.5);
  });

  it('is FOM at K = 0 and d at K = T when the init term is kept', () => {
    const { truncatedKeep, exact, state, problem } = sweepAt('quadratic-from-lambda', lambda, cuts);
    const [a, r] = [new Float64Array(2), new Float64Array(2)];
    problem.outerGradient(state, Float64Array.from(lambda), a, r);
    expect([...truncatedKeep.subarray(0, 2)]).toEqual([a[0]! + r[0]!, a[1]! + r[1]!]);
    expect([...truncatedKeep.subarray(2 * T)]).toEqual([...exact]);
  });

  it('stops, inside its window, at different points with h_0 kept, h_0 dropped and d', () => {
    const stop = (pick: (s: ReturnType<typeof sweepAt>) => Float64Array): number[] => {
      let at = [...lambda];
      for (let i = 0; i < 800; i++) {
        const h = pick(sweepAt('quadratic-from-lambda', at, [0]));
        at = at.map((x, j) => x - 0.2 * h[j]!);
      }
      return at;
    };
    const ends = [stop((s) => s.truncatedKeep), stop((s) => s.truncated), stop((s) => s.exact)];
    const [x0, x1, y0, y1] = problems['quadratic-from-lambda'].window as [number, number, number, number];
    for (const [x, y] of ends as [number, number][]) expect(x > x0 && x < x1 && y > y0 && y < y1, `${ends}`).toBe(true);
    for (const [i, k] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      expect(Math.hypot(ends[i]![0]! - ends[k]![0]!, ends[i]![1]! - ends[k]![1]!), `${ends}`).toBeGreaterThan(0.3);
    }
  });
});
