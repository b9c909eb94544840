import { describe, expect, test } from 'vitest';
import { costs } from '../costs.ts';
import { drain } from '../dynamics.ts';
import { compileFormula } from '../formula.ts';
import { gradientDescent } from '../gradientDescent.ts';
import { distance, dot } from '../space.ts';
import type { Estimator } from './choice.ts';
import { estimate } from './estimate.ts';
import reference from './ufom.reference.json';

/** A MAML task: V(θ) = θ and L_in = L_out = ½ Σ a_j (φ_j − b_j)². */
const task = (a: readonly number[], b: readonly number[]) => {
  const loss = a.map((aj, j) => `${aj}*(w${j} - (${b[j]}))^2/2`).join(' + ');
  const lambda = a.map((_, j) => `l${j}`);
  return compileFormula({ lambda, w: a.map((_, j) => `w${j}`), inner: loss, outer: loss, init: lambda });
};

const gradient = (a: readonly number[], b: readonly number[], r: number, alpha: number, theta: readonly number[]) => {
  const d = gradientDescent(task(a, b), { T: r, stepSize: alpha, w0: a.map(() => 0) });
  return (e: Estimator, xi: 0 | 1 = 0) => Array.from(drain(estimate(d, Float64Array.from(theta), e, xi)));
};

describe('on MAML-like quadratic tasks, against values from an independent implementation', () => {
  test.each(reference.identities)('r = $r: gradients, both coins, the second moment and the counts', (task) => {
    const { a, b, r, alpha, theta, q } = task;
    const g = gradient(a, b, r, alpha, theta);
    const ufom = { kind: 'ufom', q } as const;
    const close = (x: readonly number[], y: readonly number[]) => expect(distance(x, y)).toBeLessThan(1e-12);
    close(g({ kind: 'first-order' }), task.g_fom);
    close(g({ kind: 'recompute' }), task.g_exact);
    close(g(ufom, 0), task.g_xi0);
    close(g(ufom, 1), task.g_xi1);
    const second = (1 - q) * dot(g(ufom, 0), g(ufom, 0)) + q * dot(g(ufom, 1), g(ufom, 1));
    expect(second / task.E_sq).toBeCloseTo(1, 12);

    const [cost] = drain(costs([ufom], r, a.length));
    const gradients = (c: { innerGradients: number; outerGradients: number }) => c.innerGradients + c.outerGradients;
    expect(gradients(cost!.counted)).toBe(task.grad_evals_xi0);
    expect(gradients(cost!.countedHeads!)).toBe(task.grad_evals_xi1);
    expect(cost!.countedHeads!.pulls).toBe(task.hvp_xi1);
    expect(gradients(cost!.expected) / task.expected_grad_evals).toBeCloseTo(1, 12);
    expect(cost!.expected.pulls / task.expected_hvp).toBeCloseTo(1, 12);
  });
});

test('over two tasks FOM stops where the exact gradient is not zero (U Theorem 2 in small)', () => {
  const { a, b, alpha, r, theta_exact, theta_fom, exact_grad_at_fom } = reference.two_task;
  const mean = (theta: number, kind: 'first-order' | 'recompute') =>
    a.reduce((sum, ai, i) => sum + gradient([ai], [b[i]!], r, alpha, [theta])({ kind })[0]! / 2, 0);
  expect(mean(theta_exact, 'recompute')).toBeCloseTo(0, 12);
  expect(mean(theta_fom, 'first-order')).toBeCloseTo(0, 12);
  expect(Math.abs(mean(theta_fom, 'recompute'))).toBeCloseTo(exact_grad_at_fom, 12);
});
