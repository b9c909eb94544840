import { expect, test } from 'vitest';
import { counted } from '../counted.ts';
import { problemOfData } from '../data/index.ts';
import { drain } from '../dynamics.ts';
import { implicit } from '../implicit.ts';
import { innerMethod } from '../innerMethod.ts';
import { distance, norm } from '../space.ts';
import { solved } from './estimate.ts';
import type { Nystrom } from './nystrom.ts';

const problem = problemOfData({ kind: 'logistic', generate: { seed: 3, n: 30, p: 8, noise: 0.1 } });
const l = Float64Array.from({ length: 8 }, (_, i) => 0.5 + i / 3);

test.each(['gradient-descent', 'heavy-ball'] as const)(
  'Nyström by %s: with all columns off ∇f in proportion to ρ, with fewer what is left out counts 1/ρ-fold',
  (method) => {
    const descent = { T: 400, stepSize: 1, optimal: true, method, w0: new Float64Array(8) };
    const d = innerMethod(problem, descent);
    const inner = implicit(problem, descent.w0);
    expect(inner.solve(l, 0, descent.w0, 0)).toBeNull();
    const off = (k: number, damping: number) => {
      const { dynamics, tally } = counted(d);
      const e: Nystrom = { kind: 'nystrom', k, damping };
      const { h, residual } = drain(solved(dynamics, l, e)!);
      expect(tally()).toMatchObject({ innerGradients: 400, pulls: k + 1, statesPeak: k });
      return { error: distance(h, inner.gradient) / norm(inner.gradient), residual };
    };
    for (const k of [8, 20]) {
      expect(off(k, 1e-3).error).toBeLessThan(0.01);
      expect(off(k, 1e-3).error / off(k, 1e-5).error).toBeCloseTo(100, -1);
      expect(off(k, 1e-6).residual).toBeLessThan(1e-4);
    }
    for (const k of [1, 4, 7]) {
      expect(off(k, 1e-3).error).toBeGreaterThan(1);
      expect(off(k, 1e-5).error / off(k, 1e-3).error).toBeCloseTo(100, -1);
    }
  },
);
