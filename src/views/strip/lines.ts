import type { Unrolled } from '../../engine/result.ts';
import { stripWords } from '../../words/en/strip.ts';
import type { Rect } from '../geometry/labels.ts';
import { textWidth } from '../geometry/labels.ts';
import type { Plate } from '../marks/plate.tsx';
import type { Layout, StepScale } from './geometry.ts';
import { alongCurve, firstFree, type Profile, profile, type Scene } from './place.ts';

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

/** A corner or the middle of an edge that no curve crosses; over cells, then over a cut line, only where all are taken. */
const notePlace = (plates: readonly Plate[], layout: Layout, scene: Scene, cells: Profile): Labels['plate'] => {
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
  const over = { ...scene, curves: scene.curves.filter((curve) => curve !== cells) };
  for (const here of [scene, over, { ...scene, taken: [] }, { ...over, taken: [] }]) {
    for (const note of plates) {
      const at = firstFree(here, places(note));
      if (at) {
        scene.taken.push(at);
        return { note, at };
      }
    }
  }
  const note = plates[0];
  return note ? { note, at: places(note)[0]! } : null;
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
  const scene: Scene = {
    bounds: {
      x: layout.left + 6,
      y: layout.top - 6,
      width: layout.right - layout.left - 8,
      height: layout.bottom - layout.top + 4,
    },
    curves: [error, cells, ...(bounds ? [bounds] : []), ...(path ? [path] : []), ...(under ? [under] : [])],
    solid: { top: cells, from: request.cuts[0]! },
    taken: request.cuts.map((cut) => ({
      x: cut - 1,
      y: layout.top - 8,
      width: 2,
      height: layout.bottom - layout.top + 8,
    })),
  };
  const size = (text: string, weight = 600) => ({
    width: textWidth(text, weight),
    height,
  });

  const overCells: Scene = { ...scene, curves: scene.curves.filter((c) => c !== cells) };
  const overPinned: Scene = { ...overCells, curves: overCells.curves.filter((c) => c !== under) };
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
      firstFree(scene, near) ??
      firstFree(overCells, near) ??
      firstFree(scene, ordered) ??
      (under && (firstFree(overPinned, near) ?? firstFree(overPinned, ordered)));
  }

  const plateAt = notePlace(plates, layout, scene, cells);

  const lines: Label[] = [];
  const add = (
    text: string,
    tone: Label['tone'],
    on: Profile | null,
    sides: readonly ('above' | 'below')[],
    first: number,
  ) => {
    if (!on) return;
    const fit = size(text, tone === 'ink' ? 600 : 400);
    const box =
      alongCurve(scene, on, fit, sides, first) ??
      (tone === 'ink' ? alongCurve(overCells, on, fit, sides, first) : null);
    if (box) lines.push({ ...box, text, tone });
  };
  add(compact ? stripWords.errorShort : stripWords.error, 'ink', error, ['below', 'above'], 0.22);
  add(stripWords.pinned, 'minor', under, ['above', 'below'], 0.7);
  add(stripWords.bound, 'minor', bounds, ['above', 'below'], 0.52);
  add(stripWords.contribution, 'minor', cells, ['above'], 0.6);
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
    const always = arithmetic === 'float32' ? (firstFree({ ...overCells, solid: null }, boxes) ?? boxes[0]!) : null;
    const box = firstFree(scene, boxes) ?? always;
    if (box) lines.push({ ...box, text, tone: 'minor' });
  }
  return { plate: plateAt, lines, error: errorAt };
};
