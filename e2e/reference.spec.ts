import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Ask, Result } from '../src/engine/result.ts';
import { defaultScenario } from '../src/scenario/defaults.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { open } from './explorer.ts';

type Objective = 'f' | 'ft';

/** The page's own worker, in a real browser, against an independent float64 implementation (see `from` in the file). */
interface Reference {
  hypergradients: {
    objective: Objective;
    lambda: number[];
    T: number;
    gamma: number;
    w0: number[];
    f: number;
    d: number[];
    h: Record<string, number[]>;
    bias: Record<string, number>;
    bound: Record<string, number> | null;
  }[];
  runs: {
    objective: Objective;
    lambda: number[];
    K: number;
    tau: number[];
    path: number[][];
    f: number[];
    amplification: number;
  }[];
  /** h of K = 1; [j][i] is λ = (axis[i], axis[j]). */
  grid: { axis: number[] } & Record<Objective, { f: number[][]; d: number[][][]; h: number[][][] }>;
  /** Roots of d₁ in λ₁ and of d₂ in λ₂, in [−9, 9]: every combination is a stationary point. */
  stationary: Record<Objective, [number[], number[]]>;
  edges: {
    objective: Objective;
    lambda: number[];
    T: number;
    gamma: number;
    d: (number | string)[];
    what: (number | string)[];
    h: Record<string, (number | string)[]>;
  }[];
}

const reference = JSON.parse(readFileSync(new URL('reference.json', import.meta.url), 'utf8')) as Reference;

const problemOf = { f: 'shaban-toy', ft: 'shaban-toy-interfering' } as const;

const truncated = (K: number, slot: number) =>
  ({ estimator: { kind: 'truncated', K, initTerm: 'drop' }, slot }) as const;

/** Puts a question to the worker that the page started, past the page's client. */
const ask = async (page: Page, change: Partial<Scenario>, field: Ask['field'] = null): Promise<Result> => {
  const question: Omit<Ask, 'needles'> = {
    revision: 1_000_000,
    scenario: { ...defaultScenario(change.problem), ...change, tau: 1 },
    focus: null,
    field,
    dragging: false,
  };
  const answer = await page.evaluate((asked) => {
    const worker = (window as unknown as { engineWorker: Worker }).engineWorker;
    const found: Record<string, unknown> = {};
    return new Promise<string>((resolve) => {
      const hear = ({ data }: MessageEvent) => {
        if (data.kind !== 'parts' || data.revision !== asked.revision) return;
        Object.assign(found, data.parts);
        if (!data.done) return;
        worker.removeEventListener('message', hear);
        const plain = (_: string, value: unknown) =>
          ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
        resolve(JSON.stringify(found, plain));
      };
      worker.addEventListener('message', hear);
      worker.postMessage({ kind: 'ask', ask: { ...asked, needles: new Float64Array(0) } });
    });
  }, question);
  return JSON.parse(answer);
};

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        (window as unknown as { engineWorker: Worker }).engineWorker = this;
      }
    };
  });
  await open(page);
});

const close = (found: number, expected: number, tolerance: number): void => {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * (1 + Math.abs(expected)));
};

/** Component by component; `at` is where the vector starts in a flattened array. */
const closeVector = (found: ArrayLike<number>, at: number, expected: readonly number[], tolerance: number): void => {
  for (const [i, x] of expected.entries()) close(found[at + i]!, x, tolerance);
};

test('hypergradients, errors and bounds at random settings', async ({ page }) => {
  for (const { objective, lambda, T, gamma, w0, f, d, h, bias, bound } of reference.hypergradients) {
    const cuts = Object.keys(h).map(Number);
    const { unrolled } = await ask(page, {
      problem: problemOf[objective],
      lambda,
      T,
      stepSize: gamma,
      w0,
      estimators: cuts.map(truncated),
      selected: 0,
    });
    close(unrolled.value, f, 1e-10);
    const size = 1 + Math.hypot(...d);
    closeVector(unrolled.exact, 0, d, 1e-10 * size);
    for (const [e, K] of cuts.entries()) {
      closeVector(unrolled.estimates[e]!.hypergradient, 0, h[K]!, 1e-10 * size);
      close(unrolled.error[K]!, bias[K]!, 1e-9 * size);
      if (bound) close(unrolled.bound![K]!, bound[K]!, 1e-9);
      else expect(unrolled.bound).toBeNull();
    }
  }
});

