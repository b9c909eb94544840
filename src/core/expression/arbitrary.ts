import fc from 'fast-check';
import type { Formula } from '../problem.ts';

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
      ...['sin', 'cos', 'tanh', 'sigmoid', 'softplus'].map((f) => one((x) => `${f}(${x})`)),
      one((x) => `exp(tanh(${x}))`),
      one((x) => `log(1.5 + (${x})^2)`),
      one((x) => `log1p((${x})^2)`),
      one((x) => `sqrt(1 + (${x})^2)`),
      one((x) => `tan(tanh(${x}))`),
      one((x) => `-${x}`),
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
 * from |w₀|, |λ| ≤ 1.5. `init`: w₀ a nonlinear function of λ.
 */
export const formulas = (init = true): fc.Arbitrary<Formula> =>
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([M, N]) => {
    const w = Array.from({ length: M }, (_, i) => `w${i + 1}`);
    const lambda = Array.from({ length: N }, (_, j) => `l${j + 1}`);
    const bowl = w.map((x, i) => `(${x} - ${lambda[i % N]})^2/${i + 2}`).join(' + ');
    return fc
      .record({
        inner: expressions([...w, ...lambda], false, 2),
        outer: expressions([...w, ...lambda], false, 2),
        start: fc.array(expressions(lambda, false, 2), { minLength: M, maxLength: M }),
      })
      .map(({ inner, outer, start }) => ({
        lambda,
        w,
        inner: `${bowl} + sin(${inner})/5`,
        outer: `${outer} + sin(${w.join(' + ')} + l1)`,
        ...(init ? { init: start.map((text, i) => `${lambda[i % N]} + sin(${text})/2`) } : {}),
      }));
  });
