import type { Rect } from '../geometry/rect.ts';
import { textWidth } from '../geometry/textWidth.ts';

/** A note's lines and size, wrapped to at most `most` pixels. */
export interface Plate {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const line = 16;
const pad = 8;
const sign = 22;

export const plate = (text: string, most: number): Plate => {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const next = current ? `${current} ${word}` : word;
    if (current && textWidth(next, 400) > most - 2 * pad - sign) {
      lines.push(current);
      current = word;
    } else current = next;
  }
  if (current) lines.push(current);
  const widest = Math.max(0, ...lines.map((l) => textWidth(l, 400)));
  return { lines, width: Math.ceil(widest + 2 * pad + sign), height: lines.length * line + 2 * (pad - 2) };
};

/** A note on its ground, with a sign that does not rest on colour. */
export const PlateNote = ({ note, at, tone }: { note: Plate; at: Rect; tone: 'warn' | 'bad' | 'plain' }) => {
  const fill = tone === 'plain' ? 'var(--ink-2)' : `var(--${tone})`;
  return (
    <g className="note" pointerEvents="none">
      <rect
        x={at.x}
        y={at.y}
        width={at.width}
        height={at.height}
        rx={6}
        fill={tone === 'plain' ? 'var(--raised)' : `var(--${tone}-ground)`}
      />
      <g
        transform={`translate(${at.x + pad},${at.y + at.height / 2 - 7})`}
        stroke={fill}
        fill="none"
        strokeWidth={1.4}
        strokeLinecap="round"
      >
        {tone === 'plain' ? <circle cx={7} cy={7} r={6} /> : <path d="M7,1.2L13.3,12.6H0.7Z" strokeLinejoin="round" />}
        <path d={tone === 'plain' ? 'M7,6.6V10M7,4V4.2' : 'M7,5.2V8.6M7,10.3V10.9'} />
      </g>
      {note.lines.map((text, i) => (
        <text key={text} x={at.x + pad + sign} y={at.y + pad - 2 + (i + 0.5) * line} dy="0.35em" style={{ fill }}>
          {text}
        </text>
      ))}
    </g>
  );
};
