import { outerWords } from '#words/outerWords.ts';
import type { Rect } from '../geometry/rect.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { radiusOf } from './cloud.ts';
import { plateHeight } from './legends.ts';
import { Plate } from './plates.tsx';

const shares = [0.5, 0.05, 0.005] as const;
const widthOf = (text: string): number => textWidth(text, 400, 11);
const entryWidth = (share: number): number => 2 * radiusOf(share) + 5 + widthOf(outerWords.crowd(share)) + 9;

export const cloudKeyWidth = (): number =>
  shares.reduce((sum, share) => sum + entryWidth(share), 18 + widthOf(outerWords.crowds));

/** How many runs a circle stands for. */
export const CloudKey = ({ rect }: { readonly rect: Rect }) => {
  const y = rect.y + plateHeight / 2;
  let x = rect.x + 9;
  return (
    <g className="plane-key">
      <Plate rect={rect} />
      {shares.map((share) => {
        const at = x;
        const r = radiusOf(share);
        x += entryWidth(share);
        return (
          <g key={share}>
            <circle cx={at + r} cy={y} r={r.toFixed(1)} fill="var(--slot-coin)" fillOpacity={0.42} />
            <text x={at + 2 * r + 5} y={y} dy="0.35em">
              {outerWords.crowd(share)}
            </text>
          </g>
        );
      })}
      <text x={x} y={y} dy="0.35em">
        {outerWords.crowds}
      </text>
    </g>
  );
};
