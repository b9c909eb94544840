import { type ReactNode, useId, useMemo } from 'react';
import './curvePlot.css';
import { withinReach } from '../geometry/segments.ts';
import { spread } from '../geometry/spread.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { Curve, type Line } from '../ratio/curve.tsx';
import type { ViewProps } from '../view.ts';
import { type Across, acrossScale, TauAxis, type Tick, tauScale, ValueAxis } from './axes.tsx';
import { Decoration } from './decoration.tsx';
import { markerPath } from './palette.ts';
import { PlateNote, plate } from './plate.tsx';
import { TauSlider } from './tauSlider.tsx';

/** The plot's own box, and where a value stands in it. */
export interface CurveFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The place of an outer iteration, 1-based, or of what the curves stand over instead. */
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

interface CurvePlotProps extends Pick<ViewProps, 'result' | 'pinned' | 'width' | 'height' | 'actions'> {
  readonly className: string;
  readonly title: string;
  /** What the plot shows now, for screen readers, and in the plot's place where no curve can be drawn. */
  readonly sentence: string;
  readonly lines: readonly Line[];
  /** The pinned run's curves: thin and pale under the live ones, without names. */
  readonly under: readonly Line[];
  /** A value that is still being gathered: a ring on the τ line; null for none. */
  readonly soFar?: number | null;
  /** What they stand over in place of τ; each line then has its own `along`. */
  readonly across?: Across | null;
  readonly low: number;
  readonly high: number;
  readonly axis: 'linear' | 'log';
  /** Ticks for an axis of so many pixels. */
  readonly ticks: (pixels: number) => readonly Tick[];
  /** What the selected curve says at τ, for screen readers. */
  readonly valueText: string;
  /** Drawn below the axes, and between the axes with their τ line and the curves. */
  readonly ground?: (frame: CurveFrame) => ReactNode;
  readonly lower?: (frame: CurveFrame) => ReactNode;
}

/** Where a curve ends; for tosses of a coin the middle of the last twenty. */
const endOf = ({ values, random }: Line): number => {
  const last: number[] = [];
  for (let i = values.length - 1; i >= 0 && last.length < (random ? 20 : 1); i--) {
    if (Number.isFinite(values[i])) last.push(values[i]!);
  }
  return last.sort((a, b) => a - b)[last.length >> 1] ?? Number.NaN;
};

/** A line's value at a place on its axis, between two of its points on the line that is drawn; NaN beyond its ends. */
const valueAt = ({ along, values }: Line, here: number, axis: CurvePlotProps['axis']): number => {
  if (!along) return values[here - 1] ?? Number.NaN;
  const next = along.findIndex((x) => x >= here);
  if (next < 0 || along[next] === here) return values[next] ?? Number.NaN;
  if (next === 0) return Number.NaN;
  const u = Math.log(here / along[next - 1]!) / Math.log(along[next]! / along[next - 1]!);
  const [a, b] = [values[next - 1]!, values[next]!];
  return axis === 'log' ? a ** (1 - u) * b ** u : (1 - u) * a + u * b;
};

