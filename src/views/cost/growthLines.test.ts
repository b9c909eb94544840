import { describe, expect, it } from 'vitest';
import { drain } from '../../core/dynamics.ts';
import type { Estimator } from '../../core/estimators/choice.ts';
import { type GrowthAxis, growth } from '../../core/growth.ts';
import { growthRows } from '../../facts/growth.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { growthLayer, growthLines, pinnedLayer } from './growthLines.ts';

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

describe('the curves of a pinned run', () => {
  const layer = (costs: GrowthAxis, T: number, ...kinds: readonly Estimator[]) => {
    const scenario = {
      ...defaultScenario(),
      T,
      estimators: kinds.map((estimator, slot) => ({ estimator, slot })),
      costs,
    };
    return growthLayer({ scenario: { ...scenario, selected: 0 }, growth: drain(growth(kinds, costs, T, 2)) })!;
  };
  const exact: Estimator = { kind: 'reverse' };
  const shown = (pinned: ReturnType<typeof layer>, live: ReturnType<typeof layer>, of: 'time' | 'states') => {
    const under = pinnedLayer(pinned, live, of);
    return (
      under && {
        curves: under.lines.filter(({ bare }) => !bare).map(({ name }) => name),
        places: under.lines.flatMap(({ stands }) => stands.map(({ slot, place }) => `${slot} at ${place}`)),
        line: under.place,
      }
    );
  };

  it('are not drawn where nothing differs, or where they go along another axis', () => {
    for (const axis of ['T', 'K'] as const) {
      const run = layer(axis, 100, truncated(5), exact);
      for (const of of ['time', 'states'] as const)
        expect(shown(run, layer(axis, 100, truncated(5), exact), of)).toBeNull();
    }
    expect(shown(layer('K', 50, exact), layer('T', 100, exact), 'time')).toBeNull();
  });

  it('are drawn for another K along T, and only the place along K', () => {
    const along = (axis: GrowthAxis, K: number) => layer(axis, 100, truncated(K), exact);
    expect(shown(along('T', 5), along('T', 6), 'time')).toEqual({
      curves: ['K = 5'],
      places: ['0 at 100'],
      line: null,
    });
    expect(shown(along('K', 5), along('K', 6), 'time')).toEqual({ curves: [], places: ['0 at 5'], line: 5 });
  });

  it('are drawn for another T along K where it costs more, and only the place along T', () => {
    const along = (axis: GrowthAxis, T: number) => layer(axis, T, truncated(5), exact);
    expect(shown(along('T', 50), along('T', 100), 'time')).toEqual({
      curves: [],
      places: ['1 at 50', '0 at 50'],
      line: 50,
    });
    expect(shown(along('K', 50), along('K', 100), 'time')).toEqual({
      curves: ['Exact', 'Truncated'],
      places: ['0 at 5'],
      line: null,
    });
    expect(shown(along('K', 50), along('K', 100), 'states')).toEqual({ curves: ['Exact'], places: [], line: null });
  });

  it('are drawn where they go on beyond the live ones', () => {
    const [short, long] = [layer('T', 100, exact), layer('T', 2000, exact)];
    expect(shown(long, short, 'time')).toEqual({ curves: ['Exact'], places: ['0 at 2000'], line: 2000 });
    expect(shown(short, long, 'time')).toEqual({ curves: [], places: ['0 at 100'], line: 100 });
  });
});
