import { beforeAll, describe, expect, it, test } from 'vitest';
import { computeResult } from '../../engine/compute.ts';
import { prepare } from '../../engine/problems.ts';
import type { Result } from '../../engine/result.ts';
import { fieldFact } from '../../facts/field.ts';
import { examples } from '../../scenario/examples.ts';
import { prepareFormulas } from '../../scenario/formula.ts';
import { frameOf } from '../../scenario/frame.ts';
import { parseHash } from '../../scenario/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nowhere } from '../../state/actions.ts';
import { plain, type Sentence } from '../sentence.ts';
import { tell } from '../telling.ts';
import { convergenceSentence } from './convergence.ts';
import { fieldTelling } from './field.ts';
import { innerSentence } from './inner.ts';
import { changeSentence } from './link.ts';
import { exampleWords } from './own.ts';
import { outerSentence } from './pointed.ts';
import { ratioSentence } from './ratio.ts';
import { stripSentence } from './strip.ts';

/** Links, what they must not say, what they must, and the numbers that are right. */
const text = (sentence: Sentence): string => plain(sentence).replaceAll('\u00A0', ' ').replaceAll('\u2060', '');
beforeAll(prepareFormulas);

const computed = async (scenario: Scenario): Promise<Result> => {
  await prepare(scenario.problem, scenario.decay);
  return computeResult({
    revision: 1,
    scenario,
    focus: null,
    field: { frame: frameOf(scenario), columns: 9, rows: 7 },
    needles: new Float64Array(0),
    dragging: false,
  });
};

const typed = (inner: string, outer: string, rest: string): string =>
  `#v=1&l=l1&w=w1&inner=${encodeURIComponent(inner)}&outer=${encodeURIComponent(outer)}&${rest}`;

interface Row {
  readonly what: string;
  readonly hash: string;
  readonly never?: RegExp;
  readonly says?: RegExp;
  readonly holds?: (result: Result) => void;
}

const rows: readonly Row[] = [
  {
    what: 'the solution is that of the valley that w descends into',
    hash: typed(
      '(w1-l1)^2/20-cos(3*w1)',
      'w1^2',
      'T=1&gamma=0.02&w0=-0.9&lambda=0.4&e=K1,reverse&truth=solution&tau=1',
    ),
    never: /5\.0 from the solution/,
    says: /w is 0\.88 from the solution/,
    holds: ({ unrolled }) => expect(unrolled.implicit![0]).toBeCloseTo(9.66e-5, 6),
  },
  {
    what: 'w arrives exactly with γ = 3/t, since the third factor is 0',
    hash: typed('(w1-l1)^2/2', 'w1^2', 'gamma=3&decay=harmonic&T=50&w0=2'),
    never: /iverge/,
    says: /After 50 steps w is 0 from the solution/,
    holds: ({ unrolled: { path, lambda } }) => expect(path[3]).toBeCloseTo(lambda[0]!, 14),
  },
  {
    what: 'w keeps its distance at γ = 2/β',
    hash: typed('(w1-l1)^2/2', 'w1^2', 'gamma=2&T=50&w0=2&lambda=1&tau=1'),
    never: /iverge/,
    says: /w is 1\.0 from the solution/,
  },
  {
    what: 'a loose β makes no divergence',
    hash: typed('log(exp(w1-l1)+exp(l1-w1))', 'w1^2', 'beta=100&gamma=0.1&w0=1&lambda=0&T=120&tau=1'),
    never: /iverge|grow/,
    holds: ({ unrolled: { path } }) => expect(Math.abs(path.at(-1)!)).toBeLessThan(1e-5),
  },
  {
    what: 'λ leaves the domain of √ at τ = 2, where w* = λ exists',
    hash: typed('(w1-l1)^2/2', 'sqrt(l1)+w1^2', 'lambda=0.5&w0=0&T=20&e=K1,K5,reverse&sel=2'),
    never: /no exact solution exists|There is no exact solution|float64/,
    says: /f has no value, since sqrt\(l1\) has none/,
    holds: ({ descent }) => expect(descent.runs[2]!.lambda[1]).toBeLessThan(0),
  },
  {
    what: 'a kink that w jumps to and fro across',
    hash: '#v=1&l=l&w=w&inner=(w-2)%5E2%2F2%2Bexp(l)*abs(w)&outer=w%5E2&lambda=1&w0=1&gamma=0.1&T=50&tau=1',
    says: /w goes to and fro across the kink of abs\(w\) in g, and does not settle there/,
  },
  {
    what: 'the first step of a bare link is described by h against d',
    hash: '#v=1&tau=2',
    never: /of the exact descent|keeps 40 %/,
    says: /Its h·d is 40 % of ‖d‖²/,
    holds: ({ descent }) => {
      const [F1, F2] = [descent.runs[1]!.value[1]!, descent.runs[1]!.value[2]!];
      expect(F1 - F2).toBeCloseTo(1.785, 3);
    },
  },
  { what: 'and so is that of K = 1', hash: '#v=1&tau=1&sel=0', never: /keeps 9 %/, says: /Its h·d is 9 % of ‖d‖²/ },
  {
    what: 'an h that points against d discards nothing, it turns it round',
    hash: '#v=1&T=10&gamma=2.05',
    never: /discards/,
    says: /K = 5 has −3\.09: uphill/,
  },
  {
    what: 'contributions grow by a mean, and steps grow',
    hash: '#v=1&T=15&gamma=10&decay=inverse-sqrt',
    never: /by up to 2\.9|keeps the small steps/,
    says: /grow into the past, by 2\.9 per step in the mean[\s\S]*|steps grow/,
  },
  {
    what: 'an h of 0 is told as one',
    hash: '#v=1&e=first-order,reverse&sel=0&field=cosine',
    never: /not finite everywhere/,
    says: /its h is 0 there, and ‖d‖ = 12\.4/,
  },
  ...[
    ['a flat minimum', typed('(w1-l1)^8', 'w1^2', 'truth=solution&T=20&w0=1&lambda=0.5')],
    ['the lasso', typed('(w1-l1)^2/2+2*abs(w1)', 'w1^2', 'truth=solution&T=20&w0=1&lambda=0.5')],
  ].map(([what, hash]) => ({
    what: `no solution was found of ${what}`,
    hash: hash!,
    never: /There is no exact solution/,
    says: /o exact solution was found/,
  })),
  {
    what: 'w₀ as a formula that has no value',
    hash: '#v=1&l=l1,l2&w=w1,w2&inner=w1%5E2%2Bw2%5E2&outer=w1&init=log(l1);l2&lambda=-1,1',
    never: /beyond|—/,
    says: /^At λ = \(−1\.00, 1\.00\), w₀ has no value, since log\(l1\) has none\./,
  },
  {
    what: 'w₀ where g has no value, which no step has left',
    hash: typed('1/w1 + w1^2', 'w1^2', 'w0=0&lambda=1'),
    never: /leaves/,
    says: /^At w₀ = 0\.00, g has no value, since 1\/w1 has none\./,
  },
];

