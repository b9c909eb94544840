import { boundsNote, errorWords, methodName } from '#words/errors.ts';
import { boundName } from '../../core/curves/bounds.ts';
import type { ErrorCurve, ErrorPicture } from '../../facts/errorCurves.ts';
import { plain } from '../../words/sentence.ts';
import { lastStep } from './frame.ts';

/** Bounds of the methods shown, one and the same once. */
export const boundsShown = (curves: readonly ErrorCurve[], floor: number, count: number) => {
  const shown: { key: string; names: string[]; curve: ErrorCurve; count: number }[] = [];
  for (const curve of curves) {
    const name = boundName(curve.method);
    if (!curve.bound || !name) continue;
    const same = shown.find(({ curve: other }) =>
      other.bound!.every((v, i) => Math.abs(v - curve.bound![i]!) <= 1e-9 * v || v < floor),
    );
    const text = errorWords.bound[name];
    if (!same) shown.push({ key: `${curve.slot}-${methodName(curve)}`, names: [text], curve, count });
    else if (!same.names.includes(text)) same.names.push(text);
  }
  return shown.map(({ names, curve, ...rest }) => ({
    ...rest,
    curve,
    name:
      'k' in curve.method && curve.method.k !== 't' ? `${names.join(' = ')}, k = ${curve.method.k}` : names.join(' = '),
  }));
};

/** A point of the b-th bound within the frame, lower for every further one so that names lie apart; null where none is. */
export const insideAt = (bound: Float64Array, count: number, low: number, high: number, b: number): number | null => {
  const inside: number[] = [];
  for (let i = 0; i < count; i++) if (bound[i]! >= low && bound[i]! <= high) inside.push(i);
  return inside[Math.floor(inside.length * (0.4 + ((0.2 * b) % 0.6)))] ?? null;
};

/** Bounds that hold but never come into the frame: their names alone, and a line; null where all do. */
export const boundsAbove = (picture: ErrorPicture, T: number, high: number) => {
  const count = picture.curves[0]?.t.findLastIndex((t) => t <= lastStep(picture, T)) ?? -1;
  const above = picture.curves.filter(({ bound }) => bound?.subarray(0, count + 1).every((v) => v > high));
  if (above.length === 0 || count < 0) return null;
  const names = [...new Set(above.map(({ method }) => boundName(method)!))].sort((a, b) => Number(a) - Number(b));
  const t = picture.curves[0]!.t[count]!;
  const value = Math.max(...above.map(({ bound }) => bound![count]!));
  return { short: errorWords.above(names), long: plain(boundsNote({ kind: 'bounds-above', names, value, t })) };
};
