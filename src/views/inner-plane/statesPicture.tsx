import { memo, type ReactNode, useId, useMemo } from 'react';
import type { Moment } from '../../core/twoPasses.ts';
import type { InnerLevels, Unrolled } from '../../engine/result.ts';
import type { Pair } from '../../scenario/scenario.ts';
import type { Plane } from '../geometry/plane.ts';
import { isWithinReach } from '../geometry/segments.ts';
import type { Identity } from '../marks/palette.ts';
import { PlaneAxes } from '../marks/planeAxes.tsx';
import { PlateNote } from '../marks/plate.tsx';
import type { Layout } from './layout.ts';
import { LensView } from './lensView.tsx';
import { levelLines } from './levels.ts';
import { Cross, Walk } from './marks.tsx';
import { MathSymbol } from './symbol.tsx';
import { useSteps } from './walk.ts';

interface StatesPictureProps {
  readonly unrolled: Unrolled;
  readonly levels: InnerLevels | null;
  readonly plane: Plane;
  readonly layout: Layout;
  readonly K: number;
  readonly identity: Identity;
  /** The moment of a walk through the two passes; null where both are done. */
  readonly moment: Moment | null;
  /** The pinned path, under the live one. */
  readonly under: ReactNode;
  /** w₀ is a function of λ: a dot, and no handle over it. */
  readonly fixed: boolean;
  /** Which two components of w are shown. */
  readonly axes: Pair;
  readonly compact: boolean;
}

/** Level lines are known on their grid; a window that is held may look beyond it. */
const Levels = memo(({ levels, plane, id }: { levels: InnerLevels; plane: Plane; id: string }) => {
  const path = useMemo(() => levelLines(levels, plane), [levels, plane]);
  const [x0, x1, y0, y1] = levels.frame;
  return (
    <g>
      <clipPath id={id}>
        <rect x={plane.x(x0)} y={plane.y(y1)} width={plane.x(x1) - plane.x(x0)} height={plane.y(y0) - plane.y(y1)} />
      </clipPath>
      <path className="plane-contour" d={path} clipPath={`url(#${id})`} />
    </g>
  );
});

const head = 'M-9,-6L0,0L-9,6';

/** Everything that does not follow the pointer. */
export const StatesPicture = memo((props: StatesPictureProps) => {
  const { unrolled, levels, plane, layout, K, identity, moment, under, fixed, axes, compact } = props;
  const id = useId();
  const { box } = plane;
  const { place, lens, exits, note } = layout;
  const T = unrolled.path.length / 2 - 1;
  const steps = useSteps(place, { from: 0, T, K }, moment, identity, box);
  const leaves = moment?.phase !== 'forward' || moment.t === T;
  const [x, y] = place(0);
  return (
    <>
      <clipPath id={`${id}clip`}>
        <rect {...box} />
      </clipPath>
      <g clipPath={`url(#${id}clip)`}>{levels && <Levels levels={levels} plane={plane} id={`${id}grid`} />}</g>
      <PlaneAxes plane={plane} letter="w" axes={axes} compact={compact} />
      <rect className="plane-frame" {...box} />
      <g clipPath={`url(#${id}clip)`}>
        {under}
        <Walk steps={steps} identity={identity} />
        {layout.solution && <Cross at={layout.solution} />}
        {fixed && isWithinReach([x, y]) && <circle className="inner-start" cx={x} cy={y} r={3.5} />}
      </g>
      {(leaves ? exits : []).map((e) => (
        <path
          key={`${e.x} ${e.y}`}
          className={unrolled.divergence ? 'inner-exit bad' : 'inner-exit'}
          d={head}
          transform={`translate(${e.x.toFixed(1)},${e.y.toFixed(1)}) rotate(${((e.angle * 180) / Math.PI).toFixed(1)})`}
        />
      ))}
      {lens && <LensView lens={lens} unrolled={unrolled} K={K} identity={identity} moment={moment} />}
      {note && <PlateNote note={note.plate} at={note.at} tone="bad" />}
      {layout.labels.map(({ key, content, x: left, y: top, height, leader }) => (
        <g key={key}>
          {leader && <path className="inner-link" d={`M${leader[0]},${leader[1]}L${leader[2]},${leader[3]}`} />}
          {typeof content === 'string' ? (
            <text className="plane-label inner-number" x={left + 1} y={top + height / 2} dy="0.35em">
              {content}
            </text>
          ) : (
            <MathSymbol name={content} x={left + 1} y={top + height - 5} />
          )}
        </g>
      ))}
    </>
  );
});
