import fc from 'fast-check';
import type { Formula } from '../problem.ts';

/** For tests: parts of formulas, to be put together at random. */
export const tokens: readonly string[] = [
  ...['w1', 'l1', '1', '.5', '1e3', '+', '-', '*', '/', '^', '(', ')', ','],
  ...['<', '==', '&&', '!', '?', ':', ' ', 'sin', 'max'],
];

/** For tests: random expressions of moderate value and slope in `names`, |name| ≲ 2. `kinks`: with abs, max, min, conditionals. */
export const expressions = (names: readonly string[], kinks = false, depth = 3): fc.Arbitrary<string> => {
  const { expression } = fc.letrec<{ expression: string }>((tie) => {
    const a = tie('expression');
    const leaf = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: fc.integer({ min: -20, max: 20 }).map((n) => `(${n / 10})`) },
    );
    const one = (print: (x: string) => string) => a.map(print);
    const two = (print: (x: string, y: string) => string) => fc.tuple(a, a).map(([x, y]) => print(x, y));
    const smooth = [
      two((x, y) => `(${x} + ${y})`),
      two((x, y) => `(${x} - ${y})`),
      two((x, y) => `${x}*${y}`),
      two((x, y) => `${x}/(1.5 + (${y})^2)`),
      two((x, y) => `(1.5 + sin(${x}))^tanh(${y})`),
      ...['sin', 'cos', 'tanh', 'sigmoid', 'softplus', 'atan', 'erf'].map((f) => one((x) => `${f}(${x})`)),
      one((x) => `exp(tanh(${x}))`),
      one((x) => `log(1.5 + (${x})^2)`),
      one((x) => `log1p((${x})^2)`),
      one((x) => `sqrt(1 + (${x})^2)`),
      one((x) => `tan(tanh(${x}))`),
      one((x) => `-${x}`),
      one((x) => `sinh(tanh(${x}))`),
      one((x) => `log2(cosh(tanh(${x})))`),
      one((x) => `(2 + cos(${x}))^(-3)`),
      one((x) => `(1.5 + (${x})^2)^0.7`),
    ];
    const branching = [
      two((x, y) => `max(${x}, ${y})`),
      two((x, y) => `min(${x}, ${y})`),
      one((x) => `abs(${x})`),
      fc.tuple(a, a, a).map(([x, y, z]) => `(${x} < ${y} && !(${y} == 0) ? ${y} : ${z})`),
    ];
    return {
      expression: fc.oneof({ maxDepth: depth, withCrossShrink: true }, leaf, ...smooth, ...(kinks ? branching : [])),
    };
  });
  return expression;
};

/**
 * For tests: random problems with M, N ≤ 3, not quadratic, whose inner descent with γ ≤ 0.1 stays of moderate size
 * from |w₀|, |λ| ≤ 1.5. `init`: w₀ a nonlinear function of λ. `learned`: γ, from 0.02 to 0.1, one as well.
 */
export const formulas = (init = true, learned = false): fc.Arbitrary<Formula> =>
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([M, N]) => {
    const w = Array.from({ length: M }, (_, i) => `w${i + 1}`);
    const lambda = Array.from({ length: N }, (_, j) => `l${j + 1}`);
    const bowl = w.map((x, i) => `(${x} - ${lambda[i % N]})^2/${i + 2}`).join(' + ');
    return fc
      .record({
        inner: expressions([...w, ...lambda], false, 2),
        outer: expressions([...w, ...lambda], false, 2),
        start: fc.array(expressions(lambda, false, 2), { minLength: M, maxLength: M }),
        step: expressions(lambda, false, 2),
      })
      .map(({ inner, outer, start, step }) => ({
        lambda,
        w,
        inner: `${bowl} + sin(${inner})/5`,
        outer: `${outer} + sin(${w.join(' + ')} + l1)`,
        ...(learned ? { step: `0.06 + 0.04*sin(${step})` } : {}),
        ...(init ? { init: start.map((text, i) => `${lambda[i % N]} + sin(${text})/2`) } : {}),
      }));
  });

/** For tests: `formulas` of every kind. */
export const anyFormula: fc.Arbitrary<Formula> = fc
  .tuple(fc.boolean(), fc.boolean())
  .chain(([init, learned]) => formulas(init, learned));

/** For tests: how γ_t shrinks; absent is constant. */
export const decays = fc.constantFrom(undefined, 'constant' as const, 'inverse-sqrt' as const, 'harmonic' as const);
