import { element } from './element.ts';
import { isHidden } from './hidden.ts';
import { boxPart, textPart } from './htmlPart.ts';
import type { Ids } from './ids.ts';
import type { Place } from './place.ts';
import type { Styles } from './style.ts';
import { svgPart } from './svgPart.ts';

export interface Walk {
  readonly place: Place;
  readonly ids: Ids;
  readonly root: Styles;
}

/** A field as an image at its own resolution, within the box that shows it. */
const canvasPart = (canvas: HTMLCanvasElement, { place, ids }: Walk): readonly SVGElement[] => {
  const box = place.of((canvas.parentElement ?? canvas).getBoundingClientRect());
  const id = ids.of(`canvas ${box.x} ${box.y}`);
  return [
    element('clipPath', { id }, element('rect', { ...box })),
    element('image', {
      ...place.of(canvas.getBoundingClientRect()),
      preserveAspectRatio: 'none',
      'clip-path': `url(#${id})`,
      href: canvas.toDataURL('image/png'),
    }),
  ];
};

/** A drawing where it stands in the plot. Its size is its own: the page may be enlarged. */
const drawing = (svg: SVGSVGElement, { place, ids, root }: Walk): readonly SVGElement[] => {
  const part = svgPart(svg, ids, root);
  if (!part) return [];
  const at = place.of(svg.getBoundingClientRect());
  const [x, y] = [place.whole.x(at.x), place.whole.y(at.y)];
  if (x !== 0) part.setAttribute('x', String(x));
  if (y !== 0) part.setAttribute('y', String(y));
  part.setAttribute('overflow', 'visible');
  return [part];
};

/** What can be seen of a part of the page, in the order of the page: canvases, drawings, boxes and texts. */
export const walk = (node: Element, going: Walk): readonly SVGElement[] => {
  if (isHidden(node, getComputedStyle(node))) return [];
  if (node instanceof HTMLCanvasElement) return canvasPart(node, going);
  if (node instanceof SVGSVGElement) return drawing(node, going);
  if (!(node instanceof HTMLElement)) return [];
  const children = Array.from(node.childNodes).flatMap((child) =>
    child instanceof Text ? textPart(child, going.place) : child instanceof Element ? walk(child, going) : [],
  );
  return [...boxPart(node, getComputedStyle(node), going.place), ...children];
};
