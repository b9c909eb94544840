import { float32Floor } from '../../core/float32.ts';
import { distance, normAt } from '../../core/space.ts';
import type { Field } from '../../engine/result.ts';
import type { FieldKind } from '../../scenario/scenario.ts';
import { tickStep, ticks } from '../geometry/ticks.ts';
import type { RampKind } from '../marks/colour.ts';

/**
 * What the field shows: F, ‖d‖, ‖h − d‖, h·d/‖d‖² or the cosine at every node, and how its values become colours.
 * Positive quantities are spread by a square root, or by a logarithm where most of the plane is below a thousandth.
 */
export interface Quantity {
  readonly kind: FieldKind;
  readonly columns: number;
  readonly rows: number;
  /** Row-major like the field; NaN where it does not exist. */
  readonly values: Float64Array;
  readonly ramp: RampKind;
  readonly norm: 'square-root' | 'logarithm' | 'linear';
  /** The values at the ramp's ends; low = high where there is nothing to tell apart. */
  readonly low: number;
  readonly high: number;
  /** The least and greatest values there are. */
  readonly least: number;
  readonly most: number;
  /** Share of nodes that have no finite value; why, where it is all of them and the truth or h is the cause. */
  readonly missing: number;
  readonly lacks: Lack | null;
  readonly float32: boolean;
  /** Lengths below this are float32's rounding and not the field's; 0 where that says nothing about this kind. */
  readonly floor: number;
}

/** A truth shorter than this part of the longest, or of 1 where that is less, has no ratio and no cosine, as in the engine. */
const zero = 1e-8;

const lengthAt = (vectors: Float64Array, i: number, N: number): number =>
  N === 2 ? Math.hypot(vectors[2 * i]!, vectors[2 * i + 1]!) : normAt(vectors, i * N, N);

const productAt = (a: Float64Array, b: Float64Array, i: number, N: number): number => {
  let sum = 0;
  for (let k = i * N; k < i * N + N; k++) sum += a[k]! * b[k]!;
  return sum;
};

const distanceAt = (a: Float64Array, b: Float64Array, i: number, N: number): number => {
  if (N === 2) return Math.hypot(a[2 * i]! - b[2 * i]!, a[2 * i + 1]! - b[2 * i + 1]!);
  return distance(a.subarray(i * N, i * N + N), b.subarray(i * N, i * N + N));
};

/** How many components λ has. */
const widthOf = ({ truth, value }: Field): number => truth.length / value.length;

/** What is missing at every node: the truth has no finite value, the truth is 0, or h is. */
export type Lack = 'truth' | 'length' | 'h';

const lackAt = ({ truth, hypergradient: h }: Field, i: number, N: number, zero: number): Lack | null => {
  const length = lengthAt(truth, i, N);
  if (!Number.isFinite(length)) return 'truth';
  if (length <= zero) return 'length';
  return h && lengthAt(h, i, N) === 0 ? 'h' : null;
};

/** Of all nodes alike; null where one of them lacks nothing. Nodes that lack h count before those that lack the truth. */
const lackOf = (field: Field, zero: number): Lack | null => {
  const N = widthOf(field);
  const found = new Set<Lack | null>();
  for (let i = 0; i < field.value.length; i++) found.add(lackAt(field, i, N, zero));
  if (found.has(null)) return null;
  return (['h', 'length', 'truth'] as const).find((lack) => found.has(lack)) ?? null;
};

const largestTruth = (field: Field): number => {
  const N = widthOf(field);
  let largest = 0;
  for (let i = 0; i < field.value.length; i++) {
    const length = lengthAt(field.truth, i, N);
    if (length > largest && Number.isFinite(length)) largest = length;
  }
  return largest;
};

const valueAt: Readonly<Record<FieldKind, (field: Field, i: number, N: number, zero: number) => number>> = {
  value: ({ value }, i) => value[i]!,
  gradient: ({ truth }, i, N) => lengthAt(truth, i, N),
  bias: ({ truth, hypergradient: h }, i, N) => (h ? distanceAt(h, truth, i, N) : Number.NaN),
  ratio: ({ truth: d, hypergradient: h }, i, N, zero) => {
    const square = productAt(d, d, i, N);
    return h && square > zero ** 2 ? productAt(h, d, i, N) / square : Number.NaN;
  },
  cosine: ({ truth: d, hypergradient: h }, i, N, zero) => {
    if (!h) return Number.NaN;
    const [dn, hn] = [lengthAt(d, i, N), lengthAt(h, i, N)];
    return dn > zero && hn > 0 ? productAt(h, d, i, N) / (dn * hn) : Number.NaN;
  },
};

