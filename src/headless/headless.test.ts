import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileFormula } from '../core/formula.ts';
import { problems } from '../core/problems/index.ts';
import { answer } from './answer.ts';
import { Refusal } from './read.ts';
import reference from './toy.reference.json';

const problem = (objective: string) => (objective === 'f' ? 'shaban-toy' : 'shaban-toy-interfering');
const truncated = (K: number | string) => ({ kind: 'truncated', K: Number(K), initTerm: 'drop' });
const toy = { problem: 'shaban-toy', T: 100, stepSize: 0.1, w0: [2, 2], lambda: [1, 1] };
const typed = { lambda: ['l'], w: ['w'], inner: '(w - l)^2/2', outer: 'w^2', strongConvexity: 1, smoothness: 1 };
const { formula: toyFormula } = problems['shaban-toy'];
const four = ['reverse', 'forward', 'checkpointed', 'recompute'].map((kind) => ({ kind }));

type Json = number | string | null | { readonly [key: string]: Json } | readonly Json[];
interface One {
  readonly estimator: Json;
  readonly hypergradient: readonly Json[];
  readonly error: number;
  readonly descentRatio: Json;
  readonly bound: number;
  readonly boundReason: string | null;
  readonly pathBound: number;
  readonly cost: Readonly<Record<string, number>>;
}
interface Ran {
  readonly estimator: Json;
  readonly lambda: Json[];
  readonly outerValue: Json[];
  readonly gradientNorm: Json[];
  readonly descentRatio: Json[];
  readonly alongPath: Json[];
  readonly coin: readonly number[];
  readonly start?: Json[];
  readonly firstStepSize: number;
  readonly ended: Json;
}
/** The answers of all three commands in one. */
interface Answer {
  readonly version: number;
  readonly innerSolution: Json;
  readonly outerValue: Json;
  readonly exact: Json;
  readonly implicit: Json;
  readonly implicitReason: string | null;
  readonly results: readonly One[];
  readonly runs: readonly Ran[];
}
const ask = (command: string, question: object): Answer => JSON.parse(answer(command, JSON.stringify(question)));

/** |ours − theirs| ≤ absolute + relative · the largest of theirs, entry by entry; non-finite numbers as strings alike. */
const expectClose = (ours: Json, theirs: Json, absolute = 1e-10, relative = 1e-10): void => {
  const a = [ours].flat(9 as 1);
  const b = [theirs].flat(9 as 1);
  expect(a.length).toBe(b.length);
  const largest = Math.max(0, ...b.map((x) => (typeof x === 'number' ? Math.abs(x) : 0)));
  b.forEach((x, i) => {
    if (typeof x !== 'number') expect(a[i]).toEqual(x);
    else expect(Math.abs((a[i] as number) - x)).toBeLessThanOrEqual(absolute + relative * largest);
  });
};

interface Case {
  readonly obj: string;
  readonly lam: number[];
  readonly T: number;
  readonly gamma: number;
  readonly w0: number[];
  readonly what: Json;
  readonly f: Json;
  readonly d: Json;
  readonly h: Readonly<Record<string, Json>>;
  readonly bias_norm: Readonly<Record<string, Json>>;
  readonly ratio: Readonly<Record<string, Json>>;
  readonly bound_10: Readonly<Record<string, Json>>;
}

const expectCase = (given: unknown, absolute: number, relative: number) => {
  const c = given as Case;
  const Ks = Object.keys(c.h);
  const finite = !JSON.stringify(c.d).includes('nan');
  const exact = c.T > 1000 ? four.slice(0, 3) : four;
  const setting = { problem: problem(c.obj), T: c.T, stepSize: c.gamma, w0: c.w0, lambda: c.lam };
  const got = ask('hypergradient', { ...setting, estimators: [...exact, ...Ks.map(truncated)] });
  expectClose(got.innerSolution, c.what, absolute, relative);
  expectClose(got.outerValue, c.f, absolute, relative);
  expectClose(got.exact, c.d, absolute, relative);
  for (const one of got.results.slice(0, exact.length)) expectClose(one.hypergradient, c.d, absolute, relative);
  const scale = finite ? Math.max(...(c.d as number[]).map(Math.abs)) : 0;
  Ks.forEach((K, i) => {
    const one = got.results[exact.length + i]!;
    expectClose(one.hypergradient, c.h[K]!, absolute, relative);
    expectClose(one.error, c.bias_norm[K]!, absolute + relative * scale, relative);
    expectClose(one.descentRatio, c.ratio[K]!, 1e-9, 1e-9);
    if (c.gamma <= 1) {
      expectClose(one.bound, c.bound_10[K]!, absolute, relative);
      expect(one.bound).toBeGreaterThanOrEqual(one.error);
    } else {
      expect(one.bound).toBeNull();
      expect(one.boundReason).toMatch(finite ? 'is above 1/β' : 'not finite');
    }
    if (finite) expect(one.pathBound).toBeGreaterThanOrEqual(one.error);
  });
};

