import { useState } from 'react';
import { lessonFrame as words } from '#words/lessons/frame.ts';
import type { Drawing } from '../../lessons/lesson.ts';
import { Handle } from '../../views/marks/handle.tsx';
import { exactly } from '../../words/exact.ts';
import { percent } from '../../words/numbers.ts';

interface Props {
  readonly question: Drawing;
  readonly label: string;
  /** The curve as it is now, and as it will be, at each K of the question; NaN before they are known. */
  readonly now: readonly number[];
  readonly truth: readonly number[];
  readonly shown: boolean;
  readonly compact: boolean;
  onDrawn(drawn: readonly number[]): void;
  onNotSure(): void;
}

const [width, height] = [380, 190];
const edge = { left: 58, right: 12, top: 12, bottom: 26 };
const across = (K: number, most: number): number => edge.left + (K / most) * (width - edge.left - edge.right);
const up = (part: number): number => height - edge.bottom - part * (height - edge.top - edge.bottom);
const part = (y: number): number => Math.min(1, Math.max(0, (height - edge.bottom - y) / (up(0) - up(1))));

/** A curve whose points are dragged up and down, or moved by keys; the true one stands beside it once it is shown. */
export const DrawingAsked = ({ question: { at }, label, now, truth, shown, compact, onDrawn, onNotSure }: Props) => {
  const [moved, setMoved] = useState<readonly number[] | null>(null);
  if (now.some(Number.isNaN)) return null;
  const drawn = moved ?? now;
  const most = at.at(-1)! * 1.05;
  const line = (values: readonly number[]): string =>
    values.map((y, i) => `${i === 0 ? 'M' : 'L'}${across(at[i]!, most)},${up(y)}`).join('');
  return (
    <div className="lesson-drawing">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset. */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        {[0, 0.5, 1].map((y) => (
          <g key={y}>
            <line className="lesson-grid" x1={edge.left} x2={width - edge.right} y1={up(y)} y2={up(y)} />
            <text x={edge.left - 6} y={up(y)} dy="0.35em" textAnchor="end">
              {percent(y)}
            </text>
          </g>
        ))}
        <path className="lesson-now" d={line(now)} />
        {shown && <path className="lesson-truth" d={line(truth)} />}
        <path className="lesson-drawn" d={line(drawn)} />
        {at.map((K, i) => (
          <g key={K}>
            <text x={across(K, most)} y={height - 8} textAnchor="middle">
              {exactly(K)}
            </text>
            <Handle
              label={words.drawnAt(K)}
              valueText={percent(drawn[i]!)}
              value={[drawn[i]!]}
              unit={[0.01]}
              min={0}
              max={1}
              x={across(K, most)}
              y={up(drawn[i]!)}
              at={(_, y) => [part(y)]}
              compact={compact}
              onHold={() => {}}
              onMove={([y = 0]) => setMoved(drawn.with(i, Math.min(1, Math.max(0, y))))}
            />
          </g>
        ))}
      </svg>
      <p className="lesson-key">
        <span data-line="now">{words.before}</span>
        <span data-line="drawn">{words.drawn}</span>
        {shown && <span data-line="truth">{words.computed}</span>}
      </p>
      <p className="lesson-number">
        <button type="button" className="lesson-button" onClick={() => onDrawn(drawn)}>
          {words.check}
        </button>
        <button type="button" className="lesson-quiet" onClick={onNotSure}>
          {words.notSure}
        </button>
      </p>
    </div>
  );
};
