import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSentence } from '#words/link.ts';
import type { Formula } from '../core/problem.ts';
import { twoTasksOf } from '../core/problems/twoTasksText.ts';
import { scenarios, withCoin } from './arbitrary.ts';
import { defaultScenario } from './defaults.ts';
import { mentionsFormula, pages, parseHash, printHash } from './link.ts';
import { repair } from './repair.ts';
import type { Scenario } from './scenario.ts';
import { builtInName, problemNamed, problemNames } from './source.ts';
import { startScenario } from './start.ts';

const toy = defaultScenario();
const print = (change: Partial<Scenario>): string => printHash('explore', { ...toy, ...change });
const codes = (hash: string) => parseHash(hash).changes.map(({ setting, given, why }) => [setting, given, why.code]);

describe('a link', () => {
  test('opens exactly the scenario and page that it was printed from', () => {
    fc.assert(
      fc.property(scenarios, fc.constantFrom(...pages.filter((name) => name !== 'start')), (scenario, page) => {
        expect(parseHash(printHash(page, scenario))).toEqual({ page, scenario, pinned: null, changes: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('says how a page was handed on, beside what it shows, and leaves out what means nothing', () => {
    const manner = { present: 'on', controls: 'K,q', readouts: 'none', answers: 'off', links: 'off' } as const;
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const page = 'lesson/biased/3';
        expect(parseHash(printHash(page, scenario, null, manner))).toEqual({
          ...{ page, scenario, pinned: null, manner, changes: [] },
        });
      }),
      { numRuns: 20 },
    );
    expect(parseHash('#/lesson/biased/3?present=on')).toMatchObject({
      bare: true,
      manner: { present: 'on' },
      changes: [],
    });
    expect(parseHash('#/lesson/biased/3?present=on&T=50')).not.toHaveProperty('bare');
    expect(parseHash('#/lesson/biased/3?lang=de')).toMatchObject({ changes: [], bare: true, manner: { lang: 'de' } });
    expect(parseHash('#T=50&lang=fr').changes).toMatchObject([{ given: 'lang=fr', why: { code: 'unknown-key' } }]);
    expect(codes('#v=2&answers=perhaps')).toEqual([['link', 'answers=perhaps', 'unknown-key']]);
  });

  test('says yes and no as it is told that it may', () => {
    for (const [yes, no] of [
      ['1', '0'],
      ['true', 'false'],
    ]) {
      expect(parseHash(`#v=2&warm=${yes}&arrows=${no}`)).toMatchObject({
        changes: [],
        scenario: { warm: true, arrows: false },
      });
    }
    const { changes } = parseHash('#v=2&arrows=2');
    expect(changes).toMatchObject([{ setting: 'arrows', why: { code: 'one-of', allowed: ['true', 'false'] } }]);
  });

  test('without a hash is the first screen, whose settings no link holds', () => {
    const start = { page: 'start', scenario: startScenario(), pinned: null, changes: [] };
    for (const hash of ['', '#', '#/start', '#/start?v=1&T=7']) expect(parseHash(hash)).toEqual(start);
    expect(printHash('start', toy)).toBe('');
    expect(printHash('start', toy, null, { lang: 'en' })).toBe('#/start?lang=en');
    expect(parseHash('#/start?lang=en')).toEqual({ ...start, manner: { lang: 'en' } });
    expect(parseHash('#/explore')).toEqual({ ...start, page: 'explore', scenario: toy });
  });

  test('to a step of a lesson says whether it has a figure of its own', () => {
    const page = 'lesson/forgetting/3';
    for (const hash of [`#/${page}`, '#/Lesson/Forgetting/3', `#/${page}?`, `%23/${page}.`])
      expect(parseHash(hash)).toEqual({ page, scenario: toy, pinned: null, changes: [], bare: true });
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(parseHash(printHash(page, scenario))).toEqual({ page, scenario, pinned: null, changes: [] });
      }),
      { numRuns: 30 },
    );
    expect(printHash(page, toy)).toBe(`#/${page}?v=2`);
  });

  test('survives being escaped, escaped twice, written as HTML and ended by a full stop', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const hash = printHash('papers', scenario);
        const open = { page: 'papers', scenario, pinned: null, changes: [] };
        expect(parseHash(`#${encodeURIComponent(hash.slice(1))}`)).toEqual(open);
        expect(parseHash(encodeURI(hash))).toEqual(open);
        expect(parseHash(hash.replaceAll('&', '&amp;'))).toEqual(open);
        expect(parseHash(`${hash}.`)).toEqual(open);
      }),
    );
  });

  test('is printed without characters that are read as markup', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(printHash('papers', scenario)).toMatch(/^#\/papers(\?[A-Za-z0-9.,;&=%-]*[A-Za-z0-9])?$/);
      }),
    );
  });

  test('opens something valid however it is damaged', () => {
    const cut = fc.tuple(scenarios, fc.nat()).map(([scenario, n]) => {
      const hash = printHash('explore', scenario);
      return hash.slice(0, n % (hash.length + 1));
    });
    fc.assert(
      fc.property(fc.oneof(cut, fc.string(), fc.string({ unit: 'binary' })), (hash) => {
        const { scenario } = parseHash(hash);
        expect(repair(scenario)).toEqual({ scenario, changes: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('says only what differs from the default of its problem', () => {
    expect(print({})).toBe('#/explore');
    expect(print({ T: 50 })).toBe('#v=2&T=50');
    expect(printHash('papers', toy)).toBe('#/papers');
    expect(printHash('papers', { ...toy, T: 50 })).toBe('#/papers?v=2&T=50');
    for (const name of problemNames.slice(1))
      expect(printHash('explore', defaultScenario(problemNamed(name)))).toBe(`#v=2&p=${name}`);
    expect(print({ estimators: toy.estimators.slice(1) })).toBe('#v=2&e=K5-s1,K25-s2,reverse-s3');
  });

  test('has the constants of U Theorem 2’s tasks, and says which cannot be', () => {
    const hash = '#v=2&p=two-tasks&tasks=a,b,A;0.25,0,40;2,30,40;1,1&runs=32';
    const { scenario, changes } = parseHash(hash);
    expect(changes).toEqual([]);
    expect(builtInName(scenario.problem)).toBe('two-tasks');
    expect(twoTasksOf(scenario.problem as Formula)).toEqual({ a: [0.25, 2], b2: 30, A: 40 });
    expect(printHash('explore', scenario)).toBe(hash);
    expect(parseHash('#v=2&p=two-tasks').scenario).toEqual(defaultScenario(problemNamed('two-tasks')));
    for (const tasks of ['a,b,A;0.5,0,1;1.5,30,1;1,1', 'a,b,A;-1,0,40;2,30,40;1,1', 'a,b', 'x,y;1,2;3,4;1,1']) {
      const told = parseHash(`#v=2&p=two-tasks&tasks=${tasks}`);
      expect(told.changes).toMatchObject([{ setting: 'problem', why: { code: 'formula' } }]);
    }
    const step = { setting: 'stepSize', why: { code: 'above' } };
    const fast = parseHash('#v=2&p=two-tasks&gamma=0.7');
    expect(fast.changes).toMatchObject([{ ...step, given: 0.7, used: 0.66666 }]);
    expect(fast.scenario.stepSize).toBe(0.66666);
    expect(parseHash('#v=2&p=two-tasks&gamma=0.666').changes).toEqual([]);
    expect(parseHash('#v=2&gamma=0.7').changes).toEqual([]);
    const steep = parseHash('#v=2&p=two-tasks&tasks=a,b,A;0.25,0,40;20,30,40;1,1');
    expect(steep.scenario.stepSize).toBe(0.0499995);
    expect(steep.changes).toEqual([]);
  });

  test('of version 1, or of none, compares what it was made with where it does not say', () => {
    const before = { ...toy, estimators: withCoin, T: 50 };
    for (const hash of ['#v=1&T=50', '#T=50', '#T=50&v=1', '#v%3D1%26T%3D50'])
      expect(parseHash(hash)).toEqual({ page: 'explore', scenario: before, pinned: null, changes: [] });
    expect(parseHash('#v=1&e=K1,reverse&T=50').scenario.estimators).toHaveLength(2);
    expect(parseHash('#v=1&sel=4&tau=30').scenario).toEqual({ ...toy, estimators: withCoin, selected: 4, tau: 30 });
    expect(parseHash('#v=2&T=50').scenario).toEqual({ ...toy, T: 50 });
    for (const bare of ['#/explore', '#/papers', '#utm_source=x']) expect(parseHash(bare).scenario).toEqual(toy);
    expect(parseHash('#v=2&pin=dj0x').pinned).toEqual({ ...toy, estimators: withCoin });
    expect(print({ estimators: withCoin })).toBe('#v=2&e=K1,K5,K25,reverse,K5-q0.1');
  });

  test('is read as a hand would write it', () => {
    expect(parseHash('#/papers')).toEqual({ page: 'papers', scenario: toy, pinned: null, changes: [] });
    expect(parseHash('#papers')).toEqual({ page: 'papers', scenario: toy, pinned: null, changes: [] });
    const { scenario, changes } = parseHash(
      '#e=1,k25-keep,first-order,ufom-q0.2,K5-q0.5&gamma=.2&lambda=1,−2&eta=harmonic',
    );
    expect(changes).toEqual([]);
    expect(scenario.estimators.map(({ estimator }) => estimator)).toEqual([
      { kind: 'truncated', K: 1, initTerm: 'drop' },
      { kind: 'truncated', K: 25, initTerm: 'keep' },
      { kind: 'first-order' },
      { kind: 'ufom', q: 0.2 },
      { kind: 'debiased', K: 5, initTerm: 'drop', q: 0.5 },
    ]);
    expect([scenario.stepSize, scenario.lambda, scenario.outer.schedule]).toEqual([0.2, [1, -2], 'harmonic']);
  });

  test.each<readonly [string, number]>([
    ['#v=2&T=60#?secret=abc', 60],
    ['#v=2&T=60?secret=abc', 60],
    ['#v=2&T=60#section', 60],
    ...[')', ']', '*', '…', '”', '’', '»', ').', '**', ')…', '”)', '\u00a0', '>', '`'].map(
      (end) => [`#v=2&T=50${end}`, 50] as const,
    ),
    ['#v=2&T=50&utm_source=x', 50],
    ['#v=2&utm_source=x&utm_campaign=y&T=50&fbclid=IwAR0', 50],
    ['#v=2&amp;T=50', 50],
    ['%23v=2&T=50', 50],
    ['#%23v=2&T=50', 50],
    ['#%23v%3D2%26T%3D50', 50],
  ])('%s has its settings and no complaint', (hash, T) => {
    const { scenario, changes } = parseHash(hash);
    expect(changes).toEqual([]);
    expect(scenario).toEqual({ ...toy, T });
  });

  test('keeps the brackets and question marks of its formulas', () => {
    const { scenario } = parseHash('#v=2&l=l1&w=w1&inner=(w1-l1)^2&outer=max(w1,%20(w1%3C0?1:l1))');
    expect(scenario.problem).toMatchObject({ inner: '(w1-l1)^2', outer: 'max(w1, (w1<0?1:l1))' });
  });

  test('10,000 damaged links each open something valid, without a word of NaN', () => {
    const whole = fc.sample(scenarios, { numRuns: 60, seed: 4 }).map((scenario) => printHash('explore', scenario));
    const part = fc.constantFrom(
      ...'#?&=%)]*”…,;()^\u00a0−',
      '&amp;',
      '%23',
      '%',
      '=NaN',
      '&utm_source=x',
      'inner=',
      'T=',
      '1,000',
    );
    const damaged = fc
      .tuple(fc.constantFrom(...whole), fc.nat(), fc.nat(6), fc.array(part, { maxLength: 4 }))
      .map(([hash, at, cut, parts]) => {
        const place = at % (hash.length + 1);
        return hash.slice(0, place) + parts.join('') + hash.slice(place + cut);
      });
    const law = (hash: string) => {
      const { scenario, changes } = parseHash(hash);
      if (Object.is(scenario.T, Number.NaN)) throw new Error(hash);
      for (const change of changes) {
        const sentence = changeSentence(change);
        if (/\bNaN\b/.test(sentence) && !/NaN/.test(hash)) throw new Error(`${hash}: ${sentence}`);
      }
    };
    fc.assert(fc.property(damaged, law), { numRuns: 10_000, seed: 5 });
  }, 60_000);

  test('with a damage opens the nearest scenario and says what was changed', () => {
    expect(codes('#v=2&T=50000')).toEqual([['T', 50_000, 'above']]);
    expect(codes('#v=2&T=ten')).toEqual([['T', 'ten', 'not-a-number']]);
    expect(codes('#v=7&T=10')).toEqual([['version', '7', 'one-of']]);
    expect(codes('#v=2&T=10&gam')).toEqual([['link', 'gam', 'unknown-key']]);
    expect(codes('#v=2&T=10&gamma=')).toEqual([['link', 'gamma', 'incomplete']]);
    expect(codes('#v=2&T=10&T=20')).toEqual([['link', 'T', 'repeated']]);
    expect(codes('#v=2&speed=3')).toEqual([['link', 'speed', 'unknown-key']]);
    expect(codes('#v=2&e=K1,guess')).toEqual([['estimator', 'guess', 'one-of']]);
    expect(codes('#v=2&e=K1,K5-qhalf')).toEqual([['q', 'half', 'not-a-number']]);
    expect(codes('#v=2&p=rosenbrock')).toEqual([['problem', 'rosenbrock', 'one-of']]);
    expect(codes('#/courses')).toEqual([['page', 'courses', 'one-of']]);
    expect(codes('#v=2&l=l1&w=w1&inner=%28w1-l')).toEqual([['problem', '(w1-l', 'formula']]);
  });
});

describe('a pinned run in the link', () => {
  test('comes back with the live one, whatever both are', () => {
    fc.assert(
      fc.property(scenarios, scenarios, (live, pinned) => {
        const hash = printHash('explore', live, pinned);
        expect(parseHash(`#${encodeURIComponent(hash.slice(1))}`)).toEqual(parseHash(hash));
        const arrival = parseHash(hash);
        expect(arrival.scenario).toEqual(live);
        expect(arrival.pinned).toEqual(pinned);
        expect(arrival.changes).toEqual([]);
      }),
    );
  });

  test('is told in one sentence where it was damaged, and never spoils the live one', () => {
    const given = btoa('v=2&T=-3&what=1');
    const { scenario, pinned, changes } = parseHash(`#v=2&T=50&pin=${given}`);
    expect(scenario.T).toBe(50);
    expect(pinned?.T).toBe(1);
    expect(changes).toEqual([{ setting: 'pinned', given, used: null, why: { code: 'repaired' } }]);
    expect(parseHash('#v=2&T=50&pin=%C3%A4')).toMatchObject({ scenario: { T: 50 }, pinned: null });
    expect(parseHash('#v=2&pin=%C3%A4').changes).toHaveLength(1);
  });

  test('is prepared for where it alone is typed', () => {
    const typed = { ...defaultScenario(), problem: { lambda: ['a'], w: ['x'], inner: 'x^2', outer: 'a*x' } };
    expect(mentionsFormula(printHash('explore', defaultScenario(), typed))).toBe(true);
    expect(mentionsFormula(printHash('explore', defaultScenario(), defaultScenario()))).toBe(false);
  });
});
