import { useId } from 'react';
import { choosingWords } from '#words/choosing.ts';
import { choosing } from '../../facts/choosing.ts';
import { exactly } from '../../words/exact.ts';
import { number } from '../../words/numbers.ts';
import { StepAxis } from '../marks/axes.tsx';
import { Decoration } from '../marks/decoration.tsx';
import { Handle } from '../marks/handle.tsx';
import type { PictureProps } from '../view.ts';
import { chanceAxis } from './axis.ts';
import './choosing.css';
import { Calls, CourseOfQ, type Panel, PriceCurve, Squares } from './panels.tsx';

const flag = { width: 74, height: 22 };
/** From this height on the parts of the price have panels of their own. */
const roomy = 300;
const gap = 26;

/** What a coin's q costs, or the ρ of a random depth: the mean square of a step, its calls, and their price by U (19), over one axis; the flag is q. */
export const ChoosingQ = ({ result, sentence, width, height, compact, actions }: PictureProps) => {
  const id = useId();
  const found = choosing(result);
  if (!found) return null;
  const { q, chance, course } = found;
  const axis = chanceAxis(found);
  const left = 46;
  const right = Math.max(left + 80, width - 14);
  const [top, bottom] = [flag.height + 22, height - 22];
  const x = (value: number): number => left + (right - left) * axis.part(value);
  const at = (px: number): number => axis.typed(axis.q((px - left) / (right - left)));
  const shown = [
    ...(height >= roomy ? [{ kind: 'squares', share: 1 } as const, { kind: 'calls', share: 0.55 } as const] : []),
    { kind: 'price', share: 1.25 } as const,
    ...(course && course.at.length > 1 && height >= roomy ? [{ kind: 'course', share: 0.6 } as const] : []),
  ];
  const room = (bottom - top - gap * (shown.length - 1)) / shown.reduce((sum, { share }) => sum + share, 0);
  let from = top;
  const panels = shown.map(({ kind, share }) => {
    const panel: Panel = { left, right, top: from, bottom: from + room * share, x, q: axis.q };
    from = panel.bottom + gap;
    return { kind, panel };
  });
  const ticks = axis.ticks.map((value) => ({ value, label: exactly(value) }));
  const middle = Math.min(right - flag.width / 2, Math.max(left + flag.width / 2, x(q)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in an SVG.
    <svg
      className="choosing"
      width={width}
      height={height}
      role="group"
      aria-label={choosingWords.titles[chance]}
      aria-describedby={`${id}text`}
    >
      <desc id={`${id}text`}>{sentence}</desc>
      <Decoration>
        <path d={`M${x(q)},${flag.height}V${bottom}`} stroke="var(--slot-coin)" strokeWidth={1.8} />
        {panels.map(({ kind, panel }) => {
          switch (kind) {
            case 'squares':
              return <Squares key={kind} panel={panel} found={found} />;
            case 'calls':
              return <Calls key={kind} panel={panel} found={found} />;
            case 'price':
              return <PriceCurve key={kind} panel={panel} found={found} />;
            case 'course':
              return <CourseOfQ key={kind} panel={panel} course={course!} />;
            default:
              return kind satisfies never;
          }
        })}
        <StepAxis ticks={ticks} x={x} y={bottom} left={left} right={right} />
        <text className="axis-name" x={left - 30} y={bottom + 15}>
          {choosingWords.symbols[chance]}
        </text>
      </Decoration>
      <Handle
        label={choosingWords.names[chance]}
        valueText={number(q, 3)}
        value={[q]}
        unit={[axis.unit]}
        min={axis.range.min}
        max={axis.range.max}
        x={middle}
        y={flag.height / 2}
        at={(px) => [at(px + x(q) - middle)]}
        onMove={([next]) => actions.edit({ estimators: axis.set(result.scenario, axis.typed(next!)).estimators })}
        onHold={actions.hold}
        compact={compact}
        outline={
          <rect
            className="handle-focus"
            x={-flag.width / 2 - 3}
            y={-flag.height / 2 - 3}
            width={flag.width + 6}
            height={flag.height + 6}
            rx={6}
          />
        }
      >
        <rect
          className="flag"
          x={-flag.width / 2}
          y={-flag.height / 2}
          width={flag.width}
          height={flag.height}
          rx={4}
          fill="var(--slot-coin)"
        />
        <text className="flag-text" textAnchor="middle" dy="0.35em">
          {`${choosingWords.symbols[chance]} = ${number(q, 2)}`}
        </text>
      </Handle>
    </svg>
  );
};
