import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepSizesOf } from '../core/stepSize.ts';
import { cutFact } from './cutNote.ts';
import { stepSizeFact } from './notes.ts';

const decays = fc.constantFrom('constant' as const, 'inverse-sqrt' as const, 'harmonic' as const);
const positive = fc.double({ min: 1e-3, max: 20, noNaN: true });

it('γ is said to be too large exactly at those steps where γ_tβ is above 2', () => {
  fc.assert(
    fc.property(positive, positive, decays, fc.integer({ min: 1, max: 40 }), (stepSize, beta, decay, T) => {
      const fact = stepSizeFact(stepSize, beta, decay, T);
      const above = [...stepSizesOf(stepSize * beta, { decay, T })].filter((x) => x > 2).length;
      const kind = fact?.kind;
      if (decay === 'constant') {
        expect(kind === 'step-diverges').toBe(above === T);
        expect(kind === undefined).toBe(stepSize * beta <= 1);
      } else {
        expect(kind === 'too-large-throughout').toBe(above === T);
        expect(fact?.kind === 'too-large-at-first' ? fact.steps : 0).toBe(above === T ? 0 : above);
      }
    }),
  );
});

it('nothing is said of γ where β is not declared, nor of a K within T', () => {
  expect(stepSizeFact(9, null, 'constant', 5)).toBeNull();
  expect(stepSizeFact(2, 1, 'constant', 5)).toEqual({ kind: 'step-stalls', status: 'bad' });
  expect(cutFact(5, 5)).toBeNull();
  expect(cutFact(6, 5)).toEqual({ kind: 'K-above-T', status: 'warn', K: 6, T: 5 });
});
