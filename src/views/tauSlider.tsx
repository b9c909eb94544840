import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { ratioWords } from '../words/en/ratio.ts';
import type { TauScale } from './axes.tsx';
import type { Rect } from './labels.ts';
import { pixelIn } from './pointer.ts';
import type { Actions } from './view.ts';
import { useWish } from './wish.ts';

/** A curve's plot as the slider of τ: press, drag, or arrow keys; it lies above the drawing and shows nothing itself. */
export const TauSlider = (props: {
  readonly scale: TauScale;
  readonly tau: number;
  readonly last: number;
  /** What the curve says at τ, for screen readers. */
  readonly text: string;
  readonly box: Rect;
  readonly actions: Actions;
}) => {
  const { scale, tau, last, text, box, actions } = props;
  const held = useRef(false);
  const wish = useWish<number>();
  const set = (next: number) => {
    if (next === wish.read(tau)) return;
    wish.write(next);
    actions.edit({ tau: next });
  };
  const move = (event: PointerEvent<SVGRectElement>) => {
    if (!held.current) return;
    set(scale.invert(pixelIn(event.currentTarget.ownerSVGElement!, event)[0]));
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

  return (
    <rect
      className="hit"
      x={box.x}
      y={box.y}
      width={box.width}
      height={box.height}
      role="slider"
      tabIndex={0}
      aria-label={ratioWords.tau}
      aria-valuemin={1}
      aria-valuemax={last}
      aria-valuenow={tau}
      aria-valuetext={`τ = ${tau}${text}`}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onLostPointerCapture={up}
      onKeyDown={key}
    />
  );
};
