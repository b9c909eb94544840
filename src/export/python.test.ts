import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { estimatorKinds, initialEstimator } from '../core/estimators/index.ts';
import { expressions, formulas } from '../core/expression/arbitrary.ts';
import { isKernels } from '../core/isKernels.ts';
import type { Formula } from '../core/problem.ts';
import { prepareBuiltIns } from '../core/problems/built-in.ts';
import { computeResult } from '../engine/compute.ts';
import { prepare } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { scenarios } from '../scenario/arbitrary.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { examples } from '../scenario/examples.ts';
import { papers } from '../scenario/papers.ts';
import type { Compared, Scenario } from '../scenario/scenario.ts';
import { drawsTasks } from '../scenario/settings/parts.ts';
import { builtInProblems, dataKindOf, problemNamed, traitsOf } from '../scenario/source.ts';
import { pythonOf } from './python.ts';
import { toleranceFor } from './pythonNeeds.ts';
import { comment } from './pythonText.ts';

/** Python runs beside other tests, on few cores. */
vi.setConfig({ testTimeout: 180_000 });

const python = spawnSync('python3', ['-c', 'import numpy']).status === 0;
if (!python)
  console.info('Python files are not run: this machine has no python3 with NumPy. Install both to test the export.');
const inPython = it.skipIf(!python);

await Promise.all([prepareBuiltIns(), prepare({ lambda: [], w: [], inner: '', outer: '' })]);

const resultOf = (scenario: Scenario, focus: readonly number[] | null = null): Result =>
  computeResult({ revision: 1, scenario, focus, field: null, needles: new Float64Array(0), dragging: false });

/** Numbers as the file prints them with --json; null where they are not finite. */
type Json = number | null | readonly Json[];
interface Printed {
  readonly unrolled: Readonly<Record<string, Json>>;
  readonly runs: readonly Readonly<Record<string, Json>>[];
  readonly compared: Readonly<Record<string, { readonly difference: number | null; readonly allowed: number | null }>>;
}

