import { describe, expect, it } from 'vitest';
import { papers } from '../scenario/papers.ts';
import { resultOf } from './arbitrary.ts';
import { paperFact } from './papers.ts';

/** A card's scenario in fewer outer iterations, measured. */
const measured = (id: keyof typeof paperFact) => {
  const { scenario } = papers.find((paper) => paper.id === id)!;
  const iterations = Math.min(50, scenario.outer.iterations);
  const result = resultOf({ ...scenario, outer: { ...scenario.outer, iterations }, tau: 1 }, true);
  return { result, fact: paperFact[id](result)! };
};

describe('facts of paper cards', () => {
  it('are numbers of the result, found anew', () => {
    const { result, fact } = measured('s-fig-1');
    expect(fact).toEqual({
      kind: 'error-and-bound',
      who: result.scenario.estimators[2],
      error: result.unrolled.estimates[2]!.error,
      bound: result.unrolled.bound![25],
    });
  });

  it('are the extremes of the ratio over the field, or along the path where there is no field', () => {
    const { result, fact } = measured('s-fig-2-left');
    const { truth: d, hypergradient: h } = result.field!;
    const all = Array.from({ length: d.length / 2 }, (_, i) => {
      const dot = (a: Float64Array, b: Float64Array) => a[2 * i]! * b[2 * i]! + a[2 * i + 1]! * b[2 * i + 1]!;
      return dot(h!, d) / dot(d, d);
    });
    expect(fact).toMatchObject({ kind: 'ratios-over-window', least: Math.min(...all), most: Math.max(...all) });
    const along = result.descent.runs[0]!.ratio[0]!;
    expect(paperFact['s-fig-2-left']({ ...result, field: null })).toMatchObject({
      kind: 'ratios-along-path',
      least: Math.min(...along),
    });
  });

  it('say which ratios fall below 0 along the path', () => {
    const { result, fact } = measured('s-fig-2-right');
    const least = (e: number) => Math.min(...result.descent.runs[0]!.ratio[e]!);
    const [K1, , K25] = result.scenario.estimators;
    expect(least(0)).toBeLessThan(0);
    expect(least(2)).toBeGreaterThan(0);
    expect(fact).toEqual({
      kind: 'lowest-ratios',
      lowest: [
        { kind: 'falls-to', who: K1, least: least(0) },
        { kind: 'stays-above-0', who: K25 },
      ],
    });
  });

  it('say since when ‖d‖ is gone, and that it is not yet', () => {
    const { result, fact } = measured('s-fig-4-right');
    const since = (fact as Extract<typeof fact, { kind: 'gradient-gone' }>).since;
    for (const { who, tau } of since) {
      const norms = result.descent.runs[result.scenario.estimators.indexOf(who)]!.gradientNorm;
      if (tau === null) expect(Math.min(...norms)).toBeGreaterThanOrEqual(1e-8);
      else expect([norms[tau - 1]! < 1e-8, norms[tau - 2]! < 1e-8]).toEqual([true, false]);
    }
    expect(since).toHaveLength(2);
  });
});
