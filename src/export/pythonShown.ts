import type { Result, Run } from '../engine/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Needs } from './pythonNeeds.ts';
import { blocks, type Numbers, numbers } from './pythonText.ts';

/** `first`, 1, 2, 5, 10, 20, 50, …, `last`, and what is looked at besides. */
const few = (first: number, last: number, also: readonly number[]): number[] => {
  const found = new Set([first, last, ...also.filter((x) => x >= first && x <= last)]);
  for (let power = 1; power <= last; power *= 10)
    for (const x of [power, 2 * power, 5 * power]) if (x >= first && x <= last) found.add(x);
  return [...found].sort((a, b) => a - b);
};

/** A dictionary's entries, one a line; a list of lists has a line for each. */
const entries = (given: Readonly<Record<string, Numbers | false>>, indent = '    '): string =>
  Object.entries(given)
    .flatMap(([key, value]) => {
      if (value === false) return [];
      const rows = typeof value === 'number' ? [] : Array.from(value as ArrayLike<Numbers>);
      const flat = rows.length < 2 || rows.every((row) => typeof row === 'number');
      const lines = rows.map((row) => `${indent}    ${numbers(row)},\n`).join('');
      return [`${indent}"${key}": ${flat ? numbers(value) : `[\n${lines}${indent}]`},`];
    })
    .join('\n');

/** The page's own numbers, every digit of them: at λ_τ, at a few K, and at a few τ of each run. */
export const shownPart = (scenario: Scenario, { unrolled, descent }: Result, needs: Needs): string => {
  const { estimates } = unrolled;
  const truth = needs.solution ? unrolled.implicit : unrolled.exact;
  const Ks = few(
    0,
    scenario.T,
    needs.estimators.flatMap((e) => ('K' in e ? [e.K] : [])),
  );
  const at = (values: ArrayLike<number>): number[] => Ks.map((K) => values[K]!);
  // Errors and bounds mean nothing where d itself is out of range.
  const finite = unrolled.exact.every(Number.isFinite);
  const runs = descent.runs.map((run) => runAt(run, few(1, run.length, [scenario.tau])));
  return blocks(
    [
      '# What the page showed, with every digit: at λ_τ, …',
      `SHOWN = {
${entries({
  lambda: unrolled.lambda,
  F: unrolled.value,
  d: unrolled.exact,
  'gradient norm': truth ? Math.hypot(...truth) : Number.NaN,
  h: estimates.map((e) => e.hypergradient),
  'h error': finite && estimates.map((e) => e.error),
  ratio: estimates.map((e) => e.ratio),
})}
}`,
      `# … for a few K, …
SHOWN_AT_K = {
${entries({
  K: Ks,
  error: finite && at(unrolled.error),
  'path bound': finite && !needs.solution && unrolled.pathBound !== null && at(unrolled.pathBound),
  'bound (10)': finite && needs.bound && at(unrolled.bound!),
})}
}`,
      `# … and along each run at a few τ, the last among them.
SHOWN_RUNS = [
${runs.join('\n')}
]`,
    ],
    0,
  );
};

const runAt = (run: Run, taus: readonly number[]): string => {
  const N = run.lambda.length / run.length;
  const at = (values: ArrayLike<number>): number[] => taus.map((tau) => values[tau - 1]!);
  const values = {
    tau: taus,
    lambda: taus.map((tau) => run.lambda.subarray((tau - 1) * N, tau * N)),
    F: at(run.value),
    'gradient norm': at(run.gradientNorm),
    ratio: taus.map((tau) => run.ratio.map((x) => x[tau - 1]!)),
  };
  return `    {\n${entries(values, '        ')}\n    },`;
};
