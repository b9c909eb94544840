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

/** One line of a dictionary; a list of lists has a line for each. */
const entry = (key: string, value: Numbers, indent: string): string => {
  const rows = typeof value === 'number' ? [] : Array.from(value as ArrayLike<Numbers>);
  const flat = rows.length < 2 || rows.every((row) => typeof row === 'number');
  if (flat) return `${indent}"${key}": ${numbers(value)},`;
  return `${indent}"${key}": [\n${rows.map((row) => `${indent}    ${numbers(row)},\n`).join('')}${indent}],`;
};

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
  const everyK = [
    ...(finite ? [entry('error', at(unrolled.error), '    ')] : []),
    ...(finite && !needs.solution ? [entry('path bound', at(unrolled.pathBound), '    ')] : []),
    ...(finite && needs.bound ? [entry('bound (10)', at(unrolled.bound!), '    ')] : []),
  ];
  const runs = descent.runs.map((run) => runAt(run, few(1, run.length, [scenario.tau])));
  return blocks(
    [
      '# What the page showed, with every digit: at λ_τ, …',
      `SHOWN = {
${entry('lambda', unrolled.lambda, '    ')}
${entry('F', unrolled.value, '    ')}
${entry('d', unrolled.exact, '    ')}
${entry('gradient norm', truth ? Math.hypot(...truth) : Number.NaN, '    ')}
${entry(
  'h',
  estimates.map((e) => e.hypergradient),
  '    ',
)}
${
  finite
    ? `${entry(
        'h error',
        estimates.map((e) => e.error),
        '    ',
      )}\n`
    : ''
}${entry(
  'ratio',
  estimates.map((e) => e.ratio),
  '    ',
)}
}`,
      `# … for a few K, …
SHOWN_AT_K = {
${entry('K', Ks, '    ')}
${everyK.join('\n')}
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
  const table = (columns: readonly ArrayLike<number>[]) => taus.map((tau) => columns.map((x) => x[tau - 1]!));
  return `    {
${entry('tau', taus, '        ')}
${entry(
  'lambda',
  taus.map((tau) => run.lambda.subarray((tau - 1) * N, tau * N)),
  '        ',
)}
${entry('F', at(run.value), '        ')}
${entry('gradient norm', at(run.gradientNorm), '        ')}
${entry('ratio', table(run.ratio), '        ')}
    },`;
};
