import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { pixelIn } from '../geometry/pointer.ts';
import type { Rect } from '../geometry/rect.ts';
import { useWish } from '../wish.ts';

export interface FlagProps {
  readonly text: string;
  readonly colour: string;
  readonly box: Rect;
  /** Where the cut stands, and the plot's lower edge. */
  readonly x: number;
  readonly bottom: number;
  readonly compact: boolean;
  /** null: it has no K to drag, and the flag is only a label. */
  readonly drag: {
    readonly label: string;
    readonly valueText: string;
    readonly K: number;
    readonly T: number;
    /** The K of a cut at a pixel. */
    at(px: number): number;
    onChange(K: number): void;
    onHold(held: boolean): void;
  } | null;
}

/** The K that a key asks for, or null for keys that are not the slider's. Left cuts earlier, so it keeps more. */
export const keyed = (K: number, T: number, key: string, shift: boolean): number | null => {
  const size = shift ? 10 : 1;
  const wanted = {
    ArrowLeft: K + size,
    ArrowUp: K + size,
    ArrowRight: K - size,
    ArrowDown: K - size,
    PageUp: K + 10,
    PageDown: K - 10,
    Home: 1,
    End: T,
  }[key];
  return wanted === undefined ? null : Math.min(T, Math.max(Math.min(1, K), wanted));
};

const Drawing = ({ text, colour, box, x, bottom, drag }: FlagProps) => {
  const grip = box.x + box.width - 18;
  const middle = box.y + box.height / 2;
  return (
    <>
      <line x1={x} x2={x} y1={box.y + 4} y2={bottom} stroke="var(--ground)" strokeWidth={4.5} strokeOpacity={0.8} />
      <line x1={x} x2={x} y1={box.y + 4} y2={bottom} stroke={colour} strokeWidth={2} />
      <rect {...box} rx={4} fill={colour} />
      <text x={box.x + 10} y={middle} dy="0.35em" className="flag-text">
        {text}
      </text>
      {drag && (
        <path
          className="grip"
          d={[0, 4, 8].map((dx) => `M${grip + dx},${middle - 4.5}V${middle + 4.5}`).join('')}
          stroke="var(--ground)"
          strokeOpacity={0.6}
          strokeWidth={1.25}
        />
      )}
    </>
  );
};

/** The selected estimator's cut: dragging it along the steps is the K slider. */
export const Flag = (props: FlagProps) => {
  const { box, x, bottom, compact, drag } = props;
  const grip = useRef<number | null>(null);
  const wish = useWish<number>();
  if (!drag) {
    return (
      <g className="cut">
        <Drawing {...props} />
      </g>
    );
  }

  const ask = (K: number) => {
    if (K === wish.read(drag.K)) return;
    wish.write(K);
    drag.onChange(K);
  };
  const position = (event: PointerEvent<SVGGElement>) => pixelIn(event.currentTarget.ownerSVGElement!, event)[0];
  const down = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = position(event) - x;
    drag.onHold(true);
  };
  const move = (event: PointerEvent<SVGGElement>) => {
    if (grip.current === null) return;
    event.stopPropagation();
    ask(Math.max(Math.min(1, drag.K), drag.at(position(event) - grip.current)));
  };
  const up = () => {
    if (grip.current === null) return;
    grip.current = null;
    drag.onHold(false);
  };
  const key = (event: KeyboardEvent<SVGGElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const K = keyed(wish.read(drag.K), drag.T, event.key, event.shiftKey);
    if (K === null) return;
    event.preventDefault();
    event.stopPropagation();
    ask(K);
  };

  const reach = compact ? 44 : 32;
  const grow = Math.max(0, (reach - box.height) / 2);
  return (
    <g
      className="cut cut-handle"
      role="slider"
      tabIndex={0}
      aria-label={drag.label}
      aria-valuemin={Math.min(1, drag.K)}
      aria-valuemax={drag.T}
      aria-valuenow={drag.K}
      aria-valuetext={drag.valueText}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onLostPointerCapture={up}
      onKeyDown={key}
    >
      <rect className="hit" x={box.x - 4} y={box.y - grow} width={box.width + 8} height={box.height + 2 * grow} />
      <rect className="hit" x={x - reach / 2} y={box.y} width={reach} height={bottom - box.y} />
      <rect className="focus" x={box.x - 3} y={box.y - 3} width={box.width + 6} height={box.height + 6} rx={6} />
      <Drawing {...props} />
    </g>
  );
};
