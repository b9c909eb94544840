import { describe, expect, it } from 'vitest';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { computeResult } from '../../engine/compute.ts';
import { prepare } from '../../engine/problems.ts';
import type { Result } from '../../engine/result.ts';
import { fieldFact } from '../../facts/field.ts';
import { withCoin } from '../../scenario/arbitrary.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { FieldKind, Scenario } from '../../scenario/scenario.ts';
import type { Cursor } from '../../state/actions.ts';
import { plain, type Sentence } from '../sentence.ts';
import { tell } from '../telling.ts';
import { convergenceSentence } from './convergence.ts';
import { fieldTelling } from './field.ts';
import { leaving } from './outerWords.ts';
import { outerSentence } from './pointed.ts';
import { ratioSentence } from './ratio.ts';
import { stripSentence } from './strip.ts';

await prepareBuiltIns();

const nowhere = { lambda: null, step: null, pass: null };
const resultOf = (change: Partial<Scenario>, focus: readonly number[] | null = null) => {
  const scenario = { ...defaultScenario(change.problem), ...change };
  return computeResult({ revision: 1, scenario, focus, field: null, needles: new Float64Array(0), dragging: false });
};
/** With ordinary spaces and without word joiners, as the catalogue of sentences is written. */
const text = (sentence: ReturnType<typeof outerSentence>) =>
  plain(sentence).replaceAll('\u00A0', ' ').replaceAll('\u2060', '');
const sentence = (change: Partial<Scenario>) => text(outerSentence(resultOf(change), nowhere));
const truncated = (K: number, slot: number) =>
  ({ estimator: { kind: 'truncated', K, initTerm: 'drop' }, slot }) as const;

