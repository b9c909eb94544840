import { describe, expect, test } from 'vitest';
import { computeResult } from '../../engine/compute.ts';
import type { Result } from '../../engine/result.ts';
import { frameOf } from '../../scenario/frame.ts';
import { parseHash, printHash } from '../../scenario/link.ts';
import { type PaperId, papers } from '../../scenario/papers.ts';
import { repair } from '../../scenario/repair.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plain } from '../sentence.ts';
import { paperWords } from './papers.ts';

const solve = (scenario: Scenario): Result =>
  computeResult({
    revision: 1,
    scenario,
    focus: null,
    field: { frame: frameOf(scenario), columns: 60, rows: 48 },
    needles: new Float64Array(0),
    dragging: false,
  });

const card = (id: PaperId): Scenario => papers.find((paper) => paper.id === id)!.scenario;

describe('a paper card', () => {
  test.each(papers.map(({ id, scenario }) => [id, scenario] as const))(
    '%s is a valid scenario with a link',
    (_, scenario) => {
      expect(repair(scenario)).toEqual({ scenario, changes: [] });
      expect(parseHash(printHash('explore', scenario)).scenario).toEqual(scenario);
    },
  );

  test.each([
    ['s-fig-1', 'K = 25: error 3.10, bound 8.69.'],
    ['s-fig-2-left', 'K = 1: 0.050 to 0.100 over the window.'],
    ['s-fig-2-right', 'K = 1 falls to −0.96; K = 25 stays above 0.'],
    ['s-theorem-3.5', 'h(λ*) = −0.4500; d = 0.8182 where K = 1 stops.'],
  ] as const)('%s measures what is derived from the paper', (id, here) => {
    expect(plain(paperWords[id].here(solve(card(id)))).replaceAll('\u00A0', ' ')).toBe(here);
  });

  test('of S Fig. 2 says rightly that no ratio is negative from λ₁ = (1, 1)', () => {
    const { descent } = solve({ ...card('s-fig-2-right'), lambda: [1, 1] });
    for (const ratio of descent.runs[0]!.ratio) for (const x of ratio) expect(Number.isNaN(x) || x >= 0).toBe(true);
  });

  test('measures without a field along the path, and says so', () => {
    const result = { ...solve(card('s-fig-2-left')), field: null };
    expect(plain(paperWords['s-fig-2-left'].here(result))).toBe('K = 1: 0.050 to 0.096 along its path.');
  });
});