describe('hypergradient, against values from an independent implementation', () => {
  test('S Fig. 1', () => expectCase(reference.fig1, 1e-10, 1e-10));
  test('cases of both objectives over λ, T and γ', () => {
    for (const c of reference.hypergradients) expectCase(c, 1e-10, 1e-10);
  });
  test('the edges: γ = 2 and beyond, overflow, T = 1', () => {
    for (const c of reference.edges) expectCase(c, 1e-12, 1e-9);
  });
  test('UFOM by both coins', () => {
    for (const c of reference.ufom) {
      const kinds = [{ kind: 'first-order' }, { kind: 'reverse' }];
      const random = [
        { kind: 'ufom', q: c.q, xi: 1 },
        { kind: 'debiased', K: 0, initTerm: 'keep', q: c.q, xi: 1 },
      ];
      const question = { ...toy, problem: problem(c.obj), lambda: c.lam, estimators: [...kinds, ...random] };
      const h = ask('hypergradient', question).results.map((one) => one.hypergradient);
      for (const [i, expected] of [c.g_fom, c.g_exact, c.g_xi1, c.g_xi1].entries())
        expectClose(h[i]!, expected, 0, 1e-12);
    }
  });
  test('h is zero at the stationary points of each K', () => {
    for (const [K, lambda] of Object.entries(reference.stationary.ft)) {
      const estimators = [K === 'exact' ? { kind: 'reverse' } : truncated(K)];
      const got = ask('hypergradient', { ...toy, problem: 'shaban-toy-interfering', lambda, estimators });
      expectClose(got.results[0]!.hypergradient, [0, 0]);
    }
    for (const x of reference.stationary.f.first) {
      for (const y of reference.stationary.f.second) {
        const got = ask('hypergradient', { ...toy, lambda: [x, y], estimators: [truncated(1), { kind: 'reverse' }] });
        for (const one of got.results) expectClose(one.hypergradient, [0, 0]);
      }
    }
  });
});

describe('hypergradient, as documented', () => {
  const got = ask('hypergradient', {
    ...toy,
    estimators: [
      ...[...four, truncated(5), { kind: 'first-order' }],
      ...[
        { kind: 'ufom', q: 0.1, xi: 1 },
        { kind: 'debiased', K: 5, q: 0.1, xi: 0 },
      ],
    ],
  });

  test('it repeats each estimator with its coin and gives its counted cost', () => {
    expect(got.version).toBe(1);
    expect(got.results[4]!.estimator).toEqual(truncated(5));
    expect(got.results[4]!.cost).toEqual({
      innerGradients: 100,
      outerGradients: 1,
      pulls: 5,
      pushes: 0,
      statesPeak: 5,
    });
    expect(got.results[7]!.estimator).toEqual({ kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1, xi: 0 });
    expect(got.results[6]!.cost.innerGradients).toBe(5050);
  });
  test('the implicit gradient is that at the exact inner solution', () => {
    expectClose(got.implicit, [11.0929743, 11.0929743], 1e-7);
    expect(got.implicitReason).toBeNull();
  });
  test('a coin multiplies the error and both bounds by |1 − ξ/q|', () => {
    const [fom, ufom] = [got.results[5]!, got.results[6]!];
    for (const key of ['error', 'bound', 'pathBound'] as const) expect(ufom[key] / fom[key]).toBeCloseTo(9, 12);
  });
  test('a formula: no bound unless α and β are declared, no implicit gradient where g has no minimum', () => {
    const formula = { lambda: ['l'], w: ['w'], inner: 'w*sin(l)', outer: 'w^2 + l' };
    const question = { T: 3, stepSize: 0.1, w0: [1], lambda: [0.5], estimators: [truncated(2)] };
    const plain = ask('hypergradient', { ...question, problem: formula });
    expect(plain.results[0]!.boundReason).toBe('the problem declares no strongConvexity and smoothness');
    expect(plain.results[0]!.pathBound).toBeGreaterThanOrEqual(plain.results[0]!.error);
    expect(plain.implicit).toBeNull();
    expect(plain.implicitReason).toBe('the inner objective is not strongly convex there');
    const declared = { lambda: ['l'], w: ['w'], inner: '(w-l)^2/2', outer: 'w', strongConvexity: 1, smoothness: 1 };
    expect(ask('hypergradient', { ...question, problem: declared }).results[0]!.bound).toBeGreaterThan(0);
  });
  test('w0 may be left out where the problem has an init', () => {
    const question = { problem: 'quadratic-from-lambda', T: 5, stepSize: 0.1, lambda: [1, 2], estimators: four };
    const { results, exact } = ask('hypergradient', question);
    for (const one of results) expectClose(one.hypergradient, exact, 1e-12);
    const constant = { lambda: ['l'], w: ['w'], inner: '(w-l)^2/2', outer: 'w', init: ['2'] };
    const got = ask('hypergradient', { ...question, problem: constant, lambda: [1], T: 1 });
    expectClose(got.innerSolution, [1.9]);
  });
});

