import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { computeResult } from '../engine/compute.ts';
import type { Result } from '../engine/result.ts';
import { frameOf } from '../scenario/frame.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { showsErrors } from '../scenario/settings/parts.ts';
import { nowhere } from '../state/actions.ts';
import { ChoosingQ } from './choosing/choosing.tsx';
import { Convergence } from './convergence/convergence.tsx';
import { Cost } from './cost/cost.tsx';
import { ErrorView } from './error/error.tsx';
import { planeWindow } from './geometry/plane.ts';
import { InnerPlane } from './inner-plane/innerPlane.tsx';
import * as outerLayers from './outer-plane/layers.tsx';
import { OuterPlane } from './outer-plane/outerPlane.tsx';
import { needlePositions } from './outer-plane/window.ts';
import { Ratio } from './ratio/ratio.tsx';
import * as stripLayers from './strip/layers.tsx';
import { Strip } from './strip/strip.tsx';
import type { ViewProps } from './view.ts';

/** Views as markup, without a browser: texts are measured by their length here. */

const actions: ViewProps['actions'] = { edit: () => {}, point: () => {}, hold: () => {} };

const box = { width: 480, height: 320 };

/** `columns`, `rows`: of the field. */
export const resultOf = (scenario: Scenario, columns = 48, rows = 32): Result => {
  const frame = planeWindow(frameOf(scenario), box.width, box.height);
  const needles = needlePositions(frame, box.width, box.height);
  return computeResult({
    revision: 1,
    scenario,
    focus: null,
    field: { frame, columns, rows },
    needles,
    dragging: false,
  });
};

export const views: Readonly<Record<string, (props: ViewProps & { readonly sentence: string }) => ReactNode>> = {
  outer: (props) => <OuterPlane {...props} layers={outerLayers} />,
  inner: (props) => <InnerPlane {...props} held={false} />,
  strip: (props) => <Strip {...props} layers={stripLayers} />,
  ratio: (props) => <Ratio {...props} soFar={null} />,
  convergence: (props) => (showsErrors(props.result.scenario) ? <ErrorView {...props} /> : <Convergence {...props} />),
  cost: (props) => (props.result.scenario.costs === 'q' ? <ChoosingQ {...props} /> : <Cost {...props} />),
};

/** A view of a result, one element a line, so that a difference is a line. */
export const markupOf = async (view: string, result: Result, sentence = '', size = box): Promise<string> => {
  const props = { result, pinned: null, cursor: nowhere, theme: 'light', compact: false, actions, ...size } as const;
  const node = views[view]!({ ...props, sentence });
  const { prelude } = await prerenderToNodeStream(node);
  return `${(await text(prelude)).replaceAll('><', '>\n<')}\n`;
};
