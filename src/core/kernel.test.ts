import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, type Printed, type PrintedShrinking } from './assemble.ts';
import { derive } from './derive.ts';
import { anyFormula, decays } from './expression/arbitrary.ts';
import { erf } from './expression/erf.ts';
import { compileFormula } from './formula.ts';
import reference from './kernel.reference.json' with { type: 'json' };
import { printProblem, printShrinking } from './kernel.ts';
import { allocateSweep, type Descent, type Formula, type FormulaProblem, type Problem, type Sweep } from './problem.ts';
import { builtIn, prepareBuiltIns } from './problems/built-in.ts';
import { problems } from './problems/index.ts';

await prepareBuiltIns();

const sweep = (
  problem: FormulaProblem,
  descent: Descent,
  cuts: readonly number[],
  lambda: readonly number[],
): Sweep => {
  const count = lambda.length / problem.N;
  const out = allocateSweep(problem, count, cuts.length);
  problem.sweep({ count, lambda: Float64Array.from(lambda), cuts: Int32Array.from(cuts) }, descent, out);
  return out;
};
const every = (T: number) => Array.from({ length: T + 1 }, (_, K) => K);
const points = (count: number, N: number) => Array.from({ length: count * N }, (_, i) => 1.4 * Math.sin(3.7 * i + 1));
const close = (found: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, what = '') => {
  const scale = Math.max(1, ...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(found[i]! - expected[i]!) / scale;
    if (!(error <= tolerance)) expect.fail(`${what} entry ${i}: ${found[i]} is not ${expected[i]} (${error})`);
  }
};
const evaluated = <T>(text: string): T => new Function('erf', `'use strict'; return ${text};`)(erf) as T;
const printedWith = (formula: Formula, lanes: number): FormulaProblem => {
  const derived = derive(formula);
  return assemble(formula, evaluated<Printed>(printProblem(derived, lanes))(), () =>
    evaluated<PrintedShrinking>(printShrinking(derived, lanes))(),
  );
};

/** S (8) written out from the problem's own products, one λ at a time. */
const truncatedByHand = (p: Problem, { T, stepSize, decay, w0 }: Descent, lambda: Float64Array) => {
  const { M, N } = p;
  const c = (t: number) => (decay === 'harmonic' ? 1 / t : decay === 'inverse-sqrt' ? 1 / Math.sqrt(t) : 1);
  const gamma = p.stepSize(lambda, stepSize);
  const learned = new Float64Array(N);
  p.stepGradient(lambda, learned);
  const states = [new Float64Array(M)];
  p.init(lambda, w0, states[0]!);
  const gradient = new Float64Array(M);
  for (let t = 0; t < T; t++) {
    p.innerGradient(states[t]!, lambda, gradient);
    states.push(states[t]!.map((x, i) => x - c(t + 1) * gamma * gradient[i]!));
  }
  const a = new Float64Array(M);
  const h = new Float64Array(N);
  p.outerGradient(states[T]!, lambda, a, h);
  const [pw, pl, init] = [new Float64Array(M), new Float64Array(N), new Float64Array(N)];
  const cuts: { drop: Float64Array; keep: Float64Array }[] = [];
  for (let t = T; t >= 0; t--) {
    p.initPull(lambda, a, init);
    cuts.push({ drop: h.slice(), keep: h.map((x, j) => x + init[j]!) });
    if (t === 0) break;
    p.curvaturePull(states[t - 1]!, lambda, a, pw, pl);
    p.innerGradient(states[t - 1]!, lambda, gradient);
    const slope = gradient.reduce((sum, x, i) => sum + x * a[i]!, 0);
    for (let j = 0; j < N; j++) h[j]! -= c(t) * (gamma * pl[j]! + slope * learned[j]!);
    for (let i = 0; i < M; i++) a[i]! -= c(t) * gamma * pw[i]!;
  }
  return { state: states[T]!, value: p.outer(states[T]!, lambda), cuts };
};