test('trajectory: runs, ratios and ratios along the K = 1 path, against an independent implementation', () => {
  const outer = { iterations: 1000, schedule: 'inverse-sqrt', firstUpdateNorm: 0.6 };
  const starts = new Set(reference.runs.map((run) => JSON.stringify([run.obj, run.lam1])));
  for (const start of starts) {
    const [objective, lambda] = JSON.parse(start);
    const runs = reference.runs.filter((run) => JSON.stringify([run.obj, run.lam1]) === start);
    const estimators = runs.map((run) => truncated(run.K));
    const question = { ...toy, problem: problem(objective), lambda, estimators, outer, alongPathOf: 0 };
    const got = ask('trajectory', question);
    runs.forEach((run, r) => {
      const ours = got.runs[r]!;
      const at = (values: Json[]) => reference.tau.map((tau) => values[tau - 1]!);
      expect(ours.lambda).toHaveLength(1001);
      expectClose(ours.firstStepSize, run.eta0);
      expectClose(at(ours.lambda), run.lam, 1e-9 * run.amplification, 0);
      expectClose(at(ours.outerValue), run.f, 1e-9 * run.amplification, 0);
      expectClose(at(ours.gradientNorm), run.d_norm, 1e-8, 0);
      run.d_norm.forEach((size, i) => {
        const ratio = at(ours.descentRatio)[i]!;
        if (size > 1e-4) expectClose(ratio, run.ratio[i]!, 1e-6, 0);
        else if (run.ratio[i] === null) expect(ratio).toBe('nan');
      });
      const along: Readonly<Record<string, readonly (number | null)[]>> | undefined = runs[0]!.along;
      along?.[run.K]?.forEach((ratio, i) => {
        if (runs[0]!.d_norm[i]! > 1e-4) expectClose(at(ours.alongPath)[i]!, ratio, 1e-6, 0);
      });
    });
  }
});

test('trajectory: random estimators take a seed, their own or the question’s, and show their coins', () => {
  const outer = { iterations: 20, schedule: 'constant', stepSize: 0.01 };
  const kind = { kind: 'debiased', K: 5, q: 0.5 };
  const run = (estimators: object[], seed?: number) => ask('trajectory', { ...toy, outer, estimators, seed }).runs;
  const own = run([{ ...kind, seed: 3 }])[0]!;
  expect(own.estimator).toEqual({ ...kind, initTerm: 'drop', seed: 3 });
  expect(own.coin).toHaveLength(20);
  expect(run([kind], 3)[0]!.coin).toEqual(own.coin);
  expect(run([kind], 4)[0]!.coin).not.toEqual(own.coin);
});

test('trajectory: Adam’s first step is η in each component, against the sign of h', () => {
  const outer = { iterations: 3, schedule: 'adam', stepSize: 0.1 };
  const estimators = [truncated(5)];
  const [run] = ask('trajectory', { ...toy, lambda: [1, -1], outer, estimators }).runs;
  const [h] = ask('hypergradient', { ...toy, lambda: [1, -1], estimators }).results;
  const signs = (h!.hypergradient as readonly number[]).map(Math.sign);
  expectClose(run!.lambda[1]!, [1 - 0.1 * signs[0]!, -1 - 0.1 * signs[1]!], 1e-8, 0);
  expect([run!.lambda.length, run!.firstStepSize]).toEqual([4, 0.1]);
});

