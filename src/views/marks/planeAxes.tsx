import { memo } from 'react';
import type { Pair } from '../../scenario/scenario.ts';
import { number, written } from '../../words/numbers.ts';
import type { Plane } from '../geometry/plane.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { tickStep } from '../geometry/ticks.ts';

export interface PlaneTick {
  readonly at: number;
  readonly label: string;
}

const exponentOf = (x: number): number => Math.floor(Math.log10(Math.abs(x)) + 1e-9);

/**
 * Multiples of `step` in [low, high], all with the decimals that the step needs; as digits × 10ⁿ where all are below 10⁻³
 * or one is 10⁵ or more.
 */
export const ticksOf = (low: number, high: number, step: number): PlaneTick[] => {
  const last = exponentOf(step);
  const size = exponentOf(Math.max(Math.abs(low), Math.abs(high)));
  const label = (at: number): string => {
    if (size < -3 || size >= 5) return number(at, Math.min(17, Math.max(1, exponentOf(at) - last + 1)));
    const text = written(Math.abs(at).toFixed(Math.min(12, Math.max(0, -last))));
    return at < 0 ? `−${text}` : text;
  };
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const at = (first + i) * step;
    return { at, label: label(at) };
  });
};

const widthOf = (label: string): number => textWidth(label, 400, 11);
const apart = 8;

const widest = (ticks: readonly PlaneTick[]): number => Math.max(0, ...ticks.map((t) => widthOf(t.label)));

/** A round step of about `every` pixels in [low, high], and of more where its labels, or those in `other`, would meet. */
export const fittingStep = (
  [low, high]: readonly [number, number],
  pixels: number,
  every: number,
  other: readonly [number, number] = [low, high],
): number => {
  let step = high - low;
  for (let count = Math.max(2, pixels / every); count >= 0.5; count /= 1.5) {
    const wider = tickStep(high - low, count);
    const ticks = ticksOf(low, high, wider);
    if (ticks.length === 0) break;
    step = wider;
    if (widest([...ticks, ...ticksOf(...other, step)]) + apart <= (pixels * step) / (high - low)) break;
  }
  return step;
};

interface UpLabelsProps {
  readonly ticks: readonly PlaneTick[];
  readonly plane: Plane;
  /** What the name of the axis takes of its upper end. */
  readonly named: number;
}

/** Labels at the left of the plot; along the axis where they are wider than what is left of it. */
export const UpLabels = ({ ticks, plane: { box, y }, named }: UpLabelsProps) => {
  const along = widest(ticks) > box.x - 7;
  return ticks
    .filter(({ at, label }) => {
      const half = along ? widthOf(label) / 2 : 0;
      return y(at) - half >= box.y + named && y(at) + half < box.y + box.height - 2;
    })
    .map(({ at, label }) =>
      along ? (
        <text key={at} transform={`translate(${box.x - 10},${y(at).toFixed(1)}) rotate(-90)`} textAnchor="middle">
          {label}
        </text>
      ) : (
        <text key={at} x={box.x - 7} y={y(at)} dy="0.35em" textAnchor="end">
          {label}
        </text>
      ),
    );
};

interface ComponentProps {
  readonly letter: string;
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A letter with an index in parentheses above it: λ⁽¹⁾. */
const Component = ({ letter, index, x, y }: ComponentProps) => (
  <text className="plane-math" x={x} y={y} textAnchor="end">
    {letter}
    <tspan className="plane-superscript" dx={1} dy={-5}>
      ({index})
    </tspan>
  </text>
);

interface PlaneAxesProps {
  readonly plane: Plane;
  readonly letter: 'λ' | 'w';
  /** Which two components, counted from 0. */
  readonly axes: Pair;
  readonly compact: boolean;
}

/** What the name of the axis takes of its end. */
const named = 28;

/** Ticks and names of both axes; the same step on both, since their units are the same. */
export const PlaneAxes = memo(({ plane, letter, axes, compact }: PlaneAxesProps) => {
  const { box, window } = plane;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const [x0, x1, y0, y1] = window;
  const step = fittingStep([x0, x1], box.width, compact ? 76 : 62, [y0, y1]);
  const across = ticksOf(x0, x1, step);
  const up = ticksOf(y0, y1, step);
  return (
    <g className="plane-axes">
      <path
        d={[
          ...across.map((t) => `M${plane.x(t.at).toFixed(1)},${bottom}v4`),
          ...up.map((t) => `M${box.x},${plane.y(t.at).toFixed(1)}h-4`),
        ].join('')}
      />
      {across
        .map((t) => ({ ...t, px: plane.x(t.at), half: widthOf(t.label) / 2 }))
        .filter(({ px, half }) => px > Math.max(box.x + 6, half + 2) && px < right - Math.max(42, half + named))
        .map(({ at, label, px }) => (
          <text key={at} x={px} y={bottom + 16} textAnchor="middle">
            {label}
          </text>
        ))}
      <UpLabels ticks={up} plane={plane} named={22} />
      <Component letter={letter} index={axes[0] + 1} x={right} y={bottom + 18} />
      <Component letter={letter} index={axes[1] + 1} x={box.x - 4} y={box.y + 11} />
    </g>
  );
});
