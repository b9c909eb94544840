import { describe, expect, it } from 'vitest';
import { drain } from '../../core/dynamics.ts';
import type { Estimator } from '../../core/estimators/choice.ts';
import { type GrowthAxis, growth } from '../../core/growth.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { growthRows } from '../../words/en/growth.ts';
import { growthLines } from './growthLines.ts';

const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });
const lines = (axis: GrowthAxis, selected: number) => {
  const kinds: Estimator[] = [
    truncated(1),
    truncated(25),
    { kind: 'reverse' },
    { kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1 },
  ];
  const scenario = {
    ...defaultScenario(),
    estimators: kinds.map((estimator, slot) => ({ estimator, slot })),
    selected,
    costs: axis,
  };
  const counted = drain(growth(kinds, axis, scenario.T, 2));
  return growthLines(growthRows({ scenario, growth: counted }), counted, selected);
};

describe('the curves of growth', () => {
  it('are one for each estimator along T, the selected one above the others', () => {
    expect(lines('T', 0).map(({ name }) => name)).toEqual(['K = 25', 'Exact', 'Debiased 5', 'K = 1']);
    expect(lines('T', 0).map(({ stands }) => stands[0]!.place)).toEqual([100, 100, 100, 100]);
  });

  it('are one for all that differ in K alone along K, in the colour of the selected one', () => {
    const [exact, debiased, family] = lines('K', 1);
    expect([exact!.name, debiased!.name, family!.name]).toEqual(['Exact', 'Debiased', 'Truncated']);
    expect(family!.stands.map(({ place }) => place)).toEqual([1, 25]);
    expect([family!.key, family!.selected]).toEqual([1, true]);
    expect(exact!.stands.map(({ place }) => place)).toEqual([null]);
  });
});
