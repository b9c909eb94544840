import { expect, it } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { frameOf } from '../scenario/frame.ts';
import { repair } from '../scenario/repair.ts';
import { printTexts, readTexts } from '../scenario/typed.ts';
import { createExplorerStore } from './store.ts';

it('the window is the problem’s own, and holds λ₁, when the number of variables changes', async () => {
  await prepareFormulas();
  const store = createExplorerStore({ scenario: defaultScenario() });
  const { edit } = store.getState();
  edit({ frame: [5, 6, 5, 6] });
  edit({ problem: 'shaban-theorem-3.5' });
  const one = store.getState().scenario;
  expect(frameOf(one).slice(0, 2)).toEqual([-0.5, 1.5]);

  const zoomed = { ...one, frame: [7, 8, -1, 1] as const };
  const texts = { lambda: 'l1, m', 'lambda-1-start': '3', 'lambda-0-low': '', 'lambda-0-high': '' };
  const { change, faults } = readTexts({ ...printTexts(zoomed), ...texts }, zoomed);
  expect(faults).toEqual({});
  const two = repair({ ...zoomed, ...change }).scenario;
  expect(two.lambda).toHaveLength(2);
  const [x0, x1, y0, y1] = frameOf(two);
  expect(x0 < two.lambda[0]! && two.lambda[0]! < x1 && y0 < 3 && 3 < y1).toBe(true);
});
