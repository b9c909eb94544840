import { type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef } from 'react';
import './ratio.css';
import { isRandom } from '../../core/estimators/choice.ts';
import { ratioSentence, ratioSeries, ratioWords } from '../../words/en/ratio.ts';
import { estimatorName } from '../../words/names.ts';
import { number } from '../../words/numbers.ts';
import { plain } from '../../words/sentence.ts';
import { linearTicks, TauAxis, type TauScale, tauScale, ValueAxis } from '../axes.tsx';
import { Decoration } from '../decoration.tsx';
import { textWidth } from '../labels.ts';
import { hasOwnPath, type Identity, identities, markerPath } from '../palette.ts';
import { PlateNote, plate } from '../plate.tsx';
import { polyline } from '../polyline.ts';
import { spread } from '../spread.ts';
import type { ViewProps } from '../view.ts';
import { useWish } from '../wish.ts';
import { ratioRange } from './range.ts';

interface Line {
  readonly index: number;
  readonly name: string;
  readonly identity: Identity;
  readonly colour: string;
  readonly values: Float64Array;
  readonly random: boolean;
  /** Whether the run stopped before its iterations were done. */
  readonly ended: boolean;
}

/** Small arrow heads where a curve leaves the frame, at most one each 7 px. */
const spikes = (values: Float64Array, x: TauScale, low: number, high: number, top: number, bottom: number): string => {
  let path = '';
  let last = { up: Number.NEGATIVE_INFINITY, down: Number.NEGATIVE_INFINITY };
  values.forEach((v, i) => {
    const at = x(i + 1);
    if (v > high && at - last.up >= 7) {
      path += `M${at.toFixed(1)},${top - 5}l3,5h-6Z`;
      last = { ...last, up: at };
    }
    if (v < low && at - last.down >= 7) {
      path += `M${at.toFixed(1)},${bottom + 5}l3,-5h-6Z`;
      last = { ...last, down: at };
    }
  });
  return path;
};

const Curve = memo(
  (props: {
    readonly line: Line;
    readonly selected: boolean;
    readonly x: TauScale;
    readonly y: (v: number) => number;
    readonly low: number;
    readonly high: number;
    readonly clip: string;
  }) => {
    const { line, selected, x, y, low, high, clip } = props;
    const { values, identity, colour } = line;
    const [path, arrows] = useMemo(
      () => [
        polyline(
          values.length,
          (i) => x(i + 1),
          (i) => y(values[i]!),
        ),
        spikes(values, x, low, high, y(high), y(low)),
      ],
      [values, x, y, low, high],
    );
    const end = values.length - 1;
    const at = Math.min(y(low), Math.max(y(high), y(values[end]!)));
    return (
      <g>
        <path
          d={path}
          clipPath={clip}
          fill="none"
          stroke={colour}
          strokeWidth={selected ? 2.5 : line.random ? 1.1 : 1.8}
          strokeOpacity={line.random && !selected ? 0.6 : 1}
          strokeDasharray={identity.dash}
          strokeLinecap={identity.marker === 'circle' ? 'round' : 'butt'}
          strokeLinejoin="round"
        />
        {arrows && <path d={arrows} fill={colour} />}
        {line.ended && Number.isFinite(at) && (
          <path d={`M${x(end + 1) - 4},${at - 4}l8,8m0,-8l-8,8`} stroke={colour} strokeWidth={2} fill="none" />
        )}
      </g>
    );
  },
);

/** Where a curve ends; for tosses of a coin the middle of the last twenty. */
const endOf = ({ values, random }: Line): number => {
  const finite = values.filter(Number.isFinite);
  const last = finite.subarray(-20).toSorted();
  return (random ? last[last.length >> 1] : finite.at(-1)) ?? Number.NaN;
};

