import { useId, useMemo } from 'react';
import './ratio.css';
import { isRandom } from '../../core/estimators/choice.ts';
import { ratioSentence, ratioSeries, ratioWords } from '../../words/en/ratio.ts';
import { estimatorName } from '../../words/names.ts';
import { number } from '../../words/numbers.ts';
import { plain } from '../../words/sentence.ts';
import { linearTicks, TauAxis, tauScale, ValueAxis } from '../axes.tsx';
import { Decoration } from '../decoration.tsx';
import { textWidth } from '../labels.ts';
import { hasOwnPath, identities, markerPath } from '../palette.ts';
import { PlateNote, plate } from '../plate.tsx';
import { spread } from '../spread.ts';
import { TauSlider } from '../tauSlider.tsx';
import type { ViewProps } from '../view.ts';
import { Curve, type Line } from './curve.tsx';
import { ratioRange } from './range.ts';

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
      <TauSlider
        scale={x}
        tau={tau}
        last={last}
        text={here !== undefined && Number.isFinite(here) ? `, ratio ${number(here)}` : ''}
        box={{ x: left, y: top - 8, width: right - left, height: bottom - top + 8 }}
        actions={actions}
      />
    </svg>
  );
};
