import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { compileFormula } from '../core/formula.ts';
import { unroll } from '../core/unroll.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { domainFact } from './domain.ts';

beforeAll(prepareFormulas);

const inners = [
  '(w-l)^2/2 + 0.3*sqrt(w)',
  '(w-l)^2/2 + 0.1*log(w+1)',
  'w^2/(2 + l) + w^1.5',
  '(w-l)^2 + (w < 0 ? 0 : sqrt(w))',
];
const outers = ['w^2', 'w^2 + sqrt(l)', 'log(w)', '1/(w - w)'];

/** Whether a text has a value, by JavaScript's own operators. */
const valued = (text: string, w: number, l: number): boolean =>
  Number.isFinite(
    new Function('w', 'l', 'sqrt', 'log', `return ${text.replaceAll('^', '**')}`)(w, l, Math.sqrt, Math.log),
  );

it('the first state without a value is told, and none where all have one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...inners),
      fc.constantFrom(...outers),
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      fc.integer({ min: -500, max: 2000 }).map((n) => n / 1000),
      fc.double({ min: 0.01, max: 1.2, noNaN: true }),
      (inner, outer, lambda, w0, stepSize) => {
        const problem = compileFormula({ lambda: ['l'], w: ['w'], inner, outer });
        const descent = { T: 12, stepSize, w0: [w0] };
        const unrolled = unroll(problem, { descent, lambda: [lambda], estimators: [], truth: 'steps' });
        const fact = domainFact({ unrolled });
        const states = [...unrolled.path];
        const first = states.findIndex((w) => Number.isFinite(w) && !valued(inner, w, lambda));
        if (first === 0) expect(fact).toMatchObject({ kind: 'g-undefined-at-start', w: [w0] });
        else if (first > 0) expect(fact).toMatchObject({ kind: 'g-undefined', t: first });
        else if (Number.isFinite(states.at(-1)) && !valued(outer, states.at(-1)!, lambda))
          expect(fact).toMatchObject({ kind: 'f-undefined', lambda: [lambda] });
        else if (fact?.kind.includes('derivative')) {
          // Only a root of 0 has a value and no derivative there.
          expect(states.includes(0) || lambda === 0).toBe(true);
          expect('term' in fact ? fact.term : '').toMatch(/sqrt|\^1\.5/);
          expect(unrolled.exact.every(Number.isFinite)).toBe(false);
        } else expect(fact).toBeNull();
      },
    ),
    {
      numRuns: 200,
      examples: [['w^2/(2 + l) + w^1.5', '1/(w - w)', 0, 0, 0.01]],
    },
  );
});

it.each([
  ['log(l)', -1, 'start-undefined', 'log(l)'],
  ['1/l', 0, 'start-undefined', '1/l'],
  ['sqrt(l)', 0, 'start-no-derivative', 'sqrt(l)'],
  ['sqrt(l)', 1, undefined, undefined],
])('w₀ = %s at λ = %d is %s', (init, lambda, kind, term) => {
  const problem = compileFormula({ lambda: ['l'], w: ['w'], inner: 'w^2', outer: 'w', init: [init] });
  const unrolled = unroll(problem, {
    descent: { T: 3, stepSize: 0.1, w0: [0] },
    lambda: [lambda],
    estimators: [],
    truth: 'steps',
  });
  const fact = domainFact({ unrolled });
  expect([fact?.kind, fact?.term]).toEqual([kind, term]);
});
