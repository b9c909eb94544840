import { memo, useId, useMemo } from 'react';
import { stripWords } from '#words/stripWords.ts';
import type { Unrolled } from '../../engine/result.ts';
import { polyline } from '../geometry/polyline.ts';
import { Decoration } from '../marks/decoration.tsx';
import type { Theme } from '../view.ts';
import { cellsPath } from './cells.ts';
import type { Layout, StepScale } from './geometry.ts';
import { byCut } from './lines.ts';

/** A value's place on the logarithmic axis. */
type Y = (value: number) => number;

/** How far the reverse pass has come: what lies left of x is not known yet. */
export interface Reached {
  readonly x: number;
  readonly done: boolean;
}

/** Cells twice, forgotten and kept, each clipped at the cut: a move of the cut changes two rectangles and no path. */
export const Cells = memo(
  (props: {
    readonly unrolled: Unrolled;
    readonly x: StepScale;
    readonly y: Y;
    readonly lay: Layout;
    readonly cut: number;
    readonly colour: string;
    /** Random estimators: heads use what tails forget. */
    readonly heads: boolean;
    readonly keepsInit: boolean;
    /** Where the reverse pass has come to, in pixels, and whether it is done: what it has not walked is not drawn. null: all is. */
    readonly reached: Reached | null;
    readonly theme: Theme;
  }) => {
    const { unrolled, x, y, lay, cut, colour, heads, keepsInit, reached, theme } = props;
    const id = useId();
    const path = useMemo(() => cellsPath(unrolled.contribution, x, y, lay.bottom), [unrolled, x, y, lay]);
    const at = Math.max(x(cut), reached?.x ?? 0);
    const initKnown = !reached || (reached.done && keepsInit);
    const pale = theme === 'dark' ? 0.32 : 0.24;
    const init = Math.min(y(unrolled.initContribution), lay.bottom - 1);
    const width = Math.max(3, x.cell);
    return (
      <g>
        <clipPath id={`${id}f`}>
          <rect x={0} y={0} width={reached ? 0 : Math.max(0, at)} height={lay.bottom} />
        </clipPath>
        <clipPath id={`${id}k`}>
          <rect x={at} y={0} width={Math.max(0, lay.right + 1 - at)} height={lay.bottom} />
        </clipPath>
        <path
          d={path}
          clipPath={`url(#${id}f)`}
          fill={heads ? colour : 'var(--ink-3)'}
          fillOpacity={heads ? 0.3 : pale}
        />
        <path d={path} clipPath={`url(#${id}k)`} fill={colour} />
        {x.first === 0 && initKnown && Number.isFinite(init) && (
          <rect
            x={x(0) - width + 0.7}
            y={init}
            width={Math.max(1, width - 1.4)}
            height={lay.bottom - init}
            fill={keepsInit ? colour : 'var(--ink-3)'}
            fillOpacity={keepsInit ? 1 : pale}
          />
        )}
      </g>
    );
  },
);

/** The error if the cut were here, and the bounds. */
export const Lines = memo(
  (props: {
    readonly unrolled: Unrolled;
    readonly bound: Float64Array | null;
    readonly pathBound: Float64Array | null;
    readonly x: StepScale;
    readonly y: Y;
    readonly lay: Layout;
    /** Where float32 ends; 0 where it was not used. */
    readonly floor: number;
    /** Nothing is drawn left of it. */
    readonly from: number;
  }) => {
    const { unrolled, bound, pathBound, x, y, lay, floor, from } = props;
    const id = useId();
    const left = Math.max(lay.left - 2, from);
    const [error, local, path] = useMemo(() => {
      const draw = (values: Float64Array | null) =>
        values ? polyline(values.length, x, byCut(values, values.length - 1, y)) : '';
      return [draw(unrolled.error), draw(bound), draw(pathBound)];
    }, [unrolled, bound, pathBound, x, y]);
    return (
      <g fill="none" clipPath={`url(#${id})`}>
        <clipPath id={id}>
          <rect x={left} y={lay.top - 4} width={Math.max(0, lay.right + 2 - left)} height={lay.bottom - lay.top + 4} />
        </clipPath>
        {floor > 0 && <path d={`M${lay.left},${y(floor)}H${lay.right}`} stroke="var(--ink-3)" strokeDasharray="1 2" />}
        {path && <path d={path} stroke="var(--ink-3)" strokeWidth={1} strokeDasharray="5 3" />}
        {local && (
          <path d={local} stroke="var(--ink-2)" strokeWidth={1.6} strokeDasharray="1.6 3.2" strokeLinecap="round" />
        )}
        <path d={error} stroke="var(--ground)" strokeWidth={5} strokeOpacity={0.7} />
        <path d={error} stroke="var(--ink)" strokeWidth={2} strokeLinejoin="round" strokeLinecap="round" />
      </g>
    );
  },
);

/** The step under the cursor: its cell in ink, and the error of a cut just after it. */
export const Hovered = (props: {
  readonly t: number;
  readonly unrolled: Unrolled;
  readonly x: StepScale;
  readonly y: Y;
  readonly lay: Layout;
  /** Whether flags and names stand above: its own then stands inside the plot. */
  readonly crowded: boolean;
}) => {
  const { t, unrolled, x, y, lay, crowded } = props;
  const T = unrolled.contribution.length;
  const cell = Math.min(y(unrolled.contribution[t - 1]!), lay.bottom - 1);
  const error = Math.min(y(unrolled.error[T - t]!), lay.bottom);
  const width = Math.max(x.cell, 2);
  const at = x(t);
  return (
    <Decoration>
      <path d={`M${at},${lay.top - 2}V${lay.bottom}`} stroke="var(--ink)" strokeOpacity={0.35} />
      {Number.isFinite(cell) && (
        <rect x={at - width + 0.3} y={cell} width={width - 0.6} height={lay.bottom - cell} fill="var(--ink)" />
      )}
      {Number.isFinite(error) && (
        <circle cx={at} cy={error} r={4} fill="var(--ink)" stroke="var(--ground)" strokeWidth={1.5} />
      )}
      <text className="label ink" x={Math.min(at, lay.right - 4)} y={lay.top + (crowded ? 10 : -8)} textAnchor="middle">
        {stripWords.at(t)}
      </text>
    </Decoration>
  );
};
