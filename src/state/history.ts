import type { Scenario } from '../scenario/scenario.ts';
import { names, settingOf } from '../scenario/settings/settings.ts';

/** One settled edit, on top of those before it: what undo brings back, and what redo does. */
export interface Step {
  readonly before: Scenario;
  readonly after: Scenario;
  readonly below: Step | null;
}

/** Every settled edit, without limit: scenarios share what they have in common, so a step costs what it changed. */
export interface History {
  readonly past: Step | null;
  readonly future: Step | null;
  /** The newest step's setting and the moment of its last edit: a quick repeat joins it. null: nothing joins. */
  readonly open: { readonly setting: string; readonly at: number } | null;
}

export const noHistory: History = { past: null, future: null, open: null };

/** The newest first. */
export const stepsOf = (newest: Step | null): readonly Step[] => {
  const steps: Step[] = [];
  for (let step = newest; step; step = step.below) steps.push(step);
  return steps;
};

export const withSteps = (newestFirst: readonly Pick<Step, 'before' | 'after'>[]): Step | null =>
  newestFirst.reduceRight<Step | null>((below, { before, after }) => ({ before, after, below }), null);

const together = 500;

/** The settings in which two scenarios differ, a place in time left aside. */
const differing = (a: Scenario, b: Scenario): string =>
  names
    .filter((name) => !settingOf(name).isPlace && a[name] !== b[name])
    .filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
    .join(' ');

/**
 * With the edit from `before` to `after` as its newest step. Repeats of one setting, each at most half a second after
 * the last, are one step; an edit without a moment (a drag, another problem) is always a step of its own.
 */
export const record = (history: History, before: Scenario, after: Scenario, at: number | null): History => {
  const { past, open } = history;
  const setting = differing(before, after);
  if (setting === '') return history;
  const next = at === null ? null : { setting, at };
  const joins = past !== null && at !== null && open?.setting === setting && at - open.at < together;
  if (!joins) return { past: { before, after, below: past }, future: null, open: next };
  if (differing(past.before, after) === '') return { past: past.below, future: null, open: null };
  return { past: { ...past, after }, future: null, open: next };
};

/** Where a step leads: τ stays where it is, unless the step itself had moved it. */
const reached = (to: Scenario, from: Scenario, present: Scenario): Scenario =>
  to.tau === from.tau ? { ...to, tau: present.tau } : to;

/** The history and the scenario one step back; null where there is none. */
export const back = (history: History, present: Scenario): readonly [History, Scenario] | null => {
  const { past, future } = history;
  if (!past) return null;
  const { before, after, below } = past;
  return [{ past: below, future: { before, after, below: future }, open: null }, reached(before, after, present)];
};

/** The history and the scenario one step forth; null where there is none. */
export const forth = (history: History, present: Scenario): readonly [History, Scenario] | null => {
  const { past, future } = history;
  if (!future) return null;
  const { before, after, below } = future;
  return [{ past: { before, after, below: past }, future: below, open: null }, reached(after, before, present)];
};
