import { element } from './element.ts';
import type { Place } from './place.ts';
import { opaque } from './style.ts';

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** Ground and borders of an HTML element that can be seen. */
export const boxPart = (node: HTMLElement, computed: CSSStyleDeclaration, place: Place): readonly SVGElement[] => {
  const { x, y, width, height } = place.of(node.getBoundingClientRect());
  const out: SVGElement[] = [];
  const ground = opaque(computed.backgroundColor);
  if (ground.opacity > 0 && width > 0 && height > 0)
    out.push(
      element('rect', {
        ...{ x, y, width, height, fill: ground.colour },
        ...(ground.opacity < 1 ? { 'fill-opacity': ground.opacity } : {}),
        ...(Number.parseFloat(computed.borderTopLeftRadius) > 0
          ? { rx: Number.parseFloat(computed.borderTopLeftRadius) }
          : {}),
      }),
    );
  for (const side of sides) {
    const size = Number.parseFloat(computed.getPropertyValue(`border-${side}-width`));
    const style = computed.getPropertyValue(`border-${side}-style`);
    const { colour, opacity } = opaque(computed.getPropertyValue(`border-${side}-color`));
    if (!(size > 0) || style === 'none' || style === 'hidden' || opacity === 0) continue;
    const half = size / 2;
    const d = {
      top: `M${x},${y + half}h${width}`,
      bottom: `M${x},${y + height - half}h${width}`,
      left: `M${x + half},${y}v${height}`,
      right: `M${x + width - half},${y}v${height}`,
    }[side];
    out.push(element('path', { d, stroke: colour, 'stroke-width': size, 'stroke-opacity': opacity, fill: 'none' }));
  }
  return out;
};

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines that a text is broken into on the page; `edge`: where it is cut off. */
const linesOf = (node: Text, edge: number): readonly Line[] => {
  const range = document.createRange();
  const lines: Line[] = [];
  let cut = false;
  for (let i = 0; i < node.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const rect = range.getClientRects()[0];
    if (!rect || rect.width === 0) continue;
    const character = node.data[i]!;
    const last = lines.at(-1);
    if (!last || Math.abs(rect.top - last.top) > 2) {
      lines.push({ text: character, left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
      cut = false;
    } else if (!cut) {
      cut = rect.right > edge;
      last.text += cut ? '…' : character;
      last.right = rect.right;
    }
  }
  return lines;
};

/** The right edge of the nearest box that ends its text in an ellipsis. */
const edgeOf = (node: Element): number => {
  for (let e: Element | null = node; e && !e.classList.contains('plot'); e = e.parentElement) {
    if (getComputedStyle(e).textOverflow === 'ellipsis' && e.scrollWidth > e.clientWidth)
      return e.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(e).paddingRight) - 8;
  }
  return Number.POSITIVE_INFINITY;
};

let context: CanvasRenderingContext2D | null | undefined;

/** How far below the top of its line a font's baseline is. */
const baseline = (font: string, height: number): number => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0.8 * height;
  context.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  return up + (height - up - down) / 2;
};

/** HTML text as SVG text, line by line where the page has put it. */
export const textPart = (node: Text, place: Place): readonly SVGElement[] => {
  const parent = node.parentElement;
  if (!parent || node.data.trim() === '') return [];
  const computed = getComputedStyle(parent);
  const { fontStyle, fontWeight, fontSize, fontFamily } = computed;
  const { colour, opacity } = opaque(computed.color);
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const ends = computed.textAlign === 'right' || computed.textAlign === 'end';
  return linesOf(node, edgeOf(parent)).map((line) => {
    const { x, y, width, height } = place.of(
      new DOMRect(line.left, line.top, line.right - line.left, line.bottom - line.top),
    );
    return element(
      'text',
      {
        x: ends ? x + width : x,
        y: place.whole.y(y + baseline(font, height)),
        fill: colour,
        'font-size': Number.parseFloat(fontSize),
        ...(fontWeight === '400' ? {} : { 'font-weight': fontWeight }),
        ...(fontStyle === 'normal' ? {} : { 'font-style': fontStyle }),
        ...(ends ? { 'text-anchor': 'end' } : {}),
        ...(opacity < 1 ? { 'fill-opacity': opacity } : {}),
      },
      line.text.trim(),
    );
  });
};
