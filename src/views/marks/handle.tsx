import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import './handle.css';
import { pixelIn } from '../geometry/pointer.ts';
import { useWish } from '../wish.ts';

/**
 * Something to drag in an SVG, by mouse, touch or keyboard: arrows move it by `unit`, with Shift ten times as far, with
 * Alt a tenth. It keeps nothing: it is drawn where its value stands, and says where the hand wants it.
 */
export interface HandleProps {
  /** What it is, e.g. "λ₁, start of the outer descent". */
  readonly label: string;
  /** Where it stands, in words, e.g. "(−1.00, 0.25)". */
  readonly valueText: string;
  /** One or two numbers. */
  readonly value: readonly number[];
  /** One arrow key's step for each of them. */
  readonly unit: readonly number[];
  /** Whole numbers only: Alt then steps by `unit`, too. */
  readonly integer?: boolean;
  /** Where it is drawn, in the SVG's pixels. */
  readonly x: number;
  readonly y: number;
  /** Value at a place in the SVG's pixels. */
  at(x: number, y: number): readonly number[];
  onMove(value: readonly number[]): void;
  onHold(held: boolean): void;
  /** Limits, for screen readers. */
  readonly min?: number;
  readonly max?: number;
  /** Touch sizes. */
  readonly compact: boolean;
  /** The drawing around (0, 0); an 18-px ring with a dot where there is none. */
  readonly children?: ReactNode;
  /** The focus outline around (0, 0), class `handle-focus`; a circle where there is none. */
  readonly outline?: ReactNode;
}

const arrows: Readonly<Record<string, readonly [axis: 'x' | 'y', sign: number]>> = {
  ArrowLeft: ['x', -1],
  ArrowRight: ['x', 1],
  ArrowDown: ['y', -1],
  ArrowUp: ['y', 1],
};

/** The value one arrow key away, or null for other keys. With one number, up is right and down is left. */
export const stepped = (
  value: readonly number[],
  unit: readonly number[],
  key: { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean },
  integer = false,
): readonly number[] | null => {
  const arrow = arrows[key.key];
  if (!arrow) return null;
  const size = key.shiftKey ? 10 : key.altKey && !integer ? 0.1 : 1;
  const axis = arrow[0] === 'y' && value.length > 1 ? 1 : 0;
  return value.map((v, i) => (i === axis ? v + arrow[1] * size * unit[i]! : v));
};

/** Pointer position in the pixels of the SVG that holds the element. */
const inSvg = (event: PointerEvent<SVGGElement>) =>
  pixelIn(event.currentTarget.ownerSVGElement ?? event.currentTarget, event);

export const Handle = (props: HandleProps) => {
  const { value, unit, x, y, at, onMove, onHold, compact, integer = false } = props;
  const grip = useRef<readonly [number, number] | null>(null);
  const [held, setHeld] = useState(false);
  const wish = useWish<readonly number[]>();

  const down = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const [px, py] = inSvg(event);
    grip.current = [px - x, py - y];
    setHeld(true);
    onHold(true);
  };
  const move = (event: PointerEvent<SVGGElement>) => {
    if (!grip.current) return;
    event.stopPropagation();
    const [px, py] = inSvg(event);
    onMove(at(px - grip.current[0], py - grip.current[1]));
  };
  const up = () => {
    if (!grip.current) return;
    grip.current = null;
    setHeld(false);
    onHold(false);
  };
  const key = (event: KeyboardEvent<SVGGElement>) => {
    if (event.metaKey || event.ctrlKey) return;
    const next = stepped(wish.read(value), unit, event, integer);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    wish.write(next);
    onMove(next);
  };

  return (
    <g
      className="handle"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuetext={props.valueText}
      aria-valuenow={value[0]}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      data-held={held}
      transform={`translate(${x},${y})`}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onLostPointerCapture={up}
      onKeyDown={key}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <circle className="handle-hit" r={compact ? 22 : 16} />
      {props.outline ?? <circle className="handle-focus" r={13} />}
      {props.children ?? (
        <>
          <circle className="handle-halo" r={9} />
          <circle className="handle-ring" r={8} />
          <circle className="handle-dot" r={2} />
        </>
      )}
    </g>
  );
};
