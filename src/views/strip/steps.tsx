import type { KeyboardEvent, PointerEvent } from 'react';
import { stepText } from '#words/hovered.ts';
import { stripWords } from '#words/stripWords.ts';
import type { Result } from '../../engine/result.ts';
import { pixelIn } from '../geometry/pointer.ts';
import type { Actions } from '../view.ts';
import type { Layout, StepScale } from './geometry.ts';

/** The plot as the place to point at a step, by pointer or arrow keys; it lies above the cells and shows nothing itself. */
export const Steps = (props: {
  readonly result: Result;
  readonly step: number | null;
  /** Where the keyboard starts from. */
  readonly start: number;
  readonly x: StepScale;
  readonly lay: Layout;
  readonly actions: Actions;
}) => {
  const { result, step, start, x, lay, actions } = props;
  const T = result.unrolled.contribution.length;
  const point = (event: PointerEvent<SVGRectElement>) => {
    const under = x.stepAt(pixelIn(event.currentTarget.ownerSVGElement!, event)[0]);
    if (under !== step) actions.point({ step: under });
  };
  const leave = () => {
    if (step !== null) actions.point({ step: null });
  };
  const key = (event: KeyboardEvent) => {
    const here = step ?? start;
    const size = event.shiftKey ? 10 : 1;
    const by = {
      ArrowLeft: -size,
      ArrowDown: -size,
      ArrowRight: size,
      ArrowUp: size,
      PageUp: 10,
      PageDown: -10,
      Home: -T,
      End: T,
    }[event.key];
    if (event.key === 'Escape') leave();
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    actions.point({ step: Math.min(T, Math.max(1, here + by)) });
  };

  return (
    <rect
      className="hit steps"
      x={lay.left}
      y={lay.top}
      width={lay.right - lay.left}
      height={lay.bottom - lay.top}
      role="slider"
      tabIndex={0}
      aria-label={stripWords.step}
      aria-valuemin={1}
      aria-valuemax={T}
      aria-valuenow={step ?? start}
      aria-valuetext={stepText(result, step ?? start)}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={leave}
      onKeyDown={key}
      onBlur={leave}
    />
  );
};
