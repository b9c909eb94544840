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

export const flagAt = (T: number, { x }: PanelScale, { left, right }: Box): number =>
  Math.min(right - flag.width / 2, Math.max(left + flag.width / 2, x(T)));