describe('the outer plane says', () => {
  it('where the selected estimator stands, and how its h lies to d', () => {
    expect(sentence({})).toBe(
      'At τ = 2, K = 5 stands at (−0.42, 0.09): F = 1.97, ‖d‖ = 8.60. Its h·d is 40 % of ‖d‖².',
    );
    expect(sentence({ selected: 3 })).toContain('Its h is d.');
    // By what the field shows.
    expect(sentence({ field: 'ratio' })).toMatch(/Its h·d is 40 % of ‖d‖²\.$/);
    expect(sentence({ field: 'bias' })).toMatch(/Its h is off by 5\.20\.$/);
    expect(sentence({ field: 'cosine' })).toMatch(/Its h is turned by \d+° from d\.$/);
    expect(sentence({ field: 'bias', selected: 3 })).toContain('Its h is d.');
  });

  it('that h is d only where it is, not where h·d/‖d‖² is 1 alone', () => {
    const { run, says } = (({ descent }) => ({ run: descent.runs[1]!, says: sentence({ stepSize: 2 }) }))(
      resultOf({ stepSize: 2 }),
    );
    expect(run.ratio[1]![1]).toBeCloseTo(1, 12);
    expect(run.cosine[1]![1]).toBeLessThan(0.32);
    expect(says).toMatch(/ Its h·d is 100 % of ‖d‖², h turned by 72°\.$/);
    expect(sentence({ stepSize: 2, estimators: [truncated(4, 0)], selected: 0 })).toContain('Its h is d.');
  });

  it('of h and not of the step what Adam makes a step of', () => {
    const outer = { schedule: 'adam', stepSize: 0.1, iterations: 200 } as const;
    expect(sentence({ outer })).toMatch(/^At τ = 2, K = 5 stands at \(−0\.90, 0\.15\): .* Its h·d is \d+ % of ‖d‖²\.$/);
    expect(sentence({ outer, selected: 3 })).toContain('Its h is d; Adam scales each component of it.');
    expect(sentence({ outer, estimators: withCoin, selected: 4 })).toContain('this h is');
    expect(sentence({ outer, lambda: [0, -0.0119] })).not.toContain('almost stationary');
  });

  it('the same in fewer words on a phone', () => {
    expect(text(outerSentence(resultOf({}), nowhere, true))).toBe(
      'At τ = 2, K = 5: F = 1.97. Its h·d is 40 % of ‖d‖².',
    );
  });

  it('when a step goes uphill', () => {
    const interfering = { problem: 'shaban-toy-interfering', selected: 0, tau: 9, field: 'ratio' } as const;
    expect(sentence(interfering)).toBe(
      'At τ = 9, λ = (0.48, 0.05), a step along −h of K = 1 goes uphill: h·d/‖d‖² = −0.81. Hatched: everywhere that holds.',
    );
    expect(sentence({ ...interfering, field: 'value' })).not.toContain('Hatched');
  });

  it('from where on the inner descent diverges, and why', () => {
    expect(sentence({ stepSize: 2.2 })).toBe(
      'Diverges from t = 1: γβ = 2.2 is above 2. At t = 100, ‖w‖ = 3.0 × 10⁸: F measures that, not how good λ is.',
    );
    expect(
      sentence({ stepSize: 2.5, T: 2000, outer: { schedule: 'constant', stepSize: 0.1, iterations: 3 } }),
    ).toContain('By t = 2,000, ‖w‖ is beyond 1.8 × 10³⁰⁸');
  });

  it('when the start is almost stationary, and what to do', () => {
    expect(sentence({ lambda: [0, -0.0119] })).toBe(
      'λ₁ = (0, −0.0119) is almost stationary: a first step of length 0.6 is 1,245 times the h of K = 5. Lower the step or move λ₁.',
    );
  });

  it('that a first step is long and not that λ₁ is almost stationary, where d is not short', () => {
    const outer = { schedule: 'inverse-sqrt', firstUpdateNorm: 1000, iterations: 200 } as const;
    expect(sentence({ outer })).toBe(
      'The first step of K = 5 has length 1,000, which is 212 times its h. Lower the step or move λ₁.',
    );
  });

  it('that F has no finite value, and not that h is 0 or that w runs away', async () => {
    const typed = { lambda: ['a'], w: ['x'], inner: '(x - a)^2/2' };
    const says = async (outer: string, focus: readonly number[] | null = null) => {
      const problem = { ...typed, outer };
      await prepare(problem);
      const result = resultOf({ problem, lambda: [1], w0: [2] }, focus);
      const at = (view: (result: Result, cursor: Cursor) => Sentence) => text(view(result, nowhere));
      const pointed = focus && text(outerSentence(result, { ...nowhere, lambda: focus }));
      return {
        outer: at(outerSentence),
        rest: [at(ratioSentence), at(convergenceSentence)],
        strip: at(stripSentence),
        pointed,
      };
    };
    const pole = await says('1/(x - x)');
    expect(pole.outer).toBe('At λ = 1.00, f has no value, since 1/0 has none.');
    expect([...pole.rest, pole.strip]).toEqual([pole.outer, pole.outer, pole.outer]);
    const log = await says('log(-1 - x^2)', [0.5]);
    expect(log.outer).toBe('At λ = 0.50, f has no value, since log(−1 − x^2) has none.');
    expect(log.rest).toEqual([log.outer, log.outer]);
    expect(log.pointed).toBe(`Under the pointer, λ = 0.50. ${log.outer}`);
  });

  it('what stands under the pointer, once that has been computed', () => {
    const lambda = [-0.72, -0.28];
    expect(text(outerSentence(resultOf({}, lambda), { lambda, step: null, pass: null }))).toBe(
      'Under the pointer, λ = (−0.72, −0.28): F = 5.63, ‖d‖ = 12.7. There h·d of K = 5 is 37 % of ‖d‖².',
    );
    expect(text(outerSentence(resultOf({}), { lambda, step: null, pass: null }))).toBe(
      'Under the pointer, λ = (−0.72, −0.28).',
    );
    const there = [0.7, 0];
    const uphill = resultOf({ problem: 'shaban-toy-interfering', selected: 0 }, there);
    expect(text(outerSentence(uphill, { lambda: there, step: null, pass: null }))).toContain(
      'a step along −h of K = 1 goes uphill',
    );
  });

  it('what the coin of a random estimator did', () => {
    const coin = (xi: 0 | 1) => {
      const result = resultOf({ estimators: withCoin, selected: 4 });
      const run = result.descent.runs[4]!;
      const tau = run.coin!.indexOf(xi) + 1;
      return text(outerSentence({ ...result, scenario: { ...result.scenario, tau } }, nowhere));
    };
    expect(coin(1)).toContain('Its coin fell ξ = 1: this step is corrected, by 1/q = 10.0.');
    expect(coin(0)).toContain('Its coin fell ξ = 0: this step is not corrected.');
  });

  it('that a path has arrived where no descent is left', () => {
    expect(sentence({ selected: 3, tau: 201 })).toMatch(/^At τ = 201, Exact has arrived at .*‖d‖ = \d.* × 10⁻/);
  });

  it('where and why a path ended early', () => {
    const result = resultOf({ tau: 9 });
    const ended = (reason: 'diverged' | 'zero-hypergradient') => {
      const runs = result.descent.runs.map((run) => ({
        ...run,
        length: 4,
        lambda: run.lambda.slice(0, 8),
        ended: { reason, tau: 4 },
      }));
      return text(outerSentence({ ...result, descent: { runs } }, nowhere));
    };
    expect(ended('diverged')).toMatch(
      /^K = 5 diverges: after .* at τ = 4, where F = .*, the next λ is beyond 10¹⁰⁰, or no number\.$/,
    );
    expect(ended('zero-hypergradient')).toMatch(/^K = 5 stops at τ = 4, at .*: its h is 0 there, and ‖d‖ = /);
  });

  it('one number for one outer variable', () => {
    expect(
      sentence({ problem: 'shaban-theorem-3.5', lambda: [0], w0: [2], estimators: [truncated(1, 0)], selected: 0 }),
    ).toMatch(/λ = 0\.60, a step|stands at 0\.60/);
  });

  const pinned = resultOf({});
  const beside = (change: Partial<Scenario>, compact = false) =>
    text(outerSentence(resultOf(change), nowhere, compact, pinned));
  const cut = (K: number) => defaultScenario().estimators.map((e) => (e.slot === 1 ? truncated(K, 1) : e));

  it('the pinned numbers of the same slot in brackets, and how the pinned run is drawn', () => {
    expect(beside({ estimators: cut(20) })).toBe(
      'At τ = 2, K = 20: F = 2.01 (pinned 1.97), ‖d‖ = 8.62 (pinned 8.60). Its h·d is 87 % (pinned 40 %) of ‖d‖². Pale: pinned.',
    );
    expect(beside({ estimators: cut(20) }, true)).toBe(
      'At τ = 2, K = 20: F = 2.01 (pinned 1.97). Its h·d is 87 % (pinned 40 %) of ‖d‖².',
    );
    expect(beside({ selected: 0 })).not.toContain('(pinned');
  });

  it('no pinned number where λ is another, nor one that is measured against another truth', () => {
    expect(beside({ problem: 'shaban-theorem-3.5', lambda: [0], w0: [2] })).not.toMatch(/pinned/i);
    const other = beside({ truth: 'solution', lambda: [-0.9, 0.2] });
    expect(other).toContain('(pinned 1.97)');
    expect(other).not.toContain('(pinned 8.60)');
  });

  it('the pinned numbers at the λ under the pointer', () => {
    const lambda = [-0.72, -0.28];
    const cursor = { lambda, step: null, pass: null };
    const both = (focus: readonly number[] | null) =>
      text(outerSentence(resultOf({ T: 20 }, lambda), cursor, false, resultOf({}, focus)));
    expect(both(lambda)).toContain('(pinned 5.63), ‖d‖ = 9.33 (pinned 12.7)');
    expect(both(null)).not.toContain('pinned');
  });

  it('which paths leave the window together', () => {
    const cuts = [1, 5, 25].map(truncated);
    expect(plain(leaving(cuts, 2))).toBe('K = 1, 5, 25 leave at τ = 2');
    expect(plain(leaving([{ estimator: { kind: 'reverse' }, slot: 3 }], 6))).toBe('Exact leaves at τ = 6');
  });

  it('why a field is blank or plain, and nothing where it is neither', () => {
    const note = (kind: FieldKind, missing: number, high = 1) => {
      const fact = fieldFact(
        { kind, missing, lacks: null, low: 0, high, most: high, floor: 0 },
        truncated(5, 1),
        'steps',
        false,
      );
      return fact && plain(tell(fieldTelling, fact));
    };
    expect(note('value', 1)).toBe('F has no finite value anywhere here.');
    expect(note('bias', 0, 0)).toBe('K = 5 has no bias anywhere here.');
    expect(note('value', 0.1)).toBe('Blank: no finite value there.');
    expect(note('ratio', 0.0001)).toBeNull();
  });
});
