import { nodes } from '../../engine/grid.ts';
import type { InnerLevels, Result } from '../../engine/result.ts';
import { stepsBack } from '../../facts/drawnDepth.ts';
import { column, components, type Table, vectorAt } from './table.ts';

/** How far a state is from another; null where there is none to measure to. */
const distance = (a: readonly number[], b: readonly number[] | null): number | null =>
  b && Math.hypot(...a.map((x, i) => x - b[i]!));

/** w_0 … w_T at the unrolled λ, and whether the selected estimator keeps the step that led there. */
const pathTable = (result: Result): Table => {
  const { unrolled, scenario } = result;
  const T = unrolled.contribution.length;
  const M = unrolled.path.length / (T + 1);
  const K = stepsBack(result, scenario.selected);
  return {
    name: 'path',
    columns: [
      column('t', 'inner step, 0 is the start', 'steps'),
      ...components('w', 'w_t', M),
      column('kept', '1: step t is one of the last K, which the selected estimator keeps; 0: it is forgotten'),
      column('distance', 'distance of w_t to the exact inner solution'),
    ],
    rows: Array.from({ length: T + 1 }, (_, t) => {
      const w = vectorAt(unrolled.path, t, M);
      return [t, ...w, Number(t > T - K), distance(w, unrolled.solution)];
    }),
  };
};

const levelsTable = (levels: InnerLevels): Table => {
  const w = nodes(levels, 0, levels.values.length);
  return {
    name: 'levels',
    columns: [...components('w', 'w of the node', 2), column('g', 'g(w, λ)')],
    rows: Array.from(levels.values, (g, i) => [...vectorAt(w, i, 2), g]),
  };
};

export const innerTables = (result: Result): readonly Table[] => [
  pathTable(result),
  ...(result.inner ? [levelsTable(result.inner)] : []),
];