describe('the fused kernel', () => {
  it('gives the reference values of the toy', () => {
    for (const { obj, lam, T, gamma, w0, what, f, d, h } of reference.cases) {
      const out = sweep(
        builtIn(obj === 'f' ? 'shaban-toy' : 'shaban-toy-interfering'),
        { T, stepSize: gamma, w0 },
        Object.keys(h).map(Number),
        lam,
      );
      const tolerance = 1e-10;
      close(out.state, what, tolerance);
      close(out.value, [f], tolerance);
      close(out.exact, d, tolerance);
      close(out.truncated, Object.values(h).flat(), tolerance);
    }
  });

  it('lets a divergence run to infinity or NaN without an exception', () => {
    for (const { obj, lam, T, gamma, w0, what, f, d, h } of reference.edges) {
      const out = sweep(
        builtIn(obj === 'f' ? 'shaban-toy' : 'shaban-toy-interfering'),
        { T, stepSize: gamma, w0 },
        Object.keys(h).map(Number),
        lam,
      );
      const found = [...out.state, ...out.value, ...out.exact, ...out.truncated];
      [...what, f, ...d, ...Object.values(h).flat()].forEach((expected, i) => {
        if (typeof expected === 'number')
          expect(Math.abs(found[i]! / expected - 1) < 1e-9 || found[i] === expected).toBe(true);
        else expect(Number.isFinite(found[i])).toBe(false);
      });
    }
  });

  it('gives, on the toy, h = ∇_λ f + (I − (I−γG)^K) ∇_w f for every K and λ', () => {
    const problem = builtIn('shaban-toy-interfering');
    const lambda = points(23, 2);
    const out = sweep(problem, { T: 100, stepSize: 0.1, w0: [2, 2] }, every(100), lambda);
    const [a, r] = [new Float64Array(2), new Float64Array(2)];
    for (let i = 0; i < 23; i++) {
      problem.outerGradient(
        out.state.subarray(2 * i, 2 * i + 2),
        Float64Array.from(lambda.slice(2 * i, 2 * i + 2)),
        a,
        r,
      );
      for (const K of every(100)) {
        const at = 2 * (23 * K + i);
        close(
          out.truncated.subarray(at, at + 2),
          [r[0]! + (1 - 0.9 ** K) * a[0]!, r[1]! + (1 - 0.95 ** K) * a[1]!],
          1e-13,
        );
      }
    }
  });

  it('equals the recursion written out, for every K, with and without the init term, on random formulas', () => {
    const law = (formula: Formula, decay: Descent['decay']) => {
      const descent: Descent = { T: 9, stepSize: 0.1, w0: [0.5, -0.3, 1.1], ...(decay && { decay }) };
      const problem = compileFormula(formula);
      const count = 6;
      const lambda = points(count, problem.N);
      const out = sweep(problem, descent, every(9), lambda);
      for (let i = 0; i < count; i++) {
        const row = (array: Float64Array, width: number, K = 0) =>
          array.subarray((K * count + i) * width, (K * count + i + 1) * width);
        const hand = truncatedByHand(
          problem,
          descent,
          Float64Array.from(lambda.slice(i * problem.N, (i + 1) * problem.N)),
        );
        const text = JSON.stringify(formula);
        close(row(out.state, problem.M), hand.state, 1e-12, text);
        close(row(out.value, 1), [hand.value], 1e-12, text);
        close(row(out.exact, problem.N), hand.cuts[9]!.keep, 1e-12, text);
        for (const K of every(9)) {
          close(row(out.truncated, problem.N, K), hand.cuts[K]!.drop, 1e-12, text);
          close(row(out.truncatedKeep, problem.N, K), hand.cuts[K]!.keep, 1e-12, text);
        }
      }
    };
    fc.assert(fc.property(anyFormula, decays, law), { numRuns: 200, seed: 2 });
  });

  it('agrees with central differences of f(w_T(λ), λ), the init term included', () => {
    const law = (formula: Formula, decay: Descent['decay']) => {
      const descent: Descent = { T: 12, stepSize: 0.1, w0: [0.5, -0.3, 1.1], ...(decay && { decay }) };
      const problem = compileFormula(formula);
      const lambda = points(1, problem.N);
      const exact = sweep(problem, descent, [0], lambda).exact;
      const step = 1e-3;
      const differences = lambda.map((_, j) => {
        const at = (k: number) =>
          sweep(
            problem,
            descent,
            [0],
            lambda.map((x, i) => (i === j ? x + k * step : x)),
          ).value[0]!;
        return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * step);
      });
      close(exact, differences, 1e-6, JSON.stringify(formula));
    };
    fc.assert(fc.property(anyFormula, decays, law), { numRuns: 200, seed: 4 });
  });

  it('is the same, bit for bit, interpreted and printed, however many λ advance together', () => {
    const law = (formula: Formula, count: number, decay: Descent['decay']) => {
      const descent: Descent = { T: 7, stepSize: 0.07, w0: [1, 0.2, -0.4], ...(decay && { decay }) };
      const interpreted = compileFormula(formula, 'interpret');
      const lambda = points(count, interpreted.N);
      const expected = sweep(interpreted, descent, [0, 2, 5], lambda);
      for (const lanes of [1, 2, 3, 4, 8]) {
        const found = sweep(printedWith(formula, lanes), descent, [0, 2, 5], lambda);
        for (const key of ['value', 'state', 'exact', 'truncated', 'truncatedKeep'] as const)
          expect(found[key]).toEqual(expected[key]);
      }
    };
    const formula = fc.oneof(anyFormula, anyFormula, fc.constantFrom(...Object.values(problems).map((p) => p.formula)));
    fc.assert(fc.property(formula, fc.constantFrom(0, 1, 3, 4, 7, 9, 64, 65, 130), decays, law), {
      numRuns: 80,
      seed: 6,
    });
  });

  it('reads nothing beyond its batch, writes nothing beyond its rows, and may be called again with other T and cuts', () => {
    const problem = builtIn('quadratic-from-lambda');
    const descent: Descent = { T: 5, stepSize: 0.2, w0: [0, 0] };
    const lambda = Float64Array.from([...points(5, 2), Number.NaN, Number.NaN]);
    const out = allocateSweep(problem, 7, 1);
    for (const array of Object.values(out)) (array as Float64Array).fill(42);
    problem.sweep({ count: 5, lambda, cuts: Int32Array.of(3) }, descent, out);
    for (const [array, width] of [
      [out.value, 1],
      [out.state, 2],
      [out.exact, 2],
      [out.truncated, 2],
      [out.truncatedKeep, 2],
    ] as const) {
      expect(array.subarray(0, 5 * width).every((x) => Number.isFinite(x) && x !== 42)).toBe(true);
      expect(array.subarray(5 * width).every((x) => x === 42)).toBe(true);
    }
    const typed = compileFormula({ lambda: ['l1'], w: ['w1'], inner: '(w1 - l1)^4', outer: 'w1' });
    const first = sweep(typed, { T: 3, stepSize: 0.1, w0: [0] }, [1], [0.5]);
    sweep(typed, { T: 50, stepSize: 0.1, w0: [1] }, every(50), points(9, 1));
    expect(sweep(typed, { T: 3, stepSize: 0.1, w0: [0] }, [1], [0.5])).toEqual(first);
    expect(sweep(typed, { T: 0, stepSize: 0.1, w0: [0.25] }, [0], [0.5]).state[0]).toBe(0.25);
  });

  it('takes branches in w for what they are, though their Jacobians are constant', () => {
    const formula = { lambda: ['l1'], w: ['w1'], inner: '(w1 - l1)^2/2 + abs(w1)/2', outer: 'w1^2' };
    const problem = compileFormula(formula);
    expect(problem.constantJacobian).toBe(true);
    const descent: Descent = { T: 30, stepSize: 0.1, w0: [-2] };
    const lambda = [1.5, -0.2, 0.1];
    const out = sweep(problem, descent, [0, 30], lambda);
    lambda.forEach((x, i) => {
      const hand = truncatedByHand(problem, descent, Float64Array.of(x));
      close(out.state.subarray(i, i + 1), hand.state, 1e-13);
      close(out.exact.subarray(i, i + 1), hand.cuts[30]!.keep, 1e-13);
    });
  });
});

