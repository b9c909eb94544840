import type { ErrorPicture } from '../../facts/errorCurves.ts';
import { linearTicks, logTicks } from '../marks/axes.tsx';
import { type Box, lastStep, type Price, priceAt } from './frame.ts';

/** Room of the column of methods that keep no state. */
export const COLUMN = 54;
export interface PanelScale {
  readonly x: (value: number) => number;
  readonly y: (error: number) => number;
  readonly last: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Where values of a price and errors stand in a panel. */
export const scaleOf = (
  picture: ErrorPicture,
  price: Price,
  box: Box,
  range: { readonly low: number; readonly high: number },
  T: number,
): PanelScale => {
  const { left, right, top, bottom } = box;
  const steps = lastStep(picture, T);
  const upTo = picture.curves.map((curve) =>
    Math.max(
      0,
      curve.t.findLastIndex((t) => t <= steps),
    ),
  );
  const last = Math.max(2, ...picture.curves.map((curve, c) => priceAt(curve, upTo[c]!, price)));
  const y = (error: number): number =>
    bottom - ((bottom - top) * Math.log(error / range.low)) / Math.log(range.high / range.low);
  if (price !== 'states') {
    const x = (value: number): number => left + ((right - left) * value) / last;
    return { x, y, last, ticks: linearTicks(0, last, right - left, 52) };
  }
  const from = left + COLUMN;
  const x = (value: number): number =>
    value < 1 ? left + COLUMN / 2 : from + ((right - from) * Math.log(value)) / Math.log(last);
  return { x, y, last, ticks: logTicks(1, last, right - from, 30) };
};

/** The flag of T, at the foot of the axis of steps and within it. */
export const flag = { width: 66, height: 20 };

/** Where its middle is in height. */
export const flagY = ({ bottom }: Box): number => bottom - flag.height / 2 - 3;

/** The ring by which the target is moved, at the left end of its line. */
export const ring = { x: 9, room: 20 };

/** Beside the target's ring, where that stands as low. */
export const flagAt = (T: number, { x, y }: PanelScale, box: Box, target: number): number => {
  const beside = Math.abs(y(target) - flagY(box)) < flag.height ? ring.room : 0;
  return Math.min(box.right - flag.width / 2, Math.max(box.left + beside + flag.width / 2, x(T)));
};