describe('what a link shows is said right', () => {
  it.each(rows.map((row) => [row.what, row] as const))('%s', async (_, { hash, never, says, holds }) => {
    const result = await computed(parseHash(hash).scenario);
    const said = [outerSentence, innerSentence, stripSentence, ratioSentence, convergenceSentence]
      .map((say) => text(say(result, nowhere)))
      .join('\n');
    if (never) expect(said).not.toMatch(never);
    if (says) expect(said).toMatch(says);
    expect(said).not.toMatch(/NaN|Infinity|undefined|= —/);
    holds?.(result);
  });
});

test('the bound of constants that are declared for the g that is shown is never below the error', async () => {
  const problem =
    '#v=1&l=l1,l2&w=w1,w2&inner=((w1-l1)%5E2%2B(w2-l2)%5E2%2F10)%2F2&outer=w1%5E2%2Bw2%5E2&lambda=0,0.25&w0=2,2';
  const bare = await computed(parseHash(`${problem}&e=K50,reverse&sel=0`).scenario);
  expect(bare.unrolled.bound).toBeNull();
  expect(text(stripSentence(bare, nowhere))).not.toContain('allows');
  const { unrolled } = await computed(parseHash(`${problem}&e=K50,reverse&sel=0&alpha=0.1&beta=1`).scenario);
  for (const [K, error] of unrolled.error.entries()) expect(unrolled.bound![K]).toBeGreaterThanOrEqual(error);
});

test('a field of an h that is 0 says whose', () => {
  const coloured = { kind: 'cosine', missing: 1, lacks: 'h', low: 0, high: 0, most: 0, floor: 0 } as const;
  const who = { estimator: { kind: 'first-order' }, slot: 0 } as const;
  expect(text(tell(fieldTelling, fieldFact(coloured, who, 'steps', false)!))).toBe(
    'Nothing to colour here: the h of First order is 0 everywhere.',
  );
});

test('of two valleys the left one is left where the example says', async () => {
  const example = examples.find(({ id }) => id === 'two-valleys')!;
  expect(exampleWords['two-valleys'].look).toMatch(/below 0\.192: F jumps there/);
  const at = async (first: number) => {
    const { unrolled } = await computed({ ...example.scenario, lambda: [first, example.scenario.lambda[1]!], tau: 1 });
    return unrolled.path[unrolled.path.length - 2]!;
  };
  expect(await at(0.191)).toBeLessThan(-0.3);
  expect(await at(0.193)).toBeGreaterThan(0.3);
});

test('a link names the formula that cannot be read, or what has none', () => {
  const told = (hash: string) => parseHash(hash).changes.map(changeSentence).join(' ');
  expect(told('#v=1&l=l1&w=w1&inner=(w1-l1)^2&outer=w1***2')).toMatch(
    /^The formula “w1\*\*\*2” cannot be read: in f, unexpected "\*" at character 5\./,
  );
  expect(parseHash('#v=1&l=l1&w=w1&inner=(w1-l1)^2&outer=w1**2').changes).toEqual([]);
});
