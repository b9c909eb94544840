import { memo } from 'react';
import { overlap, type Rect } from '../geometry/rect.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { type Identity, markerPath } from '../marks/palette.ts';
import type { Layout } from './geometry.ts';

/** An estimator's cut: where it stands, and where it meets the error line (null where that is not a number). */
export interface Cut {
  readonly index: number;
  readonly name: string;
  readonly identity: Identity;
  readonly x: number;
  readonly error: number | null;
}

export interface CutMark extends Cut {
  /** Where its marker stands at the top, clear of the flag and of the others; null where the flag covers its cut. */
  readonly top: number | null;
  /** Baseline of its name; null where there is no room for it. */
  readonly text: { readonly x: number; readonly y: number } | null;
}

const radius = 4.2;
const height = 14;

/** Markers stand so far apart, and those of cuts so near the flag's edge stand beside it. */
const apart = 12;
const edge = 10;

/** Where a marker stands at the top: over its cut, beside the flag, beside the ones before it. */
const topOf = (x: number, flag: Rect | null, before: readonly (number | null)[], width: number): number | null => {
  let top = x;
  let side = 1;
  if (flag) {
    const end = flag.x + flag.width;
    const reach = radius + 2;
    if (x > flag.x - reach && x < end + reach) {
      if (x > end - edge) top = end + reach;
      else if (x < flag.x + edge) [top, side] = [flag.x - reach, -1];
      else return null;
    }
  }
  const near = (other: number | null) => other !== null && Math.abs(other - top) < 1.5 * radius;
  while (before.some(near)) top += side * apart;
  return top < 0 || top + radius > width ? null : top;
};

/** The flag stands left of its cut, or right of it where the left has no room. */
export const flagBox = (x: number, text: string, grip: boolean, flag: number, width: number): Rect => {
  const wide = Math.ceil(textWidth(text)) + 20 + (grip ? 20 : 0);
  const left = x + 1 - wide;
  return { x: left >= 0 || x + wide > width ? Math.max(0, left) : x - 1, y: 1, width: wide, height: flag };
};

/** Markers and names of the other cuts above the plot, clear of the flag and of each other. */
export const cutMarks = (
  cuts: readonly Cut[],
  flag: Rect | null,
  layout: Layout,
  width: number,
  named: boolean,
): CutMark[] => {
  const y = layout.flag - 4;
  const taken: Rect[] = flag ? [flag] : [];
  const tops: (number | null)[] = cuts.map(() => null);
  // From left to right, so that markers that move aside do not cross.
  const order = cuts.map((_, i) => i).sort((a, b) => cuts[a]!.x - cuts[b]!.x);
  for (const i of order) tops[i] = topOf(cuts[i]!.x, flag, tops, width);
  const marks = cuts.map((cut, i): CutMark => ({ ...cut, top: tops[i]!, text: null }));
  for (const { top } of marks) {
    if (top !== null) taken.push({ x: top - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  }
  return marks.map((mark) => {
    const { top } = mark;
    if (!named || top === null) return mark;
    const wide = textWidth(mark.name);
    const boxes: Rect[] = [
      { x: top - wide / 2, y: y - radius - height, width: wide, height },
      { x: top + radius + 5, y: y - height / 2, width: wide, height },
      { x: top - radius - 4 - wide, y: y - height / 2, width: wide, height },
    ];
    const box = boxes.find((b) => b.x >= 0 && b.x + b.width <= width && !taken.some((other) => overlap(b, other, 1)));
    if (!box) return mark;
    taken.push(box);
    return { ...mark, text: { x: box.x, y: box.y + height / 2 } };
  });
};

/** Whether a name of the given width, centred at x above the plot, would stand on the flag, a marker or another name. */
export const isCrowded = (marks: readonly CutMark[], flag: Rect, x: number, wide: number): boolean => {
  const near = (left: number, right: number) => x + wide / 2 > left - 4 && x - wide / 2 < right + 4;
  return (
    near(flag.x, flag.x + flag.width) ||
    marks.some(
      ({ top, text, name }) =>
        (top !== null && near(top - radius, top + radius)) || (text !== null && near(text.x, text.x + textWidth(name))),
    )
  );
};

/** A marker on a halo of the ground; open ones are hollow. */
export const Marker = ({
  identity,
  colour,
  x,
  y,
  r,
}: {
  identity: Identity;
  colour: string;
  x: number;
  y: number;
  r: number;
}) => (
  <path
    transform={`translate(${x},${y})`}
    d={markerPath(identity.marker, r)}
    fill={identity.open ? 'var(--ground)' : colour}
    stroke={identity.open ? colour : 'var(--ground)'}
    strokeWidth={identity.open ? 1.5 : 1.2}
  />
);

/** The other estimators' cuts: thin lines in their dash, with their marker at the top and on the error line. */
export const Cuts = memo(({ marks, layout }: { marks: readonly CutMark[]; layout: Layout }) => (
  <g>
    {marks.map(({ index, name, identity, x, top, error, text }) => (
      <g key={index}>
        <path
          d={`M${top ?? x},${layout.flag - 4}L${x},${layout.flag + 4}V${layout.bottom}`}
          fill="none"
          stroke={identity.css}
          strokeWidth={1.3}
          strokeDasharray={identity.dash}
          strokeLinecap={identity.marker === 'circle' ? 'round' : 'butt'}
        />
        {top !== null && <Marker identity={identity} colour={identity.css} x={top} y={layout.flag - 4} r={radius} />}
        {error !== null && <Marker identity={identity} colour={identity.css} x={x} y={error} r={radius + 0.6} />}
        {text && (
          <text className="cut-name" data-who={index} x={text.x} y={text.y} dy="0.35em" style={{ fill: identity.css }}>
            {name}
          </text>
        )}
      </g>
    ))}
  </g>
));
