import { tickStep } from 'd3-array';
import { memo } from 'react';
import type { Plane } from './plane.ts';

export interface PlaneTick {
  readonly at: number;
  readonly label: string;
}

/** Multiples of `step` in [low, high], all with the decimals that the step needs. */
export const ticksOf = (low: number, high: number, step: number): PlaneTick[] => {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const out: PlaneTick[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
    const text = Math.abs(k * step).toFixed(Math.min(12, decimals));
    out.push({ at: k * step, label: k < 0 ? `−${text}` : text });
  }
  return out;
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
  readonly compact: boolean;
}

/** Ticks and names of both axes; the same step on both, since their units are the same. */
export const PlaneAxes = memo(({ plane, letter, compact }: PlaneAxesProps) => {
  const { box, window } = plane;
  const step = tickStep(window[0], window[1], Math.max(2, box.width / (compact ? 76 : 62)));
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const across = ticksOf(window[0], window[1], step).map((t) => ({ ...t, px: plane.x(t.at) }));
  const up = ticksOf(window[2], window[3], step).map((t) => ({ ...t, px: plane.y(t.at) }));
  return (
    <g className="plane-axes">
      <path
        d={[
          ...across.map((t) => `M${t.px.toFixed(1)},${bottom}v4`),
          ...up.map((t) => `M${box.x},${t.px.toFixed(1)}h-4`),
        ].join('')}
      />
      {across
        .filter((t) => t.px > box.x + 6 && t.px < right - 42)
        .map((t) => (
          <text key={t.label} x={t.px} y={bottom + 16} textAnchor="middle">
            {t.label}
          </text>
        ))}
      {up
        .filter((t) => t.px > box.y + 22 && t.px < bottom - 2)
        .map((t) => (
          <text key={t.label} x={box.x - 7} y={t.px} dy="0.35em" textAnchor="end">
            {t.label}
          </text>
        ))}
      <Component letter={letter} index={1} x={right} y={bottom + 18} />
      <Component letter={letter} index={2} x={box.x - 4} y={box.y + 11} />
    </g>
  );
});
