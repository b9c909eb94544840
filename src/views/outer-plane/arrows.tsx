import { placeLabels } from '../geometry/labels.ts';
import type { Plane } from '../geometry/plane.ts';
import type { Rect } from '../geometry/rect.ts';
import type { Pixel } from '../geometry/segments.ts';

const longest = 56;
const most = 2.5;
const head = 'M-8,-4.5L0,0L-8,4.5Z';

/** An arrow against a vector of λ. */
export interface Arrow {
  readonly key: string;
  readonly tip: Pixel;
  readonly angle: number;
  readonly colour: string;
  readonly text: string;
  /** Thin where it only says where the others go. */
  readonly width: number;
}

/** Where the arrow against v ends: d's is 56 px long, others in proportion, up to two and a half times that. */
export const tipOf = ([x, y]: Pixel, v: readonly number[], length: number): Pick<Arrow, 'tip' | 'angle'> => {
  const size = Math.min(most, Math.hypot(...v) / length) * longest;
  const angle = Math.atan2(v[1]!, -v[0]!);
  return { tip: [x + size * Math.cos(angle), y + size * Math.sin(angle)], angle };
};

interface Pair {
  /** d, or ∇f at the exact inner solution. */
  readonly truth: readonly number[] | null;
  readonly h: readonly number[] | null;
  readonly symbol: string;
  readonly colour: string;
  /** What h is called. */
  readonly name: string;
  readonly thin: boolean;
}

/** −d and −h from one place; one arrow where they are the same, none where there is no d to measure by. */
export const arrowsFrom = (at: Pixel, { truth, h, symbol, colour, name, thin }: Pair): readonly Arrow[] => {
  const length = truth ? Math.hypot(...truth) : Number.NaN;
  if (!truth || !(length > 0 && Number.isFinite(length))) return [];
  const exact = {
    key: 'd',
    ...tipOf(at, truth, length),
    colour: 'var(--ink)',
    text: `−${symbol}`,
    width: thin ? 1 : 2,
  };
  const norm = h ? Math.hypot(...h) : Number.NaN;
  if (!h || !(norm > 0 && Number.isFinite(norm))) return [exact];
  const own = { key: 'h', ...tipOf(at, h, length), colour, text: name, width: 2 };
  if (Math.hypot(h[0]! - truth[0]!, h[1]! - truth[1]!) > 1e-9 * length) return [exact, own];
  const both = `${exact.text} = −h`;
  return [thin ? { ...own, text: both } : { ...exact, text: both }];
};

interface ArrowsProps {
  readonly arrows: readonly Arrow[];
  readonly from: Pixel;
  readonly plane: Plane;
  /** Of what stands where they begin. */
  readonly radius: number;
  /** Marks that their names do not cover. */
  readonly obstacles?: readonly Rect[];
}

export const Arrows = ({ arrows, from: [x, y], plane: { box }, radius, obstacles = [] }: ArrowsProps) => {
  const bounds = { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4 };
  const wishes = arrows.map(({ key, tip, text }) => ({
    key,
    x: tip[0],
    y: tip[1],
    width: 9 * Math.min(4, text.length) + 7 * Math.max(0, text.length - 4),
    height: 14,
    clear: 4,
  }));
  const shafts = arrows.flatMap(({ tip }) =>
    [0.4, 0.6, 0.8, 1].flatMap((s) => [x + s * (tip[0] - x), y + s * (tip[1] - y)]),
  );
  const start = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const labels = placeLabels(wishes, bounds, [start, ...obstacles], shafts);
  return (
    <g>
      {arrows.map(({ key, tip, angle, colour, width }) => (
        <g key={key} stroke={colour} fill={colour}>
          <path className="plane-arrow-halo" d={`M${x},${y}L${tip[0]},${tip[1]}`} />
          <path d={`M${x},${y}L${tip[0]},${tip[1]}`} strokeWidth={width} />
          <path
            d={head}
            stroke="none"
            transform={`translate(${tip[0]},${tip[1]}) rotate(${(angle * 180) / Math.PI}) scale(${width === 1 ? 0.75 : 1})`}
          />
        </g>
      ))}
      {labels.map((label) => {
        const { colour, text } = arrows.find(({ key }) => key === label.key)!;
        return (
          <text
            key={label.key}
            className="plane-label"
            x={label.x + label.width / 2}
            y={label.y + 7}
            dy="0.35em"
            textAnchor="middle"
            fill={colour}
            fontWeight={600}
          >
            {text}
          </text>
        );
      })}
    </g>
  );
};
