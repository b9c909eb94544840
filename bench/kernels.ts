import { compileFormula } from '../src/core/formula.ts';
import { allocateSweep, type Formula, type FormulaProblem } from '../src/core/problem.ts';
import { builtIn } from '../src/core/problems/built-in.ts';
import { problems } from '../src/core/problems/index.ts';
import type { Row } from './row.ts';

/** A formula as a person types it: no constant Jacobian, so that every state is stored. */
const typed: Formula = {
  lambda: ['l1', 'l2'],
  w: ['w1', 'w2'],
  inner: '(w1 - l1)^2/2 + (w2 - l2)^2/4 + log(1 + exp(w1*w2))/4',
  outer: 'w1^2 + w2^2 + 10*(sin(w1)^2 + sin(w2)^2) + tanh(l1*w2)',
};

/** The fused kernels: microseconds per λ for f, ŵ, d and one h, medians over repeated batches. */
export const kernels = async (): Promise<Row[]> => {
  const toy = builtIn('shaban-toy');
  const formula = compileFormula(typed);
  const stored = perLambda(formula, 2048, 100);
  const constant = perLambda(toy, 4096, 100);
  const T = [100, 1000, 10_000].map((steps) => perLambda(toy, 2_400_000 / steps, steps) / steps);
  return [
    { name: 'toy hypergradient, T = K = 100, in a batch', value: constant, unit: 'µs per λ', target: 0.35 },
    { name: 'the same, every K from 0 to 100', value: perLambda(toy, 1024, 100, 101), unit: 'µs per λ' },
    { name: 'the same, alone (a batch of one)', value: perLambda(toy, 1, 100), unit: 'µs' },
    { name: 'typed non-quadratic formula, T = K = 100, states stored', value: stored, unit: 'µs per λ', target: 6 },
    {
      name: 'toy without code generation',
      value: perLambda(compileFormula(problems['shaban-toy'].formula, 'interpret'), 512, 100) / constant,
      unit: '× the printed kernel',
    },
    {
      name: 'typed formula without code generation',
      value: perLambda(compileFormula(typed, 'interpret'), 512, 100) / stored,
      unit: '× the printed kernel',
    },
    { name: 'toy, time per step: T = 1000 against T = 100', value: T[1]! / T[0]!, unit: '×', target: 1.25 },
    { name: 'toy, time per step: T = 10 000 against T = 100', value: T[2]! / T[0]!, unit: '×', target: 1.25 },
    {
      name: 'typed formula, time per step: T = 10 000 against T = 100',
      value: perLambda(formula, 32, 10_000) / stored / 100,
      unit: '×',
    },
    {
      name: 'parse, differentiate and print the typed formula',
      value: median(31, () => compileFormula(typed)) / 1000,
      unit: 'ms',
    },
  ];
};

const perLambda = (problem: FormulaProblem, count: number, T: number, cuts = 1): number => {
  const lambda = Float64Array.from({ length: count * problem.N }, (_, i) => 1.5 * Math.sin(1.7 * i));
  const batch = { count, lambda, cuts: Int32Array.from({ length: cuts }, (_, c) => T - cuts + 1 + c) };
  const out = allocateSweep(problem, count, cuts);
  const repeats = Math.max(1, Math.round(1000 / (count * T * 1e-3)));
  const run = () => {
    for (let i = 0; i < repeats; i++) problem.sweep(batch, { T, stepSize: 0.1, w0: [2, 2] }, out);
  };
  return median(21, run) / (count * repeats);
};

/** Median time of `times` runs in µs, after half as many to warm up. */
const median = (times: number, run: () => void): number => {
  for (let i = 0; i < times / 2; i++) run();
  const found = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) * 1000;
  });
  return found.sort((a, b) => a - b)[times >> 1]!;
};
