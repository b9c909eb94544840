import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Ask, Estimate, Result } from '../engine/result.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { frameOf } from '../scenario/frame.ts';
import { mentionsFormula } from '../scenario/link.ts';
import type { Frame, Scenario } from '../scenario/scenario.ts';
import { createExplorer, type State } from '../state/store.ts';
import { syncUrl } from '../state/url.ts';
import { needlePositions, planeWindow } from '../views/outer-plane/window.ts';
import type { Actions, Cursor } from '../views/view.ts';
import { machineChoice, onMachineChoice } from './device/machineChoice.ts';
import type { Size } from './device/useSize.ts';
import { hub } from './hub.ts';

/**
 * The one explorer of this page: a store that holds the scenario, an engine that answers it, and the address bar that
 * carries it. Every change of the scenario, the cursor or the plane's size is one ask, and so is letting go of a handle, after
 * which the field may take its time; the engine answers the newest.
 * The newest ask's number stands in <html data-asked>; 'unrolled:drawn' tells which one is on screen: so a test or a
 * measurement knows when its change has been drawn.
 */
if (mentionsFormula(location.hash)) await prepareFormulas();

export const store = createExplorer();
export const actions: Actions = store.getState();
export const engine = hub.open();
// The frame that shows news is asked for before the views are drawn anew: a tick of the screen that falls into their work
// is then answered right after it; else the change would wait for the next tick.
engine.subscribe(() => void requestAnimationFrame(() => {}));

syncUrl(store, {
  location,
  history,
  addEventListener: (type, listener) => window.addEventListener(type, listener),
  removeEventListener: (type, listener) => window.removeEventListener(type, listener),
  setTimeout: (task, milliseconds) => window.setTimeout(task, milliseconds),
  clearTimeout: (handle) => window.clearTimeout(handle),
});

let plane: Size | null = null;
let revision = 0;

/** Samples per axis: one for about 2.5 CSS pixels, which interpolation hides. */
const samples = (pixels: number): number => Math.max(2, Math.min(256, Math.round(pixels / 2.5)));

const none = new Float64Array(0);

let still: Frame | null = null;

/** The frame to show; one that follows λ₁ stands still while a handle is held, so that nothing slides under the hand. */
const frameToShow = ({ scenario, held }: State): Frame => {
  if (!held || !still || scenario.frame) still = frameOf(scenario);
  return still;
};

const question = (): Ask => {
  const state = store.getState();
  const { scenario, cursor, held } = state;
  const frame = plane && planeWindow(frameToShow(state), plane.width, plane.height);
  return {
    revision,
    scenario,
    focus: cursor.lambda,
    field: frame && plane && { frame, columns: samples(plane.width), rows: samples(plane.height) },
    needles: frame && plane && scenario.arrows ? needlePositions(frame, plane.width, plane.height) : none,
    machine: machineChoice(),
    dragging: held,
  };
};

export const ask = (): void => {
  revision += 1;
  document.documentElement.dataset.asked = String(revision);
  engine.ask(question());
};

store.subscribe((now, before) => {
  const released = before.held && !now.held;
  if (now.scenario !== before.scenario || now.cursor.lambda !== before.cursor.lambda || released) ask();
});

onMachineChoice(ask);

/** The outer plane's plot box: the field's resolution and the needles follow it. */
export const setPlane = (size: Size | null): void => {
  if (plane?.width === size?.width && plane?.height === size?.height) return;
  plane = size;
  ask();
};

export const planeSize = (): Size | null => plane;

/** Settled after the frame that shows the first picture: what it does not need is fetched then. */
export const firstPicture = new Promise<void>((resolve) => {
  const drawn = () => requestAnimationFrame(() => setTimeout(resolve));
  document.addEventListener('unrolled:drawn', drawn, { once: true });
});

export const useExplorer = <T>(select: (state: State) => T): T => useStore(store, select);
export const useScenario = (): Scenario => useExplorer((state) => state.scenario);
export const useCursor = (): Cursor => useExplorer((state) => state.cursor);

/** Why the newest ask has no answer; null where it has one or is being computed. */
let failure: string | null = null;
const onNews = (changed: () => void) => engine.subscribe(changed);
engine.subscribe((news) => {
  failure = news.kind === 'failure' ? news.message : null;
});

export const useFailure = (): string | null => useSyncExternalStore(onNews, () => failure);
export const useResult = (): Result | null => useSyncExternalStore(onNews, engine.current);
export const useEstimates = (): readonly Estimate[] | null =>
  useSyncExternalStore(onNews, () => engine.current()?.unrolled.estimates ?? null);
