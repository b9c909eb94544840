import { stripWords } from '#words/stripWords.ts';
import type { Unrolled } from '../../engine/result.ts';
import type { TermName } from '../../words/terms.ts';
import { type Profile, profile } from '../geometry/curve.ts';
import { type Scene, takeFirst } from '../geometry/place.ts';
import { overlap, type Rect } from '../geometry/rect.ts';
import { textWidth } from '../geometry/textWidth.ts';
import type { Plate } from '../marks/plate.tsx';
import type { Layout, StepScale } from './geometry.ts';
import { alongCurve, sceneOf } from './place.ts';

/** y of values indexed by K, at the cut after step t = 0 … T; NaN beyond them. */
export const byCut = (values: Float64Array, T: number, y: (value: number) => number) => (t: number) =>
  y(values[T - t] ?? Number.NaN);

/** A curve within the plot, sampled at every pixel for the labels to keep clear of. */
const within = (layout: Layout, x: StepScale, count: number, y: (t: number) => number): Profile =>
  profile(layout.left, layout.right, count, x, (t) => {
    const at = y(t);
    return at >= layout.top - 4 && at <= layout.bottom + 4 ? at : Number.NaN;
  });

export interface Label extends Rect {
  readonly text: string;
  readonly tone: 'ink' | 'minor';
  /** What it is called in the glossary. */
  readonly term?: TermName | undefined;
}

export interface Labels {
  readonly plate: { readonly note: Plate; readonly at: Rect } | null;
  readonly lines: readonly Label[];
  readonly error: (Rect & { readonly end: boolean }) | null;
}

export interface LabelRequest {
  readonly unrolled: Unrolled;
  readonly bound: Float64Array | null;
  readonly pathBound: Float64Array | null;
  /** The pinned run's error for each K. */
  readonly pinned: Float64Array | null;
  readonly layout: Layout;
  readonly x: StepScale;
  readonly y: (value: number) => number;
  readonly compact: boolean;
  /** Where the arithmetic ends, and which it is; null where the data end first. */
  readonly floor: { readonly y: number; readonly arithmetic: 'float64' | 'float32' } | null;
  /** x of every cut, the selected one first. */
  readonly cuts: readonly number[];
  /** Where the selected cut meets the error line, with its text. */
  readonly error: { readonly x: number; readonly y: number; readonly text: string } | null;
  /** The note, wrapped ever narrower. */
  readonly plates: readonly Plate[];
}

const height = 15;

/**
 * A corner or the middle of an edge that no curve crosses; over cells, then over a cut line, only where all are taken. Where there is none it
 * covers curves, and no label.
 */
const notePlace = (
  plates: readonly Plate[],
  layout: Layout,
  scene: Scene,
  overCells: Scene,
  error: Rect | null,
): Labels['plate'] => {
  const places = (note: Plate) => {
    const [left, right] = [layout.left + 10, layout.right - note.width - 10];
    const [top, low] = [layout.top + 2, layout.bottom - note.height - 8];
    const at = (u: number, v: number) => ({
      x: left + u * (right - left),
      y: top + v * (low - top),
      width: note.width,
      height: note.height,
    });
    return [at(0, 0), at(0, 1), at(0.5, 0), at(0.5, 1), at(1, 1), at(1, 0), at(0, 0.5), at(0.5, 0.5)];
  };
  const besides = [scene, overCells, { ...scene, crossed: () => false }].map((one) => ({
    ...one,
    taken: error ? [error] : [],
  }));
  const put = (note: Plate, at: Rect) => {
    scene.taken.push(at);
    return { note, at };
  };
  for (const here of [scene, overCells, ...besides]) {
    for (const note of plates) {
      const at = takeFirst(here, places(note));
      if (at) return put(note, at);
    }
  }
  const [note] = plates;
  return note ? put(note, places(note)[0]!) : null;
};

