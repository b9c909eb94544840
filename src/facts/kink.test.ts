import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileFormula } from '../core/formula.ts';
import { unroll } from '../core/unroll.ts';
import { kinkFact } from './kink.ts';

const unrolled = (
  inner: string,
  outer: string,
  {
    w0,
    lambda = 0.5,
    stepSize = 0.1,
    T = 8,
  }: {
    readonly w0: number;
    readonly lambda?: number;
    readonly stepSize?: number;
    readonly T?: number;
  },
) =>
  unroll(compileFormula({ lambda: ['l'], w: ['w'], inner, outer }), {
    descent: { T, stepSize, w0: [w0] },
    lambda: [lambda],
    estimators: [],
    truth: 'steps',
  });

/** Each with its edge, where what it turns on is 0. */
const kinks: readonly (readonly [inner: string, term: string, side: (w: number, l: number) => number])[] = [
  ['(w-l)^2/2 + 0.7*abs(w)', 'abs(w)', (w) => w],
  ['(max(w, 0.2)-1)^2/2 + l*w', 'max(w, 0.2)', (w) => w - 0.2],
  ['(w-2)^2/2 + abs(w - l)', 'abs(w − l)', (w, l) => w - l],
  ['w < 0 ? 2*w^2 : (w-l)^2', 'w < 0', (w) => w],
];

it('a kink is told where a state lies on it or a step leads across it, and nowhere else', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinks),
      fc.integer({ min: -20, max: 20 }).map((n) => n / 10),
      fc.integer({ min: -10, max: 10 }).map((n) => n / 10),
      fc.double({ min: 0.05, max: 1.5, noNaN: true }),
      ([inner, term, side], w0, lambda, stepSize) => {
        const result = unrolled(inner, 'w^2', { w0, lambda, stepSize });
        const sides = [...result.path].map((w) => Math.sign(side(w, lambda)));
        const crosses = sides.slice(1).map((s, t) => s * sides[t]! < 0);
        const fact = kinkFact({ unrolled: result });
        const on = sides.slice(0, -1).indexOf(0);
        const last = crosses.lastIndexOf(false);
        const count = crosses.filter(Boolean).length;
        const kind = on >= 0 ? 'kink-on' : fact?.kind;
        if (on >= 0) expect(fact).toEqual({ kind, t: on, term });
        else if (count === 0) expect(fact).toBeNull();
        else if (kind === 'kink-across') expect(fact).toEqual({ kind, t: crosses.indexOf(true), term });
        else if (kind === 'kink-astride') {
          expect(fact).toEqual({ kind, t: last + 1, term });
          expect(last).toBeLessThan(crosses.length - 2);
        } else {
          expect(fact).toEqual({ kind: 'kink-about', t: crosses.indexOf(true), term });
          expect(count).toBeGreaterThan(2);
        }
        // What is said to stay at a kink comes no nearer to it.
        if (kind === 'kink-astride' || kind === 'kink-about') {
          const far = [...result.path].slice(fact && 't' in fact ? fact.t : 0).map((w) => Math.abs(side(w, lambda)));
          const half = far.length >> 1;
          expect(Math.max(...far.slice(half))).toBeGreaterThanOrEqual(Math.max(...far.slice(0, half)) / 2 - 1e-12);
        }
      },
    ),
    { numRuns: 400 },
  );
});

it.each([
  ['a bounce at the lasso', '(w-l)^2/2 + 2*abs(w)', { w0: 0.892, lambda: 0, stepSize: 0.066, T: 37 }, 'kink-astride'],
  ['a bounce that rests between', '(w-2)^2/2 + exp(l)*abs(w)', { w0: 1, lambda: 1, T: 50 }, 'kink-about'],
  ['a path that swings in across a kink', 'w < 0 ? 2*w^2 : w^2', { w0: 1, stepSize: 0.6, T: 20 }, 'kink-across'],
  ['a path that passes', '(w-2)^2/2 + 0.1*abs(w)', { w0: -1, T: 50 }, 'kink-across'],
] as const)('%s', (_, inner, at, kind) => {
  expect(kinkFact({ unrolled: unrolled(inner, 'w^2', at) })?.kind).toBe(kind);
});

it('a kink of f is told where the path ends on it', () => {
  expect(kinkFact({ unrolled: unrolled('w^2', 'abs(w) + l', { w0: 0 }) })).toEqual({
    kind: 'kink-of-f',
    term: 'abs(w)',
  });
  expect(kinkFact({ unrolled: unrolled('w^2', 'abs(w) + l', { w0: 1 }) })).toBeNull();
});
