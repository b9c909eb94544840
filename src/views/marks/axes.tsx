import { memo } from 'react';
import { same } from '../../core/identical.ts';
import { exactly } from '../../words/exact.ts';
import { number, powerOfTen, written } from '../../words/numbers.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { ticks } from '../geometry/ticks.ts';

/** A tick: its value, its label. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Powers of ten within [low, high], sparse enough that labels stand `apart` pixels from each other on `length` pixels. */
export const logTicks = (low: number, high: number, length: number, apart = 26): Tick[] => {
  const decades = Math.log10(high / low);
  const wanted = Math.max(1, (decades * apart) / Math.max(length, apart));
  const every =
    [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 200, 400].find((s) => s >= wanted) ?? 700;
  const out: Tick[] = [];
  const first = Math.ceil(Math.log10(low) / every - 1e-9) * every;
  for (let e = first; e <= Math.log10(high) + 1e-9; e += every) {
    const exponent = e === 0 ? 0 : e;
    out.push({ value: 10 ** exponent, label: powerOfTen(exponent) });
  }
  return out;
};

/** Powers of ten, nearer to each other on a low axis, or 1, 2, 5 × 10ⁿ where it holds fewer than two of them. */
export const valueTicks = (low: number, high: number, pixels: number): readonly Tick[] => {
  for (const apart of [34, 18]) {
    const powers = logTicks(low, high, pixels, apart);
    if (powers.length > 1) return powers;
  }
  const values: number[] = [];
  for (let e = Math.floor(Math.log10(low)); e <= Math.log10(high); e++)
    for (const m of [1, 2, 5]) values.push(Number(`${m}e${e}`));
  return values.filter((value) => value >= low && value <= high).map((value) => ({ value, label: number(value, 1) }));
};

/** Ticks apart by less have no place for all their decimals. */
const leastStep = 1e-12;

/** Round values within [low, high] on a linear axis, about one each `apart` pixels, with no more decimals than they need. */
export const linearTicks = (low: number, high: number, length: number, apart = 34): Tick[] => {
  const values = ticks(low, high, Math.max(2, Math.round(length / apart)));
  const step = values.length > 1 ? values[1]! - values[0]! : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return values.map((value) => ({
    value,
    label:
      value === 0
        ? '0'
        : step >= 1e4 || step < leastStep
          ? number(value, 2).replaceAll(' ', '')
          : written(value.toFixed(decimals).replace(/\.0+$/, '')),
  }));
};

/** Outer iterations stand on a log axis: what matters happens in the first ten. Maps τ = 1 … last to pixels and back. */
export interface TauScale {
  (tau: number): number;
  /** The nearest whole τ to a pixel. */
  invert(px: number): number;
  readonly last: number;
}

export const tauScale = (last: number, left: number, right: number): TauScale => {
  const span = Math.log(Math.max(last, 2));
  const scale = (tau: number): number => left + ((right - left) * Math.log(tau)) / span;
  const invert = (px: number): number => {
    const tau = Math.exp((span * (px - left)) / Math.max(1, right - left));
    return Math.min(Math.max(1, last), Math.max(1, Math.round(tau)));
  };
  return Object.assign(scale, { invert, last: Math.max(last, 2) });
};

/** What curves stand over in place of τ: on a log axis from the first value to the last. */
export interface Across {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Where the cursor stands. */
  readonly here: number;
  /** The τ of a value. */
  tau(value: number): number;
}

/** Its scale, which yields the value for a pixel. */
export const acrossScale = (first: number, last: number, left: number, right: number): TauScale => {
  const span = Math.log(Math.max(last / first, 2));
  const scale = (value: number): number =>
    value > 0 ? left + ((right - left) * Math.log(value / first)) / span : left - (right - left);
  const invert = (px: number): number => first * Math.exp((span * (px - left)) / Math.max(1, right - left));
  return Object.assign(scale, { invert, last });
};

/** 1, 3, 10, 30, 100 … up to the last τ; only powers of ten where the labels would meet. */
export const tauTicks = (scale: TauScale, apart = 26): Tick[] => {
  const all: number[] = [];
  for (let power = 1; power <= scale.last; power *= 10) all.push(power, 3 * power);
  const fits = all.filter((tau) => tau <= scale.last).map((value): Tick => ({ value, label: exactly(value) }));
  const clear = fits.every(({ value, label }, i) => {
    const before = fits[i - 1];
    const wanted = before ? Math.max(apart, (textWidth(before.label, 400) + textWidth(label, 400)) / 2 + 4) : 0;
    return !before || scale(value) - scale(before.value) >= wanted;
  });
  return clear ? fits : fits.filter(({ value }) => Number.isInteger(Math.log10(value)));
};

interface ValueAxisProps {
  readonly ticks: readonly Tick[];
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
}

/** Hairlines across the plot with their values at the left. */
export const ValueAxis = memo(
  ({ ticks: shown, y, left, right }: ValueAxisProps) => (
    <g className="axis">
      <path d={shown.map((t) => `M${left},${y(t.value).toFixed(1)}H${right}`).join('')} stroke="var(--rule)" />
      {shown.map((t) => (
        <text key={t.value} x={left - 8} y={y(t.value)} dy="0.35em" textAnchor="end">
          {t.label}
        </text>
      ))}
    </g>
  ),
  same,
);

interface StepAxisProps {
  readonly ticks: readonly Tick[];
  readonly x: (value: number) => number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Values below the plot, centred under their places, after the axis's name at the left or at the right. */
export const StepAxis = memo(
  ({ ticks: shown, x, y, left, right }: StepAxisProps) => (
    <g className="axis">
      <line x1={left} x2={right} y1={y} y2={y} stroke="var(--rule-2)" />
      {shown.map((t) => (
        <text key={t.value} x={x(t.value)} y={y + 15} textAnchor="middle">
          {t.label}
        </text>
      ))}
    </g>
  ),
  same,
);

/** Where the axis's name begins: after its end, and after a last tick whose label reaches beyond it. */
export const axisNameAt = (ticks: readonly Tick[], x: (value: number) => number, right: number): number => {
  const last = ticks.at(-1);
  return Math.max(right + 10, last ? x(last.value) + 3.4 * last.label.length + 5 : 0);
};

interface TauAxisProps {
  readonly scale: TauScale;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** The log axis below a curve: of τ, or of what its curves stand over instead. */
export const TauAxis = memo(({ scale, across, y, left, right }: TauAxisProps & { readonly across?: Across | null }) => {
  const shown = across ? logTicks(across.first, across.last, right - left, 30) : tauTicks(scale);
  return (
    <>
      <StepAxis ticks={shown} x={scale} y={y} left={left} right={right} />
      <text className="axis-name" x={axisNameAt(shown, scale, right)} y={y + 15}>
        {across ? across.name : 'τ'}
      </text>
    </>
  );
});
