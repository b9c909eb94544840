import { beforeAll, describe, expect, it } from 'vitest';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import type { Result, Run } from '../../engine/result.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nowhere } from '../../state/actions.ts';
import { resultOf } from '../../views/rendered.tsx';
import { plain, type Sentence } from '../sentence.ts';
import { convergenceSentence } from './convergence.ts';
import { outerSentence } from './pointed.ts';
import { ratioSentence } from './ratio.ts';
import { stripSentence } from './strip.ts';

beforeAll(prepareBuiltIns);

const text = (sentence: Sentence): string => plain(sentence).replaceAll('\u00A0', ' ');
const of = (change: Partial<Scenario>): Result => resultOf({ ...defaultScenario(), ...change }, 9, 7);

/** The same numbers, computed by tensors. */
const byTensors = (result: Result): Result => ({
  ...result,
  tensors: {
    machine: { backend: 'wasm', device: null, software: false },
    ...{ failed: null, unrolled: true, of: 200 },
    descent: { job: 1, status: 'done', done: 201, of: 201, perUnit: 1, left: 0 },
  },
});

describe('a limit of float32 is called one, where tensors compute', () => {
  const runaway = of({ stepSize: 150, T: 300 });
  it('of contributions', () => {
    expect(text(stripSentence(runaway, nowhere))).toMatch(/beyond 1\.8 × 10³⁰⁸, the largest float64/);
    expect(text(stripSentence(byTensors(runaway), nowhere))).toMatch(/beyond 3\.4 × 10³⁸, the largest float32/);
    const step = { ...nowhere, step: 1 };
    expect(text(stripSentence(byTensors(runaway), step))).toBe(
      'What step 1 contributes is beyond 3.4 × 10³⁸, the largest float32.',
    );
  });

  it('of runs that end: by overflow, and with an h that is 0 there', () => {
    const toy = of({});
    const ended = (reason: 'diverged' | 'zero-hypergradient', tensors: boolean) => {
      const runs = toy.descent.runs.map((run): Run => ({ ...run, length: 2, ended: { reason, tau: 2 } }));
      const result = { ...toy, descent: { runs } };
      const shown = tensors ? byTensors(result) : result;
      return [outerSentence, convergenceSentence, ratioSentence].map((say) => text(say(shown, nowhere)));
    };
    for (const said of ended('diverged', true)) expect(said).toMatch(/the largest float32, or no number/);
    for (const said of ended('zero-hypergradient', true)) expect(said).toMatch(/is 0 there in float32,/);
    for (const said of [...ended('diverged', false), ...ended('zero-hypergradient', false)])
      expect(said).not.toContain('float32');
  });

  it('of steps that are too short to move λ', () => {
    const stuck = of({ problem: 'shaban-toy-interfering', selected: 0, tau: 201 });
    const runs = stuck.descent.runs.map((run): Run => {
      const lambda = run.lambda.slice();
      lambda.copyWithin(lambda.length - 2, lambda.length - 4, lambda.length - 2);
      return { ...run, lambda };
    });
    const still = { ...stuck, descent: { runs } };
    expect(text(convergenceSentence(byTensors(still), nowhere))).toMatch(
      /stops .* Its steps are now too short for float32/,
    );
    expect(text(convergenceSentence(byTensors(stuck), nowhere))).not.toContain('float32');
    expect(text(convergenceSentence(still, nowhere))).not.toContain('float32');
  });

  it('and an undefined truth is not a dash', () => {
    const toy = of({});
    const runs = toy.descent.runs.map(
      (run): Run => ({
        ...run,
        length: 1,
        gradientNorm: Float64Array.of(Number.NaN),
        ended: { reason: 'zero-hypergradient', tau: 1 },
      }),
    );
    expect(text(outerSentence({ ...toy, descent: { runs } }, nowhere))).toMatch(
      /its h is 0 there, and d is not finite/,
    );
  });
});
