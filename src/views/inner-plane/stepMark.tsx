import { placeLabels } from '../geometry/labels.ts';
import type { Plane } from '../geometry/plane.ts';
import { overlap } from '../geometry/rect.ts';
import { isInside } from '../geometry/segments.ts';
import { type Layout, labelBounds, symbolWish } from './layout.ts';
import { Ring } from './marks.tsx';
import { MathSymbol } from './symbol.tsx';

/** w_t at the cursor's step, ringed in the plane and in the lens, and named in the plane. */
export const StepMark = ({ step, layout, plane }: { step: number; layout: Layout; plane: Plane }) => {
  const { place, lens, labels, obstacles, points } = layout;
  const at = place(step);
  const name = { letter: 'w', index: String(step) } as const;
  const seen = isInside(plane.box, at);
  const free = obstacles.filter((o) => !overlap(o, { x: at[0], y: at[1], width: 0, height: 0 }));
  const wishes = seen ? [symbolWish('step', at, name, 9)] : [];
  const [label] = placeLabels(wishes, labelBounds(plane), [...free, ...labels], points);
  const inLens = lens && step > lens.from && isInside(lens.rect, lens.place(step));
  return (
    <g>
      {seen && <Ring at={at} />}
      {lens && inLens && <Ring at={lens.place(step)} />}
      {label && <MathSymbol name={name} x={label.x + 1} y={label.y + label.height - 5} />}
    </g>
  );
};