test('a thousand outer updates', async ({ page }) => {
  for (const { objective, lambda, K, tau, path, f, amplification } of reference.runs) {
    const { descent } = await ask(page, {
      problem: problemOf[objective],
      lambda,
      outer: { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 1000 },
      estimators: [truncated(K, 0)],
      selected: 0,
    });
    const run = descent.runs[0]!;
    for (const [row, t] of tau.entries()) {
      closeVector(run.lambda, 2 * (t - 1), path[row]!, 1e-9 * Math.max(1, amplification));
      close(run.value[t - 1]!, f[row]!, 1e-9 * Math.max(1, amplification));
    }
  }
});

for (const objective of ['f', 'ft'] as const) {
  test(`the field of ${objective}: value, d and h`, async ({ page }) => {
    const { axis, [objective]: expected } = reference.grid;
    const frame = [axis[0]!, axis.at(-1)!, axis[0]!, axis.at(-1)!] as const;
    const scenario = {
      problem: problemOf[objective],
      estimators: [truncated(1, 0)],
      selected: 0,
      field: 'bias',
    } as const;
    const { field } = await ask(page, scenario, { frame, columns: axis.length, rows: axis.length });
    for (const j of axis.keys()) {
      for (const i of axis.keys()) {
        const node = j * axis.length + i;
        close(field!.value[node]!, expected.f[j]![i]!, 1e-10);
        closeVector(field!.truth, 2 * node, expected.d[j]![i]!, 1e-10);
        closeVector(field!.hypergradient!, 2 * node, expected.h[j]![i]!, 1e-10);
      }
    }
  });

  test(`every stationary point of ${objective} in the window, and no other`, async ({ page }) => {
    const [first, second] = reference.stationary[objective];
    const wanted = first.flatMap((x) => second.map((y) => [x, y] as const));
    const frame = [-9, 9, -9, 9] as const;
    const scenario = { problem: problemOf[objective], estimators: [truncated(1, 0)], selected: 0 };
    const { stationary } = await ask(page, scenario, { frame, columns: 256, rows: 256 });
    expect(stationary).toHaveLength(wanted.length);
    for (const [x, y] of wanted)
      expect(stationary.some(({ lambda: [a, b] }) => Math.hypot(a! - x, b! - y) < 1e-7)).toBe(true);
  });
}

test('T = 1, oscillation, divergence and overflow', async ({ page }) => {
  for (const { objective, lambda, T, gamma, d, what, h } of reference.edges) {
    const cuts = Object.keys(h).map(Number);
    const { unrolled } = await ask(page, {
      problem: problemOf[objective],
      lambda,
      T,
      stepSize: gamma,
      estimators: cuts.map(truncated),
      selected: 0,
    });
    const agrees = (found: ArrayLike<number | null>, at: number, expected: readonly (number | string)[]): void => {
      for (const [i, x] of expected.entries()) {
        // JSON has no NaN and no infinity: both come back as null.
        if (typeof x === 'string') expect(found[at + i]).toBeNull();
        else close(found[at + i]!, x, 1e-9 * (1 + Math.max(...expected.map((y) => Math.abs(Number(y) || 0)))));
      }
    };
    agrees(unrolled.exact, 0, d);
    agrees(unrolled.path, 2 * T, what);
    for (const [e, K] of cuts.entries()) agrees(unrolled.estimates[e]!.hypergradient, 0, h[K]!);
  }
});
