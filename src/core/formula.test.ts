import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formulas } from './expression/arbitrary.ts';
import { FormulaError } from './expression/error.ts';
import { compileFormula } from './formula.ts';
import type { Formula, Vec } from './problem.ts';

const vector = (length: number, phase: number): Vec =>
  Float64Array.from({ length }, (_, i) => 1.3 * Math.sin(2.1 * i + phase));
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a, (x, i) => x * b[i]!).reduce((s, x) => s + x, 0);
/** Directional derivative of a vector function by central differences of order 4. */
const along = (f: (s: number) => ArrayLike<number>, scale = 1e-3): number[] => {
  const [p, m, pp, mm] = [f(scale), f(-scale), f(2 * scale), f(-2 * scale)].map((v) => Array.from(v));
  return p!.map((x, i) => (8 * (x - m![i]!) - (pp![i]! - mm![i]!)) / (12 * scale));
};
const moved = (v: Vec, by: Vec, s: number): Vec => v.map((x, i) => x + s * by[i]!);
const near = (found: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, what: string) => {
  const scale = Math.max(1, ...Array.from(expected, Math.abs));
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++)
    expect(Math.abs(found[i]! - expected[i]!) / scale, what).toBeLessThan(tolerance);
};

describe.each(['print', 'interpret'] as const)('a compiled formula (%s)', (how) => {
  it('has the derivatives of its text, by central differences, and adjoint products', () => {
    const law = (formula: Formula) => {
      const p = compileFormula(formula, how);
      const text = JSON.stringify(formula);
      const { M, N } = p;
      const [w, a, dw] = [vector(M, 0.3), vector(M, 1.1), vector(M, 2)];
      const [l, dl] = [vector(N, 0.9), vector(N, 4)];
      const out = (length: number) => new Float64Array(length);
      const gradient = (w: Vec, l: Vec) => {
        const g = out(M);
        p.innerGradient(w, l, g);
        return g;
      };
      const gradientL = (w: Vec, l: Vec) => {
        const g = out(N);
        p.innerGradientL(w, l, g);
        return g;
      };
      near(
        [dot(gradient(w, l), dw) + dot(gradientL(w, l), dl)],
        along((s) => [p.inner(moved(w, dw, s), moved(l, dl, s))]),
        1e-6,
        text,
      );

      const [fw, fl] = [out(M), out(N)];
      p.outerGradient(w, l, fw, fl);
      near(
        [dot(fw, dw) + dot(fl, dl)],
        along((s) => [p.outer(moved(w, dw, s), moved(l, dl, s))]),
        1e-6,
        text,
      );

      const push = out(M);
      p.curvaturePush(w, l, dw, dl, push);
      near(
        push,
        along((s) => gradient(moved(w, dw, s), moved(l, dl, s))),
        1e-6,
        text,
      );
      const [pw, pl] = [out(M), out(N)];
      p.curvaturePull(w, l, a, pw, pl);
      near([dot(pw, dw) + dot(pl, dl)], [dot(a, push)], 1e-12, text);

      const start = (l: Vec) => {
        const w0 = out(M);
        p.init(l, [5, 6, 7], w0);
        return w0;
      };
      const initPush = out(M);
      p.initPush(l, dl, initPush);
      near(
        initPush,
        along((s) => start(moved(l, dl, s))),
        1e-6,
        text,
      );
      const initPull = out(N);
      p.initPull(l, a, initPull);
      near([dot(initPull, dl)], [dot(a, initPush)], 1e-12, text);
      if (!formula.init) expect([...start(l)]).toEqual([5, 6, 7].slice(0, M));
    };
    fc.assert(fc.property(fc.oneof(formulas(true), formulas(false)), law), { numRuns: 100, seed: 11 });
  });

  it('may write over its own arguments', () => {
    const p = compileFormula(
      { lambda: ['l1', 'l2'], w: ['w1', 'w2'], inner: 'w1^2*w2 + l1*w2 + l2*w1', outer: 'w1' },
      how,
    );
    const w = Float64Array.of(2, 3);
    p.innerGradient(w, Float64Array.of(5, 7), w);
    expect([...w]).toEqual([19, 9]);
  });
});

