import type { ErrorCurve, ErrorPicture } from '../../facts/errorCurves.ts';
import type { ErrorAxis } from '../../scenario/scenario.ts';

/** What curves over inner steps can stand over. */
export type Price = Exclude<ErrorAxis, 'off' | 'cuts'>;

/** A panel's own box, in pixels of the picture. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Below so many times the floor a curve has arrived. */
const ARRIVED = 3;

/** What a curve stands over at its i-th point. */
export const priceAt = ({ t, spent }: ErrorCurve, i: number, price: Price): number => {
  const { gradients, products, states } = spent[i]!;
  switch (price) {
    case 'steps':
      return t[i]!;
    case 'products':
      return gradients + products;
    case 'states':
      return states;
  }
};

/** Whether a curve goes on falling with t: nothing in it is fixed. */
const falls = ({ method }: ErrorCurve): boolean =>
  method.kind !== 'truncated' && (method.kind === 'reverse' || method.k === 't');

/** As many steps as are worth showing: until all that fall have arrived, with T among them. */
export const lastStep = ({ curves, floor }: ErrorPicture, T: number): number => {
  const last = curves[0]?.t.at(-1) ?? 1;
  const arrived = curves.filter(falls).map(({ values, t }) => t[values.findIndex((error) => error <= ARRIVED * floor)]);
  if (arrived.length === 0 || arrived.includes(undefined)) return last;
  return Math.min(last, Math.max(10, Math.ceil(Math.max(1.25 * T, 1.06 * Math.max(...(arrived as number[]))))));
};

/** From the least error shown to the largest; `floor` within it where errors come near. */
export const errorRange = (values: readonly ArrayLike<number>[], floor: number, target: number) => {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const curve of values)
    for (let i = 0; i < curve.length; i++) {
      const error = curve[i]!;
      if (!(error < Number.POSITIVE_INFINITY)) continue;
      if (error > 0) low = Math.min(low, error);
      high = Math.max(high, error);
    }
  if (!(high > 0)) return { low: 1e-16, high: 1 };
  low = Math.max(low, floor);
  const near = low <= 100 * floor;
  // A target far off draws no picture of its own.
  const from = Math.min(low, Math.max(target, low * 1e-3)) / 3;
  return {
    low: near ? floor / 4 : Math.max(from, floor / 4),
    high: Math.max(high, Math.min(target, high * 1e3)) * 2.5,
  };
};