const isSigned = (kind: FieldKind): boolean => kind === 'ratio' || kind === 'cosine';

const shareBelow = (values: Float64Array, limit: number): number =>
  values.reduce((n, v) => (v < limit ? n + 1 : n), 0) / Math.max(1, values.length);

/** `T`: how many steps float32 has rounded. */
export const quantityOf = (field: Field, kind: FieldKind, T = 0): Quantity => {
  const { columns, rows, float32 } = field;
  const largest = largestTruth(field);
  const resolved = float32 ? float32Floor(T) * largest : 0;
  const least = Math.max(zero * Math.min(1, largest), resolved);
  const values = new Float64Array(columns * rows);
  const at = valueAt[kind];
  const N = widthOf(field);
  let [low, high, finite] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let i = 0; i < values.length; i++) {
    const v = at(field, i, N, least);
    values[i] = Number.isFinite(v) ? v : Number.NaN;
    if (!Number.isFinite(v)) continue;
    finite++;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  const base = {
    kind,
    columns,
    rows,
    values,
    least: low,
    most: high,
    missing: 1 - finite / Math.max(1, values.length),
    lacks: finite === 0 ? lackOf(field, least) : null,
    float32,
    floor: kind === 'bias' || kind === 'gradient' ? resolved : 0,
  };
  if (isSigned(kind)) return { ...base, ramp: 'diverging', norm: 'linear', low: -1, high: 1 };
  if (finite === 0) return { ...base, ramp: 'sequential', norm: 'linear', low: 0, high: 0 };
  if (high <= base.floor) return { ...base, ramp: 'sequential', norm: 'linear', low: high, high };
  low = Math.max(low, base.floor);
  const wide = low > 0 && shareBelow(values, 1e-3 * high) > 0.5;
  if (!wide && low > 0 && (kind !== 'value' || low < 0.02 * high)) low = 0;
  if (!(high - low > 1e-12 * Math.max(1, Math.abs(high)))) {
    return { ...base, ramp: 'sequential', norm: 'linear', low, high: low };
  }
  return { ...base, ramp: 'sequential', norm: wide ? 'logarithm' : 'square-root', low, high };
};

/** The place of a value on the ramp, 0 … 1, clipped. */
export const place = ({ norm, low, high }: Quantity, v: number): number => {
  if (high === low) return 0;
  const u = (v - low) / (high - low);
  const s =
    norm === 'linear'
      ? u
      : norm === 'square-root'
        ? Math.sqrt(Math.max(0, u))
        : Math.log(v / low) / Math.log(high / low);
  return Math.min(1, Math.max(0, s));
};

const inverse = ({ norm, low, high }: Quantity, u: number): number =>
  norm === 'linear'
    ? low + u * (high - low)
    : norm === 'square-root'
      ? low + u * u * (high - low)
      : low * (high / low) ** u;

const round = (x: number, step: number): number => {
  const size = tickStep(step, 1);
  return Number((Math.round(x / size) * size).toPrecision(12));
};

/** Contour values: round numbers about evenly spread over the colours; the zero of ratio and cosine is drawn apart. */
export const levelsOf = (quantity: Quantity): readonly number[] => {
  if (quantity.ramp === 'diverging') {
    return ticks(Math.max(-1, quantity.least), Math.min(1, quantity.most), 6).filter((v) => v !== 0);
  }
  if (quantity.low === quantity.high) return [];
  const n = 9;
  const levels = new Set<number>();
  for (let i = 1; i < n; i++) {
    const [v, below] = [inverse(quantity, i / n), inverse(quantity, (i - 1) / n)];
    const level = round(v, (v - below) * 0.9);
    if (level > Math.max(quantity.low, quantity.floor) && level < quantity.high) levels.add(level);
  }
  return [...levels];
};