describe('what a formula says of itself', () => {
  it.each([
    ['(w1 - l1)^2/2', undefined, true, false],
    ['(w1 - l1)^2*3 + w1*sin(l1)', ['1'], true, false],
    ['(w1 - l1)^2/2', ['l1 - l1 + 3'], true, false],
    ['(w1 - l1)^2/2', ['l1'], true, true],
    ['exp(l1)*w1^2', undefined, false, false],
    ['(w1 - l1)^4', undefined, false, false],
  ])('%s from %j: constant Jacobians %s, init term %s', (inner, init, constant, dependent) => {
    const p = compileFormula({ lambda: ['l1'], w: ['w1'], inner, outer: 'w1', ...(init ? { init } : {}) });
    expect([p.constantJacobian, p.initDependsOnLambda]).toEqual([constant, dependent]);
  });

  it.each([
    [{ inner: 'w1 +' }, 'inner', 0, 4],
    [{ outer: 'w1 + w2' }, 'outer', 0, 5],
    [{ init: ['w1'] }, 'init', 0, 0],
    [{ step: '0.1 * w1' }, 'step', 0, 6],
    [{ step: 'exp(' }, 'step', 0, 4],
    [{ step: '' }, 'step', 0, 0],
    [{ init: ['l1', 'l1'] }, 'init', 0, 0],
    [{ lambda: ['l1', 'l1'] }, 'lambda', 1, 0],
    [{ w: ['l1'] }, 'w', 0, 0],
    [{ w: [] }, 'w', 0, 0],
  ])('%j is refused where it is wrong', (wrong, line, entry, position) => {
    const formula: Formula = { lambda: ['l1'], w: ['w1'], inner: '(w1 - l1)^2', outer: 'w1', ...wrong };
    expect(() => compileFormula(formula)).toThrow(FormulaError);
    try {
      compileFormula(formula);
    } catch (error) {
      expect(error).toMatchObject({ line, entry, position });
    }
  });
});

describe('a learned step', () => {
  const formula: Formula = { lambda: ['l1', 'l2'], w: ['w1'], inner: '(w1 - l1)^2', outer: 'w1', step: 'exp(l2)/2' };

  it.each(['print', 'interpret'] as const)(
    'is a number of λ with its gradient (%s); without one γ is the setting',
    (how) => {
      const l = Float64Array.of(3, 0.5);
      const out = new Float64Array(2);
      const p = compileFormula(formula, how);
      expect(p.stepSize(l, 7)).toBe(Math.exp(0.5) / 2);
      p.stepGradient(l, out);
      expect([...out]).toEqual([0, Math.exp(0.5) / 2]);
      const { step: _, ...given } = formula;
      const plain = compileFormula(given, how);
      expect(plain.stepSize(l, 7)).toBe(7);
      plain.stepGradient(l, out);
      expect([...out]).toEqual([0, 0]);
    },
  );

  it('counts to the length that a formula may have', () => {
    const long = Array.from({ length: 249 }, () => 'l2').join('+');
    expect(() => compileFormula({ ...formula, step: long })).toThrow(/too-many-parts/);
  });
});

describe('on a page that forbids code generation', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('a formula is interpreted', () => {
    const forbidden = vi.fn(function refuse() {
      throw new EvalError('Refused to evaluate a string as JavaScript');
    });
    vi.stubGlobal('Function', forbidden);
    const p = compileFormula({ lambda: ['l1'], w: ['w1'], inner: '(w1 - l1)^2/2', outer: 'w1^2*l1' });
    expect(forbidden).toHaveBeenCalled();
    expect(p.outer(Float64Array.of(3), Float64Array.of(2))).toBe(18);
  });
});
