import { describe, expect, test } from 'vitest';
import { computeResult } from '../../engine/compute.ts';
import { prepareAll } from '../../engine/problems.ts';
import type { Result } from '../../engine/result.ts';
import { frameOf } from '../../scenario/frame.ts';
import { parseHash, printHash } from '../../scenario/link.ts';
import { type PaperId, papers } from '../../scenario/papers.ts';
import { repair } from '../../scenario/repair.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plain } from '../sentence.ts';
import { measuredSentence } from './papers.ts';

await prepareAll();

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
    ['s-fig-3', 'Ends 0.558 (K = 1), 0.454 (K = 2), 0.0183 (K = 25) off λ*.'],
    ['s-fig-4-left', 'λ* = (−5.3 × 10⁻⁵, −0.012), within 10⁻¹⁰.'],
    ['s-fig-4-right', 'Below 10⁻⁸: K = 1 at τ = 298, Exact at τ = 92.'],
    ['s-table-1', 'T × 10: states × 1, 10, 3.3, 1; time × 9.6–10.'],
    ['u-fig-1b', 'First order stands at θ = 5.76, where d = 0.346; θ* = 2.84.'],
    ['u-fig-1d', 'q* = 0.080 over all θ, 0.11 within ±50.'],
    ['u-prop-1', '11 calls at tails, 66 at heads, 16.5 on average: as predicted.'],
    ['u-theorem-2', 'D = 0.24: ‖d‖ ends at 0.693; √(2D) is 0.693.'],
    ['q-stops', 'First order weighs the tasks 0.60 : 0.20, the gradient 0.36 : 0.039.'],
    ['s-theorem-3.5', 'h(λ*) = −0.4500; d = 0.8182 where K = 1 stops.'],
  ] as const)('%s measures what is derived from the paper', (id, here) => {
    expect(plain(measuredSentence(id, solve(card(id)))).replaceAll('\u00A0', ' ')).toBe(here);
  });

  test('of U Fig. 1 says where the means end, and that the coin pays there', () => {
    expect(plain(measuredSentence('u-fig-1c', solve(card('u-fig-1c'))))).toMatch(
      /^At the end 0\.34\d \(First order\), 0\.0\d+ \(UFOM\) and 0\.00\d+ \(Recompute\)\.$/,
    );
    expect(plain(measuredSentence('u-fig-1f', solve(card('u-fig-1f'))))).toMatch(
      /^UFOM takes (2\d|3[0-4])\s% of the calls of Recompute\.$/,
    );
  });

  test('of S Fig. 2 says rightly that no ratio is negative from λ₁ = (1, 1)', () => {
    const { descent } = solve({ ...card('s-fig-2-right'), lambda: [1, 1] });
    for (const ratio of descent.runs[0]!.ratio) for (const x of ratio) expect(Number.isNaN(x) || x >= 0).toBe(true);
  });

  test.each(['s-fig-3', 's-fig-4-left', 's-fig-4-right'] as const)(
    '%s takes a first step of length 0.6 for every K, as S footnote 4 has it',
    (id) => {
      const { descent } = solve(card(id));
      for (const { lambda } of descent.runs)
        expect(Math.hypot(lambda[2]! - lambda[0]!, lambda[3]! - lambda[1]!)).toBeCloseTo(0.6, 12);
    },
  );

  test('of S Fig. 3 quotes distances that more outer iterations do not change, smaller for larger K', () => {
    const { scenario, descent } = solve(card('s-fig-3'));
    const longer = solve({ ...scenario, outer: { ...scenario.outer, iterations: 4000 } });
    const ends = descent.runs.map((run, e) => {
      const end = run.lambda.slice(-2);
      const later = longer.descent.runs[e]!.lambda.slice(-2);
      expect(Math.hypot(end[0]! - later[0]!, end[1]! - later[1]!)).toBeLessThan(1e-6);
      return Math.hypot(end[0]! - 0.326703, end[1]! + 0.008159);
    });
    // The fixed points of K-RMD, computed apart from this program; the last is full reverse mode.
    for (const [e, away] of [0.558, 0.454, 0.251, 0.0183, 0].entries()) expect(ends[e]).toBeCloseTo(away, 3);
    expect([...ends].sort((a, b) => b - a)).toEqual(ends);
  });

  test('of S Fig. 4 has an optimum beside the origin: w cannot reach its solution in T steps', () => {
    const [x = 0, y = 0] = solve(card('s-fig-4-left')).stationary.find(({ kind }) => kind === 'minimum')!.lambda;
    expect(x).toBeCloseTo(-5.312421e-5, 9);
    expect(y).toBeCloseTo(-1.191158e-2, 7);
  });

  test('measures without a field along the path, and says so', () => {
    const result = { ...solve(card('s-fig-2-left')), field: null };
    expect(plain(measuredSentence('s-fig-2-left', result))).toBe('K = 1: 0.050 to 0.096 along its path.');
  });
});