test('trajectory: a warm start is told of every state, and is the inner solution of the one before', () => {
  const outer = { iterations: 3, schedule: 'constant', stepSize: 0.1 };
  const question = { ...toy, T: 4, estimators: [{ kind: 'reverse' }], outer };
  const [run] = ask('trajectory', { ...question, warm: true }).runs;
  expect(run!.start![0]).toEqual(toy.w0);
  for (const [i, w0] of (run!.start as unknown as number[][]).entries()) {
    const here = ask('hypergradient', { ...question, lambda: run!.lambda[i], w0 });
    expectClose(run!.outerValue[i]!, here.outerValue);
    if (i < 3) expectClose(run!.start![i + 1]!, here.innerSolution);
  }
  expect(ask('trajectory', question).runs[0]!.start).toBeUndefined();
});

test('trajectory: a run that ends early says why', () => {
  const outer = { iterations: 20, schedule: 'inverse-sqrt', firstUpdateNorm: 0.6 };
  const { runs } = ask('trajectory', { ...toy, outer, estimators: [{ kind: 'first-order' }] });
  expect(runs[0]!.ended).toEqual({ reason: 'zero-hypergradient', tau: 1 });
  expect(runs[0]!.lambda).toEqual([[1, 1]]);
});

test('field: f, d and h on a grid, against an independent implementation', () => {
  for (const objective of ['f', 'ft'] as const) {
    const { axis, K } = reference.grid;
    const grid = { x: [axis[0], axis.at(-1), axis.length], y: [axis[0], axis.at(-1), axis.length] };
    const estimators = [truncated(K), { kind: 'ufom', q: 0.5, xi: 1 }];
    const got = ask('field', { ...toy, problem: problem(objective), estimators, grid });
    expectClose(got.outerValue, reference.grid[objective].f);
    expectClose(got.exact, reference.grid[objective].d);
    expectClose(got.results[0]!.hypergradient, reference.grid[objective].h);
  }
});

describe('the inner step', () => {
  const one = { problem: typed, T: 2, w0: [3], lambda: [1], estimators: [{ kind: 'reverse' }, truncated(1)] };

  test('shrinks as it is told: w_2 = λ + (1 − γ)(1 − γ/2)(w₀ − λ) with γ/t', () => {
    const got = ask('hypergradient', { ...one, stepSize: 0.5, decay: 'harmonic' });
    expectClose(got.innerSolution, [1 + 0.5 * 0.75 * 2]);
    expectClose(got.exact, [2 * 1.75 * (1 - 0.5 * 0.75)]);
    expectClose(got.results[1]!.hypergradient, [2 * 1.75 * 0.25]);
    expect(got.results[1]!.bound).toBeNull();
    expect(got.results[1]!.boundReason).toContain('here it shrinks');
    expect(got.results[1]!.pathBound).toBeGreaterThanOrEqual(got.results[1]!.error);
    const [built, own] = ['shaban-toy', { ...toyFormula }].map((problem) =>
      ask('field', {
        ...toy,
        problem,
        decay: 'inverse-sqrt',
        estimators: [truncated(5)],
        grid: { x: [-1, 1, 3], y: [0, 1, 2] },
      }),
    );
    expect(built!.exact).toEqual(own!.exact);
  });

  test('is learned where it is a formula of λ; no γ is asked for then, and there is no implicit gradient', () => {
    const question = { ...one, problem: { ...typed, step: 'l/2' }, truth: 'solution' };
    const got = ask('hypergradient', question);
    expectClose(got.innerSolution, [1 + 0.25 * 2]);
    // w_2 = λ + (1 − λ/2)²(3 − λ): dw_2/dλ = 1 − (1 − λ/2)(3 − λ) − (1 − λ/2)².
    expectClose(got.exact, [2 * 1.5 * (1 - 0.5 * 2 - 0.25)]);
    expect(got.implicit).toBeNull();
    expect(got.implicitReason).toBe(
      'the exact inner solution is the same for every step size, so the implicit gradient cannot learn it',
    );
    expect(got.results[0]!.error).toBeNull();
    const outer = { schedule: 'constant', stepSize: 0.01, iterations: 3 };
    for (const problem of ['learned-step', question.problem])
      expect(
        ask('trajectory', {
          ...question,
          problem,
          ...(typeof problem === 'string' && { w0: [0, 0], lambda: [1, -0.1] }),
          outer,
        }).runs,
      ).toHaveLength(2);
  });
});

