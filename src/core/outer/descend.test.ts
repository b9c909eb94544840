import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drain } from '../dynamics.ts';
import type { Estimator } from '../estimators/choice.ts';
import { estimate } from '../estimators/estimate.ts';
import { formulas } from '../expression/arbitrary.ts';
import { compileFormula } from '../formula.ts';
import { gradientDescent } from '../gradientDescent.ts';
import { finish, hypergradients } from '../hypergradients.ts';
import type { Problem } from '../problem.ts';
import { builtIn, prepareBuiltIns } from '../problems/built-in.ts';
import { coin } from '../random.ts';
import { distance, dot, norm } from '../space.ts';
import { unroll } from '../unroll.ts';
import { append } from './append.ts';
import { descend, type OuterQuestion, type Run } from './descend.ts';
import { firstStepSize, stepSizeAt } from './schedule.ts';

await prepareBuiltIns();

const toy = builtIn('shaban-toy');
const interfering = builtIn('shaban-toy-interfering');
const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });
const start: Omit<OuterQuestion, 'estimators'> = {
  descent: { T: 100, stepSize: 0.1, w0: [2, 2] },
  lambda: [-1, 0.25],
  outer: { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 1000 },
  seed: 1,
  truth: 'steps',
};
const runs = (problem: Problem, question: OuterQuestion): readonly Run[] => drain(descend(problem, question).walk).runs;
const at = (run: Run, i: number, N = 2) => Array.from(run.lambda.subarray(i * N, i * N + N));
const least = (values: Float64Array) => values.filter((x) => !Number.isNaN(x)).reduce((a, b) => Math.min(a, b));

describe('S §4.1 from λ₁ = (−1, 0.25), 1000 updates', () => {
  const Ks = [1, 2, 5, 10, 25, 50];

  test('for f every K reaches the offset minimum', () => {
    for (const run of runs(toy, { ...start, estimators: Ks.map(truncated) })) {
      expect(distance(at(run, 1000), [-5.312421e-5, -1.191158e-2])).toBeLessThan(1e-8);
      expect(run.ended).toBeNull();
    }
  });

  test('for f̃ the ratio turns negative along the K = 1 path for K = 1, 2, 5 and stays positive from K = 10', () => {
    const [first] = runs(interfering, { ...start, estimators: Ks.map(truncated) });
    for (const [i, ratio] of [-0.96, -0.78, -0.33, 0.18].entries())
      expect(least(first!.ratio[i]!)).toBeCloseTo(ratio, 2);
    expect(least(first!.ratio[4]!)).toBeGreaterThan(0);
  });

  test('for f̃ the end point comes nearer to the optimum as K grows', () => {
    const ends = runs(interfering, { ...start, estimators: Ks.map(truncated) }).map((run) => at(run, run.length - 1));
    const distances = [0.558, 0.454, 0.251, 0.114, 0.0183, 0.00126];
    ends.forEach((end, i) => {
      expect(distance(end, [0.326703, -0.008159]) / distances[i]!).toBeCloseTo(1, 2);
    });
  });

  test('other starts end in other minima of f, of value 17.9', () => {
    for (const lambda of [
      [5, 5],
      [4, -3],
      [-4, 5.5],
    ]) {
      const [run] = runs(toy, { ...start, lambda, estimators: [truncated(100)] });
      expect(run!.value[1000]).toBeCloseTo(17.9, 1);
    }
  });

  test('where a coin is tossed η₀ comes from the root mean square of the first step, and every run reaches λ*', () => {
    const estimators: Estimator[] = Array.from({ length: 100 }, () => ({
      kind: 'debiased',
      K: 5,
      initTerm: 'drop',
      q: 0.1,
    }));
    for (const run of runs(toy, { ...start, outer: { ...start.outer, iterations: 300 }, estimators })) {
      expect(run.firstStepSize).toBeCloseTo(0.022688596, 9);
      expect(distance(at(run, 300), [-5.312421e-5, -1.191158e-2])).toBeLessThan(0.01);
    }
  });

  test('the first update has norm 0.6', () => {
    for (const run of runs(toy, { ...start, estimators: Ks.map(truncated) }))
      expect(distance(at(run, 0), at(run, 1))).toBeCloseTo(0.6, 12);
  });
});

