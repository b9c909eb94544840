import { type ComponentType, createElement } from 'react';
import type { Result } from '../engine/result.ts';
import { type ViewName, viewNames } from '../scenario/views.ts';
import { type ControlName, showsControl, showsView } from '../state/figure.ts';
import type { Late } from './contract.ts';
import type { Around, DrawnView } from './drawn.ts';

/** What a figure is drawn with. */
export interface Parts {
  readonly views: readonly { readonly name: ViewName; readonly View: DrawnView }[];
  readonly settings: readonly { readonly name: string; readonly Group: ComponentType }[];
  readonly Timeline: ComponentType | null;
}

const withResult =
  (View: ComponentType<Around & { readonly result: Result }>): DrawnView =>
  ({ result, ...rest }) =>
    result && createElement(View, { ...rest, result });

const fetched: Readonly<Record<ViewName, () => Promise<DrawnView>>> = {
  outer: async () => (await import('./outer.tsx')).Outer,
  inner: async () => withResult((await import('../app/page/innerView.tsx')).InnerView),
  strip: async () => (await import('./strip.tsx')).Strip,
  ratio: async () => withResult((await import('../app/page/ratioView.tsx')).RatioView),
  convergence: async () => withResult((await import('../app/page/convergenceView.tsx')).ConvergenceView),
  cost: async () => withResult((await import('../app/page/costView.tsx')).CostView),
};

/** Groups of settings, and which of them they hold. */
const groups = [
  {
    name: 'cut',
    holds: ['K'],
    fetch: async () => (await import('../app/rail/cut.tsx')).CutGroup,
  },
  {
    name: 'inner',
    holds: ['T', 'stepSize', 'q', 'initTerm'],
    fetch: async () => (await import('../app/rail/innerDescent.tsx')).InnerSettings,
  },
  {
    name: 'outer',
    holds: ['outer', 'iterations'],
    fetch: async () => (await import('../app/rail/outerDescent.tsx')).OuterDescent,
  },
  {
    name: 'start',
    holds: ['lambda', 'w0', 'runs', 'seed'],
    fetch: async () => (await import('../app/rail/start.tsx')).Start,
  },
] as const satisfies readonly {
  readonly name: string;
  readonly holds: readonly ControlName[];
  readonly fetch: () => Promise<ComponentType>;
}[];

const fetchTimeline = async (): Promise<ComponentType> => {
  const [{ Timeline }] = await Promise.all([import('../app/time/timeline.tsx'), import('../app/page/walksSaid.ts')]);
  return Timeline;
};

/** Fetches what of the program a figure has, and no more. */
export const fetchParts = async (show: Pick<Late, 'views' | 'controls'>): Promise<Parts> => {
  const names = viewNames.filter((name) => showsView(show, name));
  const shown = groups.filter(({ holds }) => showsControl(show, ...holds));
  const [views, settings, Timeline] = await Promise.all([
    Promise.all(names.map(async (name) => ({ name, View: await fetched[name]() }))),
    Promise.all(shown.map(async ({ name, fetch }) => ({ name, Group: await fetch() }))),
    showsControl(show, 'time') ? fetchTimeline() : null,
    show.controls.length > 0 ? import('../app/controls/sliders.css') : null,
    show.controls.some((name) => name !== 'K') ? import('../app/controls/choices.css') : null,
  ]);
  return { views, settings, Timeline };
};
