import { useId } from 'react';
import { choosingWords } from '#words/choosing.ts';
import { choosing } from '../../facts/choosing.ts';
import { limits } from '../../scenario/limits.ts';
import { withQ } from '../../state/edits.ts';
import { number } from '../../words/numbers.ts';
import { StepAxis } from '../marks/axes.tsx';
import { Decoration } from '../marks/decoration.tsx';
import { Handle } from '../marks/handle.tsx';
import type { PictureProps } from '../view.ts';
import './choosing.css';
import { Calls, Course, type Panel, PriceCurve, Squares } from './panels.tsx';

const flag = { width: 74, height: 22 };
/** From this height on the parts of the price have panels of their own. */
const roomy = 300;
const gap = 26;

/** q with two digits, as a hand sets it. */
const typed = (q: number): number =>
  Math.min(limits.q.max, Math.max(limits.q.min, Number(q.toPrecision(q < 0.1 ? 2 : 3))));

/** What a coin's q costs: the mean square of a step, its calls, and their price by U (19), over one axis of q; the flag is q. */
export const ChoosingQ = ({ result, sentence, width, height, compact, actions }: PictureProps) => {
  const id = useId();
  const found = choosing(result);
  if (!found) return null;
  const { q, best, course, measured } = found;
  const left = 46;
  const right = Math.max(left + 80, width - 14);
  const [top, bottom] = [flag.height + 22, height - 22];
  const low = Math.min(0.02, q / 1.5, ...measured.map((one) => one.q / 1.5), ...(best.q > 1e-4 ? [best.q / 1.5] : []));
  const x = (value: number): number => left + (right - left) * (1 - Math.log(value) / Math.log(low));
  const at = (px: number): number => typed(low ** (1 - (px - left) / (right - left)));
  const shown = [
    ...(height >= roomy ? [{ kind: 'squares', share: 1 } as const, { kind: 'calls', share: 0.55 } as const] : []),
    { kind: 'price', share: 1.25 } as const,
    ...(course && course.length > 1 && height >= roomy ? [{ kind: 'course', share: 0.6 } as const] : []),
  ];
  const room = (bottom - top - gap * (shown.length - 1)) / shown.reduce((sum, { share }) => sum + share, 0);
  let from = top;
  const panels = shown.map(({ kind, share }) => {
    const panel: Panel = { left, right, top: from, bottom: from + room * share, x, low };
    from = panel.bottom + gap;
    return { kind, panel };
  });
  const ticks = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
    .filter((value) => value >= low)
    .map((value) => ({ value, label: String(value) }));
  const middle = Math.min(right - flag.width / 2, Math.max(left + flag.width / 2, x(q)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in an SVG.
    <svg
      className="choosing"
      width={width}
      height={height}
      role="group"
      aria-label={choosingWords.title}
      aria-describedby={`${id}text`}
    >
      <desc id={`${id}text`}>{sentence}</desc>
      <Decoration>
        {panels.map(({ kind, panel }) => {
          switch (kind) {
            case 'squares':
              return <Squares key={kind} panel={panel} found={found} />;
            case 'calls':
              return <Calls key={kind} panel={panel} found={found} />;
            case 'price':
              return <PriceCurve key={kind} panel={panel} found={found} />;
            case 'course':
              return <Course key={kind} panel={panel} course={course!} />;
            default:
              return kind satisfies never;
          }
        })}
        <StepAxis ticks={ticks} x={x} y={bottom} left={left} right={right} />
        <text className="axis-name" x={left - 30} y={bottom + 15}>
          q
        </text>
        <path d={`M${x(q)},${flag.height}V${bottom}`} stroke="var(--slot-coin)" strokeWidth={1.8} />
      </Decoration>
      <Handle
        label={choosingWords.q}
        valueText={number(q, 3)}
        value={[q]}
        unit={[0.05 * q]}
        min={limits.q.min}
        max={limits.q.max}
        x={middle}
        y={flag.height / 2}
        at={(px) => [at(px + x(q) - middle)]}
        onMove={([next]) => actions.edit({ estimators: withQ(result.scenario, typed(next!)).estimators })}
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
          {`q = ${number(q, 2)}`}
        </text>
      </Handle>
    </svg>
  );
};
