import { type PointerEvent, type ReactNode, useId, useRef } from 'react';
import { innerWords } from '#words/inner.ts';
import { startsAt } from '../../facts/innerPath.ts';
import type { Frame } from '../../scenario/scenario.ts';
import { point } from '../../words/numbers.ts';
import { clamp, type Plane, rounded } from '../geometry/plane.ts';
import { pixelIn } from '../geometry/pointer.ts';
import type { Pixel } from '../geometry/segments.ts';
import { Handle } from '../marks/handle.tsx';
import type { PictureProps } from '../view.ts';

interface StageProps extends PictureProps {
  readonly plane: Plane;
  /** Where w₀ is drawn. */
  readonly start: Pixel;
  /** w₀ as drawn. */
  readonly value: readonly number[];
  /** w at a place on the screen. */
  at(x: number, y: number): readonly number[];
  /** One unit of the window, of which an arrow key is a hundredth. */
  readonly span: number;
  /** The step that is drawn near a pixel; null where none is. */
  stepAt(pixel: Pixel): number | null;
  /** The window that stays while w₀ is held; null when it is let go. */
  keep(window: Frame | null): void;
  /** The picture, in SVG; for the eye only: the sentence says it to others. */
  readonly children: ReactNode;
}

/** What plane and curve share: the picture, a pointer that finds steps, w₀ to drag, the picture in words. */
export const Stage = (props: StageProps) => {
  const { result, sentence, width, height, compact, actions, plane, start, value, at, span, stepAt, keep } = props;
  const id = useId();
  const pointed = useRef(false);
  const { box } = plane;
  const [x, y] = start;
  const from = startsAt(result);
  const visible = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

  const show = (step: number | null) => {
    if (step === null && !pointed.current) return;
    pointed.current = step !== null;
    actions.point({ step });
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    show(stepAt(pixelIn(event.currentTarget, event)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a plot with a handle is no fieldset.
    <div
      className="plane inner-plane"
      role="group"
      aria-label={innerWords.plane}
      aria-describedby={id}
      style={{ width, height }}
      onPointerMove={move}
      onPointerDown={move}
      onPointerLeave={() => show(null)}
    >
      <svg width={width} height={height} aria-hidden="true">
        {props.children}
      </svg>
      <svg className="plane-handles" width={width} height={height} role="presentation">
        {visible && from === null && (
          <Handle
            label={innerWords.start}
            valueText={point(value)}
            value={value}
            unit={value.map(() => span / 100)}
            x={x}
            y={y}
            at={(px, py) => at(clamp(px, box.x, box.width), clamp(py, box.y, box.height))}
            onMove={(w0) => actions.edit({ w0: w0.map((w) => rounded(w, span / 2)) })}
            onHold={(held) => {
              keep(held ? plane.window : null);
              show(null);
              actions.hold(held);
            }}
            compact={compact}
          />
        )}
      </svg>
      <p id={id} hidden>
        {from === null ? sentence : `${sentence} ${innerWords.startsAt[from]}`}
      </p>
    </div>
  );
};
