import { type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { zoomWords } from '#words/zoom.ts';
import type { Box } from '../geometry/plane.ts';
import type { Zoom } from './navigation.ts';
import { zoomRect } from './zoomRect.ts';
import './zoomButtons.css';

interface ZoomButtonsProps {
  readonly zoom: Zoom;
  /** The plot, in whose corner they stand, and where λ₁ stands in it. */
  readonly box: Box;
  readonly start: readonly [x: number, y: number];
  readonly width: number;
  readonly compact: boolean;
  /** The plane that is zoomed. */
  readonly plane: RefObject<HTMLElement | null>;
}

/** How long the hint stays, in milliseconds. */
const long = 4000;

/** Once, when a wheel turns over the plane without the key that zooms. */
const useHint = (plane: RefObject<HTMLElement | null>): boolean => {
  const [shown, show] = useState(false);
  const told = useRef(false);
  useEffect(() => {
    const target = plane.current;
    let timer: ReturnType<typeof setTimeout>;
    const listen = (event: WheelEvent) => {
      if (told.current || event.ctrlKey || event.metaKey) return;
      told.current = true;
      show(true);
      timer = setTimeout(show, long, false);
    };
    target?.addEventListener('wheel', listen, { passive: true });
    return () => {
      clearTimeout(timer);
      target?.removeEventListener('wheel', listen);
    };
  }, [plane]);
  return shown;
};

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** In, out and fit for whoever has no wheel, no keyboard or no second finger, and a hint for whoever scrolls. */
export const ZoomButtons = ({ zoom, box, start, width, compact, plane }: ZoomButtonsProps) => {
  const at = zoomRect(box, compact, start);
  const end = at.x + at.width;
  const hint = useHint(plane);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a plot are no fieldset. */}
      <div
        className="plane-zoom"
        role="group"
        aria-label={zoomWords.group}
        style={{ top: at.y, ...(end < box.x + box.width / 2 ? { left: at.x } : { right: width - end }) }}
        onPointerEnter={zoom.leave}
        onPointerDown={stop}
        onPointerMove={stop}
        onDoubleClick={stop}
      >
        <button type="button" aria-label={zoomWords.in} title={zoomWords.in} onClick={zoom.closer}>
          +
        </button>
        <button type="button" aria-label={zoomWords.out} title={zoomWords.out} onClick={zoom.farther}>
          −
        </button>
        <button type="button" aria-label={zoomWords.fitName} title={zoomWords.fitName} onClick={zoom.fit}>
          {zoomWords.fit}
        </button>
      </div>
      {hint && (
        <p className="plane-hint" style={{ left: box.x, width: box.width, top: box.y + box.height - 40 }}>
          <span>{zoomWords.hint}</span>
        </p>
      )}
    </>
  );
};
