import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Frame } from '../../scenario/scenario.ts';
import { type Plane, rounded } from '../geometry/plane.ts';
import { pixelIn } from '../geometry/pointer.ts';
import { stepped } from '../marks/handle.tsx';
import type { Actions, Cursor } from '../view.ts';
import { useWish } from '../wish.ts';
import { shifted, zoomed } from './window.ts';

/**
 * Moving about the plane. Pointer: hover points at λ, Shift and drag or two fingers pan, a pinch or Ctrl/⌘ and wheel
 * zoom, a double click fits. `resting`: where the cursor starts by keyboard, of one or two components. Keys: arrows move the cursor, + − 0 zoom and fit, Escape leaves.
 */
export interface Navigation {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(event: PointerEvent<HTMLElement>): void;
  onDoubleClick(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onBlur(): void;
}

/** The same for buttons: about the middle of the window, its own frame, and no cursor. */
export interface Zoom {
  closer(): void;
  farther(): void;
  fit(): void;
  leave(): void;
}

type Pixel = readonly [x: number, y: number];

/** A pan or pinch in progress: the plane and the fingers as they were when it began. */
interface Gesture {
  readonly plane: Plane;
  readonly from: ReadonlyMap<number, Pixel>;
}

const smallest = 1e-5;
const largest = 1e5;
const rest = 150;
const tap = 16;

const middle = (fingers: readonly Pixel[]): Pixel => [
  fingers.reduce((sum, [x]) => sum + x, 0) / fingers.length,
  fingers.reduce((sum, [, y]) => sum + y, 0) / fingers.length,
];

const breadth = (fingers: readonly Pixel[]): number =>
  fingers.length < 2 ? 1 : Math.max(1, Math.hypot(fingers[0]![0] - fingers[1]![0], fingers[0]![1] - fingers[1]![1]));

/** The window that keeps the λ under the fingers under the fingers. */
export const gestured = (plane: Plane, from: readonly Pixel[], to: readonly Pixel[]): Frame => {
  const [a, b] = [middle(from), middle(to)];
  const held = plane.at(...a);
  const moved = shifted(plane.window, (a[0] - b[0]) * plane.unit, (b[1] - a[1]) * plane.unit);
  return zoomed(moved, held, breadth(from) / breadth(to));
};

export const useNavigation = (
  element: RefObject<HTMLElement | null>,
  plane: Plane,
  cursor: Cursor,
  resting: readonly number[],
  actions: Actions,
): readonly [Navigation, Zoom] => {
  const fingers = useRef(new Map<number, Pixel>());
  const gesture = useRef<Gesture | null>(null);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frames = useWish<Frame>();
  const places = useWish<readonly number[]>();

  const pixel = (event: { clientX: number; clientY: number }): Pixel => pixelIn(element.current!, event);
  const inPlot = ([x, y]: Pixel): boolean =>
    x >= plane.box.x && x <= plane.box.x + plane.box.width && y >= plane.box.y && y <= plane.box.y + plane.box.height;

  const show = (window: Frame) => {
    const span = window[1] - window[0];
    if (!(span > smallest && span < largest)) return;
    frames.write(window);
    const [x0, x1, y0, y1] = window.map((v) => rounded(v, span)) as unknown as Frame;
    actions.edit({ frame: resting.length === 1 ? [x0, x1, -1, 1] : [x0, x1, y0, y1] });
  };
  const zoom = (factor: number, at: readonly [number, number]) => show(zoomed(frames.read(plane.window), at, factor));
  const zoomBy = (factor: number) => {
    const [x0, x1, y0, y1] = plane.window;
    zoom(factor, [(x0 + x1) / 2, (y0 + y1) / 2]);
  };
  const buttons: Zoom = {
    closer: () => zoomBy(0.8),
    farther: () => zoomBy(1.25),
    fit: () => {
      frames.forget();
      actions.edit({ frame: null });
    },
    leave: () => {
      places.forget();
      actions.point({ lambda: null });
    },
  };
  const { leave } = buttons;
  const pointAt = (px: Pixel) =>
    actions.point({
      lambda: plane
        .at(...px)
        .slice(0, resting.length)
        .map((l) => rounded(l, plane.unit * plane.box.width)),
    });

  const wheel = useEffectEvent((event: WheelEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const px = pixel(event);
    const window = frames.read(plane.window);
    const { box } = plane;
    const at: [number, number] = [
      window[0] + ((px[0] - box.x) / box.width) * (window[1] - window[0]),
      window[3] - ((px[1] - box.y) / box.height) * (window[3] - window[2]),
    ];
    actions.hold(true);
    zoom(Math.exp(Math.max(-50, Math.min(50, event.deltaY)) / 100), at);
    clearTimeout(settle.current);
    settle.current = setTimeout(() => actions.hold(false), rest);
  });
  useEffect(() => {
    const target = element.current;
    const listener = (event: WheelEvent) => wheel(event);
    target?.addEventListener('wheel', listener, { passive: false });
    return () => target?.removeEventListener('wheel', listener);
  }, [element]);

  const begin = () => {
    gesture.current = { plane, from: new Map(fingers.current) };
    actions.point({ lambda: null });
    actions.hold(true);
  };
  const end = () => {
    if (!gesture.current) return;
    gesture.current = null;
    actions.hold(false);
  };

  const lift = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
    end();
  };
  /** A tap on the cursor itself takes it away: a finger cannot leave the plot otherwise. */
  const isOnCursor = (px: Pixel): boolean =>
    cursor.lambda !== null &&
    resting.length === 2 &&
    Math.hypot(plane.x(cursor.lambda[0]!) - px[0], plane.y(cursor.lambda[1]!) - px[1]) < tap;

  const navigation: Navigation = {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const px = pixel(event);
      fingers.current.set(event.pointerId, px);
      if (event.shiftKey || fingers.current.size === 2) {
        event.currentTarget.setPointerCapture(event.pointerId);
        begin();
      } else if (event.pointerType === 'touch' && isOnCursor(px)) leave();
      else if (inPlot(px)) pointAt(px);
    },
    onPointerMove: (event) => {
      const px = pixel(event);
      if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, px);
      const held = gesture.current;
      if (held) {
        const ids = [...held.from.keys()].filter((id) => fingers.current.has(id));
        if (ids.length < held.from.size) return;
        show(
          gestured(
            held.plane,
            ids.map((id) => held.from.get(id)!),
            ids.map((id) => fingers.current.get(id)!),
          ),
        );
      } else if (inPlot(px)) pointAt(px);
      else if (cursor.lambda) actions.point({ lambda: null });
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onPointerLeave: (event) => {
      fingers.current.delete(event.pointerId);
      if (event.pointerType !== 'touch') actions.point({ lambda: null });
    },
    onDoubleClick: buttons.fit,
    onKeyDown: (event) => {
      if (event.metaKey || event.ctrlKey) return;
      const span = plane.window[1] - plane.window[0];
      const from = places.read(cursor.lambda ?? resting);
      const next = stepped(from, [span / 100, span / 100], event);
      if (next) {
        places.write(next);
        actions.point({ lambda: next.map((l) => rounded(l, span / 10)) });
      } else if (event.key === '+' || event.key === '=') buttons.closer();
      else if (event.key === '-' || event.key === '−') buttons.farther();
      else if (event.key === '0') buttons.fit();
      else if (event.key === 'Escape' && cursor.lambda) leave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onBlur: () => {
      if (cursor.lambda) leave();
    },
  };
  return [navigation, buttons];
};