describe('printed code', () => {
  it('holds generated names and finite numbers only, whatever the names in the formula', () => {
    for (const name of [
      'constructor',
      '__proto__',
      'toString',
      'arguments',
      'eval',
      'await',
      'tape',
      'NaN',
      'λ',
      'ｗ',
    ]) {
      const formula: Formula = {
        lambda: [name],
        w: ['hasOwnProperty'],
        inner: `(hasOwnProperty - ${name})^2/2`,
        outer: `sin(hasOwnProperty)*${name}`,
      };
      const source = printProblem(derive(formula));
      expect(source).toMatch(/^[\w\s()[\]{}=+\-*/<>;:,.?!&|']*$/);
      expect(source.match(/[A-Za-z_]\w*/g)!.includes(name)).toBe(name === 'tape');
      expect(sweep(compileFormula(formula), { T: 1, stepSize: 1, w0: [3] }, [1], [2]).state[0]).toBe(2);
    }
  });

  it.each(['w1;alert(1)', '`', '$' + '{1}', 'a b', '', '1a', 'a-b', 'sin', 'pi', '\u2028', 'a\n'])(
    'is never made of the name %j',
    (name) => {
      expect(() => compileFormula({ lambda: [name], w: ['w1'], inner: 'w1^2', outer: 'w1' })).toThrow(/name|meaning/);
      expect(() => compileFormula({ lambda: ['l1'], w: [name], inner: '1', outer: '1' })).toThrow(/name|meaning/);
    },
  );

  it('keeps numbers exactly, even the smallest, the largest and negative zero', () => {
    for (const text of ['5e-324', '1.7976931348623157e308', '0.1', '123456789.123456789', '1e21', '1e-7']) {
      const problem = compileFormula({ lambda: ['l1'], w: ['w1'], inner: 'w1^2/2', outer: `max(w1, -${text})` });
      expect(problem.outer(Float64Array.of(Number.NEGATIVE_INFINITY), Float64Array.of(0))).toBe(-Number(text));
    }
  });
});
