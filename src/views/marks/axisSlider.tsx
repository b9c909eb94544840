import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { exactly } from '../../words/exact.ts';
import { pixelIn } from '../geometry/pointer.ts';
import type { Rect } from '../geometry/rect.ts';
import { useWish } from '../wish.ts';

/** A plot as the slider of what its axis shows: press, drag, or arrow keys; it lies above the drawing and shows nothing itself. */
export const AxisSlider = (props: {
  /** The setting, its symbol, its value and how far it goes. */
  readonly label: string;
  readonly symbol: string;
  readonly value: number;
  readonly least: number;
  readonly last: number;
  /** The value at a pixel. */
  readonly invert: (px: number) => number;
  /** What the curve says there, for screen readers. */
  readonly text: string;
  readonly box: Rect;
  readonly onChange: (value: number) => void;
  readonly onHold: (held: boolean) => void;
}) => {
  const { label, symbol, value, least, last, invert, text, box, onChange, onHold } = props;
  const held = useRef(false);
  const wish = useWish<number>();
  const set = (next: number) => {
    if (next === wish.read(value)) return;
    wish.write(next);
    onChange(next);
  };
  const move = (event: PointerEvent<SVGRectElement>) => {
    if (!held.current) return;
    set(invert(pixelIn(event.currentTarget.ownerSVGElement!, event)[0]));
  };
  const down = (event: PointerEvent<SVGRectElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = true;
    onHold(true);
    move(event);
  };
  const up = () => {
    if (!held.current) return;
    held.current = false;
    onHold(false);
  };
  const key = (event: KeyboardEvent) => {
    const size = event.shiftKey ? 10 : 1;
    const here = wish.read(value);
    const next = {
      ArrowLeft: here - size,
      ArrowDown: here - size,
      ArrowRight: here + size,
      ArrowUp: here + size,
      PageUp: here + 10,
      PageDown: here - 10,
      Home: least,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(Math.min(last, Math.max(least, next)));
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
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={last}
      aria-valuenow={value}
      aria-valuetext={`${symbol} = ${exactly(value)}${text}`}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onLostPointerCapture={up}
      onKeyDown={key}
    />
  );
};
