import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareBuiltIns } from '../core/problems/built-in.ts';
import { computeResult } from '../engine/compute.ts';
import type { Result } from '../engine/result.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { frameOf } from '../scenario/frame.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nowhere } from '../state/actions.ts';
import { Convergence } from './convergence/convergence.tsx';
import { Cost } from './cost/cost.tsx';
import { planeWindow } from './geometry/plane.ts';
import { InnerPlane } from './inner-plane/innerPlane.tsx';
import * as outerLayers from './outer-plane/layers.tsx';
import { OuterPlane } from './outer-plane/outerPlane.tsx';
import { needlePositions } from './outer-plane/window.ts';
import { Ratio } from './ratio/ratio.tsx';
import * as stripLayers from './strip/layers.tsx';
import { Strip } from './strip/strip.tsx';
import type { ViewProps } from './view.ts';

/**
 * Every view of every preset as markup, in a file of its own beside this one: an index of what the program draws, to be
 * reviewed as text. Texts are measured by their length here, so labels stand a little otherwise than on a page.
 */
const presets: Readonly<Record<string, Scenario>> = {
  toy: defaultScenario(),
  uphill: { ...defaultScenario('shaban-toy-interfering'), selected: 0, along: 0, tau: 9, field: 'ratio' },
  counterexample: { ...defaultScenario('shaban-theorem-3.5'), tau: 9 },
  'learned-start': defaultScenario('quadratic-from-lambda'),
  'learned-step': defaultScenario('learned-step'),
  diverged: { ...defaultScenario(), stepSize: 2.05 },
  'bias-at-one-point': { ...defaultScenario(), lambda: [1, 1], selected: 2, tau: 1, field: 'bias' },
  growth: { ...defaultScenario(), costs: 'T', truth: 'solution' },
};

const actions: ViewProps['actions'] = { edit: () => {}, point: () => {}, hold: () => {} };

const box = { width: 480, height: 320 };

const resultOf = (scenario: Scenario): Result => {
  const frame = planeWindow(frameOf(scenario), box.width, box.height);
  const needles = needlePositions(frame, box.width, box.height);
  return computeResult({
    revision: 1,
    scenario,
    focus: null,
    field: { frame, columns: 48, rows: 32 },
    needles,
    dragging: false,
  });
};

const views: Readonly<Record<string, (props: ViewProps) => ReactNode>> = {
  outer: (props) => <OuterPlane {...props} sentence="" layers={outerLayers} />,
  inner: (props) => <InnerPlane {...props} sentence="" held={false} />,
  strip: (props) => <Strip {...props} sentence="" layers={stripLayers} />,
  ratio: (props) => <Ratio {...props} sentence="" soFar={null} />,
  convergence: (props) => <Convergence {...props} sentence="" />,
  cost: (props) => <Cost {...props} />,
};

/** One element a line, so that a difference is a line. */
const markupOf = async (node: ReactNode): Promise<string> => {
  const { prelude } = await prerenderToNodeStream(node);
  return `${(await text(prelude)).replaceAll('><', '>\n<')}\n`;
};

beforeAll(prepareBuiltIns);

describe.each(Object.entries(presets))('%s', (name, scenario) => {
  test.each(Object.entries(views))('%s', async (view, draw) => {
    const result = resultOf(scenario);
    const props = { result, pinned: null, cursor: nowhere, theme: 'light', compact: false, actions, ...box } as const;
    const markup = await markupOf(draw(props));
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    await expect(markup).toMatchFileSnapshot(`pictures/${name}/${view}.html`);
  });
});