/** One curve per estimator over the shared log τ axis, named at its end, with markers on the τ line. Drag or arrow keys move τ. */
export const CurvePlot = (props: CurvePlotProps) => {
  const { result, pinned, width, height, actions, lines, under, soFar, across, low, high, axis, sentence } = props;
  const { scenario } = result;
  const id = useId();

  const top = 12;
  const bottom = Math.max(top + 60, height - 24);
  const ticks = props.ticks(bottom - top);
  const left = Math.max(40, ...ticks.map(({ label }) => Math.ceil(textWidth(label, 400, 11.5)) + 9));
  const right = Math.max(left + 60, width - Math.max(30, ...lines.map(({ name }) => textWidth(name) + 12)));
  const last = scenario.outer.iterations + 1;
  const longest = Math.max(last, (pinned?.scenario.outer.iterations ?? 0) + 1);
  const [from, to] = [across?.first, across?.last];
  const x = useMemo(
    () => (from && to ? acrossScale(from, to, left, right) : tauScale(longest, left, right)),
    [from, to, longest, right, left],
  );
  const y = useMemo(() => {
    const place = axis === 'log' ? Math.log10 : (v: number) => v;
    const from = place(low);
    return (v: number) => withinReach(bottom - ((place(v) - from) / (place(high) - from)) * (bottom - top));
  }, [axis, low, high, bottom]);
  const labels = useMemo(() => {
    const ends = lines.map((line) => ({ line, at: endOf(line) })).filter(({ at }) => !Number.isNaN(at));
    const clamped = ends.map(({ at }) => Math.min(bottom, Math.max(top, y(at))));
    const placed = spread(clamped, 13, top - 4, bottom);
    return ends.map(({ line }, i) => ({ line, y: placed[i]! }));
  }, [lines, y, bottom]);

  const tau = Math.min(scenario.tau, last);
  const here = across ? across.here : tau;
  const note = lines.length > 0 && labels.length === 0 ? plate(sentence, right - left) : null;
  const clip = `url(#${id}clip)`;
  const frame: CurveFrame = { left, right, top, bottom, x, y };
  const rank = (line: Line): number => (line.index === scenario.selected ? 2 : line.random ? 0 : 1);
  const inOrder = [...lines].sort((a, b) => rank(a) - rank(b));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in an SVG.
    <svg
      className={`curve-plot ${props.className}`}
      width={width}
      height={height}
      role="group"
      aria-label={props.title}
      aria-describedby={`${id}text`}
    >
      <desc id={`${id}text`}>{sentence}</desc>
      <clipPath id={`${id}clip`}>
        <rect x={left} y={top - 2} width={right - left} height={bottom - top + 4} />
      </clipPath>
      <Decoration>
        {props.ground?.(frame)}
        <ValueAxis ticks={ticks} y={y} left={left} right={right} />
        <TauAxis scale={x} across={across ?? null} y={bottom} left={left} right={right} />
        <path d={`M${x(here)},${top - 8}V${bottom}`} stroke="var(--ink)" strokeOpacity={0.55} />
        {props.lower?.(frame)}
        <g opacity={0.45} className="pinned">
          {under.map((line) => (
            <Curve
              key={line.identity.css + line.index}
              line={line}
              selected={false}
              thin
              {...{ x, y, low, high, clip }}
            />
          ))}
        </g>
        {inOrder.map((line) => (
          <Curve
            key={line.index}
            line={line}
            selected={line.index === scenario.selected}
            x={x}
            y={y}
            low={low}
            high={high}
            clip={clip}
          />
        ))}
        {inOrder.map((line) => {
          const { index, identity } = line;
          const v = valueAt(line, here, axis);
          if (line.thin || !(v >= low && v <= high)) return null;
          return (
            <path
              key={index}
              data-run={index}
              transform={`translate(${x(here)},${y(v)})`}
              d={markerPath(identity.marker, index === scenario.selected ? 4.8 : 4)}
              fill={identity.open ? 'var(--ground)' : identity.css}
              stroke={identity.open ? identity.css : 'var(--ground)'}
              strokeWidth={1.2}
            />
          );
        })}
        {soFar !== undefined && soFar !== null && Number.isFinite(soFar) && (
          <circle
            className="so-far"
            cx={x(here)}
            cy={Math.max(top, Math.min(bottom, y(soFar)))}
            r={7}
            fill="none"
            stroke={lines.find(({ index }) => index === scenario.selected)?.identity.css ?? 'var(--ink)'}
            strokeWidth={2}
          />
        )}
        {labels.map(({ line, y: at }) => (
          <text
            key={line.index}
            className="label"
            data-who={line.thin ? undefined : line.index}
            x={right + 7}
            y={at}
            dy="0.35em"
            style={{ fill: line.identity.css }}
          >
            {line.name}
          </text>
        ))}
      </Decoration>
      {note && (
        <PlateNote
          note={note}
          at={{
            x: (left + right - note.width) / 2,
            y: (top + bottom - note.height) / 2,
            width: note.width,
            height: note.height,
          }}
          tone="plain"
        />
      )}
      <TauSlider
        invert={(px) => (across ? across.tau(x.invert(px)) : x.invert(px))}
        tau={tau}
        last={last}
        text={props.valueText}
        box={{ x: left, y: top - 8, width: right - left, height: bottom - top + 8 }}
        actions={actions}
      />
    </svg>
  );
};
