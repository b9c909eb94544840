import type { Result } from '../../engine/result.ts';
import { placeLabels } from '../labels.ts';
import { identities } from '../palette.ts';
import type { Plane } from '../plane.ts';

const longest = 56;
const head = 'M-8,-4.5L0,0L-8,4.5Z';

interface Arrow {
  readonly key: 'd' | 'h';
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly colour: string;
  readonly text: string;
}

/** −d and −h at the pointer: d's arrow is 56 px, h's in proportion, up to two and a half times that. */
const arrowsAt = (result: Result, px: number, py: number): readonly Arrow[] => {
  const { scenario, unrolled } = result;
  const truth = scenario.truth === 'steps' ? unrolled.exact : unrolled.implicit;
  const h = unrolled.estimates[scenario.selected]?.hypergradient;
  const slot = scenario.estimators[scenario.selected]?.slot ?? 0;
  const length = truth ? Math.hypot(...truth) : Number.NaN;
  if (!truth || !(length > 0 && Number.isFinite(length))) return [];
  const symbol = scenario.truth === 'steps' ? '−d' : '−∇f';
  const arrow = (key: 'd' | 'h', v: readonly number[], colour: string, text: string): Arrow => {
    const norm = Math.hypot(...v);
    const size = Math.min(2.5, norm / length) * longest;
    const angle = Math.atan2(v[1]!, -v[0]!);
    return { key, x: px + size * Math.cos(angle), y: py + size * Math.sin(angle), angle, colour, text };
  };
  const exact = arrow('d', truth, 'var(--ink)', symbol);
  const norm = h ? Math.hypot(...h) : Number.NaN;
  if (!h || !(norm > 0 && Number.isFinite(norm))) return [exact];
  if (Math.hypot(h[0]! - truth[0]!, h[1]! - truth[1]!) <= 1e-9 * length) return [{ ...exact, text: `${symbol} = −h` }];
  return [exact, arrow('h', h, identities[slot]?.css ?? 'var(--ink)', '−h')];
};

interface PointerMarksProps {
  readonly result: Result;
  readonly lambda: readonly number[];
  readonly plane: Plane;
}

/** Crosshair, ring and the two arrows at the cursor's λ. */
export const PointerMarks = ({ result, lambda, plane }: PointerMarksProps) => {
  const { box } = plane;
  const [x, y] = [plane.x(lambda[0]!), plane.y(lambda[1]!)];
  const [dx, dy] = [result.unrolled.lambda[0]! - lambda[0]!, result.unrolled.lambda[1]! - lambda[1]!];
  const fresh = Math.hypot(dx, dy) < 12 * plane.unit;
  const arrows = fresh ? arrowsAt(result, x, y) : [];
  const bounds = { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4 };
  const wishes = arrows.map((a) => ({
    key: a.key,
    x: a.x,
    y: a.y,
    width: 9 * a.text.length,
    height: 14,
    clear: 4,
  }));
  const shafts = arrows.flatMap((a) => [0.4, 0.6, 0.8, 1].flatMap((s) => [x + s * (a.x - x), y + s * (a.y - y)]));
  const labels = placeLabels(wishes, bounds, [{ x: x - 7, y: y - 7, width: 14, height: 14 }], shafts);
  return (
    <g className="plane-pointer">
      <path
        className="plane-crosshair"
        d={`M${box.x},${y.toFixed(1)}H${box.x + box.width}M${x.toFixed(1)},${box.y}V${box.y + box.height}`}
      />
      {arrows.map((a) => (
        <g key={a.key} stroke={a.colour} fill={a.colour}>
          <path className="plane-arrow-halo" d={`M${x},${y}L${a.x},${a.y}`} />
          <path d={`M${x},${y}L${a.x},${a.y}`} strokeWidth={2} />
          <path d={head} stroke="none" transform={`translate(${a.x},${a.y}) rotate(${(a.angle * 180) / Math.PI})`} />
        </g>
      ))}
      <circle className="plane-ring" cx={x} cy={y} r={6} />
      {labels.map((l) => {
        const a = arrows.find(({ key }) => key === l.key)!;
        return (
          <text
            key={l.key}
            className="plane-label"
            x={l.x + l.width / 2}
            y={l.y + 7}
            dy="0.35em"
            textAnchor="middle"
            fill={a.colour}
            fontWeight={600}
          >
            {a.text}
          </text>
        );
      })}
    </g>
  );
};