/** Direct labels, the most needed first: what finds no room is left out, the contribution before the bound. */
export const labels = (request: LabelRequest): Labels => {
  const { unrolled, bound, pathBound, pinned, layout, x, y, compact, plates } = request;
  const T = unrolled.contribution.length;
  const curve = (values: Float64Array) => within(layout, x, T + 1, byCut(values, T, y));
  const error = curve(unrolled.error);
  const bounds = bound && curve(bound);
  const path = pathBound && curve(pathBound);
  const under = pinned && curve(pinned);
  const cells: Profile = {
    left: layout.left,
    y: Float64Array.from({ length: Math.max(0, Math.floor(layout.right - layout.left)) }, (_, px) => {
      const at = y(unrolled.contribution[x.stepAt(layout.left + px) - 1]!);
      return at < layout.bottom - 2 ? at : Number.NaN;
    }),
  };
  const area: Rect = {
    x: layout.left + 6,
    y: layout.top - 6,
    width: layout.right - layout.left - 8,
    height: layout.bottom - layout.top + 4,
  };
  const taken: Rect[] = request.cuts.map((cut) => ({
    x: cut - 1,
    y: layout.top - 8,
    width: 2,
    height: layout.bottom - layout.top + 8,
  }));
  const ruled = [error, ...(bounds ? [bounds] : []), ...(path ? [path] : [])];
  const solid = { top: cells, from: request.cuts[0]! };
  const overPinned = sceneOf(area, { curves: ruled, solid }, taken);
  const overCells = under ? sceneOf(area, { curves: [...ruled, under], solid }, taken) : overPinned;
  const scene = sceneOf(area, { curves: [...ruled, cells, ...(under ? [under] : [])], solid }, taken);
  const size = (text: string, weight = 600) => ({
    width: textWidth(text, weight),
    height,
  });

  let errorAt: Labels['error'] = null;
  if (request.error) {
    const { x: ex, y: ey, text } = request.error;
    const s = size(text);
    const tries: (Rect & { end: boolean })[] = [];
    for (const dy of [6, 10, 14, 18, 22, 26, 30, 36, 42, -4, -10, -16, -22, -30]) {
      const top = dy > 0 ? ey + dy : ey + dy - height;
      tries.push({ x: ex - 12 - s.width, y: top, ...s, end: true }, { x: ex + 12, y: top, ...s, end: false });
    }
    const ordered = [...tries.filter((b) => b.end), ...tries.filter((b) => !b.end)];
    const near = ordered.filter((b) => b.end && b.y > ey && b.y < ey + 34);
    errorAt =
      takeFirst(scene, near) ??
      takeFirst(overCells, near) ??
      takeFirst(scene, ordered) ??
      (under && (takeFirst(overPinned, near) ?? takeFirst(overPinned, ordered)));
  }

  const plateAt = notePlace(plates, layout, scene, overCells, errorAt);

  const lines: Label[] = [];
  const add = (
    text: string,
    tone: Label['tone'],
    on: Profile | null,
    sides: readonly ('above' | 'below')[],
    first: number,
    term?: TermName,
  ) => {
    if (!on) return;
    const fit = size(text, tone === 'ink' ? 600 : 400);
    const box =
      alongCurve(scene, on, fit, sides, first) ??
      (tone === 'ink' ? alongCurve(overCells, on, fit, sides, first) : null);
    if (box) lines.push({ ...box, text, tone, term });
  };
  add(compact ? stripWords.errorShort : stripWords.error, 'ink', error, ['below', 'above'], 0.22);
  add(stripWords.pinned, 'minor', under, ['above', 'below'], 0.7);
  add(stripWords.bound, 'minor', bounds, ['above', 'below'], 0.52, 'bound');
  add(stripWords.contribution, 'minor', cells, ['above'], 0.6, 'contribution');
  add(stripWords.path, 'minor', path, bound ? ['below'] : ['below', 'above'], 0.3);
  if (request.floor) {
    const { y: end, arithmetic } = request.floor;
    const text = stripWords.floors[arithmetic];
    const s = size(text, 400);
    const boxes = [0, 0.5, 1, 0.25, 0.75].map((u) => ({
      x: layout.left + 8 + u * (layout.right - layout.left - s.width - 16),
      y: end - height - 3,
      ...s,
    }));
    // Its hairline is drawn for float32 alone, and is never left without a name.
    const always =
      arithmetic === 'float32'
        ? (takeFirst(sceneOf(area, { curves: under ? [...ruled, under] : ruled, solid: null }, taken), boxes) ??
          boxes[0]!)
        : null;
    const box = takeFirst(scene, boxes) ?? always;
    if (box) lines.push({ ...box, text, tone: 'minor' });
  }
  return { plate: plateAt, lines, error: errorAt && plateAt && overlap(errorAt, plateAt.at) ? null : errorAt };
};