/** Runs `script` with the given lines on standard input, one process for all. */
const runPython = (script: string, input: string): string => {
  const ran = spawnSync('python3', ['-c', script], { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
};

const runAll = `
import io, json, runpy, sys
paths, out, answers = json.load(sys.stdin), sys.stdout, []
for path in paths:
    sys.argv, sys.stdout, status = [path, "--json"], io.TextIOWrapper(io.BytesIO()), 0
    try:
        runpy.run_path(path, run_name="__main__")
    except SystemExit as stopped:
        status = stopped.code
    sys.stdout.flush()
    answers.append([status, json.loads(sys.stdout.buffer.getvalue())])
json.dump(answers, out)
`;

/** What each file prints with --json, and its exit status. */
const run = (files: readonly string[]): readonly (readonly [number, Printed])[] => {
  const folder = mkdtempSync(join(tmpdir(), 'unrolled-python-'));
  const paths = files.map((file, i) => {
    const path = join(folder, `${i}.py`);
    writeFileSync(path, file);
    return path;
  });
  const printed = runPython(runAll, JSON.stringify(paths));
  rmSync(folder, { recursive: true });
  return JSON.parse(printed);
};

const flat = (x: unknown): number[] =>
  typeof x === 'number' ? [x] : x === null ? [Number.NaN] : Array.from(x as ArrayLike<unknown>).flatMap(flat);
const inRange = (x: number): boolean => Math.abs(x) < 1e150;

/** The largest difference, relative to the largest of theirs, or to 1; numbers out of range meet numbers out of range. */
const difference = (ours: unknown, theirs: unknown): number => {
  const [a, b] = [flat(ours), flat(theirs)];
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let [largest, least] = [1, 0];
  for (const [i, x] of b.entries()) {
    if (inRange(x) !== inRange(a[i]!)) return Number.POSITIVE_INFINITY;
    if (!inRange(x)) continue;
    largest = Math.max(largest, Math.abs(x));
    least = Math.max(least, Math.abs(x - a[i]!));
  }
  return least / largest;
};

/** Every number of the file beside the page's; ratios times ‖d‖², as the file itself compares them. */
const differences = ({ unrolled, runs }: Printed, { scenario, unrolled: u, descent }: Result): [string, number][] => {
  const { M, N } = { M: u.path.length / (scenario.T + 1), N: u.lambda.length };
  const truth = scenario.truth === 'steps' ? u.exact : u.implicit;
  const square = truth ? truth.reduce((sum, x) => sum + x * x, 0) : Number.NaN;
  const finite = u.exact.every(Number.isFinite);
  const weighed = (ratio: Json, norm: Json): number[] => {
    const [r, n] = [flat(ratio), flat(norm)];
    return r.map((x, i) => x * n[Math.floor((i * n.length) / r.length)]! ** 2);
  };
  const pairs: [string, unknown, unknown][] = [
    ['lambda', unrolled.lambda, u.lambda],
    ['w', unrolled.w, u.path],
    ['F', unrolled.F, u.value],
    ['d', unrolled.d, u.exact],
    ['h', unrolled.h, u.estimates.map((e) => e.hypergradient)],
    ['ratio', weighed(unrolled.ratio!, unrolled['gradient norm']!), u.estimates.map((e) => e.ratio * square)],
    ['term', unrolled.term, u.contribution],
  ];
  if (finite) {
    pairs.push(['h error', unrolled['h error'], u.estimates.map((e) => e.error)], ['error', unrolled.error, u.error]);
    if (scenario.truth === 'steps') pairs.push(['path bound', unrolled['path bound'], u.pathBound]);
    if (scenario.truth === 'steps' && u.bound) pairs.push(['bound (10)', unrolled['bound (10)'], u.bound]);
  }
  descent.runs.forEach((run, r) => {
    const ours = runs[r]!;
    const ratio = Array.from(run.value, (_, i) => run.ratio.map((x) => x[i]! * run.gradientNorm[i]! ** 2));
    pairs.push(
      [`λ of run ${r}`, ours.lambda, run.lambda],
      [`F of run ${r}`, ours.F, run.value],
      [`‖d‖ of run ${r}`, ours['gradient norm'], run.gradientNorm],
      [`ratio of run ${r}`, weighed(ours.ratio!, ours['gradient norm']!), ratio],
    );
  });
  expect((unrolled.w as readonly Json[])[0]).toHaveLength(M);
  expect(unrolled.lambda).toHaveLength(N);
  return pairs.map(([name, a, b]) => [name, difference(a, b)]);
};

/**
 * Runs the files of all scenarios in one process and holds every number to its tolerance; where a scenario may be one in
 * which roundings grow, `rounding`, to what the file itself finds that they explain.
 */
const expectAgreement = (
  list: readonly (Scenario | { scenario: Scenario; focus: readonly number[] })[],
  rounding = false,
): void => {
  const asked = list.map((one) => ('focus' in one ? one : { scenario: one, focus: null }));
  const results = asked.map(({ scenario, focus }) => resultOf(scenario, focus));
  const printed = run(results.map((result) => pythonOf(result.scenario, result)));
  results.forEach((result, i) => {
    const [status, answer] = printed[i]!;
    const tolerance = toleranceFor(result.scenario.estimators.map(({ estimator }) => estimator));
    const explained = Object.values(answer.compared).map(({ allowed }) => allowed ?? Number.POSITIVE_INFINITY);
    const allowed = rounding ? Math.max(...explained) : tolerance;
    const far = differences(answer, result).filter(([, by]) => !(by <= allowed));
    expect(far, JSON.stringify(result.scenario)).toEqual([]);
    expect(status, `${JSON.stringify(result.scenario)} ${JSON.stringify(answer.compared)}`).toBe(0);
  });
};

const compare = (...kinds: readonly Compared['estimator'][]): readonly Compared[] =>
  kinds.map((estimator, slot) => ({ estimator, slot }));
const short = (change: Partial<Scenario>): Scenario => {
  const home = defaultScenario(change.problem);
  return { ...home, outer: { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 15 }, ...change };
};
const typed = (formula: Partial<Formula>, change: Partial<Scenario> = {}): Scenario => {
  const problem = { lambda: ['l1', 'l2'], w: ['w1', 'w2'], inner: '', outer: '', ...formula };
  return short({
    T: 12,
    lambda: problem.lambda.map((_, j) => 0.7 - 0.4 * j),
    w0: problem.w.map((_, i) => 0.5 + 0.2 * i),
    estimators: compare({ kind: 'truncated', K: 3, initTerm: 'keep' }, { kind: 'reverse' }),
    selected: 0,
    ...change,
    problem,
  });
};

describe('the Python file', () => {
  /** With no more updates than tell, since a file takes about a second for 200. */
  const fewer = (scenario: Scenario): Scenario => {
    const iterations = Math.min(30, scenario.outer.iterations);
    return { ...scenario, outer: { ...scenario.outer, iterations }, tau: Math.min(scenario.tau, iterations) };
  };

  inPython('recomputes every built-in problem as it is first shown', () => {
    const [first, ...others] = builtInProblems
      .filter((problem) => traitsOf(problem).tasks === 1)
      .map((problem) => defaultScenario(problem));
    expectAgreement([first!, ...others.map(fewer)]);
  });

  inPython('recomputes every typed example and every figure', () => {
    const offered = [...examples, ...papers].filter(
      ({ scenario }) => !drawsTasks(scenario) && !dataKindOf(scenario.problem),
    );
    expectAgreement(offered.map(({ scenario }) => fewer(scenario)));
  });

  inPython('recomputes problems with tasks, side by side, where each update follows all', () => {
    const estimators = compare(
      { kind: 'first-order' },
      { kind: 'ufom', q: 0.4 },
      { kind: 'reverse' },
      { kind: 'truncated', K: 3, initTerm: 'drop' },
    );
    const outer = { schedule: 'harmonic', stepSize: 10, iterations: 12 } as const;
    const theirs: Formula = {
      lambda: ['x'],
      w: ['u', 'v'],
      inner: 'a/2*(u - x)^2 + (v - b*x)^2/2 + u*v/4',
      outer: 'u^2 + b*v + x^2/4',
      tasks: {
        names: ['a', 'b'],
        values: [
          [1, 0.5],
          [0.5, -1],
          [2, 0],
        ],
        weights: [1, 2, 1],
      },
    };
    const both = defaultScenario(problemNamed('two-tasks'));
    expectAgreement([
      { ...both, estimators, selected: 1, outer, draw: 'all', runs: 0, tau: 5 },
      short({ problem: theirs, lambda: [0.7], w0: [1, -1], estimators, selected: 0, T: 12 }),
    ]);
  });

  inPython('recomputes every estimator, with an init term and without, and both truths', () => {
    const all = [
      compare({ kind: 'reverse' }, { kind: 'forward' }, { kind: 'checkpointed' }, { kind: 'recompute' }),
      compare(
        { kind: 'first-order' },
        { kind: 'ufom', q: 0.4 },
        { kind: 'truncated', K: 0, initTerm: 'keep' },
        { kind: 'truncated', K: 7, initTerm: 'drop' },
        { kind: 'debiased', K: 2, initTerm: 'keep', q: 0.5 },
        { kind: 'truncated', K: 500, initTerm: 'drop' },
      ),
      ...estimatorKinds.map((kind) => compare(initialEstimator(kind))),
    ];
    expectAgreement(
      (['shaban-toy', 'quadratic-from-lambda', 'shaban-theorem-3.5'] as const).flatMap((problem) =>
        all.map((estimators, i) =>
          short({ problem, T: 23, estimators, selected: 0, truth: i % 2 === 0 ? 'solution' : 'steps' }),
        ),
      ),
    );
  });

  inPython('follows every outer schedule, a coin through many updates, and warm starts', () => {
    const estimators = compare({ kind: 'debiased', K: 4, initTerm: 'drop', q: 0.3 }, { kind: 'reverse' });
    const schedules = (['constant', 'harmonic', 'adam'] as const).map((schedule) => ({
      schedule,
      stepSize: 0.02,
      iterations: 120,
    }));
    expectAgreement([
      ...schedules.map((outer, seed) => short({ outer, estimators, selected: 0, T: 40, tau: 50, seed })),
      ...schedules.map((outer) => short({ outer, estimators, selected: 0, T: 7, tau: 50, warm: true })),
    ]);
  });

  inPython('starts anywhere: at a λ that was pointed at, where d vanishes, where the inner descent diverges', () => {
    const problem = 'shaban-toy';
    expectAgreement([
      { scenario: short({ problem }), focus: [0.123, -0.456] },
      short({ problem, lambda: [0, 0], w0: [0, 0] }),
      short({ problem, T: 60, stepSize: 2.4 }),
      short({ problem, T: 2000, stepSize: 2.4, estimators: compare({ kind: 'reverse' }), selected: 0 }),
    ]);
  });

  inPython('recomputes random scenarios of moderate size', () => {
    // Steps that are far too long make chaotic paths, on which one rounding grows without bound.
    const tame = (s: Scenario): Scenario => ({
      ...s,
      T: 1 + (s.T % 40),
      stepSize: 0.02 + (s.stepSize % 0.3),
      lambda: s.lambda.map((x) => x % 1.5),
      w0: s.w0.map((x) => x % 1.5),
      estimators: s.estimators.map(({ estimator: e, slot }) => ({
        slot,
        estimator: 'q' in e ? { ...e, q: 0.2 + (e.q % 0.8) } : e,
      })),
      outer:
        s.outer.schedule === 'inverse-sqrt'
          ? { ...s.outer, iterations: 8, firstUpdateNorm: 0.05 + (s.outer.firstUpdateNorm % 0.3) }
          : { ...s.outer, iterations: 8, stepSize: s.outer.stepSize % 0.02 },
      tau: 1 + (s.tau % 9),
    });
    // What the page offers as Python: formulas without a drawn task, and gradient descent by a step that is set.
    const single = scenarios.filter((s) => traitsOf(s.problem).hasText && !drawsTasks(s) && isKernels(s));
    expectAgreement(fc.sample(single, { numRuns: 25, seed: 5 }).map(tame), true);
  });

  inPython('recomputes where λ is all but the minimum, and where d is all but 0', () => {
    const estimators = compare({ kind: 'reverse' }, { kind: 'truncated', K: 6, initTerm: 'keep' });
    const near = { estimators, selected: 0, T: 17, stepSize: 0.02, w0: [1e-228, 1e-269] };
    const outer = { schedule: 'inverse-sqrt', firstUpdateNorm: 0.05, iterations: 8 } as const;
    const tiny = { schedule: 'constant', stepSize: 1e-9, iterations: 4 } as const;
    expectAgreement(
      [
        short({ ...near, truth: 'solution', lambda: [-0.00039, -4e-172], outer }),
        short({ ...near, lambda: [1.5e-323, -4e-197], outer: tiny }),
        short({ ...near, truth: 'solution', lambda: [1.5e-323, -4e-182], outer: tiny }),
      ],
      true,
    );
  });

  inPython('recomputes inner steps that shrink, and a learned one', () => {
    const estimators = compare(
      { kind: 'reverse' },
      { kind: 'forward' },
      { kind: 'checkpointed' },
      { kind: 'truncated', K: 4, initTerm: 'keep' },
      { kind: 'debiased', K: 2, initTerm: 'drop', q: 0.5 },
    );
    const outer = { schedule: 'constant', stepSize: 0.02, iterations: 6 } as const;
    const learned = {
      inner: '(w1 - l1)^2/2 + (w2 - l2)^2/3 + sin(w1*w2)/5',
      outer: 'w1^2 + (w2 - 1)^2 + l1^2/9',
      init: ['l2', 'sin(l1)'],
      step: 'exp(l1)/9 + sigmoid(l2)/20',
      strongConvexity: 0.1,
      smoothness: 2,
    };
    expectAgreement(
      (['constant', 'inverse-sqrt', 'harmonic'] as const).flatMap((decay) => [
        typed(learned, { decay, estimators: compare({ kind: 'darts', step: 0.01 }), outer }),
        short({ decay, estimators, outer, selected: 0, T: 30 }),
        typed(learned, { decay, estimators, outer }),
        typed(learned, { decay, estimators, outer, truth: 'solution' }),
      ]),
    );
  });

  inPython('recomputes random formulas', () => {
    const estimators = compare({ kind: 'forward' }, { kind: 'debiased', K: 4, initTerm: 'keep', q: 0.5 });
    const outer = { schedule: 'constant', stepSize: 0.02, iterations: 4 } as const;
    const branching = expressions(['w1', 'w2', 'l1', 'l2'], true).map(
      (text): Partial<Formula> => ({ inner: '(w1 - l1)^2/2 + (w2 - l2)^2/3', outer: `w1 + w2 + ${text}` }),
    );
    const random = fc.sample(fc.oneof(fc.boolean().chain(formulas), branching), { numRuns: 40, seed: 3 });
    expectAgreement(
      random.map((formula, i) => typed(formula, { estimators, outer, truth: i % 2 ? 'steps' : 'solution' })),
      true,
    );
  });

  inPython('evaluates every operator as the page does', () => {
    const bowl = '(w1 - l1)^2/2 + (w2 - l2)^2/3';
    const each = [
      'sin(w1) + cos(w2) + tan(w1/3)',
      'exp(w1) - exp(-l2)^2 + e^w2',
      'log(2 + w1^2) + log1p(w2^2) + sqrt(3 + w1)',
      'erf(w1*w2) + erf(l1 - 3) + tanh(w1*w2) + sigmoid(w1 - l2) + softplus(w2/l1)',
      'abs(w1 - 0.1) + sign(w2)*w1 + max(w1, w2, l1) - min(w2, 0.3)',
      'w1^3 - w2^-2 + (2 + w1)^w2 + 2^w1 + pow(1.5 + w2^2, 0.7) + (3 + w1)^70/1e40',
      'w1 < w2 && !(l1 == 2) || w1 >= 3 ? w1^2 : w2*l1',
      '(w1 > 0.2 ? w1*w2 : -w1) - (w1 != 0 ? w2 : 1) + (l1 <= 9 ? (w2 < 0 ? 1 : w2^3) : 7)',
      '-(w1 - (w2 - (l1 - 3))) - 2*(w1/(w2*(l2 + 5))) - (-w1)*pi/(3/w2)/-2',
      'w1*(w2 > 5 ? 1 : 0) + w2*(w1 > 5 ? 1 : 2)',
      'w1 + 3/(w1 > 100 ? 0 : 4) + (w1 < 5 ? 2 : 3)^(w2 < 9 ? -2 : 3) + (w1 < 0 ? 1 : 2)*(w2 > 0 ? 3 : 1)',
      'w1^2 + w2/(l1 > 0.5 ? 0 : 1) + 1/(w1 > 100 ? 1 : 0)',
      'w1^2 + (w2 > 5 ? 2 : -8)^(w1 > 5 ? 1 : 0.3)',
      'w1^2 + max(w2, log(0)) + min(w1, 1/0) - 1e-7*w2 + 123456789012345680000*1e-20*w1',
    ];
    const step = { T: 6, stepSize: 0.05, outer: { schedule: 'constant', stepSize: 0.01, iterations: 3 } } as const;
    expectAgreement(
      each.flatMap((text) => [
        typed({ inner: bowl, outer: `${text} + w1*w2` }, step),
        typed({ inner: `${bowl} + (${text})/30`, outer: 'w1^2 + sin(w2)', init: ['l1', 'sin(l2) + l1'] }, step),
      ]),
    );
  });

  inPython('finds no solution at a kink where the page finds none, and stays in the valley of the descent', () => {
    const one = { lambda: ['l'], w: ['w'] };
    const step = { T: 30, stepSize: 0.1, lambda: [0.5], w0: [1], truth: 'solution' } as const;
    const outer = { schedule: 'constant', stepSize: 0.01, iterations: 3 } as const;
    expectAgreement([
      typed({ ...one, inner: '(w-l)^2/2 + 3*abs(w-0.2)', outer: '(w-1)^2 + l^2' }, { ...step, outer }),
      typed(
        { ...one, inner: '(w-l)^2/20 - cos(3*w)', outer: 'w^2' },
        { ...step, T: 1, stepSize: 0.02, w0: [-0.9], lambda: [0.4], outer },
      ),
      typed({ ...one, inner: '(w-l)^4', outer: 'sin(w)' }, { ...step, T: 5, lambda: [1], w0: [0.2], outer }),
    ]);
  });

  inPython('holds no name or text of a person but in comments, where none can end the line', () => {
    const harmless = typed({ inner: '(w1-l1)^2 + (w2-l2)^2', outer: 'w1^2 + w2' });
    const hostile = typed({
      lambda: ['lambda', 'np'],
      w: ['import', '__class__'],
      inner: '(import-lambda)^2\n\r + \t(__class__-np)^2',
      outer: 'import^2\r + \n__class__',
    });
    const files = [harmless, hostile].map((scenario) => {
      const result = resultOf(scenario);
      return pythonOf(scenario, result);
    });
    const tree = 'import ast, json, sys; print(json.dumps([ast.dump(ast.parse(x)) for x in json.load(sys.stdin)]))';
    const [a, b] = JSON.parse(runPython(tree, JSON.stringify(files)));
    expect(b).toBe(a);
    expectAgreement([hostile]);
  });

  inPython('turns any text into comments alone', () => {
    const texts = [
      ...fc.sample(fc.string({ unit: 'binary', maxLength: 300 }), { numRuns: 300, seed: 7 }),
      'a\nimport os',
      '"""\nimport os\n"""',
      "'''\r# -*- coding: latin-1 -*-",
      '\\\nimport os',
      '\u2066\u202e\0',
    ];
    const comments = texts.map((text) => comment(text));
    for (const text of comments)
      for (const line of text.split('\n')) expect(line).toMatch(/^# ?[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);
    const tokens = `
import io, json, sys, tokenize
kinds = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER}
print(all(t.type in kinds for x in json.load(sys.stdin) for t in tokenize.generate_tokens(io.StringIO(x).readline)))`;
    expect(runPython(tokens, JSON.stringify(comments)).trim()).toBe('True');
  });

  inPython('allows for what rounding becomes: large direct terms, Adam where d is 0, chaotic runs', () => {
    const adam = { schedule: 'adam', stepSize: 0.1, iterations: 20 } as const;
    const constant = { schedule: 'constant', stepSize: 1e-7, iterations: 20 } as const;
    const wild = { schedule: 'constant', stepSize: 1.9, iterations: 60 } as const;
    const one = { lambda: ['l1'], w: ['w1'] };
    const scenarios = [
      typed({ inner: '(w1-l1)^2 + (w2-l2)^2', outer: 'w1^2 + 1e6*l1^2 + 1e6*(l2-0.3)^2' }, { outer: constant }),
      typed({ inner: 'w1^2 + w2^2', outer: 'w1 + w2' }, { outer: adam, lambda: [0.1, 0.2] }),
      typed({ ...one, inner: '(w1-l1)^2/2', outer: 'cos(3*w1) + l1^2/9' }, { outer: wild, stepSize: 0.5 }),
    ];
    const results = scenarios.map((scenario) => resultOf(scenario));
    const wrong = results.slice(0, 2).map((result) => {
      const value = result.unrolled.value + 1e-6 * Math.max(1, result.unrolled.value);
      return { ...result, unrolled: { ...result.unrolled, value } };
    });
    const statuses = run([...results, ...wrong].map((result) => pythonOf(result.scenario, result))).map(([s]) => s);
    expect(statuses).toEqual([0, 0, 0, 1, 1]);
  });

  inPython('exits with status 1 where a number is another than the page showed', () => {
    const scenario = short({ T: 12 });
    const result = resultOf(scenario);
    const wrong = { ...result, unrolled: { ...result.unrolled, value: result.unrolled.value + 1e-9 } };
    const [[status, { compared }]] = run([pythonOf(scenario, wrong)]) as [[number, Printed]];
    expect(status).toBe(1);
    const { F, d } = compared as Record<'F' | 'd', Record<'difference' | 'allowed', number>>;
    expect(F.difference).toBeGreaterThan(F.allowed);
    expect(d.difference).toBeLessThanOrEqual(1e-12);
  });

  it('holds only what its scenario uses', () => {
    const file = (change: Partial<Scenario>) => pythonOf(short(change), resultOf(short(change)));
    const plain = file({ estimators: compare({ kind: 'truncated', K: 3, initTerm: 'drop' }), selected: 0 });
    for (const name of ['coin', 'SEED', 'recompute', 'reverse(', 'solution', 'P0_pull', 'g_push', 'walk', 'sigmoid'])
      expect(plain).not.toContain(name === 'reverse(' ? 'def reverse' : name);
    expect(file({ truth: 'solution' })).not.toContain('bound');
  });
});
