import type { Scenario } from '../scenario/scenario.ts';
import type { ViewName } from '../scenario/views.ts';

/** What a person sets beside the views, in the order of the rail. */
export const settingNames = [
  ...(['problem', 'tasks', 'estimators', 'K', 'T', 'stepSize', 'q', 'initTerm'] as const),
  ...(['outer', 'iterations', 'lambda', 'w0', 'runs', 'seed'] as const),
] as const;

/** Settings, the switches at the views' heads, the timeline. */
export type ControlName =
  | (typeof settingNames)[number]
  | 'field'
  | 'along'
  | 'quantity'
  | 'against'
  | 'errors'
  | 'costs'
  | 'over'
  | 'time';

/** What is shown of a scenario; views stand in their own order, whatever the order here. */
export interface Show {
  readonly views: readonly ViewName[] | 'all';
  readonly controls: readonly ControlName[] | 'all';
}

/** A scenario and what is shown of it: the explorer is the largest one. */
export interface Figure {
  readonly scenario: Scenario;
  readonly show: Show;
}

export const everything: Show = { views: 'all', controls: 'all' };

export const showsView = ({ views }: Show, name: ViewName): boolean => views === 'all' || views.includes(name);

/** Whether any of these controls is shown. */
export const showsControl = ({ controls }: Show, ...names: readonly ControlName[]): boolean =>
  controls === 'all' || names.some((name) => controls.includes(name));