/** h·d/‖d‖² per outer iteration: below 0 a step along −h goes uphill. Drag or arrow keys move τ. */
export const Ratio = ({ result, cursor, width, height, theme, compact, actions }: ViewProps) => {
  const { scenario, descent } = result;
  const { estimators, along } = scenario;
  const id = useId();
  const held = useRef(false);
  const wish = useWish<number>();

  const lines = useMemo(() => {
    const reverse = estimators.some((c) => c.estimator.kind === 'reverse');
    return estimators.flatMap(({ estimator, slot }, index): Line[] => {
      const series = ratioSeries(descent, along, index);
      const own = hasOwnPath(estimator);
      if (!series || (!own && reverse)) return [];
      const identity = identities[slot]!;
      return [
        {
          index,
          name: estimatorName(descent.runs[index]?.estimator ?? estimator),
          identity,
          colour: own ? identity.css : 'var(--ink-3)',
          values: series.values,
          random: isRandom(estimator),
          ended: series.run.ended !== null,
        },
      ];
    });
  }, [estimators, along, descent]);

  const names = lines.map((line) => line.name);
  const left = compact ? 34 : 36;
  const right = Math.max(left + 60, width - Math.max(30, ...names.map((name) => textWidth(name) + 12)));
  const top = 12;
  const bottom = Math.max(top + 60, height - 24);
  const last = scenario.outer.iterations + 1;
  const x = useMemo(() => tauScale(last, left, right), [last, right, left]);
  const [low, high] = useMemo(() => ratioRange(lines), [lines]);
  const y = useMemo(() => (v: number) => bottom - ((v - low) / (high - low)) * (bottom - top), [low, high, bottom]);
  const labels = useMemo(() => {
    const ends = lines.map((line) => ({ line, at: endOf(line) })).filter(({ at }) => !Number.isNaN(at));
    const clamped = ends.map(({ at }) => Math.min(bottom, Math.max(top, y(at))));
    const placed = spread(clamped, 13, top - 4, bottom);
    return ends.map(({ line }, i) => ({ line, y: placed[i]! }));
  }, [lines, y, bottom]);

  const tau = Math.min(scenario.tau, last);
  const set = (next: number) => {
    if (next === wish.read(tau)) return;
    wish.write(next);
    actions.edit({ tau: next });
  };
  const move = (event: PointerEvent<SVGRectElement>) => {
    if (!held.current) return;
    const frame = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    set(x.invert(event.clientX - frame.left));
  };
  const down = (event: PointerEvent<SVGRectElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = true;
    actions.hold(true);
    move(event);
  };
  const up = () => {
    if (!held.current) return;
    held.current = false;
    actions.hold(false);
  };
  const key = (event: KeyboardEvent) => {
    const size = event.shiftKey ? 10 : 1;
    const here = wish.read(tau);
    const next = {
      ArrowLeft: here - size,
      ArrowDown: here - size,
      ArrowRight: here + size,
      ArrowUp: here + size,
      PageUp: here + 10,
      PageDown: here - 10,
      Home: 1,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(Math.min(last, Math.max(1, next)));
  };

  const sentence = plain(ratioSentence(result, cursor));
  const empty = plate(sentence, right - left);
  const zero = y(0);
  const clip = `url(#${id}clip)`;
  const here = lines.find((line) => line.index === scenario.selected)?.values[tau - 1];
  const rank = (line: Line): number => (line.index === scenario.selected ? 2 : line.random ? 0 : 1);
  const inOrder = [...lines].sort((a, b) => rank(a) - rank(b));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in an SVG.
    <svg
      className="ratio"
      width={width}
      height={height}
      role="group"
      aria-label={ratioWords.title}
      aria-describedby={`${id}text`}
    >
      <desc id={`${id}text`}>{sentence}</desc>
      <clipPath id={`${id}clip`}>
        <rect x={left} y={top - 2} width={right - left} height={bottom - top + 4} />
      </clipPath>
      <pattern id={`${id}hatch`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M3,0V6" stroke="var(--slot-0)" strokeOpacity={theme === 'light' ? 0.42 : 0.5} strokeWidth={1} />
      </pattern>
      <Decoration>
        {low < 0 && (
          <rect x={left} y={zero} width={right - left} height={Math.max(0, bottom - zero)} fill={`url(#${id}hatch)`} />
        )}
        <ValueAxis ticks={linearTicks(low, high, bottom - top, 42)} y={y} left={left} right={right} />
        <TauAxis scale={x} y={bottom} left={left} right={right} />
        <path d={`M${left},${zero}H${right}`} stroke="var(--ink)" strokeWidth={1.5} />
        <path d={`M${x(tau)},${top - 8}V${bottom}`} stroke="var(--ink)" strokeOpacity={0.55} />
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
        {inOrder.map(({ index, values, identity, colour }) => {
          const v = values[tau - 1];
          if (v === undefined || !(v >= low && v <= high)) return null;
          return (
            <path
              key={index}
              transform={`translate(${x(tau)},${y(v)})`}
              d={markerPath(identity.marker, index === scenario.selected ? 4.8 : 4)}
              fill={identity.open ? 'var(--ground)' : colour}
              stroke={identity.open ? colour : 'var(--ground)'}
              strokeWidth={1.2}
            />
          );
        })}
        {labels.map(({ line, y: at }) => (
          <text key={line.index} className="label" x={right + 7} y={at} dy="0.35em" style={{ fill: line.colour }}>
            {line.name}
          </text>
        ))}
      </Decoration>
      {lines.length > 0 && labels.length === 0 && (
        <PlateNote
          note={empty}
          at={{
            x: (left + right - empty.width) / 2,
            y: (top + bottom - empty.height) / 2,
            width: empty.width,
            height: empty.height,
          }}
          tone="plain"
        />
      )}
      <rect
        className="hit"
        x={left}
        y={top - 8}
        width={right - left}
        height={bottom - top + 8}
        role="slider"
        tabIndex={0}
        aria-label={ratioWords.tau}
        aria-valuemin={1}
        aria-valuemax={last}
        aria-valuenow={tau}
        aria-valuetext={`τ = ${tau}${here !== undefined && Number.isFinite(here) ? `, ratio ${number(here)}` : ''}`}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onLostPointerCapture={up}
        onKeyDown={key}
      />
    </svg>
  );
};