describe('bad input is refused with one sentence', () => {
  const estimators = [truncated(5)];
  const outer = { iterations: 10, schedule: 'constant', stepSize: 0.1 };
  const grid = { x: [-1, 1, 3], y: [-1, 1, 3] };
  const formula = { lambda: ['l'], w: ['w'], inner: '(w-l)^2', outer: 'w' };
  const whole = { ...toy, estimators, outer, grid };
  const long = Array.from({ length: 300 }, (_, i) => `sin(${i + 1}*w)`).join(' + ');
  test.each<[string, string, object]>([
    ['the command must be one of', 'hypergradients', {}],
    ['the command must be one of', 'toString', {}],
    ['stepSize must be a positive number, got -1', 'hypergradient', { stepSize: -1 }],
    ['stepSize must be at most 10, got 11', 'hypergradient', { stepSize: 11 }],
    ['stepSize must be a positive number, got "0.1"', 'hypergradient', { stepSize: '0.1' }],
    ['decay must be one of constant, inverse-sqrt, harmonic, got "linear"', 'hypergradient', { decay: 'linear' }],
    ['stepSize must be a positive number, got nothing', 'hypergradient', { stepSize: undefined }],
    ['problem.step must be a text, got 1', 'field', { problem: { ...typed, step: 1 } }],
    [
      'problem.step: "w" is not a name of this formula (it has l), at character 5',
      'field',
      { problem: { ...typed, step: 'l + w' } },
    ],
    ['T must be an integer from 1 to 10000, got 10001', 'hypergradient', { T: 10_001 }],
    ['T must be an integer from 1 to 10000, got 2.5', 'hypergradient', { T: 2.5 }],
    ['T must be an integer from 1 to 10000, got nothing', 'hypergradient', { T: undefined }],
    ['warm must be true or false, got 1', 'trajectory', { warm: 1 }],
    [
      'warm must be false here: the problem gives w₀ itself',
      'trajectory',
      { problem: { ...formula, init: ['l'] }, lambda: [1], w0: undefined, warm: true },
    ],
    ['w0 must hold 2 numbers, got [1]', 'hypergradient', { w0: [1] }],
    ['lambda[1] must be a number, got null', 'hypergradient', { lambda: [1, null] }],
    ['estimators must hold at least one', 'hypergradient', { estimators: [] }],
    ['estimators[0].K must be an integer from 0 to 100, got 101', 'hypergradient', { estimators: [truncated(101)] }],
    ['estimators[0].kind must be one of reverse', 'hypergradient', { estimators: [{ kind: 'rmd' }] }],
    ['estimators[0].q must be a positive number, got 0', 'hypergradient', { estimators: [{ kind: 'ufom', q: 0 }] }],
    ['estimators[0].xi must be 0 or 1', 'hypergradient', { estimators: [{ kind: 'ufom', q: 0.5 }] }],
    ['estimators[0].initTerm must be one of', 'hypergradient', { estimators: [{ ...truncated(1), initTerm: 'x' }] }],
    ['problem must be one of shaban-toy', 'hypergradient', { problem: 'toy' }],
    ['the question has an unknown key "gamma"', 'hypergradient', { gamma: 1 }],
    ['problem.inner:', 'hypergradient', { problem: { ...formula, inner: '(w-l' }, w0: [1], lambda: [1] }],
    ['problem.inner:', 'hypergradient', { problem: { ...formula, inner: 'w*v' }, w0: [1], lambda: [1] }],
    ['problem.inner:', 'hypergradient', { problem: { ...formula, inner: long.slice(0, 1999) }, w0: [1], lambda: [1] }],
    [
      'problem.inner must have at most',
      'hypergradient',
      { problem: { ...formula, inner: long }, w0: [1], lambda: [1] },
    ],
    ['outer must be an object, got nothing', 'trajectory', { outer: undefined }],
    ['outer.iterations must be', 'trajectory', { outer: { ...outer, iterations: 10_001 } }],
    [
      'T × outer.iterations × estimators must be at most',
      'trajectory',
      { T: 10_000, outer: { ...outer, iterations: 10_000 }, estimators: [truncated(1), truncated(2)] },
    ],
    ['outer.schedule must be one of', 'trajectory', { outer: { ...outer, schedule: 'sgd' } }],
    ['alongPathOf must be an integer from 0 to 0', 'trajectory', { alongPathOf: 1 }],
    ['grid.x[2] must be an integer from 1 to 1024, got 1025', 'field', { grid: { ...grid, x: [-1, 1, 1025] } }],
    ['grid.y must run from a smaller', 'field', { grid: { ...grid, y: [1, -1, 3] } }],
    ['field needs a problem with two', 'field', { problem: 'shaban-theorem-3.5', w0: [2], lambda: [0] }],
  ])('%s', (sentence, command, change) => {
    const attempt = () => answer(command, JSON.stringify({ ...whole, ...change }));
    expect(attempt).toThrow(Refusal);
    expect(attempt).toThrow(sentence);
  });

  test('what is no JSON, or no object', () => {
    expect(() => answer('field', '{')).toThrow('the question is not JSON');
    expect(() => answer('field', '[]')).toThrow('the question must be an object');
    expect(() => answer(undefined, '{}')).toThrow('the command must be one of');
  });
});

