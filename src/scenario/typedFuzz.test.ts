import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import katex from 'katex';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeSentence } from '#words/link.ts';
import { faultSentence } from '#words/own.ts';
import { expressions, tokens } from '../core/expression/arbitrary.ts';
import { functionNames } from '../core/expression/functions.ts';
import { compileFormula } from '../core/formula.ts';
import { defaultScenario } from './defaults.ts';
import { prepareFormulas } from './formula.ts';
import { parseHash, printHash } from './link.ts';
import { repair } from './repair.ts';
import type { Scenario } from './scenario.ts';
import { type Fault, printTexts, readTexts, type TextId, type Texts } from './typed.ts';

await prepareFormulas();

/** What a text would do if anything evaluated it. */
const noticed = vi.fn();
const globals = globalThis as Record<string, unknown>;
beforeEach(() => {
  noticed.mockClear();
  globals.alert = noticed;
});
afterEach(() => {
  delete globals.alert;
});

const hostile = [
  'alert(1)',
  'alert`1`',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: typed, and never a template.
  '${alert(1)}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: typed, and never a template.
  '`${alert(1)}`',
  'w1;alert(1)',
  'w1\nalert(1)',
  'w1/*',
  '*/alert(1)//',
  '(()=>alert(1))()',
  'constructor.constructor("alert(1)")()',
  'w1.constructor("alert(1)")()',
  'w1["constructor"]',
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'this',
  'globalThis',
  'arguments',
  'eval',
  'Function',
  'import',
  'new',
  'NaN',
  'Infinity',
  'undefined',
  '\\u0061lert(1)',
  'w1 = alert',
  'w1,alert(1)',
  '[alert(1)]',
  '{alert(1)}',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '\\href{javascript:alert(1)}{x}',
  '\\includegraphics{x}',
  '\\def\\x{\\x\\x}\\x',
  '%',
  '#',
  '&',
  '$',
  '~',
  '_',
  '\\',
  '{',
  '}',
  '𝒙',
  'ﬀ',
  '变量',
  'x²',
  'e\u0301',
  '\u202ew1',
  '\u0000',
  '\ud800',
  '😀',
  `w${'1'.repeat(3000)}`,
  'x'.repeat(1990),
  '('.repeat(1000),
  '-'.repeat(1999),
  `${'sin('.repeat(300)}w1${')'.repeat(300)}`,
  `${'('.repeat(600)}w1${')'.repeat(600)}`,
  'w1^'.repeat(200),
  'w1<'.repeat(200),
  '1e400',
  '0/0',
  '1/0',
];

const start = defaultScenario();
const fresh: Scenario = repair({ ...start, ...readTexts(printTexts(start), start).change }).scenario;
const printed = printTexts(fresh);
const ids = [
  'outer',
  'inner',
  'lambda',
  'w',
  'w-0-start',
  'step',
  'lambda-1-high',
  'smoothness',
] as const satisfies readonly TextId[];

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
const render = (tex: string): string =>
  katex.renderToString(tex, { throwOnError: true, strict: 'ignore', trust: false });
const compiled = new Set<string>();

/** The page's own path, from the text to the picture and the link: a problem, or sentences. Answers which. */
const through = (id: TextId, text: string): 'problem' | 'sentences' => {
  const texts = { ...printed, [id]: text };
  const { change, faults, tex } = readTexts(texts, fresh);
  const found = Object.entries(faults) as [TextId, Fault][];
  for (const [where, fault] of found) {
    must(/^[^a-z][\s\S]*\.$/.test(faultSentence(fault)), faultSentence(fault));
    must(fault.position >= 0 && fault.position <= (texts as Texts)[where]!.length, `position ${fault.position}`);
  }
  must((change === null) === found.length > 0, 'either a change or a fault');
  const own = tex[id];
  if (own !== undefined) must(!/<(?:a|img|script|iframe)\b/.test(render(own)), own);
  if (!change) return 'sentences';
  const { scenario, changes } = repair({ ...fresh, ...change }, fresh);
  for (const refused of changes) must(changeSentence(refused).endsWith('.'), changeSentence(refused));
  if (changes.length > 0 || typeof scenario.problem === 'string' || 'kind' in scenario.problem) return 'sentences';
  const arrival = parseHash(printHash('problem', scenario));
  must(arrival.changes.length === 0 && isDeepStrictEqual(arrival.scenario, scenario), 'the link brings it back');
  const { lambda, w, inner, outer, init, step } = scenario.problem;
  const key = JSON.stringify([lambda, w, inner, outer, init, step]);
  if (compiled.has(key)) return 'problem';
  compiled.add(key);
  const { M, N, ...problem } = compileFormula(scenario.problem);
  const [at, l] = [new Float64Array(M).fill(0.3), new Float64Array(N).fill(0.4)];
  must(typeof problem.inner(at, l) === 'number' && typeof problem.outer(at, l) === 'number', 'numbers');
  return 'problem';
};

test('the trap notices what is executed', () => {
  new Function('alert(1)')();
  expect(noticed).toHaveBeenCalled();
});

test.each(ids)('hostile text in %s is a problem or a sentence, and is never executed', (id) => {
  for (const text of hostile) {
    through(id, text);
    if (id === 'outer') through(id, `w1 + ${text}`);
  }
  expect(noticed).not.toHaveBeenCalled();
});

test('10,000 random texts are each a problem or sentences, and none is executed', () => {
  const part = fc.constantFrom('w2', 'l2', ...tokens, ...functionNames, ...hostile.filter((text) => text.length < 30));
  const text = fc.oneof(
    { weight: 6, arbitrary: fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    { weight: 1, arbitrary: expressions(['w1', 'l1'], true) },
  );
  let problems = 0;
  fc.assert(
    fc.property(fc.constantFrom(...ids), text, (id, typed) => {
      if (through(id, typed) === 'problem') problems++;
    }),
    { numRuns: 10_000, seed: 3 },
  );
  expect(problems).toBeGreaterThan(500);
  expect(noticed).not.toHaveBeenCalled();
}, 120_000);