test('the schedules are η, η₀/√τ and η₀/τ', () => {
  expect([1, 4, 9].map((tau) => stepSizeAt('constant', 0.5, tau))).toEqual([0.5, 0.5, 0.5]);
  expect([1, 4, 16].map((tau) => stepSizeAt('inverse-sqrt', 0.5, tau))).toEqual([0.5, 0.25, 0.125]);
  expect([1, 2, 4].map((tau) => stepSizeAt('harmonic', 0.5, tau))).toEqual([0.5, 0.25, 0.125]);
  expect(firstStepSize({ schedule: 'constant', stepSize: 0.3, iterations: 1 }, 0)).toBe(0.3);
  expect(firstStepSize({ schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 1 }, 3)).toBeCloseTo(0.2, 15);
});

const kinds: readonly Estimator[] = [
  { kind: 'reverse' },
  truncated(2),
  { kind: 'first-order' },
  { kind: 'debiased', K: 1, initTerm: 'drop', q: 0.4 },
  { kind: 'truncated', K: 3, initTerm: 'keep' },
  { kind: 'ufom', q: 0.3 },
];
const numbers = fc.array(
  fc.integer({ min: -15, max: 15 }).map((n) => n / 10),
  { minLength: 6, maxLength: 6 },
);

/** Adam's update τ from all hypergradients so far, as the definition's sums; NaN where round-off in h decides it. */
const adamStep = (stepSize: number, past: readonly Float64Array[]): Float64Array =>
  past.at(-1)!.map((_, k) => {
    const mean = (β: number, power: number): number => {
      const weights = past.map((_, s) => (1 - β) * β ** (past.length - 1 - s));
      const sum = past.reduce((a, h, s) => a + weights[s]! * h[k]! ** power, 0);
      return sum / (1 - β ** past.length);
    };
    const step = (stepSize * mean(0.9, 1)) / (Math.sqrt(mean(0.999, 2)) + 1e-8);
    return past.every((h) => h[k] === 0 || Math.abs(h[k]!) > 1e-4) ? step : Number.NaN;
  });

const outers = fc.constantFrom<OuterQuestion['outer']>(
  { schedule: 'harmonic', stepSize: 0.05, iterations: 6 },
  { schedule: 'adam', stepSize: 0.05, iterations: 6 },
);