describe('the real command', () => {
  const command = (args: readonly string[], input: string) =>
    spawnSync(process.execPath, ['scripts/headless.mjs', ...args], { input, encoding: 'utf8' });

  test('reads standard input or a file, and prints one JSON value and nothing else', { timeout: 120_000 }, () => {
    const question = JSON.stringify({ ...toy, estimators: [truncated(5)] });
    const piped = command(['hypergradient'], question);
    expect([piped.status, piped.stderr]).toEqual([0, '']);
    // Nothing of the site is built for it.
    const built = readdirSync('build/headless', { recursive: true, encoding: 'utf8' });
    expect(built.filter((name) => name.includes('.'))).toEqual([expect.stringMatching(/main\.js$/)]);
    expect(JSON.parse(piped.stdout)).toEqual(ask('hypergradient', { ...toy, estimators: [truncated(5)] }));
    const folder = mkdtempSync(join(tmpdir(), 'unrolled-'));
    try {
      writeFileSync(join(folder, 'question.json'), question);
      expect(command(['hypergradient', join(folder, 'question.json')], '').stdout).toBe(piped.stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('bad input: status 2, one sentence on standard error, nothing on standard output', { timeout: 120_000 }, () => {
    const refused = command(['hypergradient'], JSON.stringify({ ...toy, stepSize: -1, estimators: [truncated(5)] }));
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toBe('stepSize must be a positive number, got -1\n');
    expect(command(['field', 'no-such-file.json'], '').stderr).toMatch(/^the question cannot be read from .*\n$/);
    expect(command([], '{}').status).toBe(2);
  });
});

describe('a formula with tasks', () => {
  const tasks = {
    names: ['a', 'b'],
    values: [
      [0.5, 0],
      [1.5, 2],
    ],
    weights: [1, 3],
  };
  const problem = { lambda: ['l'], w: ['w'], inner: '(w - a*l)^2/2 + sin(w)/9', outer: '(w - b)^2*a + l^2', tasks };
  const estimators = [{ kind: 'reverse' }, truncated(2), { kind: 'first-order' }];
  const question = { problem, T: 6, stepSize: 0.3, w0: [0.2], lambda: [0.8], estimators };
  const all = ask('hypergradient', question);
  const each = [0, 1].map((task) => ask('hypergradient', { ...question, task }));
  const mean = (of: (one: Answer) => Json): Json => {
    const [x, y] = each.map((one) => [of(one)].flat(9 as 1) as number[]);
    return x!.map((a, i) => (a + 3 * y![i]!) / 4);
  };

  test('has means over tasks as values, gradients and costs', () => {
    expectClose(
      all.outerValue,
      mean((one) => one.outerValue),
      1e-12,
      1e-12,
    );
    expectClose(
      all.exact,
      mean((one) => one.exact),
      1e-12,
      1e-12,
    );
    expectClose(
      all.implicit,
      mean((one) => one.implicit),
      1e-12,
      1e-12,
    );
    estimators.forEach((_, i) => {
      expectClose(
        all.results[i]!.hypergradient,
        mean((one) => one.results[i]!.hypergradient),
        1e-12,
        1e-12,
      );
      for (const key of Object.keys(all.results[i]!.cost))
        expectClose(
          all.results[i]!.cost[key]!,
          mean((one) => one.results[i]!.cost[key]!),
          1e-12,
          1e-12,
        );
    });
  });

  test('has one path for all in a trajectory', () => {
    const outer = { iterations: 3, schedule: 'constant', stepSize: 0.1 };
    const [run] = ask('trajectory', { ...question, outer }).runs;
    expectClose(run!.lambda[1]!, [0.8 - 0.1 * (all.exact as readonly number[])[0]!], 1e-12, 1e-12);
  });

  test.each([
    ['task must be an integer from 0 to 1, got 2', { task: 2 }],
    [
      'problem.tasks.values must hold 2 numbers for each task',
      { problem: { ...problem, tasks: { ...tasks, values: [[1]] } } },
    ],
    [
      'problem.tasks.weights must hold a positive number',
      { problem: { ...problem, tasks: { ...tasks, weights: [1, 0] } } },
    ],
    ['task asks for one of', { problem: { ...problem, tasks: undefined }, task: 0 }],
  ])('%s', (sentence, change) => {
    expect(() => ask('hypergradient', { ...question, ...change })).toThrow(sentence);
  });
});

describe('at the edge of a domain', () => {
  const question = { T: 5, stepSize: 0.1, w0: [0], lambda: [3], estimators: four };
  const one = (inner: string, outer: string) => ({ lambda: ['l1'], w: ['w1'], inner, outer });

  test.each([
    ['|w|^λ at 0', one('(w1-1)^2/2+abs(w1)^l1', '(w1-0.5)^2'), { lambda: [1.5] }, -0.10581823690436638, ['reverse']],
    ['|w|^λ at 0', one('(w1-1)^2/2+abs(w1)^l1', '(w1-0.5)^2'), {}, -0.014469544146890783, null],
    ['0^λ', one('w1^2/2', 'w1^l1 + l1'), {}, 1, null],
    ['0^w', one('(w1-l1)^2/2', '0^w1 + w1'), { w0: [0.5], lambda: [1] }, 0.40951, null],
  ])('%s has the derivative that it has', (_, problem, change, value, only) => {
    const estimators = only ? only.map((kind) => ({ kind })) : four;
    const got = ask('hypergradient', { ...question, ...change, problem, estimators });
    expectClose(got.exact, [value], 1e-13);
    for (const one of got.results) expectClose(one.hypergradient, [value], 1e-13);
  });

  test('a tie of max has one derivative, whatever the order', () => {
    const [a, b] = ['max(w1,0)', 'max(0,w1)'].map((max) =>
      ask('hypergradient', { ...question, lambda: [0.5], problem: one(`(${max}-1)^2/2+l1*w1`, 'w1^2') }),
    );
    expectClose(a!.exact, [0.25], 1e-13);
    expect(a!.exact).toEqual(b!.exact);
  });

  test('where code may not be generated, the same', () => {
    const formula = one('(w1-1)^2/2+abs(w1)^l1+max(w1,l1*w1)', 'w1^l1 + l1');
    const [printed, walked] = (['print', 'interpret'] as const).map((how) => {
      const { outerGradient, curvaturePull } = compileFormula(formula, how);
      const out = Array.from({ length: 4 }, () => new Float64Array(1));
      outerGradient(new Float64Array([0]), new Float64Array([2]), out[0]!, out[1]!);
      curvaturePull(new Float64Array([0]), new Float64Array([2]), new Float64Array([1]), out[2]!, out[3]!);
      return out.map(([x]) => x);
    });
    expect(printed!.every(Number.isFinite)).toBe(true);
    expect(printed).toEqual(walked);
  });
});

test('the first call, of formulas with brackets, is answered', () => {
  const problem = { lambda: ['l'], w: ['w'], inner: '0.5*w^2-l*w', outer: '(w)' };
  const got = ask('hypergradient', { problem, T: 3, stepSize: 0.1, w0: [1], lambda: [1], estimators: four });
  expectClose(got.exact, [1 - 0.9 ** 3], 1e-14);
});
