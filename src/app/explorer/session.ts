import type { Engine } from '../../engine/client.ts';
import type { Ask } from '../../engine/result.ts';
import { frameOf } from '../../scenario/frame.ts';
import type { Frame } from '../../scenario/scenario.ts';
import type { State, Store } from '../../state/store.ts';
import { needlePositions, planeWindow } from '../../views/outer-plane/window.ts';
import { machineChoice, onMachineChoice } from '../device/machineChoice.ts';
import type { Size } from '../device/useSize.ts';

/**
 * A store's line to an engine. Every change of the scenario, the cursor or the plane's size is one numbered ask, and so is
 * letting go of a handle, after which the field may take its time; the engine answers the newest.
 */
export interface Session {
  readonly engine: Engine;
  ask(): void;
  /** The outer plane's plot box: the field's resolution and the needles follow it. */
  setPlane(size: Size | null): void;
  planeSize(): Size | null;
  /** Why the newest ask has no answer; null where it has one or is being computed. */
  failure(): string | null;
  dispose(): void;
}

/** Samples per axis: one for about 2.5 CSS pixels, which interpolation hides. */
const samples = (pixels: number): number => Math.max(2, Math.min(256, Math.round(pixels / 2.5)));

const none = new Float64Array(0);

/** `asked` hears the number of each ask before it is sent. */
export const createSession = (store: Store, engine: Engine, asked: (revision: number) => void): Session => {
  let plane: Size | null = null;
  let revision = 0;
  let still: Frame | null = null;
  let failure: string | null = null;

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

  const ask = (): void => {
    revision += 1;
    asked(revision);
    engine.ask(question());
  };

  // The frame that shows news is asked for before the views are drawn anew: a tick of the screen that falls into their
  // work is then answered right after it; else the change would wait for the next tick.
  engine.subscribe((news) => {
    requestAnimationFrame(() => {});
    failure = news.kind === 'failure' ? news.message : null;
  });
  const ends = [
    store.subscribe((now, before) => {
      const released = before.held && !now.held;
      if (now.scenario !== before.scenario || now.cursor.lambda !== before.cursor.lambda || released) ask();
    }),
    onMachineChoice(ask),
  ];

  return {
    engine,
    ask,
    setPlane(size) {
      if (plane?.width === size?.width && plane?.height === size?.height) return;
      plane = size;
      ask();
    },
    planeSize: () => plane,
    failure: () => failure,
    dispose() {
      for (const end of ends) end();
      engine.dispose();
    },
  };
};