test('on random problems a run is the generic estimator iterated with its own coins, and every record is right', () => {
  fc.assert(
    fc.property(fc.boolean().chain(formulas), numbers, outers, (formula, x, outer) => {
      const problem = compileFormula(formula);
      const { N, M } = problem;
      const descent = { T: 5, stepSize: 0.1, w0: x.slice(0, M) };
      for (const truth of ['steps', 'solution'] as const) {
        const question = { descent, lambda: x.slice(3, 3 + N), outer, seed: 9, truth, estimators: kinds };
        const d = gradientDescent(problem, descent);
        for (const [r, run] of runs(problem, question).entries()) {
          expect(run.length).toBe(7);
          let l = Float64Array.from(question.lambda);
          const past: Float64Array[] = [];
          for (let i = 0; i < run.length; i++) {
            for (const [k, v] of at(run, i, N).entries())
              if (!Number.isNaN(l[k])) expect(Math.abs(v - l[k]!)).toBeLessThan(1e-9);
            l = run.lambda.slice(i * N, i * N + N);
            const u = unroll(problem, { descent, lambda: l, estimators: kinds, truth });
            const target = truth === 'steps' ? u.exact : u.implicit;
            expect(Math.abs(run.value[i]! - u.value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(u.value)));
            if (!target) expect(run.gradientNorm[i]).toBeNaN();
            else if (norm(target) > 1e-4) {
              expect(run.gradientNorm[i]! / norm(target)).toBeCloseTo(1, 8);
              for (const [e, estimated] of u.estimates.entries()) {
                const size = Math.max(1, norm(estimated.hypergradient) / norm(target));
                expect(Math.abs(run.ratio[e]![i]! - estimated.ratio)).toBeLessThan(1e-8 * size);
                if (norm(estimated.hypergradient) > 1e-4)
                  expect(Math.abs(run.cosine[e]![i]! - estimated.cosine)).toBeLessThan(1e-8);
              }
            }
            if (i === 6) break;
            const e = kinds[r]!;
            const xi = 'q' in e ? coin(9, r, i + 1, e.q) : 0;
            expect(run.coin?.[i] ?? 0).toBe(xi);
            const h = drain(estimate(d, l, e, xi));
            past.push(Float64Array.from(h));
            const step = outer.schedule === 'adam' ? adamStep(0.05, past) : h.map((v) => (0.05 / (i + 1)) * v);
            l = l.map((v, k) => v - step[k]!);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

describe('Adam', () => {
  const outer = { schedule: 'adam', stepSize: 0.1, iterations: 200 } as const;

  test('coins come from the same streams as under every schedule', () => {
    const estimators: Estimator[] = [{ kind: 'ufom', q: 0.5 }];
    const coins = (schedule: OuterQuestion['outer']) => runs(toy, { ...start, outer: schedule, estimators })[0]!.coin;
    expect(coins(outer)).toEqual(coins({ schedule: 'constant', stepSize: 0.01, iterations: 200 }));
  });

  test('a run keeps its state when another beside it ends', () => {
    const problem = compileFormula({ lambda: ['l'], w: ['w'], inner: '(w - l)^2', outer: 'l - exp(w)' });
    const descent = { T: 20, stepSize: 0.5, w0: [0] };
    const question = { ...start, descent, lambda: [330], outer: { ...outer, stepSize: 1 } };
    const [gone, left] = runs(problem, { ...question, estimators: [{ kind: 'reverse' }, truncated(0)] });
    expect([gone!.ended?.reason, left!.ended]).toEqual(['diverged', null]);
    expect(gone!.ended!.tau).toBeGreaterThan(10);
    expect(left!.lambda).toEqual(runs(problem, { ...question, estimators: [truncated(0)] })[0]!.lambda);
  });

  test('a zero hypergradient is no step, not the end of the run', () => {
    const [fom] = runs(toy, { ...start, outer: { ...outer, iterations: 5 }, estimators: [{ kind: 'first-order' }] });
    expect([fom!.length, fom!.ended, fom!.firstStepSize, ...at(fom!, 5)]).toEqual([6, null, 0.1, -1, 0.25]);
  });

  test('the toy problem reaches the same minimum as under S’s schedule', () => {
    const [run] = runs(toy, { ...start, outer: { ...outer, iterations: 1000 }, estimators: [truncated(5)] });
    expect(distance(at(run!, 1000), [-5.312421e-5, -1.191158e-2])).toBeLessThan(1e-6);
  });
});

test('a run does not depend on which others run beside it', () => {
  const alone = runs(interfering, { ...start, estimators: [truncated(5)] })[0]!;
  const among = runs(interfering, { ...start, estimators: [{ kind: 'ufom', q: 0.5 }, truncated(5), truncated(1)] })[1]!;
  expect(among.lambda).toEqual(alone.lambda);
});

test('the same seed gives the same run, another seed another, and each run has coins of its own', () => {
  const estimators: Estimator[] = [1, 2].map(() => ({ kind: 'debiased', K: 5, initTerm: 'drop', q: 0.5 }));
  const [first, second] = runs(toy, { ...start, estimators });
  expect(runs(toy, { ...start, estimators })[0]).toEqual(first);
  expect(runs(toy, { ...start, estimators, seed: 2 })[0]!.coin).not.toEqual(first!.coin);
  expect(runs(toy, { ...start, estimators, seed: [1, 2] })[0]!.coin).toEqual(first!.coin);
  expect(second!.coin).not.toEqual(first!.coin);
  expect(first!.coin).toHaveLength(1000);
});

describe('runs that end early', () => {
  test('a hypergradient of zero leaves the run at λ₁ with its reason, while the others go on', () => {
    const [fom, other] = runs(toy, { ...start, estimators: [{ kind: 'first-order' }, truncated(5)] });
    expect(fom!.ended).toEqual({ reason: 'zero-hypergradient', tau: 1 });
    expect([fom!.length, ...at(fom!, 0)]).toEqual([1, -1, 0.25]);
    expect(fom!.ratio[0]).toEqual(Float64Array.of(0));
    expect(fom!.cosine[0]![0]).toBeNaN();
    expect(other!.length).toBe(1001);
  });

  test('with a step size of its own a zero hypergradient is just no movement', () => {
    const outer = { schedule: 'constant', stepSize: 0.1, iterations: 5 } as const;
    const [fom] = runs(toy, { ...start, outer, estimators: [{ kind: 'first-order' }] });
    expect([fom!.length, fom!.ended, ...at(fom!, 5)]).toEqual([6, null, -1, 0.25]);
  });

  test('a run that leaves the numbers ends as diverged, at the update that took it there', () => {
    const outer = { schedule: 'constant', stepSize: 1e3, iterations: 1000 } as const;
    const [run] = runs(toy, { ...start, outer, estimators: [truncated(100)] });
    expect(run!.ended?.reason).toBe('diverged');
    expect(run!.length).toBe(run!.ended?.tau);
    expect(run!.lambda.every((x) => Math.abs(x) <= 1e100)).toBe(true);
  });

  test('an inner descent that overflows ends every run at its first update, with no number pretended', () => {
    const descent = { T: 5000, stepSize: 2.5, w0: [2, 2] };
    for (const run of runs(toy, { ...start, descent, estimators: [truncated(1), { kind: 'reverse' }] })) {
      expect(run.ended).toEqual({ reason: 'diverged', tau: 1 });
      expect(run.length).toBe(1);
      expect(run.value[0]).toBeNaN();
      expect(run.gradientNorm[0]).toBeNaN();
      expect(run.ratio[0]![0]).toBeNaN();
    }
  });
});

test('norm, ratio and cosine hold their closed values wherever those are finite, and so does the first update', () => {
  fc.assert(
    fc.property(fc.integer({ min: -280, max: 299 }), (power) => {
      const big = `1e${power}`;
      const problem = compileFormula({
        lambda: ['l1', 'l2'],
        w: ['w1', 'w2'],
        inner: '(w1 - l1)^2/2 + (w2 - l2)^2/2',
        outer: `${big} * (3*w1 + 4*w2 + 2*l1)`,
      });
      const descent = { T: 2, stepSize: 0.5, w0: [0, 0] };
      const outer = { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 1 } as const;
      const estimators: Estimator[] = [truncated(1), { kind: 'reverse' }];
      const [short] = runs(problem, { ...start, descent, outer, lambda: [0, 0], estimators });
      // ∂w_T/∂λ is 3/4, of which K = 1 keeps 1/2.
      const [d, h] = [
        [4.25, 3],
        [3.5, 2],
      ] as const;
      expect(short!.gradientNorm[0]! / Number(big)).toBeCloseTo(norm(d), 12);
      expect(short!.ratio.map((r) => r[0])).toEqual([expect.closeTo(dot(h, d) / dot(d, d), 12), 1]);
      expect(short!.cosine[0]![0]).toBeCloseTo(dot(h, d) / norm(h) / norm(d), 12);
      expect(short!.cosine[1]![0]).toBeCloseTo(1, 12);
      expect(distance(at(short!, 1), [0, 0])).toBeCloseTo(0.6, 12);
    }),
    { examples: [[191], [155], [8], [-182], [-280]] },
  );
});

test('the walk pauses after every update, and what there is so far may be read', () => {
  const { walk, since, updated } = descend(toy, { ...start, estimators: [truncated(1), truncated(5)] });
  for (let i = 0; i < 10; i++) walk.next();
  const early = since(0);
  expect(updated()).toBe(10);
  expect(early.runs.map((run) => run.length)).toEqual([10, 10]);
  expect(early.runs[0]!.lambda).toHaveLength(20);
  const whole = drain(walk);
  expect(whole.runs[0]!.lambda.subarray(0, 20)).toEqual(early.runs[0]!.lambda);
});

describe('a descent that is computed by another', () => {
  const random: Estimator = { kind: 'ufom', q: 0.3 };
  const estimators = [truncated(1), { kind: 'reverse' } as const, random];
  /** The problem's own kernel, until its sweeps are used up. */
  const by =
    (
      problem: Problem,
      { descent }: OuterQuestion,
      sweeps = Number.POSITIVE_INFINITY,
    ): NonNullable<OuterQuestion['by']> =>
    (estimators, room) => {
      const own = hypergradients(problem, { descent, estimators, truth: 'steps' }, room);
      let left = sweeps;
      return {
        ...own,
        *at(lambda, count) {
          yield;
          if (left <= 0) throw new Error('the device is lost');
          left -= 1;
          finish(own.at(lambda, count));
        },
        *draw(e, point, xi, out) {
          yield;
          finish(own.draw(e, point, xi, out));
        },
      };
    };
  const diverging = { schedule: 'constant', stepSize: 1e99, iterations: 12 } as const;
  const schedules = [
    { ...start.outer, iterations: 12 },
    { schedule: 'adam', stepSize: 0.1, iterations: 12 } as const,
    diverging,
  ];

  test('goes on from its checkpoint as if nothing had happened, wherever it was lost', () => {
    for (const outer of schedules) {
      const question: OuterQuestion = { ...start, outer, estimators };
      const whole = drain(descend(toy, { ...question, by: by(toy, question) }).walk);
      for (let sweeps = 1; sweeps < Math.max(...whole.runs.map((run) => run.length)); sweeps++) {
        const lost = descend(toy, { ...question, by: by(toy, question, sweeps) });
        expect(() => drain(lost.walk)).toThrow('the device is lost');
        const at = lost.checkpoint()!;
        expect(at.tau).toBe(sweeps);
        const next = descend(toy, { ...question, by: by(toy, question) }, at);
        expect(drain(next.walk)).toEqual(whole);
        expect(append(at.recorded, next.since(at.tau))).toEqual(whole);
      }
    }
  });

  test('its parts, one after the other, are the whole', () => {
    for (const outer of schedules) {
      const question: OuterQuestion = { ...start, outer, estimators };
      const { walk, since, updated } = descend(toy, { ...question, by: by(toy, question) });
      let grown = since(0);
      for (let told = 0, over = false; !over; ) {
        over = walk.next().done === true;
        if (updated() < told + 3 && !over) continue;
        grown = append(grown, since(told));
        told = updated();
      }
      expect(grown).toEqual(since(0));
    }
  });
});

test('measured against the exact inner solution, an estimator of d has a ratio near 1 and not 1', () => {
  const [run] = runs(toy, { ...start, truth: 'solution', estimators: [{ kind: 'reverse' }] });
  const u = unroll(toy, { descent: start.descent, lambda: start.lambda, estimators: [], truth: 'solution' });
  expect(run!.ratio[0]![0]).toBeCloseTo(dot(u.exact, u.implicit!) / norm(u.implicit!) ** 2, 12);
  expect(run!.ratio[0]![0]).not.toBe(1);
});
