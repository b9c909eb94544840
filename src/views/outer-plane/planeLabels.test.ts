import { expect, it } from 'vitest';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { planeOf, planeWindow } from '../geometry/plane.ts';
import { markupOf, resultOf } from '../rendered.tsx';
import { drawnRuns } from './drawn.ts';
import { type PlaneLabel, planeLabels } from './planeLabels.tsx';

const plane = planeOf(planeWindow([-1.25, 0.35, -0.55, 0.65], 470, 335), 470, 335);

const labelsOf = (scenario: Scenario, before: readonly PlaneLabel[]): readonly PlaneLabel[] => {
  const result = resultOf(scenario, 9, 7);
  const runs = drawnRuns(result.descent, scenario, plane);
  return planeLabels(plane, runs, scenario, {
    ...{ crosses: result.stationary, uphill: null, meanStep: null, levels: [], plates: [], walking: false, before },
    paths: runs.flatMap(({ trajectory }) => [...trajectory.points]),
  });
};

/** How often a label is elsewhere about its mark than a moment before. */
const jumps = (scenarios: readonly Scenario[], keeping: boolean): number => {
  let before: readonly PlaneLabel[] = [];
  let count = 0;
  for (const scenario of scenarios) {
    const now = labelsOf(scenario, keeping ? before : []);
    for (const label of now) {
      const last = before.find(({ key }) => key === label.key);
      const [dx, dy] = [label.x - label.anchor[0], label.y - label.anchor[1]];
      if (last && Math.hypot(dx - last.x + last.anchor[0], dy - last.y + last.anchor[1]) > 1e-6) count++;
    }
    before = now;
  }
  return count;
};

const base = defaultScenario();

it.each([
  ['λ₁ is dragged', Array.from({ length: 40 }, (_, i): Scenario => ({ ...base, lambda: [-1 + 0.01 * i, 0.25] }))],
  ['the descent plays', Array.from({ length: 24 }, (_, i): Scenario => ({ ...base, tau: i + 2 }))],
])('labels keep their place while %s', (_, scenarios) => {
  const [kept, fresh] = [jumps(scenarios, true), jumps(scenarios, false)];
  expect(kept).toBeLessThanOrEqual(fresh / 2);
  expect(kept).toBeLessThanOrEqual(9);
});

it('in one dimension every mark has its name: the runs, λ₁, λ*, and the steps that are kept', async () => {
  await prepareBuiltIns();
  const result = resultOf({ ...defaultScenario('shaban-theorem-3.5'), tau: 3 });
  const textsOf = async (view: string) =>
    [...(await markupOf(view, result)).matchAll(/<text[^>]*class="plane-(?:label|math)"[^>]*>([\s\S]*?)<\/text>/g)].map(
      ([, inside]) => inside!.replaceAll(/<[^>]*>|\s/g, ''),
    );
  const outer = await textsOf('outer');
  for (const name of ['K=1', 'K=5', 'K=25', 'Exact', 'λ1', 'λ∗']) expect(outer).toContain(name);
  expect(await textsOf('inner')).toContain('last5');
});
