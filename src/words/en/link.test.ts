import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutFact } from '../../facts/cutNote.ts';
import { type NoteFact, stepSizeFact } from '../../facts/notes.ts';
import { prepareData } from '../../scenario/data.ts';
import { prepareFormulas } from '../../scenario/formula.ts';
import { parseHash } from '../../scenario/link.ts';
import { repair } from '../../scenario/repair.ts';
import { plain } from '../sentence.ts';
import { tell } from '../telling.ts';
import { changeSentence } from './link.ts';
import { noteTelling } from './notes.ts';

await Promise.all([prepareFormulas(), prepareData()]);

const sentences = (hash: string) => parseHash(hash).changes.map(changeSentence);

describe('a change of a link is told', () => {
  test.each([
    ['T=50000', 'T was 50,000; the limit is 10,000, so T is 10,000.'],
    ['T=0', 'T was 0; the least is 1, so T is 1.'],
    ['T=ten', 'T was “ten”, which is not a number: T is 100.'],
    ['T=2.5', 'T was 2.5 and must be a whole number: T is 3.'],
    ['gamma=-1', 'γ was −1 and must be positive: γ is 0.1.'],
    ['gamma=', '“gamma” has no value in the link, which may have been cut off.'],
    ['speed=3', '“speed” is unknown in the link and left out.'],
    ['T=10&T=20', '“T” stands more than once in the link: the last one counts.'],
    ['v=7', 'The link is of version 7; it is read as version 2.'],
    ['lambda=1', 'λ₁ had 1 number; this problem has 2, so λ₁ is (1, 0.25).'],
    ['lambda=1,up', 'The second number of λ₁ was “up”, which is not a number: it is 0.25.'],
    ['e=K1,guess', 'The second estimator was “guess”, which is unknown: it is left out.'],
    ['e=K1,K5-q2', 'q of the second estimator was 2; the limit is 1, so it is 1.'],
    ['e=K1,K5-s0', 'The colour of the second estimator was 0, which is taken or unknown: it is 1.'],
    ['T=10000&n=9999', 'R was 9,999; T × R × estimators may be 100,000,000 at most, so R is 2,000.'],
    [
      'big=clock',
      'The enlarged view was “clock”; it may be outer, inner, strip, ratio, convergence or cost, and it is left out.',
    ],
    [
      'errors=foo',
      'What the errors stand over was “foo”; it may be off, steps, products, states or cuts, and it is off.',
    ],
    ['truth=mine', 'The truth was “mine”; it may be steps or solution, and it is steps.'],
    ['p=biased-ridge&data=no', 'The seed of the data was “no”, which is not a number: it is 1.'],
    ['p=biased-ridge&data=1,900,4,0.1', 'The number of rows was 900; the limit is 500, so it is 500.'],
    ['frame=1,2', 'The window must be x₀, x₁, y₀, y₁ with x₀ < x₁ and y₀ < y₁: it is the problem’s own.'],
    ['pin=v.1_p.x', 'The pinned run could not be read: nothing is pinned.'],
    ['window=0,1', '“window” belongs to a typed problem, of which the link has no formula: it is left out.'],
    ['p=learned-step&alpha=1', '“alpha” belongs to a typed problem, of which the link has no formula: it is left out.'],
    [
      'l=l1&inner=w1^2&outer=w1',
      'The link lacks the names of w, which a typed problem needs. The problem is shaban-toy.',
    ],
    ['l=l1&w=w1&inner=w1^2', 'The link lacks f, which a typed problem needs. The problem is shaban-toy.'],
    ['l=l1&w=w1&outer=w1', 'The link lacks g, which a typed problem needs. The problem is shaban-toy.'],
    ['/nowhere', 'There is no page “nowhere”; this is the explorer.'],
  ])('#%s', (hash, sentence) => {
    expect(sentences(`#${hash}`)).toContain(sentence);
  });

  test('which keeps the problem that it names', () => {
    expect(parseHash('#v=2&p=learned-step&alpha=1').scenario.problem).toBe('learned-step');
  });

  test('with the fault of its formula', () => {
    const [sentence] = sentences('#l=l1&w=w1&inner=w1%20%2B%20nobody&outer=w1');
    expect(sentence).toMatch(
      /^The formula “w1 \+ nobody” cannot be read: in g, .*nobody.*\. The problem is shaban-toy\.$/,
    );
  });

  test('in one sentence, whatever was wrong', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (part, bag) => {
        const keys = ['problem', 'estimators', 'T', 'lambda', 'outer', 'selected', 'frame', 'arrows', 'stepSize'];
        const given = { ...bag, ...Object.fromEntries(keys.map((key) => [key, part])) };
        for (const change of repair(given).changes) {
          const sentence = changeSentence(change);
          expect(sentence).toMatch(/\.$/);
          expect(sentence.replace(/“[\s\S]*?”/g, '')).not.toMatch(/NaN|undefined|null|object Object/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const note = (fact: NoteFact | null) => fact && plain(tell(noteTelling, fact));

describe('a control says where its number leaves an assumption', () => {
  test('K above T', () => {
    expect(note(cutFact(150, 100))).toBe('K = 150 is more than the T = 100 steps; computed with K = 100.');
  });

  test('γ above 1/β and above 2/β', () => {
    expect(note(stepSizeFact(1.5, 1, 'constant', 100))).toBe('γ = 1.5 is above 1/β = 1: bound S (10) needs γ ≤ 1/β.');
    expect(note(stepSizeFact(2, 1, 'constant', 100))).toBe('γβ = 2: the inner descent need not converge.');
    expect(note(stepSizeFact(2.2, 1, 'constant', 100))).toBe('γβ = 2.2 is above 2: the inner descent may diverge.');
    expect(note(stepSizeFact(1, 1, 'constant', 100))).toBeNull();
  });
});
